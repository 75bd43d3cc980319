import type { PeopleInCase } from '../../database/records/plan/people.ts'
import { type DraftPlace, type KeptDraft, readDraft } from '../../database/records/plan/draft.ts'
import type { Scope } from '../../database/scope.ts'
import { decidePlanApproval, type PlanRefusal } from '../../domain/activity-plan/approval.ts'
import { comparePlans, type PlanDifference } from '../../domain/activity-plan/difference.ts'
import { draftedPlan } from '../../domain/activity-plan/draft.ts'
import { type Heard, heardSoFar } from '../../domain/activity-plan/heard.ts'
import { namedIn } from '../../domain/activity-plan/naming.ts'
import type { WordedMeasure, WordedPlan } from '../../domain/activity-plan/plan.ts'
import {
  type PlanWarning,
  measureTexts,
  planWarnings,
  reportedPlaces,
} from '../../domain/activity-plan/warnings.ts'
import { wordedVersions } from '../../domain/activity-plan/worded.ts'
import { foldConcern } from '../../domain/concern/state.ts'
import type { CaseEntry } from '../../domain/journal/entry.ts'
import type { CaseEntryKind } from '../../domain/journal/entry-kinds.ts'
import { type MeasureId, type PersonId, streamId } from '../../domain/people/ids.ts'
import type { CaseFile } from '../case-file.ts'

/** Entries of a case with the words that this reader may read, opened for the kinds that are asked for. */
export const wordedEntries = (file: CaseFile, kinds: readonly CaseEntryKind[]): readonly CaseEntry[] =>
  (file.record.case?.entries ?? []).map((entry) =>
    kinds.includes(entry.kind) ? { ...entry, words: file.words(entry) } : entry,
  )

/** The versions that have been approved, oldest first. */
export const versionsOf = (file: CaseFile): readonly WordedPlan[] =>
  wordedVersions(wordedEntries(file, ['plan-approved']))

export const heardIn = (file: CaseFile): Heard =>
  heardSoFar(
    file.state,
    file.record.concerns.map(({ entries }) => foldConcern(entries)),
  )

/** Where the draft of a case lies, with the key to its words; null where the reader has no key. */
export const draftPlaceOf = (scope: Scope, file: CaseFile): DraftPlace | null => {
  const stored = file.row.keys?.find((key) => key.stream === file.row.case_id)
  if (stored === undefined) return null
  const { owner } = scope.actor
  const wrapped = Buffer.from(stored.wrapped, 'base64')
  const key = scope.shell.vault.openStreamKey(owner, streamId(file.row.case_id), {
    keyId: stored.keyId,
    wrapped,
  })
  return { owner, case: file.id, key }
}

/** The draft that is being written; null where none is, or where it has been approved. */
export const liveDraft = async (scope: Scope, file: CaseFile): Promise<KeptDraft | null> => {
  const place = draftPlaceOf(scope, file)
  const kept = place === null ? null : await readDraft(scope.tx, place)
  const inForce = file.state.plan?.version ?? 0
  return kept !== null && kept.draft.base === inForce && file.state.closed === null ? kept : null
}

/** A text that names another pupil. */
export interface Naming {
  /** Null: the problem. */
  readonly measure: MeasureId | null
  readonly person: PersonId
}

export const namingsIn = (
  plan: Pick<WordedPlan, 'problem' | 'measures'>,
  { pupil, others }: PeopleInCase,
): readonly Naming[] => [
  ...namedIn(plan.problem, others, pupil).map((person) => ({ measure: null, person })),
  ...plan.measures.flatMap((measure) =>
    namedIn(measureTexts(measure), others, pupil).map((person) => ({ measure: measure.id, person })),
  ),
]

/** What the law lacks in a draft, what is said beside it, and what has changed since the version in force. */
export interface PlanAdvice {
  readonly heard: Heard
  readonly lacks: readonly PlanRefusal[]
  readonly warnings: readonly PlanWarning[]
  readonly namings: readonly Naming[]
  readonly difference: PlanDifference | null
  /** The draft's measures as the plan would have them. */
  readonly worded: readonly WordedMeasure[]
}

export const adviceOn = (
  scope: Scope,
  file: CaseFile,
  { draft }: KeptDraft,
  people: PeopleInCase,
): PlanAdvice => {
  const plan = draftedPlan(draft)
  const heard = heardIn(file)
  const decision = decidePlanApproval(file.state, {
    at: file.now,
    approvedBy: scope.actor.person,
    problem: plan.problem,
    measures: plan.measures,
    evaluateOn: plan.evaluateOn,
    pupilHeard: heard.pupil,
    guardiansHeard: heard.guardiansAt === null ? 'no' : 'yes',
    reasonGuardiansNotHeard: draft.guardiansReason.trim() !== '',
    guardians: file.guardians.map(({ relation }) => relation.guardian),
  })
  const before = versionsOf(file).at(-1)
  return {
    heard,
    lacks: decision.accepted ? [] : decision.refusals,
    warnings: planWarnings(plan, reportedPlaces(file.record.concerns)),
    namings: namingsIn(plan, people),
    difference: before === undefined ? null : comparePlans(before, plan),
    worded: plan.measures,
  }
}
