import { sql } from 'kysely'
import type { NamedPerson } from '../../../domain/activity-plan/naming.ts'
import { approvers } from '../../../domain/activity-plan/approver.ts'
import type { Compartment } from '../../../domain/journal/facts.ts'
import { type CaseId, type PersonId, personId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

export interface PeopleInCase {
  readonly pupil: NamedPerson
  /** Everybody else in the case or in the concerns it grew from, as far as the reader may know. */
  readonly others: readonly NamedPerson[]
}

interface PersonRow {
  person: string
  given: string | null
  family: string | null
  own: boolean
}

/** Whose names a paper may hold, and whose not. */
export const readPeopleInCase = async (scope: Scope, stream: CaseId): Promise<PeopleInCase> => {
  const { owner } = scope.actor
  const { rows } = await sql<PersonRow>`
    select q.id as person, p.given_name as given, p.family_name as family, bool_or(q.own) as own
    from (
      select k.pupil_id as id, true as own from pupil_case k where k.owner_id = ${owner} and k.case_id = ${stream}
      union all
      select x.person_id, false from case_person x
      where x.owner_id = ${owner} and x.case_id = ${stream} and x.withdrawn_at is null
      union all
      select n.person_id, false from case_concern c
      join concern_person n on n.owner_id = c.owner_id and n.concern_id = c.concern_id
      where c.owner_id = ${owner} and c.case_id = ${stream} and n.part <> 'adult' and n.withdrawn_at is null
    ) q
    -- Person by person: joined as a whole, everybody would be asked of the policy.
    left join lateral (select n.given_name, n.family_name from person n
      where n.owner_id = ${owner} and n.person_id = q.id offset 0) p on true
    group by q.id, p.given_name, p.family_name`.execute(scope.tx)
  const people = rows.map((row) => ({
    person: personId(row.person),
    given: row.given ?? '',
    family: row.family ?? '',
    own: row.own,
  }))
  const pupil = people.find((one) => one.own)
  if (pupil === undefined) throw new Error('a case without its pupil')
  return { pupil, others: people.filter((one) => !one.own) }
}

/** Who approves the plan of such a case today, none of them in conflict of interest; the principal before the deputy. */
export const readApprovers = async (
  scope: Scope,
  of: { readonly case: CaseId; readonly compartment: Compartment },
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person_id: string; role: string; conflict: boolean }>`
    select f.person_id, f.role, f.conflict from gate.line_of(${of.case}, null) f`.execute(scope.tx)
  for (const role of approvers[of.compartment]) {
    const found = rows
      .filter((row) => row.role === role && !row.conflict)
      .map((row) => personId(row.person_id))
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}

/** The owner's officers, who are told what the school cannot solve. */
export const readOwnerOfficers = async (scope: Scope, stream: CaseId): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person_id: string }>`
    select distinct f.person_id from gate.line_of(${stream}, null) f
    where f.role = 'owner-case-officer' and not f.conflict`.execute(scope.tx)
  return rows.map((row) => personId(row.person_id))
}

/** Guardians of the pupil, whom a hold may stand for. */
export const readGuardians = async (scope: Scope, pupil: PersonId): Promise<readonly PersonId[]> => {
  const rows = await scope.tx
    .selectFrom('guardian_relation')
    .select('guardian_id')
    .where('owner_id', '=', scope.actor.owner)
    .where('pupil_id', '=', pupil)
    .execute()
  return rows.map((row) => personId(row.guardian_id))
}

/** Numbers of other cases out of the same concerns that this person may open. */
export const readSiblings = async (scope: Scope, stream: CaseId): Promise<readonly string[]> => {
  const { rows } = await sql<{ number: string }>`
    select distinct k.number
    from case_concern own
    join case_concern other on other.owner_id = own.owner_id and other.concern_id = own.concern_id
    join pupil_case k on k.owner_id = other.owner_id and k.case_id = other.case_id
    where own.owner_id = ${scope.actor.owner} and own.case_id = ${stream} and other.case_id <> ${stream}
    order by k.number`.execute(scope.tx)
  return rows.map((row) => row.number)
}
