import type { When } from '../when/when.ts'
import type { LineId } from './ids.ts'
import type { Party, Target } from './parties.ts'

/** The same words in both forms of Norwegian; the one that isn't written yet is null, and the page says so. */
export interface Bilingual {
  readonly nb: string | null
  readonly nn: string | null
}

/** At what level an activity works (plan inventory, sections 3, 4 and 5). */
export const levels = ['school', 'groups', 'individuals'] as const
export type Level = (typeof levels)[number]

/** What an activity is there for; a plan's tables are one purpose each. */
export const purposes = [
  'participation',
  'prevention',
  'practice',
  'monitoring',
  'vulnerable-pupils',
  'follow-up',
  'absence',
  'handling',
  'evaluation',
] as const
export type Purpose = (typeof purposes)[number]

/** When something shall happen: as it was written, and as it was understood; null where it wasn't. */
export interface Timing {
  readonly text: string
  readonly when: When | null
}

/** Each cell may be empty, and an empty one is shown as empty: nobody, nothing said. */
export interface PlannedActivity {
  readonly kind: 'activity'
  readonly what: Bilingual
  readonly purpose: Purpose
  readonly level: Level | null
  readonly responsible: readonly Party[]
  readonly targets: readonly Target[]
  readonly timing: Timing | null
  readonly documentedIn: string | null
  /** Section of the Act, a regulation, or the school's own reason. */
  readonly reason: string | null
  /** Lines of the kind `factor`. */
  readonly factors: readonly LineId[]
}

export interface Prose {
  readonly kind: 'prose'
  readonly text: Bilingual
}

export interface Goal {
  readonly kind: 'goal'
  readonly text: Bilingual
  /** How the school will see it; a goal without one is a wish (law.md 9.1, G21). */
  readonly indicator: Bilingual | null
}

export interface Value {
  readonly kind: 'value'
  readonly name: Bilingual
  readonly sentence: Bilingual
}

export interface Term {
  readonly kind: 'term'
  readonly term: Bilingual
  readonly definition: Bilingual
  readonly source: string | null
}

export interface Factor {
  readonly kind: 'factor'
  readonly name: Bilingual
  readonly text: Bilingual
}

/** A measure that the school has good experience with, to choose from in a case. */
export interface CatalogueMeasure {
  readonly kind: 'measure'
  readonly what: Bilingual
  readonly aimedAt: 'environment' | 'group' | 'adults' | 'pupil'
}

/** What a role or a body is there for at this school. */
export interface Duty {
  readonly kind: 'duty'
  readonly of: Party
  readonly text: Bilingual
}

export type LineContent = PlannedActivity | Prose | Goal | Value | Term | Factor | CatalogueMeasure | Duty

export type LineKind = LineContent['kind']
export const lineKinds = [
  'prose',
  'goal',
  'value',
  'term',
  'factor',
  'activity',
  'measure',
  'duty',
] as const satisfies readonly LineKind[]

export interface Line {
  readonly id: LineId
  readonly section: string
  /** Order within the section; any real number, so that something can be put between. */
  readonly position: number
  /** The line of the owner's template that this one is, or grew out of. */
  readonly template: LineId | null
  /** True where the owner lets no school change it. */
  readonly locked: boolean
  readonly content: LineContent
}
