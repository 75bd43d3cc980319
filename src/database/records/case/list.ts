import { sql } from 'kysely'
import type { CaseStatus } from '../../../domain/case/state.ts'
import type { Beacon } from '../../../domain/journal/entry-kinds.ts'
import type { CaseKind, Compartment, DateText, Safety } from '../../../domain/journal/facts.ts'
import type { DutyState } from '../../../domain/rules/obligation.ts'
import type { Scope } from '../../scope.ts'
import type { CachedBeacon, CachedLine } from '../obligation-cache.ts'

/** A case in a list: from rows and the clock's kept answer, one statement for all of them. */
export interface ListedCase {
  readonly case_id: string
  readonly number: string
  readonly kind: CaseKind
  readonly compartment: Compartment
  readonly status: CaseStatus
  readonly evaluate_on: DateText | null
  readonly given: string | null
  readonly name: string | null
  readonly class: string | null
  /** Null for those who see it without being in its team. */
  readonly part: 'responsible' | 'member' | null
  readonly worst: DutyState | null
  readonly beacons: Readonly<Record<Beacon, CachedBeacon>> | null
  readonly lines: readonly CachedLine[] | null
  /** When somebody last talked with the pupil. */
  readonly last_talk: string | null
  /** What the pupil last answered about being safe, and when: as in the fold, what was corrected left out. */
  readonly last_answer: { readonly safe: Safety; readonly at: string } | null
  /** Measures whose day of this week was missed. */
  readonly missed: number
}

const mostInAList = 300

/** The pupil's own voice in the case `c`: asked and unable or unwilling to answer is the pupil's own too. */
const voiceOf = sql`
  select max(e.happened) as last_talk,
    (array_agg(jsonb_build_object('safe', e.safe, 'at', e.happened) order by e.happened desc, e.seq desc)
      filter (where e.safe <> 'not-asked'))[1] as last_answer
  from (
    select w.happened, w.seq, coalesce(w.facts ->> 'pupilAnswer', w.facts ->> 'safe') as safe, w.facts, w.kind
    from entry w
    where w.owner_id = c.owner_id and w.stream_id = c.case_id
      and w.kind in ('pupil-talked', 'evaluated', 'followed-up')
      and not exists (select from entry x where x.owner_id = w.owner_id and x.stream_id = w.stream_id
        and (x.corrects = w.seq or (x.corrects = w.corrects and x.seq > w.seq)))
  ) e
  where case e.kind when 'pupil-talked' then e.facts ->> 'pupil' = c.pupil_id::text
    else e.facts ->> 'answeredBy' = 'pupil'
      or (e.facts ->> 'answeredBy' = 'nobody' and e.safe in ('declined', 'cannot')) end`

/** Cases within reach, those of one's own teams first, the most urgent of them first. */
export const listCases = async (
  { tx, actor, today }: Scope,
  show: 'open' | 'closed',
): Promise<readonly ListedCase[]> => {
  const { rows } = await sql<ListedCase>`
    select c.case_id, c.number, c.kind, c.compartment, c.status, c.evaluate_on, p.given_name as given,
      p.given_name || ' ' || p.family_name as name,
      (select max(k.name) from class_member y
        join school_class k on k.owner_id = y.owner_id and k.class_id = y.class_id
        where y.owner_id = c.owner_id and y.person_id = c.pupil_id and y.part = 'pupil'
          and y.from_on <= ${today} and (y.to_on is null or y.to_on >= ${today})) as class,
      m.part, o.worst_state as worst, o.beacons, o.lines,
      v.last_talk, v.last_answer,
      (select count(*)::int from measure_log l
        where l.owner_id = c.owner_id and l.case_id = c.case_id and l.done = 'not'
          and l.on_date > ${today}::date - 7) as missed
    from pupil_case c
    left join person p on p.owner_id = c.owner_id and p.person_id = c.pupil_id
    left join case_member m on m.owner_id = c.owner_id and m.case_id = c.case_id and m.person_id = ${actor.person}
      and m.ended_at is null and m.since <= ${today} and (m.until is null or m.until >= ${today})
    left join obligation_cache o on o.owner_id = c.owner_id and o.stream_id = c.case_id
    left join lateral (${voiceOf}) v on true
    where c.owner_id = ${actor.owner} and (c.status = 'closed') = ${show === 'closed'}
    order by m.part is null, case o.worst_state when 'late' then 0 when 'due' then 1 when 'open' then 2 else 3 end,
      c.opened_at desc
    limit ${mostInAList}`.execute(tx)
  return rows
}
