import { sql } from 'kysely'
import type { CaseId, OwnerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

export interface Reading {
  readonly at: string
  readonly person: string | null
  readonly name: string | null
  readonly action: string
  /** A code: which page was opened, or why. */
  readonly reason: string | null
  readonly outcome: 'granted' | 'refused' | 'not-found'
  readonly on_a_list: boolean
}

/** The lines of the log about a case, newest first; the gate gives them to whoever reads the case, at most 500. */
export const readReadings = async (
  tx: Transaction,
  owner: OwnerId,
  stream: CaseId,
): Promise<readonly Reading[]> => {
  const { rows } = await sql<Reading>`
    select l.at, l.actor_id as person, l.action, l.reason, l.outcome, l.on_a_list, (
      select p.given_name || ' ' || p.family_name from person p
      where p.owner_id = ${owner} and p.person_id = l.actor_id) as name
    from gate.seen(${stream}) l
    order by l.at desc`.execute(tx)
  return rows
}
