import type { Seriousness } from '../../../src/commands/concern/case-entries.ts'
import type { Report } from '../../../src/commands/concern/reporting.ts'
import type { HoldTaken } from '../../../src/commands/concern/taking-hold.ts'
import type { EvaluationWish } from '../../../src/commands/evaluation.ts'
import type { CaseFacts } from '../../../src/domain/journal/entry-kinds.ts'
import type {
  ConcernCategory,
  DateText,
  Effect,
  InvestigationMethod,
  MeasureDecision,
  MeasureLevel,
  MomentText,
  Place,
  PlannedMeasure,
  PupilMode,
  Safety,
} from '../../../src/domain/journal/facts.ts'
import type { Someone } from '../scene.ts'

// What a story says of each thing that happens, with what is usual left out.

export interface ReportTold {
  readonly about?: readonly Someone[]
  readonly wasThere?: readonly Someone[]
  /** The pupil's own words, as they fell. */
  readonly said?: string
  readonly saw?: string
  /** How the reporter stepped in, or why not. */
  readonly how?: string
  readonly heardFrom?: string
  readonly aboutDescription?: string
  readonly othersDescription?: string
  readonly adultDescription?: string
  readonly categories?: readonly ConcernCategory[]
  readonly place?: Place
  readonly at?: MomentText
  readonly firstTalk?: boolean
  readonly unsafe?: boolean
  readonly violence?: boolean
  readonly intervened?: Report['intervened']
  readonly concernsAdult?: Report['concernsAdult']
  readonly adult?: Someone
  readonly adultLeads?: boolean
  readonly capacity?: Report['capacity']
  readonly school?: Report['school']
}

export interface PupilHeld {
  readonly pupil: Someone
  readonly responsible?: Someone
  readonly members?: readonly Someone[]
  /** A case that is open already. */
  readonly into?: string
  /** The report isn't about this pupil after all. */
  readonly none?: boolean
}

export interface TakingHold {
  readonly others?: readonly {
    readonly person: Someone
    readonly part: HoldTaken['others'][number]['part']
  }[]
  readonly speaker?: Someone
  readonly seriousness?: Seriousness
}

export interface TalkTold {
  readonly safe: Safety
  readonly words?: string
  readonly summary?: string
  readonly notToBeTold?: string
  readonly mode?: PupilMode
  readonly alone?: boolean
  readonly present?: readonly Someone[]
  readonly chosenAdult?: boolean
  readonly wantsMeasures?: boolean
  readonly by?: Someone
  /** When it was, where it was written later. */
  readonly at?: MomentText
}

export interface ContactTold {
  readonly words?: string
  readonly summary?: string
  readonly channel?: CaseFacts['guardian-contacted']['channel']
  readonly reached?: boolean
  readonly invited?: boolean
  readonly at?: MomentText
}

export interface HoldTold {
  readonly until: MomentText
  readonly reason: string
  readonly consulted?: CaseFacts['guardian-contact-held']['consulted']
}

export interface MeasureAtOnce {
  readonly what: string
  readonly by: Someone
  readonly standIn?: Someone
  readonly level?: NonNullable<PlannedMeasure['level']>
  readonly from?: DateText
  readonly to: DateText
}

export interface Concluded {
  readonly methods: readonly InvestigationMethod[]
  readonly unsafe: 'yes' | 'no' | 'unclear'
  readonly analysis: string
}

export interface MeasureTold {
  /** What the story calls it; told again under the same name, it is the same measure. */
  readonly tag: string
  readonly what: string
  readonly level: MeasureLevel
  /** Null, or words: what an approver will not let through. */
  readonly by: Someone | { readonly text: string }
  readonly standIn?: Someone
  readonly when: { readonly from: DateText; readonly to?: DateText } | { readonly text: string }
  readonly weekdays?: readonly number[]
  readonly goal?: string
  readonly success?: string
}

export interface PlanTold {
  readonly problem: string
  readonly evaluateOn: DateText
  readonly measures: readonly MeasureTold[]
  readonly guardiansReason?: string
}

/** How it went with one measure; what is to be done instead where it is changed. */
export interface Went {
  readonly effect: Effect
  readonly decision?: MeasureDecision
  readonly change?: string
}

export interface EvaluationTold {
  readonly version: number
  readonly safe: Safety
  readonly words?: string
  readonly mode?: PupilMode
  readonly answeredBy?: EvaluationWish['pupil']['answeredBy']
  readonly noAnswer?: string
  readonly alone?: boolean
  readonly present?: readonly Someone[]
  readonly on?: DateText
  /** By what the story calls the measure. */
  readonly measures: Readonly<Record<string, Went>>
  readonly added?: string
  readonly noChange?: string
  readonly guardians?: Readonly<Record<Someone, string>>
  /** Null: it ends in closing. */
  readonly next: DateText | null
  readonly note?: string
}
