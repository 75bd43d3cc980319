import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { GuardianAccess, GuardianGround, GuardianKind } from '../../domain/people/guardian.ts'
import { personId } from '../../domain/people/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { inPerson } from './in-person.ts'
import { tellSecondPersons } from './second-person.ts'

export type GuardianRefusal = 'responsibility-without-access' | 'ground-does-not-fit'

export interface NewGuardian {
  readonly pupil: string
  /** Somebody already known; null for a new person. */
  readonly person: string | null
  readonly given: string
  readonly family: string
  /** Language of pages and mail, for a new person. */
  readonly locale: string
  readonly kind: GuardianKind
  readonly ground: GuardianGround
}

/** Nothing opens by this: the relation is not verified, and two persons must say what it opens (barnelova § 47). */
export const addGuardian = command('guardian.add', async (scope, wish: NewGuardian) => {
  inPerson(scope)
  const { newId } = scope.shell
  const relation = newId()
  await sql`select gate.add_guardian(${relation}, ${newId()}, ${wish.pupil}, ${wish.person}, ${newId()}, ${wish.given},
    ${wish.family}, ${wish.locale}, ${wish.kind}, ${wish.ground})`.execute(scope.tx)
  await logAccess(scope, { action: 'guardian.add', outcome: 'granted', subject: personId(wish.pupil) })
  return accept({ relation })
})

export interface GuardianChange {
  readonly pupil: string
  readonly relation: string
  readonly kind: GuardianKind
  readonly parentalResponsibility: boolean
  readonly access: GuardianAccess
  readonly ground: GuardianGround
}

/** Who has been kept away is not let in on the same ground. */
const fits = ({ access, ground }: GuardianChange): boolean =>
  ground !== 'contact-ban' || access === 'blocked' || access === 'unverified'

/** What closes is done now, in the middle of a session too; what opens waits for a second person. */
export const changeGuardian = command(
  'guardian.change',
  async (scope, wish: GuardianChange): Promise<Decision<'done' | 'waits', GuardianRefusal>> => {
    inPerson(scope)
    if (wish.kind === 'parent-without-responsibility' && wish.parentalResponsibility)
      return refuse('responsibility-without-access')
    if (!fits(wish)) return refuse('ground-does-not-fit')
    const change = scope.shell.newId()
    const { rows } = await sql<{ outcome: 'done' | 'waits' }>`
      select gate.change_guardian(${change}, ${wish.relation}, ${wish.kind}, ${wish.parentalResponsibility},
        ${wish.access}, ${wish.ground}) as outcome`.execute(scope.tx)
    const outcome = rows[0]?.outcome ?? 'waits'
    if (outcome === 'waits')
      await tellSecondPersons(scope, { request: change, pupil: wish.pupil, isProtected: false })
    await logAccess(scope, {
      action: 'guardian.change',
      outcome: 'granted',
      subject: personId(wish.pupil),
      reason: `${wish.access} ${wish.ground} ${outcome}`,
    })
    return accept(outcome)
  },
)

export const settleGuardian = command(
  'guardian.settle',
  async (scope, input: { readonly request: string; readonly approve: boolean }) => {
    inPerson(scope)
    await sql`select gate.settle_guardian(${input.request}, ${input.approve})`.execute(scope.tx)
    await logAccess(scope, {
      action: 'guardian.settle',
      outcome: 'granted',
      reason: input.approve ? 'yes' : 'no',
    })
    return accept('settled' as const)
  },
)
