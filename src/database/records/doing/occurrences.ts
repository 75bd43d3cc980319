import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../../domain/doing/act.ts'
import type { Holder, Seat } from '../../../domain/doing/carriers.ts'
import type { Fact, Source } from '../../../domain/doing/source.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { OwnerId, SchoolId } from '../../../domain/people/ids.ts'
import type { LineId, SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { PlannedActivity } from '../../../domain/school-plan/line.ts'
import type { Occurrence } from '../../../domain/year/occurrence.ts'
import type { Transaction } from '../../connection.ts'

export interface DoingPlace {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly schoolYear: SchoolYearName
}

/** An occurrence of the year with its activity, and what has been written of it. */
export interface DoingRow extends Occurrence {
  readonly madeOn: DateText
  readonly content: PlannedActivity
  readonly acts: readonly Act[]
  readonly source: Source | null
}

/** Which of them: one, those of one activity, or those that somebody may still have something to do with. */
export type Wanted =
  | { readonly of: 'one'; readonly activity: LineId; readonly ordinal: number }
  | { readonly of: 'activity'; readonly activity: LineId }
  | { readonly of: 'year' }
  | { readonly of: 'open'; readonly until: DateText }

/** Moved by hand, its days are the act's; what was settled last is nobody's to do any more. */
const open = (until: DateText) => sql`and o.in_plan and o.kind <> 'standing' and coalesce(o.beat, '') <> 'day'
  and (o.from_on <= ${until} or o.kind = 'event' and o.from_on is null or exists (select from occurrence_act m where m.owner_id = o.owner_id
    and m.school_id = o.school_id and m.school_year = o.school_year and m.activity_id = o.activity_id
    and m.ordinal = o.ordinal and m.kind = 'moved'))
  and coalesce((select l.kind from occurrence_act l where l.owner_id = o.owner_id and l.school_id = o.school_id
    and l.school_year = o.school_year and l.activity_id = o.activity_id and l.ordinal = o.ordinal
    order by l.seq desc limit 1), '') not in ('done', 'not-done', 'dropped')`

const narrowed = (wanted: Wanted) => {
  switch (wanted.of) {
    case 'one':
      return sql`and o.activity_id = ${wanted.activity} and o.ordinal = ${wanted.ordinal}`
    case 'activity':
      return sql`and o.activity_id = ${wanted.activity} and o.in_plan`
    case 'year':
      return sql`and o.in_plan`
    case 'open':
      return open(wanted.until)
  }
}

/** Words are read with an occurrence and for the evaluation, through the gate; what is only listed needs none. */
const wordsOf = ({ school, schoolYear }: DoingPlace, wanted: Wanted) => {
  if (wanted.of === 'open')
    return sql`select null::uuid as activity_id, null::int as ordinal, null::int as seq, null as took_part,
      null as note, null as link, null as reason`
  const activity = wanted.of === 'year' ? null : wanted.activity
  return sql`select * from gate.act_words(${school}, ${schoolYear}, ${activity}::uuid)`
}

const doingOf = ({ owner, school, schoolYear }: DoingPlace, wanted: Wanted) => sql<DoingRow>`
    with words as materialized (${wordsOf({ owner, school, schoolYear }, wanted)})
    select o.activity_id as activity, o.ordinal, o.slot, o.part, o.kind, o.beat, o.from_on as "from", o.to_on as "to",
      case when o.moved_from is not null
        then jsonb_build_object('from', o.moved_from, 'because', o.moved_because) end as moved,
      (o.made_at at time zone 'Europe/Oslo')::date as "madeOn", y.content,
      (select s.source from activity_source s where s.owner_id = o.owner_id and s.school_id = o.school_id
        and s.school_year = o.school_year and s.activity_id = o.activity_id order by s.seq desc limit 1) as source,
      coalesce((select jsonb_agg(jsonb_build_object('seq', c.seq, 'kind', c.kind, 'on', c.happened_on,
          'tookPart', w.took_part, 'note', w.note, 'link', w.link, 'reason', w.reason, 'to', case when c.from_on is not null
            then jsonb_build_object('from', c.from_on, 'to', c.to_on) end, 'by', c.written_by, 'at', c.written_at)
          order by c.seq)
        from occurrence_act c
        left join words w on w.activity_id = c.activity_id and w.ordinal = c.ordinal and w.seq = c.seq
        where c.owner_id = o.owner_id and c.school_id = o.school_id
          and c.school_year = o.school_year and c.activity_id = o.activity_id and c.ordinal = o.ordinal), '[]') as acts
    from occurrence o
    join year_activity y on y.owner_id = o.owner_id and y.school_id = o.school_id and y.school_year = o.school_year
      and y.activity_id = o.activity_id
    where o.owner_id = ${owner} and o.school_id = ${school} and o.school_year = ${schoolYear} ${narrowed(wanted)}
    order by o.from_on nulls last, o.to_on, o.activity_id, o.ordinal`

export const readDoing = async (
  tx: Transaction,
  place: DoingPlace,
  wanted: Wanted,
): Promise<readonly DoingRow[]> => {
  const { rows } = await doingOf(place, wanted).execute(tx)
  return rows
}

export interface YearRegister {
  readonly holders: readonly Holder[]
  readonly seats: readonly Seat[]
}

/** Who holds which role at a school today, own or standing in, and who carries the plan's other roles. */
export const readYearRegister = (
  tx: Transaction,
  { school }: Pick<DoingPlace, 'school'>,
): Promise<YearRegister> => registerOf(tx, sql`gate.role_holders(${school})`, sql`gate.plan_seats(${school})`)

/** Both at once, for the front page. */
export const readDoingAndRegister = async (
  tx: Transaction,
  place: DoingPlace,
  wanted: Wanted,
): Promise<YearRegister & { readonly rows: readonly DoingRow[] }> => {
  const { rows } = await sql<Asked & { rows: DoingRow[] | null }>`
    select (select jsonb_agg(to_jsonb(d)) from (${doingOf(place, wanted)}) d) as rows,
      ${registered(sql`gate.role_holders(${place.school})`, sql`gate.plan_seats(${place.school})`)}`.execute(
    tx,
  )
  const [row] = rows
  return { rows: row?.rows ?? [], holders: row?.holders ?? [], seats: row?.seats ?? [] }
}

/** The same for the worker, who has no session. */
export const readYearRegisterInJob = (
  tx: Transaction,
  { owner, school }: Pick<DoingPlace, 'owner' | 'school'>,
  today: DateText,
): Promise<YearRegister> =>
  registerOf(
    tx,
    sql`gate.holders_of(${owner}, ${school}, ${today}::date)`,
    sql`gate.seats_of(${owner}, ${school}, ${today}::date)`,
  )

interface Asked {
  holders: Holder[] | null
  seats: Seat[] | null
}

const registered = (holders: RawBuilder<unknown>, seats: RawBuilder<unknown>) => sql`
  (select jsonb_agg(jsonb_build_object('person', h.person_id, 'role', h.role, 'yearLevel', h.year_level))
    from ${holders} h) as holders,
  (select jsonb_agg(jsonb_build_object('party', p.party, 'person', p.person_id, 'named', p.named))
    from ${seats} p) as seats`

const registerOf = async (
  tx: Transaction,
  holders: RawBuilder<unknown>,
  seats: RawBuilder<unknown>,
): Promise<YearRegister> => {
  const { rows } = await sql<Asked>`select ${registered(holders, seats)}`.execute(tx)
  return { holders: rows[0]?.holders ?? [], seats: rows[0]?.seats ?? [] }
}

/** For whoever works there: what stands elsewhere, as counts. */
export const readYearFacts = async (
  tx: Transaction,
  { school, schoolYear }: DoingPlace,
): Promise<readonly Fact[]> => {
  const { rows } = await sql<Fact>`
    select source, term, held_on as "on", done, total as "of" from gate.year_facts(${school}, ${schoolYear})`.execute(
    tx,
  )
  return rows
}
