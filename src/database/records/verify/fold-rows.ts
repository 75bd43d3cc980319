import { sql } from 'kysely'
import type { OwnerId } from '../../../domain/people/ids.ts'
import { type StreamId, streamId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

export interface ConcernFoldRow {
  readonly stream_id: string
  readonly compartment: string
  readonly status: string
  readonly ending: string | null
  readonly version: number
}

export interface CaseFoldRow {
  readonly stream_id: string
  readonly compartment: string
  readonly status: string
  readonly serious: boolean
  readonly plan_version: number
  readonly evaluate_on: string | null
  readonly closing_ground: string | null
  readonly version: number
}

export interface MeasureFoldRow {
  readonly owner_id: string
  readonly case_id: string
  readonly measure_id: string
  readonly plan_version: number
  readonly immediate: boolean
  readonly series: string | null
  readonly level: string | null
  readonly responsible_id: string
  readonly stand_in_id: string | null
  readonly from_on: string
  readonly to_on: string | null
  readonly weekdays: number[] | null
  readonly stopped_on: string | null
}

export interface ClockRow {
  readonly stream_id: string
  readonly worst_state: string
  readonly beacons: unknown
  readonly lines: unknown
  readonly next_change_at: string | null
  readonly computed_at: string
  readonly last_seq: number
}

/** The rows beside the journals of some streams. */
export interface FoldRows {
  readonly concerns: readonly ConcernFoldRow[]
  readonly cases: readonly CaseFoldRow[]
  readonly measures: readonly MeasureFoldRow[]
  readonly clocks: readonly ClockRow[]
}

export const readFoldRows = async (
  tx: Transaction,
  owner: OwnerId,
  streams: readonly StreamId[],
): Promise<FoldRows> => {
  const wanted = sql`any(${[...streams]}::uuid[])`
  const concerns = await sql<ConcernFoldRow>`
    select concern_id as stream_id, compartment, status, ending, version from concern
    where owner_id = ${owner} and concern_id = ${wanted}`.execute(tx)
  const cases = await sql<CaseFoldRow>`
    select case_id as stream_id, compartment, status, serious, plan_version, evaluate_on, closing_ground, version
    from pupil_case where owner_id = ${owner} and case_id = ${wanted}`.execute(tx)
  const measures = await sql<MeasureFoldRow>`
    select owner_id, case_id, measure_id, plan_version, immediate, series, level, responsible_id, stand_in_id,
      from_on, to_on, weekdays, stopped_on
    from measure where owner_id = ${owner} and case_id = ${wanted}`.execute(tx)
  const clocks = await sql<ClockRow>`
    select stream_id, worst_state, beacons, lines, next_change_at, computed_at, last_seq
    from obligation_cache where owner_id = ${owner} and stream_id = ${wanted}`.execute(tx)
  return { concerns: concerns.rows, cases: cases.rows, measures: measures.rows, clocks: clocks.rows }
}

/** Every stream of an owner that has a row. */
export const readStreamIds = async (tx: Transaction, owner: OwnerId): Promise<readonly StreamId[]> => {
  const { rows } = await sql<{ id: string }>`
    select concern_id as id from concern where owner_id = ${owner}
    union all select case_id from pupil_case where owner_id = ${owner} order by id`.execute(tx)
  return rows.map(({ id }) => streamId(id))
}
