import { permit } from '../database/records/access.ts'
import { askWorker } from '../database/records/concern/reporting.ts'
import { type ConcernRow, findConcern, saveConcern } from '../database/records/concern.ts'
import { appendEntries, type NewEntry, type StreamHead } from '../database/records/journal.ts'
import { headFrom, onlyOfConcerns, readFacts, readStreamKeys } from '../database/records/journal-reading.ts'
import type { Scope } from '../database/scope.ts'
import { NotFound } from '../domain/access/absence.ts'
import { type ConcernState, foldConcern } from '../domain/concern/state.ts'
import type { ConcernEntry } from '../domain/journal/entry.ts'
import type { ConcernEntryKind } from '../domain/journal/entry-kinds.ts'
import type { SafetyRecord } from '../domain/journal/journal.ts'
import { assessAndSave } from './case-in-hand.ts'

/** A concern whose row this transaction has locked. */
export interface ConcernInHand {
  readonly row: ConcernRow
  readonly head: StreamHead
  readonly entries: readonly ConcernEntry[]
  readonly state: ConcernState
}

export const concernInHand = async (scope: Scope, number: string): Promise<ConcernInHand> => {
  const { tx, actor, shell } = scope
  const row = await findConcern(tx, actor.owner, number, true)
  if (row === null) throw new NotFound()
  await permit(scope, row.concern_id, 'write')
  const facts = await readFacts(tx, actor.owner, [row.concern_id])
  const keys = await readStreamKeys(tx, shell.vault, actor.owner, [row.concern_id])
  const key = keys.get(row.concern_id)
  if (key === undefined) throw new NotFound()
  const entries = onlyOfConcerns(facts.get(row.concern_id) ?? [])
  return { row, head: headFrom(row, row.concern_id, 'concern', key), entries, state: foldConcern(entries) }
}

export const writeInConcern = async (
  scope: Scope,
  hand: ConcernInHand,
  news: readonly NewEntry<ConcernEntryKind>[],
): Promise<ConcernInHand> => {
  const written = await appendEntries(scope.tx, hand.head, news, { now: scope.now, newId: scope.shell.newId })
  const entries = [...hand.entries, ...onlyOfConcerns(written.entries)]
  const state = foldConcern(entries)
  await saveConcern(scope.tx, { row: hand.row, head: written.head, state, now: scope.now })
  await assessAndSave(scope.tx, scope.now, recordOf(hand.row, entries), written.head)
  // The cases it has become are not all this writer's to read: the worker looks at their duties again.
  if (isInCase(hand.state)) await askWorker(scope, 'assess-case', hand.row.concern_id)
  return { ...hand, head: written.head, entries, state }
}

/** It had become part of a case before this was written. */
const isInCase = ({ ended }: ConcernState): boolean =>
  ended !== null && (ended.ending === 'opened-case' || ended.ending === 'added-to-case')

/** A concern that is no case yet, as the clock looks at it. */
export const recordOf = (
  row: Pick<ConcernRow, 'owner_id' | 'school_id' | 'concern_id'>,
  entries: readonly ConcernEntry[],
): SafetyRecord => ({
  owner: row.owner_id,
  school: row.school_id,
  pupil: null,
  concerns: [{ concern: row.concern_id, entries }],
  case: null,
})
