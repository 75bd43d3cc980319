import { sql } from 'kysely'
import type { Act } from '../../../domain/doing/act.ts'
import type { Source } from '../../../domain/doing/source.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolCalendar } from '../../../domain/calendar/school-calendar.ts'
import type { ClassId, PersonId } from '../../../domain/people/ids.ts'
import type { LineId } from '../../../domain/school-plan/ids.ts'
import type { Bilingual, PlannedActivity } from '../../../domain/school-plan/line.ts'
import { type Occurrence, occurrenceKey, type OccurrenceRef } from '../../../domain/year/occurrence.ts'
import type { Transaction } from '../../connection.ts'
import type { YearPlace } from './wheel.ts'

export interface YearFactor {
  readonly id: LineId
  readonly name: Bilingual
}

export interface YearClass {
  readonly id: ClassId
  readonly name: string
  readonly yearLevel: number
}

/** What a page of the year shows of it, beside its occurrences. */
export interface YearFrame {
  /** Null until a plan is published. */
  readonly madeAt: string | null
  readonly calendar: SchoolCalendar
  readonly factors: readonly YearFactor[]
  readonly classes: readonly YearClass[]
  /** What the reader is named for at the school. */
  readonly seats: readonly string[]
}

/** An occurrence that is in the plan now, with what has been written of it. */
export interface StoredItem extends Occurrence {
  readonly madeOn: DateText
  readonly content: PlannedActivity
  readonly source: Source | null
  readonly acts: readonly Act[]
}

type StoredActivity = Pick<StoredItem, 'content' | 'source'> & { readonly id: LineId }
type StoredAct = Act & OccurrenceRef

interface StoredYear {
  readonly items: readonly Omit<StoredItem, 'content' | 'source' | 'acts'>[] | null
  readonly activities: readonly StoredActivity[] | null
  readonly acts: readonly StoredAct[] | null
}

/**
 * In one statement, and what an activity says once for all its occurrences: of most there are many. Of what is done each
 * day the first and the last are enough: nobody reads it day by day.
 */
export const readYearItems = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
): Promise<readonly StoredItem[]> => {
  const ofYear = (of: string) =>
    sql`${sql.ref(`${of}.owner_id`)} = ${owner} and ${sql.ref(`${of}.school_id`)} = ${school}
      and ${sql.ref(`${of}.school_year`)} = ${schoolYear}`
  const { rows } = await sql<StoredYear>`
    select
      (select jsonb_agg(jsonb_build_object('activity', o.activity_id, 'ordinal', o.ordinal, 'slot', o.slot,
          'part', o.part, 'kind', o.kind, 'beat', o.beat, 'from', o.from_on, 'to', o.to_on,
          'madeOn', (o.made_at at time zone 'Europe/Oslo')::date, 'moved', case when o.moved_from is not null
            then jsonb_build_object('from', o.moved_from, 'because', o.moved_because) end)
          order by o.from_on nulls last, o.activity_id, o.ordinal)
        from (select d.*, lag(1) over days as earlier, lead(1) over days as later from occurrence d
          where ${ofYear('d')} and d.in_plan
          window days as (partition by d.activity_id, d.part, d.beat order by d.from_on)) o
        where coalesce(o.beat, '') <> 'day' or o.earlier is null or o.later is null) as items,
      (select jsonb_agg(jsonb_build_object('id', y.activity_id, 'content', y.content, 'source',
          (select s.source from activity_source s where ${ofYear('s')} and s.activity_id = y.activity_id
            order by s.seq desc limit 1)))
        from year_activity y where ${ofYear('y')} and y.in_plan) as activities,
      (select jsonb_agg(jsonb_build_object('activity', c.activity_id, 'ordinal', c.ordinal, 'seq', c.seq,
          'kind', c.kind, 'on', c.happened_on, 'tookPart', null, 'note', null, 'link', null, 'reason', null,
          'to', case when c.from_on is not null then jsonb_build_object('from', c.from_on, 'to', c.to_on) end,
          'by', c.written_by, 'at', c.written_at) order by c.seq)
        from occurrence_act c where ${ofYear('c')}) as acts`.execute(tx)
  const [row] = rows
  const activities = new Map((row?.activities ?? []).map((one) => [one.id, one]))
  const acts = Map.groupBy(row?.acts ?? [], occurrenceKey)
  return (row?.items ?? []).flatMap((one) => {
    const of = activities.get(one.activity)
    if (of === undefined) return []
    return [{ ...one, content: of.content, source: of.source, acts: acts.get(occurrenceKey(one)) ?? [] }]
  })
}

export const readYearFrame = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  reader: PersonId,
): Promise<YearFrame> => {
  const { rows } = await sql<{
    made_at: string | null
    calendar: SchoolCalendar
    factors: readonly YearFactor[] | null
    classes: readonly YearClass[] | null
    seats: readonly string[]
  }>`
    select y.made_at, c.calendar,
      (select jsonb_agg(jsonb_build_object('id', l -> 'id', 'name', l -> 'content' -> 'name')
          order by (l ->> 'position')::float)
        from school_plan_version v, jsonb_array_elements(v.content -> 'lines') l
        where v.owner_id = y.owner_id and v.plan_id = y.plan_id and v.version = y.plan_version
          and l -> 'content' ->> 'kind' = 'factor') as factors,
      (select jsonb_agg(jsonb_build_object('id', k.class_id, 'name', k.name, 'yearLevel', k.year_level) order by k.name)
        from school_class k where k.owner_id = ${owner} and k.school_id = ${school} and k.school_year = ${schoolYear})
        as classes,
      array(select s.party from gate.plan_seats(${school}) s where s.person_id = ${reader}) as seats
    from calendar_version c
    left join year_wheel y on y.owner_id = ${owner} and y.school_id = ${school} and y.school_year = ${schoolYear}
    where c.owner_id = ${owner} order by c.version desc limit 1`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('an owner without a calendar')
  return {
    madeAt: row.made_at,
    calendar: row.calendar,
    factors: row.factors ?? [],
    classes: row.classes ?? [],
    seats: row.seats,
  }
}
