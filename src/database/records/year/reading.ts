import { sql } from 'kysely'
import type { SchoolCalendar } from '../../../domain/calendar/school-calendar.ts'
import type { ClassId } from '../../../domain/people/ids.ts'
import type { LineId } from '../../../domain/school-plan/ids.ts'
import type { Bilingual } from '../../../domain/school-plan/line.ts'
import type { YearItem } from '../../../domain/year/reading.ts'
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
}

/** What is in the plan now. */
export const readYearItems = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
): Promise<readonly YearItem[]> => {
  const { rows } = await sql<{ items: readonly YearItem[] | null }>`
    select jsonb_agg(jsonb_build_object('activity', o.activity_id, 'ordinal', o.ordinal, 'slot', o.slot, 'part', o.part,
      'kind', o.kind, 'beat', o.beat, 'from', o.from_on, 'to', o.to_on, 'moved', case when o.moved_from is not null
        then jsonb_build_object('from', o.moved_from, 'because', o.moved_because) end)
      order by o.from_on nulls last, o.activity_id, o.ordinal) as items
    from occurrence o
    where o.owner_id = ${owner} and o.school_id = ${school} and o.school_year = ${schoolYear} and o.in_plan`.execute(
    tx,
  )
  const activities = await tx
    .selectFrom('year_activity')
    .select(['activity_id', 'content'])
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '=', schoolYear)
    .execute()
  // Written by the command that makes the year, from the core's own plan.
  const contents = new Map(
    activities.map((row) => [row.activity_id, row.content as unknown as YearItem['content']]),
  )
  return (rows[0]?.items ?? []).flatMap((one) => {
    const content = contents.get(one.activity)
    return content === undefined ? [] : [{ ...one, content }]
  })
}

export const readYearFrame = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
): Promise<YearFrame> => {
  const { rows } = await sql<{
    made_at: string | null
    calendar: SchoolCalendar
    factors: readonly YearFactor[] | null
    classes: readonly YearClass[] | null
  }>`
    select y.made_at, c.calendar,
      (select jsonb_agg(jsonb_build_object('id', l -> 'id', 'name', l -> 'content' -> 'name')
          order by (l ->> 'position')::float)
        from school_plan_version v, jsonb_array_elements(v.content -> 'lines') l
        where v.owner_id = y.owner_id and v.plan_id = y.plan_id and v.version = y.plan_version
          and l -> 'content' ->> 'kind' = 'factor') as factors,
      (select jsonb_agg(jsonb_build_object('id', k.class_id, 'name', k.name, 'yearLevel', k.year_level) order by k.name)
        from school_class k where k.owner_id = ${owner} and k.school_id = ${school} and k.school_year = ${schoolYear})
        as classes
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
  }
}
