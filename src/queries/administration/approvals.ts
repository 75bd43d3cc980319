import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { GuardianAccess, GuardianGround, GuardianKind } from '../../domain/people/guardian.ts'
import { mayAdminister, type WaitingRequest, waitingRoles } from '../administration.ts'
import { query } from '../query.ts'

export interface WaitingGuardian {
  readonly change: string
  /** Null where the pupil is a secret to this reader. */
  readonly pupil: string | null
  readonly guardian: string | null
  readonly school: string | null
  readonly kind: GuardianKind
  readonly parentalResponsibility: boolean
  readonly access: GuardianAccess
  readonly ground: GuardianGround
  readonly askedBy: string
}

export interface WaitingNaming {
  readonly request: string
  readonly pupil: string | null
  readonly school: string | null
  /** Who is to be told; null where the protection is to be lowered. */
  readonly person: string | null
  readonly until: DateText | null
  readonly protection: 'none' | 'confidential' | null
  readonly askedBy: string
  readonly mine: boolean
}

export interface Approvals {
  readonly roles: readonly WaitingRequest[]
  readonly guardians: readonly WaitingGuardian[]
  readonly namings: readonly WaitingNaming[]
}

/** What waits for this person as the second one. */
export const approvals = query('approval.list', async (scope): Promise<Approvals> => {
  await logAccess(scope, { action: 'approval.list', outcome: 'granted' })
  const roles = mayAdminister(scope) ? await waitingRoles(scope) : []
  const guardians = await sql<WaitingGuardian>`
    select change_id as change, pupil, guardian, school, kind, parental_responsibility as "parentalResponsibility",
      access, ground, requested_by as "askedBy" from gate.waiting_guardians()`.execute(scope.tx)
  const namings = await sql<WaitingNaming>`
    select request_id as request, pupil, school, person, until, protection, requested_by as "askedBy", mine
    from gate.waiting_namings()`.execute(scope.tx)
  return { roles, guardians: guardians.rows, namings: namings.rows }
})
