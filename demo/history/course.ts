import type { ClosingGround, MomentText } from '../../src/domain/journal/facts.ts'
import type { Someone } from './scene.ts'
import type {
  Concluded,
  ContactTold,
  EvaluationTold,
  MeasureAtOnce,
  PlanTold,
  ReportTold,
  TalkTold,
} from './acts/told.ts'

interface At {
  readonly at: MomentText
  readonly by: Someone
}

/** One thing that is done in a matter that goes its ordinary way, as data: it can be played, or laid down in bulk. */
export type Step = At &
  (
    | { readonly do: 'report'; readonly told: ReportTold }
    | { readonly do: 'open' }
    | {
        readonly do: 'take-hold'
        readonly responsible: Someone
        readonly members: readonly Someone[]
        readonly reason: string
      }
    | { readonly do: 'tell-right'; readonly to: readonly Someone[] }
    | { readonly do: 'talk'; readonly told: TalkTold }
    | { readonly do: 'contact'; readonly guardian: Someone; readonly told: ContactTold }
    | { readonly do: 'at-once'; readonly measures: readonly MeasureAtOnce[] }
    | { readonly do: 'investigate' }
    | { readonly do: 'observe'; readonly observed: string }
    | { readonly do: 'ask-colleague'; readonly colleague: Someone; readonly statement: string }
    | { readonly do: 'conclude'; readonly told: Concluded }
    | { readonly do: 'best-interest'; readonly assessment: string }
    | { readonly do: 'plan'; readonly plan: PlanTold; readonly approvedBy: Someone }
    | { readonly do: 'send-home'; readonly version: number; readonly to: readonly Someone[] }
    | { readonly do: 'week'; readonly week: string }
    | { readonly do: 'evaluate'; readonly told: EvaluationTold }
    | { readonly do: 'serious'; readonly reason: string }
    | { readonly do: 'resource-team'; readonly version: number }
    | { readonly do: 'close'; readonly ground: ClosingGround; readonly reason: string }
    | { readonly do: 'follow-up'; readonly week: 4 | 12; readonly words: string }
  )

/** One pupil's matter from the report on. */
export interface Course {
  readonly name: string
  readonly pupil: Someone
  readonly steps: readonly Step[]
}

export interface CoursePart {
  readonly principal: Someone
  readonly responsible: Someone
  readonly contact: Someone
  readonly reporter: Someone
  readonly carrier: Someone
  readonly colleague: Someone
}

export interface CoursePupil {
  readonly pupil: Someone
  /** As adults say it to each other. */
  readonly given: string
  /** Guardians who may be contacted. */
  readonly guardians: readonly Someone[]
}

/** How it goes: what the pupil answers each time, and how it ends. */
export interface Outcome {
  readonly answers: readonly ('yes' | 'partly' | 'no')[]
  readonly end: 'closed' | 'left' | 'goes-on'
  /** Steps that are forgotten, or that come so many school days late. */
  readonly slips: readonly {
    readonly step: 'conclude' | 'send-home' | 'contact' | 'week'
    readonly days: number
  }[]
}
