import type { CaseEntry } from '../journal/entry.ts'
import type { DateText, PlannedMeasure } from '../journal/facts.ts'
import { standing } from '../journal/standing.ts'

/** A measure as it runs: of one plan version, or immediate (version 0). */
export interface RunningMeasure {
  readonly measure: PlannedMeasure
  readonly version: number
  readonly stoppedOn: DateText | null
}

const key = (version: number, measure: PlannedMeasure) => `${version}:${measure.id}`

const stop = (
  rows: Map<string, RunningMeasure>,
  on: DateText,
  which: (row: RunningMeasure) => boolean,
): void => {
  for (const [at, row] of rows)
    if (row.stoppedOn === null && which(row)) rows.set(at, { ...row, stoppedOn: on })
}

const start = (
  rows: Map<string, RunningMeasure>,
  version: number,
  measures: readonly PlannedMeasure[],
): void => {
  for (const measure of measures) rows.set(key(version, measure), { measure, version, stoppedOn: null })
}

/**
 * Every measure the case has had, and when it stopped. A new plan version takes the place of the old one and of the
 * immediate measures, whose ids it may carry on; an end stops all; a reopened case starts the last version again.
 */
export const measureRows = (entries: readonly CaseEntry[]): readonly RunningMeasure[] => {
  const rows = new Map<string, RunningMeasure>()
  let latest = 0
  for (const entry of standing(entries)) {
    const on = entry.happened.slice(0, 10)
    if (entry.kind === 'immediate-measures-set') start(rows, 0, entry.facts.measures)
    if (entry.kind === 'plan-approved') {
      stop(rows, on, () => true)
      latest = entry.facts.version
      start(rows, latest, entry.facts.measures)
    }
    if (entry.kind === 'evaluated') {
      const ended = new Set(
        entry.facts.measures.filter((one) => one.decision === 'stop').map((one) => one.measure),
      )
      stop(rows, on, (row) => row.version === latest && ended.has(row.measure.id))
    }
    if (entry.kind === 'case-closed') stop(rows, on, () => true)
    if (entry.kind === 'case-reopened')
      start(
        rows,
        latest,
        [...rows.values()].filter((row) => row.version === latest).map((row) => row.measure),
      )
  }
  forget(rows, entries)
  return [...rows.values()]
}

/** What a correction left out had been handed to somebody already: it stops on the day it was put right. */
const forget = (rows: Map<string, RunningMeasure>, entries: readonly CaseEntry[]): void => {
  const corrections = entries.filter((entry) => entry.corrects !== undefined)
  for (const entry of entries) {
    if (entry.kind !== 'immediate-measures-set') continue
    const later = corrections.find((one) => one.corrects === entry.seq)
    if (later === undefined) continue
    for (const measure of entry.facts.measures) {
      const at = key(0, measure)
      if (!rows.has(at)) rows.set(at, { measure, version: 0, stoppedOn: later.recorded.slice(0, 10) })
    }
  }
}
