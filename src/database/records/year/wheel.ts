import { sql } from 'kysely'
import type { SchoolCalendar } from '../../../domain/calendar/school-calendar.ts'
import type { OwnerId, SchoolId } from '../../../domain/people/ids.ts'
import type { Happened } from '../../../domain/when/dates/schedule.ts'
import type { SchoolPlanId, SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { DecidedTask } from '../../../domain/year/decided.ts'
import type { Transaction } from '../../connection.ts'

/** A school's year: the first three parts of every occurrence's key. */
export interface YearPlace {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly schoolYear: SchoolYearName
}

/** From what a year is made. */
export interface YearSource {
  readonly plan: SchoolPlanId
  readonly version: number
  readonly content: SchoolPlan
  readonly calendarVersion: number
  readonly calendar: SchoolCalendar
  /** How many times an event has been said and a task decided, and when those events that count happened. */
  readonly events: number
  readonly happened: Happened
  readonly decided: readonly DecidedTask[]
}

/** What a year was made from when it was last made. */
export interface YearMade {
  readonly plan: string
  readonly version: number
  readonly calendarVersion: number
  readonly events: number
}

interface StoredSource {
  readonly plan_id: string
  readonly version: number
  readonly content: SchoolPlan
  readonly calendar_version: number
  readonly calendar: SchoolCalendar
  readonly events: number
  readonly happened: Happened
  readonly decided: readonly DecidedTask[]
}

/** A session that publishes a plan, or the worker. */
export type YearMaker = 'publisher' | 'worker'

const tasksFor = (asker: YearMaker, { owner, school, schoolYear }: YearPlace) =>
  asker === 'worker'
    ? sql`gate.decided_tasks(${owner}, ${school}, ${schoolYear})`
    : sql`gate.my_decided_tasks(${school}, ${schoolYear})`

/** The newest published version of the school's plan, and the owner's newest calendar; null where nothing is published. */
export const readYearSource = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  planOf: (id: string) => SchoolPlanId,
  asker: YearMaker,
): Promise<YearSource | null> => {
  const { rows } = await sql<StoredSource>`
    select v.plan_id, v.version, v.content, c.version as calendar_version, c.calendar, e.events + t.tasks as events, e.happened,
      t.decided
    from school_plan p
    join lateral (select * from school_plan_version x where x.owner_id = p.owner_id and x.plan_id = p.plan_id
      and x.published_at is not null order by x.version desc limit 1) v on true
    join lateral (select * from calendar_version x where x.owner_id = p.owner_id order by x.version desc limit 1) c on true
    cross join lateral (select count(*)::int as events,
        coalesce(jsonb_object_agg(n.event, n.happened_on) filter (where n.happened_on is not null
          and n.seq = (select max(l.seq) from year_event l where l.owner_id = n.owner_id and l.school_id = n.school_id
            and l.school_year = n.school_year and l.event = n.event)), '{}') as happened
      from year_event n where n.owner_id = p.owner_id and n.school_id = p.school_id
        and n.school_year = p.school_year) e
    cross join lateral (select count(*)::int as tasks, coalesce(jsonb_agg(jsonb_build_object('id', d.decision_id,
        'words', d.words, 'responsible', d.responsible, 'body', d.body_kind, 'from', d.from_on, 'to', d.to_on)
        order by d.decision_id), '[]') as decided
      from ${tasksFor(asker, { owner, school, schoolYear })} d) t
    where p.owner_id = ${owner} and p.school_id = ${school} and p.school_year = ${schoolYear}`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  return {
    plan: planOf(row.plan_id),
    version: row.version,
    content: row.content,
    calendarVersion: row.calendar_version,
    calendar: row.calendar,
    events: row.events,
    happened: row.happened,
    decided: row.decided,
  }
}

/**
 * Takes the year in hand: whoever makes it at the same time waits here, and then sees what was made. Null where it has
 * never been made; the row is then there with what it is about to be made from.
 */
export const lockYear = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  source: YearSource,
  at: string,
): Promise<YearMade | null> => {
  const inserted = await tx
    .insertInto('year_wheel')
    .values({
      owner_id: owner,
      school_id: school,
      school_year: schoolYear,
      plan_id: source.plan,
      plan_version: source.version,
      calendar_version: source.calendarVersion,
      made_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return null
  const row = await tx
    .selectFrom('year_wheel')
    .select(['plan_id', 'plan_version', 'calendar_version', 'events'])
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '=', schoolYear)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { plan_id: plan, plan_version: version, calendar_version: calendarVersion, events } = row
  return { plan, version, calendarVersion, events }
}

export const saveYearMade = async (
  tx: Transaction,
  { owner, school, schoolYear }: YearPlace,
  source: YearSource,
  at: string,
): Promise<void> => {
  await tx
    .updateTable('year_wheel')
    .set({
      plan_id: source.plan,
      plan_version: source.version,
      calendar_version: source.calendarVersion,
      events: source.events,
      made_at: at,
    })
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '=', schoolYear)
    .execute()
}
