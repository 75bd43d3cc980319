import { permit } from '../../database/records/access.ts'
import {
  type DraftPlace,
  type KeptDraft,
  lockDraft,
  type MeasureToSave,
  saveDraftMeasures,
  saveFrame,
} from '../../database/records/plan/draft.ts'
import { readStreamKeys, readWords, withWords } from '../../database/records/journal-reading.ts'
import { findCase } from '../../database/records/pupil-case.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import {
  beginning,
  type Draft,
  type MeasureWish,
  proposedEvaluation,
} from '../../domain/activity-plan/draft.ts'
import { analysisIn, wordedImmediate, wordedVersions } from '../../domain/activity-plan/worded.ts'
import { runningMeasures } from '../../domain/case/weekly-status.ts'
import type { MeasureId } from '../../domain/people/ids.ts'
import { measureId } from '../../domain/people/ids.ts'
import { type CaseInHand, momentOf } from '../case-in-hand.ts'

/** A draft whose frame this transaction has locked. */
export interface PlanInHand {
  readonly place: DraftPlace
  readonly kept: KeptDraft
  readonly school: string
}

/** Null where nobody has begun, or where what was written has been approved meanwhile. */
export const planInHand = async (scope: Scope, number: string): Promise<PlanInHand | null> => {
  const { tx, actor, shell } = scope
  const row = await findCase(tx, actor.owner, number)
  if (row === null) throw new NotFound()
  await permit(scope, row.case_id, 'write')
  const key = (await readStreamKeys(tx, shell.vault, actor.owner, [row.case_id])).get(row.case_id)
  if (key === undefined) throw new NotFound()
  const place: DraftPlace = { owner: row.owner_id, case: row.case_id, key }
  const kept = await lockDraft(tx, place)
  if (kept === null || kept.draft.base !== row.plan_version || row.status !== 'open') return null
  return { place, kept, school: row.school_id }
}

export const placeOf = (hand: CaseInHand): DraftPlace => ({
  owner: hand.row.owner_id,
  case: hand.row.case_id,
  key: hand.head.key,
})

export const savingNow = (scope: Scope) => ({ by: scope.actor.person, at: scope.now.toString() })

/** What an evaluation wants otherwise; it goes into the draft of the next version. */
export interface PlanChanges {
  readonly rewritten: ReadonlyMap<MeasureId, string>
  readonly stopped: readonly MeasureId[]
  readonly added: readonly string[]
}

const noChanges: PlanChanges = { rewritten: new Map(), stopped: [], added: [] }

const emptyWish: MeasureWish = {
  level: null,
  responsible: null,
  standIn: null,
  when: null,
  weekdays: [],
  series: null,
  places: [],
  what: '',
  goal: '',
  success: '',
}

/** Begins a draft from the version in force, or from the investigation; goes on with one that is begun. */
export const beginDraft = async (
  scope: Scope,
  hand: CaseInHand,
  changes: PlanChanges = noChanges,
): Promise<void> => {
  const place = placeOf(hand)
  const kept = await lockDraft(scope.tx, place)
  const base = hand.state.plan?.version ?? 0
  const live = kept !== null && kept.draft.base === base ? kept : null
  const draft = live?.draft ?? (await freshDraft(scope, hand, kept))
  if (live === null) await saveFrame(scope.tx, place, draft, savingNow(scope))
  const before = live === null ? kept : null
  await saveDraftMeasures(
    scope.tx,
    place,
    [...takenOut(before, draft), ...changed(draft, live !== null, changes), ...added(scope, draft, changes)],
    savingNow(scope),
  )
}

type Fresh = Pick<Draft, 'base' | 'revision' | 'problem' | 'evaluateOn' | 'guardiansReason'> & {
  readonly measures: readonly (MeasureWish & {
    readonly id: MeasureId
    readonly position: number
    readonly revision: number
  })[]
}

const freshDraft = async (scope: Scope, hand: CaseInHand, kept: KeptDraft | null): Promise<Fresh> => {
  const words = await readWords(scope.tx, scope.shell.vault, scope.actor.owner, [hand.row.case_id])
  const entries = withWords(hand.entries, words)
  const running = runningMeasures(hand.entries).map((measure) => measure.id)
  const begun = beginning({
    plan: wordedVersions(entries).at(-1) ?? null,
    stopped: hand.state.stopped,
    analysis: analysisIn(entries),
    immediate: wordedImmediate(entries).filter((measure) => running.includes(measure.id)),
  })
  const base = hand.state.plan?.version ?? 0
  return {
    base,
    revision: (kept?.draft.revision ?? 0) + 1,
    problem: begun.problem,
    guardiansReason: '',
    evaluateOn: proposedEvaluation(momentOf(scope.now), base),
    measures: begun.measures.map((measure, at) => ({
      ...measure,
      position: at + 1,
      revision: revisionBefore(kept, measure.id),
    })),
  }
}

/** Revisions never start anew: a page from before would take itself for the newest. */
const revisionBefore = (kept: KeptDraft | null, id: MeasureId): number =>
  [...(kept?.draft.measures ?? []), ...(kept?.removed ?? [])].find((each) => each.id === id)?.revision ?? 0

/** What lay in a draft that has been approved, and is not carried on. */
const takenOut = (before: KeptDraft | null, draft: Fresh): readonly MeasureToSave[] =>
  (before?.draft.measures ?? [])
    .filter((old) => !draft.measures.some((each) => each.id === old.id))
    .map((old) => ({ ...old, revision: old.revision + 1, removed: true }))

const changed = (draft: Fresh, live: boolean, changes: PlanChanges): readonly MeasureToSave[] =>
  draft.measures.flatMap((measure) => {
    const rewritten = changes.rewritten.get(measure.id)
    const removed = changes.stopped.includes(measure.id)
    if (live && rewritten === undefined && !removed) return []
    return [{ ...measure, what: rewritten ?? measure.what, removed, revision: measure.revision + 1 }]
  })

const added = (scope: Scope, draft: Fresh, changes: PlanChanges): readonly MeasureToSave[] => {
  const last = draft.measures.reduce((most, measure) => Math.max(most, measure.position), 0)
  return changes.added.map((what, at) => ({
    ...emptyWish,
    id: measureId(scope.shell.newId()),
    what,
    position: last + at + 1,
    revision: 1,
    removed: false,
  }))
}
