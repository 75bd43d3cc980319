import { sql } from 'kysely'
import type { CaseId, PersonId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

export interface NewFollowUp {
  readonly case: CaseId
  readonly from: CaseId
  readonly pupil: PersonId
  readonly number: string
  readonly responsible: PersonId
  readonly ruleSet: string
  readonly chain: string
}

/** A case of its own for another pupil: school, compartment and who is kept out come from the first, and nothing else. */
export const insertFollowUp = async (scope: Scope, made: NewFollowUp): Promise<void> => {
  const { tx, shell, actor, now } = scope
  await sql`select gate.open_case(${made.case}, ${made.from}, ${made.pupil}, ${made.number}, 'follow-up',
    ${made.responsible}, '{}'::uuid[], ${now.toString()}::timestamptz, ${made.ruleSet}, ${made.chain})`.execute(
    tx,
  )
  const { row } = shell.vault.newStreamKey(actor.owner, made.case)
  await tx
    .insertInto('stream_key')
    .values({ owner_id: actor.owner, stream_id: made.case, key_id: row.keyId, wrapped: row.wrapped })
    .execute()
}

/** Open cases of these pupils that this reader reads; those of others are as if they were not. */
export const openCasesOf = async (
  { tx, actor }: Scope,
  pupils: readonly PersonId[],
): Promise<readonly { readonly pupil: string; readonly number: string }[]> => {
  if (pupils.length === 0) return []
  const rows = await tx
    .selectFrom('pupil_case')
    .select(['pupil_id', 'number'])
    .where('owner_id', '=', actor.owner)
    .where('pupil_id', 'in', [...pupils])
    .where('status', '=', 'open')
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map((row) => ({ pupil: row.pupil_id, number: row.number }))
}
