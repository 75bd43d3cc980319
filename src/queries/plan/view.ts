import { logAccess } from '../../database/records/access-log.ts'
import { comparePlans, type PlanDifference } from '../../domain/activity-plan/difference.ts'
import type { WordedPlan } from '../../domain/activity-plan/plan.ts'
import { wordedVersion } from '../../domain/activity-plan/worded.ts'
import type { PlanVersion } from '../../domain/case/plan-version.ts'
import type { InstantText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { type CaseFile, readCaseFile } from '../case-file.ts'
import { type StandingWords, standingWords } from '../case-timeline.ts'
import { heardIn, versionsOf, wordedEntries } from './file.ts'
import { absent, query } from '../query.ts'
import type { Heard } from '../../domain/activity-plan/heard.ts'

export interface PlanView {
  readonly file: CaseFile
  readonly plan: WordedPlan | null
  readonly versions: readonly PlanVersion[]
  /** Of the version in force. */
  readonly corrections: readonly PlanCorrected[]
  readonly heard: Heard
  /** What the pupil said last. */
  readonly said: StandingWords | null
}

/** The plan in force. */
export const planView = query('plan.read', async (scope, { number }: { readonly number: string }) => {
  const file = await readCaseFile(scope, number)
  if (file === null) return absent
  const { compartment } = file.row
  await logAccess(scope, { action: 'plan.read', outcome: 'granted', stream: file.id, compartment })
  const view: PlanView = {
    file,
    plan: versionsOf(file).at(-1) ?? null,
    versions: file.state.plans,
    corrections: correctionsOf(file, file.state.plan?.version ?? 0),
    heard: heardIn(file),
    said: standingWords(file, 'pupil-words').at(0) ?? null,
  }
  return view
})

export interface PlanVersionView {
  readonly file: CaseFile
  readonly plan: WordedPlan
  readonly approved: PlanVersion
  readonly difference: PlanDifference | null
  readonly corrections: readonly PlanCorrected[]
}

/** The words of the version put right afterwards: what stood and what stands, who, when and why. */
export interface PlanCorrected {
  readonly at: InstantText
  readonly by: PersonId | null
  readonly reason: string | null
  readonly difference: PlanDifference
}

const correctionsOf = (file: CaseFile, version: number): readonly PlanCorrected[] => {
  const written = wordedEntries(file, ['plan-approved'])
    .filter((entry) => entry.kind === 'plan-approved')
    .filter((entry) => entry.facts.version === version)
  return written.flatMap((entry) => {
    const before = written.find(({ seq }) => seq === entry.corrects)
    if (before === undefined) return []
    const reason = entry.words.find(({ item }) => item === 'correction')?.text ?? null
    const difference = comparePlans(wordedVersion(before), wordedVersion(entry))
    return [{ at: entry.recorded, by: entry.actor, reason, difference }]
  })
}

/** A version as it was frozen, with what changed from the one before. */
export const planVersion = query(
  'plan.read',
  async (scope, asked: { readonly number: string; readonly version: number }) => {
    const file = await readCaseFile(scope, asked.number)
    const approved = file?.state.plans.find((each) => each.version === asked.version)
    if (file === null || approved === undefined) return absent
    const versions = versionsOf(file)
    const plan = versions.find((each) => each.version === asked.version)
    if (plan === undefined) return absent
    const before = versions.filter((each) => each.version < asked.version).at(-1)
    const { compartment } = file.row
    const reason = `version-${asked.version}`
    await logAccess(scope, { action: 'plan.read', outcome: 'granted', stream: file.id, compartment, reason })
    const difference = before === undefined ? null : comparePlans(before, plan)
    const corrections = correctionsOf(file, asked.version)
    const view: PlanVersionView = { file, plan, approved, difference, corrections }
    return view
  },
)
