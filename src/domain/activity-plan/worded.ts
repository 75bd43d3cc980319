import type { CaseEntry, Entry } from '../journal/entry.ts'
import type { PlannedMeasure } from '../journal/facts.ts'
import type { Passage, PassageField } from '../journal/passage.ts'
import { standing } from '../journal/standing.ts'
import type { WordedMeasure, WordedPlan } from './plan.ts'

const textOf = (words: readonly Passage[], field: PassageField, item?: string): string =>
  words
    .filter((passage) => passage.field === field && passage.item === item)
    .map((passage) => passage.text)
    .join('\n')

const withWords = (measure: PlannedMeasure, words: readonly Passage[]): WordedMeasure => {
  const goal = textOf(words, 'goal', measure.id)
  const success = textOf(words, 'success', measure.id)
  return {
    ...measure,
    what: textOf(words, 'what', measure.id),
    ...(goal === '' ? {} : { goal }),
    ...(success === '' ? {} : { success }),
  }
}

/** A version of the plan with the words that its reader may read. */
export const wordedVersion = (entry: Entry<'plan-approved'>): WordedPlan => ({
  version: entry.facts.version,
  problem: textOf(entry.words, 'problem'),
  measures: entry.facts.measures.map((measure) => withWords(measure, entry.words)),
  evaluateOn: entry.facts.evaluateOn,
})

const isApproval = (entry: CaseEntry): entry is Entry<'plan-approved'> => entry.kind === 'plan-approved'

/** Every version as it stands, oldest first. */
export const wordedVersions = (entries: readonly CaseEntry[]): readonly WordedPlan[] =>
  standing(entries).filter(isApproval).map(wordedVersion)

export const approvalOf = (entries: readonly CaseEntry[], version: number): Entry<'plan-approved'> | null =>
  standing(entries)
    .filter(isApproval)
    .find((entry) => entry.facts.version === version) ?? null

/** What has been set going at once, with its words. */
export const wordedImmediate = (entries: readonly CaseEntry[]): readonly WordedMeasure[] =>
  standing(entries).flatMap((entry) =>
    entry.kind === 'immediate-measures-set'
      ? entry.facts.measures.map((measure) => withWords(measure, entry.words))
      : [],
  )

/** The analysis that the investigation ended in: what the plan is to solve. */
export const analysisIn = (entries: readonly CaseEntry[]): string | null => {
  const concluded = standing(entries).filter((entry) => entry.kind === 'investigation-concluded')
  const text = textOf(concluded.at(-1)?.words ?? [], 'analysis')
  return text === '' ? null : text
}
