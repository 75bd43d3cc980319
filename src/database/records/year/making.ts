import { sql } from 'kysely'
import { lineId } from '../../../domain/school-plan/ids.ts'
import type { PlannedActivity } from '../../../domain/school-plan/line.ts'
import type { YearDifference } from '../../../domain/year/difference.ts'
import type { YearActivity } from '../../../domain/year/making.ts'
import type { KeptOccurrence, Occurrence } from '../../../domain/year/occurrence.ts'
import type { Transaction } from '../../connection.ts'
import type { YearPlace } from './wheel.ts'

const columns = [
  'activity_id',
  'ordinal',
  'slot',
  'part',
  'kind',
  'beat',
  'from_on',
  'to_on',
  'moved_from',
  'moved_because',
  'in_plan',
] as const

interface StoredOccurrence {
  readonly activity_id: string
  readonly ordinal: number
  readonly slot: string
  readonly part: number
  readonly kind: string
  readonly beat: string | null
  readonly from_on: string | null
  readonly to_on: string | null
  readonly moved_from: string | null
  readonly moved_because: string | null
  readonly in_plan: boolean
}

/** Written by `saveDifference` from the core's own values. */
export const occurrenceFrom = (row: StoredOccurrence): KeptOccurrence => ({
  activity: lineId(row.activity_id),
  ordinal: row.ordinal,
  slot: row.slot,
  part: row.part,
  kind: row.kind as Occurrence['kind'],
  beat: row.beat as Occurrence['beat'],
  from: row.from_on,
  to: row.to_on,
  moved:
    row.moved_from === null
      ? null
      : {
          from: row.moved_from,
          because: row.moved_because as NonNullable<Occurrence['moved']>['because'],
        },
  inPlan: row.in_plan,
})

/** All there has been in the year, what has left the plan among it. */
export const readAllOccurrences = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
): Promise<readonly KeptOccurrence[]> => {
  const rows = await tx
    .selectFrom('occurrence')
    .select(columns)
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '=', schoolYear)
    .execute()
  return rows.map(occurrenceFrom)
}

const rowOf = (one: Occurrence) => ({
  activity_id: one.activity,
  ordinal: one.ordinal,
  slot: one.slot,
  part: one.part,
  kind: one.kind,
  beat: one.beat,
  from_on: one.from,
  to_on: one.to,
  moved_from: one.moved?.from ?? null,
  moved_because: one.moved?.because ?? null,
})

const fields = sql`activity_id uuid, ordinal int, slot text, part int, kind text, beat text, from_on date, to_on date,
  moved_from date, moved_because text`

/** Activities as they are published now; the others are marked as no longer in the plan. */
export const saveYearActivities = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  activities: readonly YearActivity[],
): Promise<void> => {
  const rows = activities.map(({ id, content }: { id: string; content: PlannedActivity }) => ({
    id,
    content,
  }))
  await sql`
    insert into year_activity (owner_id, school_id, school_year, activity_id, content, in_plan)
    select ${owner}, ${school}, ${schoolYear}, a.id, a.content, true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (id uuid, content jsonb)
    on conflict (owner_id, school_id, school_year, activity_id)
    do update set content = excluded.content, in_plan = true
    where year_activity.content <> excluded.content or not year_activity.in_plan`.execute(tx)
  await sql`
    update year_activity set in_plan = false
    where owner_id = ${owner} and school_id = ${school} and school_year = ${schoolYear} and in_plan
      and activity_id <> all(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
}

const addOccurrences = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  added: readonly Occurrence[],
  at: string,
): Promise<void> => {
  await sql`
    insert into occurrence (owner_id, school_id, school_year, activity_id, ordinal, slot, part, kind, beat, from_on,
      to_on, moved_from, moved_because, in_plan, made_at)
    select ${owner}, ${school}, ${schoolYear}, o.activity_id, o.ordinal, o.slot, o.part, o.kind, o.beat, o.from_on,
      o.to_on, o.moved_from, o.moved_because, true, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(added.map(rowOf))}::jsonb) as o (${fields})`.execute(tx)
}

const changeOccurrences = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  changed: readonly Occurrence[],
): Promise<void> => {
  await sql`
    update occurrence k set slot = o.slot, part = o.part, kind = o.kind, beat = o.beat, from_on = o.from_on,
      to_on = o.to_on, moved_from = o.moved_from, moved_because = o.moved_because, in_plan = true
    from jsonb_to_recordset(${JSON.stringify(changed.map(rowOf))}::jsonb) as o (${fields})
    where k.owner_id = ${owner} and k.school_id = ${school} and k.school_year = ${schoolYear}
      and k.activity_id = o.activity_id and k.ordinal = o.ordinal`.execute(tx)
}

const leavePlan = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  left: readonly KeptOccurrence[],
): Promise<void> => {
  const rows = left.map(({ activity, ordinal }) => ({ activity_id: activity, ordinal }))
  await sql`
    update occurrence k set in_plan = false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (activity_id uuid, ordinal int)
    where k.owner_id = ${owner} and k.school_id = ${school} and k.school_year = ${schoolYear}
      and k.activity_id = o.activity_id and k.ordinal = o.ordinal`.execute(tx)
}

/** Nothing is ever deleted: neither role that makes a year may. */
export const saveDifference = async (
  tx: Transaction,
  place: YearPlace,
  { changed, added, left }: YearDifference,
  at: string,
): Promise<void> => {
  if (left.length > 0) await leavePlan(tx, place, left)
  if (changed.length > 0) await changeOccurrences(tx, place, changed)
  if (added.length > 0) await addOccurrences(tx, place, added, at)
}
