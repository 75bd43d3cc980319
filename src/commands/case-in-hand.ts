import type { Transaction } from '../database/connection.ts'
import { permit } from '../database/records/access.ts'
import { missingAs } from '../database/records/case/by-number.ts'
import { concernsOf } from '../database/records/concern.ts'
import { appendEntries, type NewEntry, type StreamHead } from '../database/records/journal.ts'
import {
  headFrom,
  onlyOfCases,
  onlyOfConcerns,
  readFacts,
  readStreamKeys,
} from '../database/records/journal-reading.ts'
import { saveObligations } from '../database/records/obligation-cache.ts'
import { type CaseRow, findCase, saveCase } from '../database/records/pupil-case.ts'
import { readSchoolDays } from '../database/records/school-days.ts'
import type { Scope } from '../database/scope.ts'
import { foldCase } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { CaseEntry } from '../domain/journal/entry.ts'
import type { CaseEntryKind } from '../domain/journal/entry-kinds.ts'
import type { MomentText } from '../domain/journal/facts.ts'
import type { SafetyRecord } from '../domain/journal/journal.ts'
import { assessDuties } from '../domain/rules/clock.ts'
import { currentRuleSet } from '../domain/rules/rule-set.ts'

/** A case whose row this transaction has locked, with everything a decision looks at. */
export interface CaseInHand {
  readonly row: CaseRow
  readonly head: StreamHead
  readonly entries: readonly CaseEntry[]
  readonly state: CaseState
  readonly record: SafetyRecord
}

/** Locks the case; whoever can't reach it learns the same as where there is none. */
export const caseInHand = async (scope: Scope, number: string): Promise<CaseInHand> => {
  const { tx, actor, shell } = scope
  const row = await findCase(tx, actor.owner, number, true)
  if (row === null) throw await missingAs(scope, number)
  await permit(scope, row.case_id, 'write')
  const concerns = await concernsOf(tx, actor.owner, row.case_id)
  const facts = await readFacts(tx, actor.owner, [row.case_id, ...concerns])
  const keys = await readStreamKeys(tx, shell.vault, actor.owner, [row.case_id])
  const key = keys.get(row.case_id)
  if (key === undefined) throw await missingAs(scope, number)
  const entries = onlyOfCases(facts.get(row.case_id) ?? [])
  const record: SafetyRecord = {
    owner: row.owner_id,
    school: row.school_id,
    pupil: row.pupil_id,
    concerns: concerns.map((concern) => ({ concern, entries: onlyOfConcerns(facts.get(concern) ?? []) })),
    case: { case: row.case_id, entries },
  }
  return { row, head: headFrom(row, row.case_id, 'case', key), entries, state: foldCase(entries), record }
}

/** Adds entries, makes the rows beside the journal equal to it, and computes the duties anew. */
export const writeInCase = async (
  scope: Scope,
  hand: CaseInHand,
  news: readonly NewEntry<CaseEntryKind>[],
): Promise<CaseInHand> => {
  const written = await appendEntries(scope.tx, hand.head, news, { now: scope.now, newId: scope.shell.newId })
  const entries = [...hand.entries, ...onlyOfCases(written.entries)]
  const state = foldCase(entries)
  await saveCase(scope.tx, { row: hand.row, head: written.head, state, entries })
  const record: SafetyRecord = { ...hand.record, case: { case: hand.row.case_id, entries } }
  await assessAndSave(scope.tx, scope.now, record, written.head)
  return { ...hand, head: written.head, entries, state, record }
}

/** The wall clock in Oslo, to the minute: the legal now. */
export const momentOf = (now: Temporal.Instant): MomentText =>
  now.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' })

/** The cached answer of the clock for a stream, from its record as it stands. */
export const assessAndSave = async (
  tx: Transaction,
  now: Temporal.Instant,
  record: SafetyRecord,
  head: Pick<StreamHead, 'stream' | 'streamKind' | 'lastSeq'>,
): Promise<void> => {
  const days = await readSchoolDays(tx, record.owner)
  const at = { asOf: momentOf(now), knownAt: now.toString({ smallestUnit: 'millisecond' }) }
  const { stream, streamKind, lastSeq } = head
  const place = { owner: record.owner, stream, streamKind, lastSeq, now, ruleSet: currentRuleSet.version }
  await saveObligations(tx, place, assessDuties(record, at, days))
}
