import type { EntryKind } from '../journal/entry-kinds.ts'
import type { Bilingual } from '../school-plan/line.ts'
import type { Party } from '../school-plan/parties.ts'

/** The plan's chains of action: concern for a pupil (C1), a pupil who isn't safe (C2), high absence (C3). */
export const chainIds = ['concern', 'safety', 'absence'] as const
export type ChainId = (typeof chainIds)[number]

/** What the law demands whatever a school's routine says: a step that carries one can't be taken out or made slower. */
export const lawSteps = {
  'ask-whether-safe': '§ 12-4 (2)',
  'tell-principal': '§ 12-4 (2)',
  'hear-pupil': '§ 10-2',
  investigate: '§ 12-4 (2)',
  'set-measures': '§ 12-4 (2)',
  'write-plan': '§ 12-4 (3)',
  'evaluate-with-pupil': '§ 12-4 (2), § 10-2',
  'contact-home': '§ 10-3',
} as const
export type LawStep = keyof typeof lawSteps

/** An act somebody does, a question with answers, or an end. */
export const stepKinds = ['act', 'question', 'end'] as const
export type StepKind = (typeof stepKinds)[number]

/** What leads on from a step: simply done, or one of the answers. */
export const outcomes = ['done', 'yes', 'no', 'unknown', 'effect', 'no-effect'] as const
export type OutcomeCode = (typeof outcomes)[number]

export interface Outcome {
  readonly code: OutcomeCode
  readonly to: string
}

/** How long a step may take; null where the plan sets no time. */
export type Within = { readonly unit: 'at-once' } | { readonly unit: 'school-days'; readonly count: number }

export interface Step {
  /** Kebab-case, unique in the chain, stable through its versions. */
  readonly id: string
  readonly kind: StepKind
  /** Null for a standard step under its standard words. */
  readonly words: Bilingual | null
  readonly responsible: readonly Party[]
  readonly law: LawStep | null
  readonly within: Within | null
  /** Entries of a journal that show that the step was done; empty where only people know. */
  readonly shownBy: readonly EntryKind[]
  readonly outcomes: readonly Outcome[]
}

export interface Chain {
  readonly id: ChainId
  readonly start: string
  /** In the order of the list beside the figure. */
  readonly steps: readonly Step[]
}

export const stepOf = (chain: Chain, id: string): Step | null =>
  chain.steps.find((step) => step.id === id) ?? null

/** In which time at the most; bigger is slower, none is slowest. */
export const slownessOf = (within: Within | null): number => {
  if (within === null) return Number.POSITIVE_INFINITY
  return within.unit === 'at-once' ? 0 : within.count
}
