import { sql } from 'kysely'
import { type CaseId, caseId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

export interface OwnCase {
  readonly case: CaseId
  readonly number: string
  readonly pupil: string | null
}

/** Open cases that this person is responsible for, with something running in them. */
export const readOwnCases = async (scope: Scope): Promise<readonly OwnCase[]> => {
  const { owner, person } = scope.actor
  const { rows } = await sql<{ case_id: string; number: string; pupil: string | null }>`
    select k.case_id, k.number, p.given_name || ' ' || p.family_name as pupil
    from pupil_case k
    left join person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id
    where k.owner_id = ${owner} and k.responsible_id = ${person} and k.status = 'open' and exists (
      select from measure m where m.owner_id = k.owner_id and m.case_id = k.case_id and m.stopped_on is null)
    order by p.family_name, p.given_name, k.number`.execute(scope.tx)
  return rows.map((row) => ({ case: caseId(row.case_id), number: row.number, pupil: row.pupil }))
}
