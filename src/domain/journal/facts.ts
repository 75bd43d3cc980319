import type { MeasureId, PersonId } from '../people/ids.ts'

/** A calendar date in Oslo, `YYYY-MM-DD`. */
export type DateText = string
/** A date, or a date with wall-clock time in Oslo, `YYYY-MM-DDTHH:MM`. */
export type MomentText = string
/** An instant in UTC, ISO 8601 with `Z`. */
export type InstantText = string

export type Compartment = 'ordinary' | 'staff-offence' | 'leader-offence'
export type CaseKind = 'safety' | 'follow-up'

/** A known person, or what somebody wrote where a name should have been. */
export type Who = { readonly person: PersonId } | { readonly text: string }
/** Who carries the concern or is told: a position at the school or the owner, or free text in foreign files. */
export type Recipient =
  | 'principal'
  | 'nearest-leader'
  | 'owner'
  | 'statsforvalter'
  | 'guardian'
  | 'pupil'
  | 'team'

export const concernCategories = [
  'offensive-conduct',
  'bullying',
  'exclusion',
  'violence',
  'racism',
  'discrimination',
  'harassment',
  'alone',
  'afraid',
  'unhappy',
  'avoids-school',
  'physical-environment',
  'unknown',
] as const
/** The plan's terms and the pupil's own feelings. A term never gates anything. */
export type ConcernCategory = (typeof concernCategories)[number]

export const places = [
  'class',
  'break',
  'changing-room',
  'way-to-school',
  'digital',
  'after-school-care',
  'homework-help',
  'trip',
  'elsewhere',
] as const
/** Leksehjelp, SFO, trips and digital life are inside the duty (§ 12-1; mistake M22). */
export type Place = (typeof places)[number]

export const investigationMethods = [
  'pupil-talk',
  'guardian-talk',
  'other-pupil-talk',
  'staff-round',
  'observation',
  'anonymous-survey',
  'named-survey',
  'document-review',
  'digital-trace',
  'external-advice',
] as const
export type InvestigationMethod = (typeof investigationMethods)[number]

export const seriousnessCriteria = [
  'employee-offends',
  'integrity-violating',
  'specially-violent',
  'several-against-one',
  'long-lasting',
  'digital-across-schools',
  'outsiders-come-to-offend',
  'school-cannot-solve',
  'school-change-as-measure',
  'weapon-or-police',
  'sexualised',
  'hate-ground',
  'absent-from-fear',
  'self-harm',
  'statsforvalter-case',
  'repeated-physical-intervention',
  'ineffective-twice',
  'protected-or-in-care',
] as const
export type SeriousnessCriterion = (typeof seriousnessCriteria)[number]

export const measureLevels = ['pupil', 'other-pupils', 'bystanders', 'group', 'school', 'adults'] as const
export type MeasureLevel = (typeof measureLevels)[number]

export type PupilMode = 'said' | 'wrote' | 'drew' | 'declined' | 'cannot'
/** The pupil's own answer about being safe; `not-asked` where the talk was about something else. */
export type Safety = 'yes' | 'partly' | 'no' | 'declined' | 'cannot' | 'not-asked'
export type Effect = 'yes' | 'partly' | 'no'
export type MeasureDecision = 'continue' | 'change' | 'stop'

/** When a measure runs. Free text stands for "ved behov" in foreign files; our own commands refuse it. */
export type Period = { readonly from: DateText; readonly to?: DateText } | { readonly text: string }

export interface PlannedMeasure {
  readonly id: MeasureId
  readonly level: MeasureLevel | null
  readonly responsible: Who
  readonly standIn?: Who
  readonly when: Period
  /** How often it is to be done, in weekdays Monday = 1; absent for a measure that simply lasts. */
  readonly weekdays?: readonly number[]
  /** A series lets the same thing stand in several cases with one log. */
  readonly series?: string
  /** Where it is to work, so that a plan can be held against where the problem is. */
  readonly places?: readonly Place[]
}

export interface MeasureEvaluation {
  readonly measure: MeasureId
  readonly effect: Effect
  readonly decision: MeasureDecision
}

export const concernEndings = [
  'opened-case',
  'added-to-case',
  'looked-into-pupil-safe',
  'duplicate',
  'not-pupil-environment',
] as const
export type ConcernEnding = (typeof concernEndings)[number]

export const closingGrounds = ['pupil-safe', 'left-school', 'no-suitable-measure'] as const
export type ClosingGround = (typeof closingGrounds)[number]
