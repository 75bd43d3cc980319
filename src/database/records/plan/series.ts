import { sql } from 'kysely'
import type { CaseId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

/** The same thing in another case that this reader reads: running in its plan, or waiting in the draft of the next. */
export interface AlsoIn {
  readonly series: string
  readonly number: string
  readonly where: 'plan' | 'draft'
}

/** Only cases that this reader reads, both as cases and as plans: the policies leave out the rest. */
export const readAlsoIn = async (
  { tx, actor }: Scope,
  stream: CaseId,
  series: readonly string[],
): Promise<readonly AlsoIn[]> => {
  if (series.length === 0) return []
  const wanted = sql`any(${[...series]}::text[])`
  const { rows } = await sql<AlsoIn>`
    select coalesce(m.series, m.measure_id)::text as series, k.number, 'plan' as where
    from measure m join pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id
    where m.owner_id = ${actor.owner} and m.case_id <> ${stream} and m.stopped_on is null and k.status = 'open'
      and coalesce(m.series, m.measure_id)::text = ${wanted}
    union
    select coalesce(d.facts ->> 'series', d.measure_id::text), k.number, 'draft'
    from plan_draft_measure d join pupil_case k on k.owner_id = d.owner_id and k.case_id = d.case_id
    where d.owner_id = ${actor.owner} and d.case_id <> ${stream} and not d.removed and k.status = 'open'
      and coalesce(d.facts ->> 'series', d.measure_id::text) = ${wanted}
      and not exists (select from measure m where m.owner_id = d.owner_id and m.case_id = d.case_id
        and m.measure_id = d.measure_id and m.stopped_on is null)
    order by number`.execute(tx)
  return rows
}

export interface ShareTarget {
  readonly number: string
  readonly pupil: string | null
}

/** Open ordinary cases at the same school that this reader reads. */
export const readShareTargets = async (
  { tx, actor }: Scope,
  of: { readonly case: CaseId; readonly school: string },
): Promise<readonly ShareTarget[]> => {
  const { rows } = await sql<ShareTarget>`
    select k.number, p.given_name || ' ' || p.family_name as pupil
    from pupil_case k left join person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id
    where k.owner_id = ${actor.owner} and k.school_id = ${of.school} and k.case_id <> ${of.case}
      and k.status = 'open' and k.compartment = 'ordinary'
    order by p.family_name, p.given_name, k.number`.execute(tx)
  return rows
}
