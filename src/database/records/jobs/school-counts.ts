import { sql } from 'kysely'
import { beacons, type Beacon } from '../../../domain/journal/entry-kinds.ts'
import type { HalfYear } from '../../../domain/evaluation/half-year.ts'
import type { CaseOutcome, DutyOutcome, SchoolCounts } from '../../../domain/evaluation/report.ts'
import { type OwnerId, ownerId, type SchoolId, schoolId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

export interface CountedSchool {
  readonly owner: OwnerId
  readonly school: SchoolId
}

/** Schools whose cases of a half year haven't been counted. */
export const uncountedSchools = async (
  tx: Transaction,
  { schoolYear, half }: HalfYear,
): Promise<readonly CountedSchool[]> => {
  const { rows } = await sql<{ owner_id: string; school_id: string }>`
    select s.owner_id, s.school_id from school s
    where not exists (select from school_count c where c.owner_id = s.owner_id and c.school_id = s.school_id
      and c.school_year = ${schoolYear} and c.half = ${half})`.execute(tx)
  return rows.map((row) => ({ owner: ownerId(row.owner_id), school: schoolId(row.school_id) }))
}

/** Bare numbers. They never leave the worker: what is kept is what may be shown of them. */
export interface RawCounts {
  readonly cases: Readonly<Record<CaseOutcome, number>>
  readonly duties: Readonly<Record<Beacon, Readonly<Record<DutyOutcome, number>>>>
}

interface Row {
  readonly safe: number
  readonly ended: number
  readonly going: number
  readonly duties: Readonly<Record<string, readonly [inTime: number, tooLate: number, total: number]>>
}

/**
 * Cases that were opened in a half year, as they stood when it was over. Ordinary ones alone: of those about somebody who
 * works at the school no number is given, since the one it is about reads it too.
 */
export const countCases = async (
  tx: Transaction,
  { owner, school }: CountedSchool,
  { from, to }: HalfYear,
): Promise<RawCounts> => {
  const { rows } = await sql<Row>`
    with opened as (
      select k.*, k.closed_at < (${to}::date + 1)::timestamp at time zone 'Europe/Oslo' as ended
      from pupil_case k
      where k.owner_id = ${owner} and k.school_id = ${school} and k.compartment = 'ordinary'
        and k.opened_at >= ${from}::timestamp at time zone 'Europe/Oslo'
        and k.opened_at < (${to}::date + 1)::timestamp at time zone 'Europe/Oslo'
    )
    select count(*) filter (where ended and closing_ground = 'pupil-safe') as safe,
      count(*) filter (where ended and coalesce(closing_ground, '') <> 'pupil-safe') as ended,
      count(*) filter (where ended is not true) as going,
      (select coalesce(jsonb_object_agg(b.name, jsonb_build_array(b.in_time, b.too_late, b.total)), '{}') from (
        select d.name, count(*) as total,
          count(*) filter (where o.beacons -> d.name ->> 'state' = 'documented') as in_time,
          count(*) filter (where o.beacons -> d.name ->> 'state' in ('documented-late', 'late')) as too_late
        from opened k
        join obligation_cache o on o.owner_id = k.owner_id and o.stream_id = k.case_id
        cross join unnest(${[...beacons]}::text[]) as d (name)
        group by d.name) b) as duties
    from opened`.execute(tx)
  const row = rows[0] ?? { safe: 0, ended: 0, going: 0, duties: {} }
  const dutyOf = (beacon: Beacon) => {
    const [inTime, tooLate, total] = row.duties[beacon] ?? [0, 0, 0]
    return { 'in-time': inTime, 'too-late': tooLate, open: total - inTime - tooLate }
  }
  return {
    cases: { safe: row.safe, 'ended-otherwise': row.ended, 'going-on': row.going },
    duties: {
      monitor: dutyOf('monitor'),
      intervene: dutyOf('intervene'),
      notify: dutyOf('notify'),
      investigate: dutyOf('investigate'),
      act: dutyOf('act'),
      document: dutyOf('document'),
    },
  }
}

/** The first count stands: another worker's, or one from before. */
export const keepCounts = async (
  tx: Transaction,
  { owner, school }: CountedSchool,
  { schoolYear, half }: HalfYear,
  counts: SchoolCounts,
): Promise<void> => {
  await sql`insert into school_count (owner_id, school_id, school_year, half, counts, counted_at)
    values (${owner}, ${school}, ${schoolYear}, ${half}, ${JSON.stringify(counts)}, gate.now())
    on conflict do nothing`.execute(tx)
}
