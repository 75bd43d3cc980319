import { momentOf } from '../../commands/case-in-hand.ts'
import { onlyOfCases, onlyOfConcerns } from '../../database/records/journal-reading.ts'
import { concernColumns } from '../../database/records/concern.ts'
import { readRecords, type StreamRecord } from '../../database/records/jobs/streams.ts'
import { cachedFrom, instantOf } from '../../database/records/obligation-cache.ts'
import { caseColumns, measureColumns } from '../../database/records/pupil-case.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import {
  type ClockRow,
  type FoldRows,
  type MeasureFoldRow,
  readFoldRows,
  readStreamIds,
} from '../../database/records/verify/fold-rows.ts'
import type { Snapshot } from '../../database/records/verify/snapshot.ts'
import { measureRows } from '../../domain/activity-plan/measure-rows.ts'
import type { SchoolDays } from '../../domain/calendar/school-calendar.ts'
import { foldCase } from '../../domain/case/fold.ts'
import { foldConcern } from '../../domain/concern/state.ts'
import { canonical } from '../../domain/journal/head.ts'
import { caseId, type OwnerId } from '../../domain/people/ids.ts'
import { assessDuties } from '../../domain/rules/clock.ts'
import type { Findings } from './finding.ts'

const batch = 200
/** The sweep comes every minute; an answer older than this was not looked at. */
const patience = { minutes: 15 }

/** Rows as a fold of the journal, and the cached clock as the clock computes it. */
export const checkRows = async (
  { facts, now }: Snapshot,
  owner: OwnerId,
  findings: Findings,
): Promise<number> => {
  const streams = await readStreamIds(facts, owner)
  const days = streams.length === 0 ? null : await readSchoolDays(facts, owner)
  for (let from = 0; days !== null && from < streams.length; from += batch) {
    const some = streams.slice(from, from + batch)
    const rows = await readFoldRows(facts, owner, some)
    for (const record of await readRecords(facts, owner, some)) {
      if (record.lastSeq === 0) continue
      if (record.kind === 'concern') checkConcern(record, rows, findings)
      else checkCase(record, rows, findings)
      checkClock(record, rows, { days, now }, findings)
    }
  }
  return streams.length
}

const same = (one: unknown, other: unknown): boolean => canonical(asJson(one)) === canonical(asJson(other))
const asJson = (value: unknown): Parameters<typeof canonical>[0] => JSON.parse(JSON.stringify(value ?? null))

const checkConcern = ({ stream, record }: StreamRecord, rows: FoldRows, findings: Findings): void => {
  const state = foldConcern(onlyOfConcerns(record.concerns[0]?.entries ?? []))
  const row = rows.concerns.find((one) => one.stream_id === stream)
  const folded = { stream_id: stream, compartment: state.compartment, ...concernColumns(state) }
  if (!same(row, folded)) findings.add('row-differs-from-fold', { stream, seq: state.version })
}

const checkCase = ({ stream, record }: StreamRecord, rows: FoldRows, findings: Findings): void => {
  const entries = onlyOfCases(record.case?.entries ?? [])
  const state = foldCase(entries)
  const row = rows.cases.find((one) => one.stream_id === stream)
  const folded = { stream_id: stream, compartment: state.compartment, ...caseColumns(state) }
  if (!same(row, folded)) findings.add('row-differs-from-fold', { stream, seq: state.version })
  const wanted = measureRows(entries).flatMap(
    (each) => measureColumns(record.owner, caseId(stream), each) ?? [],
  )
  const there = rows.measures.filter((one) => one.case_id === stream)
  if (!sameMeasures(wanted, there)) findings.add('measures-differ-from-fold', { stream, seq: state.version })
}

const sameMeasures = (
  wanted: readonly NonNullable<ReturnType<typeof measureColumns>>[],
  there: readonly MeasureFoldRow[],
): boolean => {
  const byKey = (measures: readonly { measure_id: string; plan_version: number }[]) =>
    Object.fromEntries(measures.map((one) => [`${one.measure_id} ${one.plan_version}`, one]))
  return same(byKey(wanted), byKey(there))
}

/** The answer kept for lists, against what the clock says for the same moment; and that it is not left behind. */
const checkClock = (
  one: StreamRecord,
  rows: FoldRows,
  at: { readonly days: SchoolDays; readonly now: Temporal.Instant },
  findings: Findings,
): void => {
  const { stream, lastSeq: seq } = one
  const row = rows.clocks.find((clock) => clock.stream_id === stream)
  if (row === undefined) findings.add('clock-missing', { stream, seq })
  else if (isBehind(row, at.now)) findings.add('clock-behind', { stream, seq })
  else if (isAsked(row, at.now)) return
  else if (row.last_seq < seq) findings.add('clock-behind', { stream, seq })
  else if (!same(kept(row), computed(one, row, at.days))) findings.add('clock-differs', { stream, seq })
}

const isBehind = ({ next_change_at }: ClockRow, now: Temporal.Instant): boolean =>
  next_change_at !== null && Temporal.Instant.compare(next_change_at, now.subtract(patience)) < 0

/** The gate has told the worker to look at it, and it is soon yet. */
const isAsked = ({ next_change_at }: ClockRow, now: Temporal.Instant): boolean =>
  next_change_at !== null && Temporal.Instant.compare(next_change_at, now) <= 0

const kept = ({ worst_state, beacons, lines, next_change_at }: ClockRow) => ({
  worst_state,
  beacons,
  lines,
  next_change: next_change_at,
})

const computed = ({ record }: StreamRecord, { computed_at }: ClockRow, days: SchoolDays) => {
  const then = Temporal.Instant.from(computed_at)
  const at = { asOf: momentOf(then), knownAt: then.toString({ smallestUnit: 'millisecond' }) }
  const answer = cachedFrom(assessDuties(record, at, days))
  const next = answer.next_change
  return {
    ...answer,
    next_change: next === null ? null : instantOf(next).toString({ smallestUnit: 'millisecond' }),
  }
}
