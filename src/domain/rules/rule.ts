import type { Deadline } from '../calendar/deadline.ts'
import type { Beacon, EntryKind } from '../journal/entry-kinds.ts'
import type { DateText } from '../journal/facts.ts'
import type { Role } from '../people/role.ts'
import type { Item, Timeline } from './timeline.ts'

export const ruleIds = [
  'C-01',
  'C-02',
  'C-03',
  'C-04',
  'C-05',
  'C-06',
  'C-07',
  'C-08',
  'C-09',
  'C-10',
  'C-11',
  'C-12',
  'C-13',
  'C-14',
  'C-15',
  'C-16',
  'C-17',
  'C-18',
  'C-19',
  'C-20',
  'C-21',
  'C-22',
  'C-23',
  'C-24',
  'C-25',
  'C-26',
  'C-27',
  'C-28',
  'C-29',
  'C-30',
  'C-31',
  'C-32',
] as const
export type RuleId = (typeof ruleIds)[number]

export type Act = 'opplæringslova' | 'opplæringsforskrifta' | 'personvernforordninga'

/** The paragraph a rule stands on, or serves where the plan or practice asks for it. */
export interface Basis {
  readonly act: Act
  readonly section: string
  readonly validFrom: DateText
  readonly url: string
}

/** Where the duty comes from. A law duty can't be edited by a school. */
export type DutyClass = 'law' | 'guidance' | 'plan' | 'practice'

/** Who is to do it: a position, or the one whom the case itself points out. */
export type Responsible = Role | 'employee' | 'case-responsible' | 'nearest-leader' | 'owner'

/** The page on which the duty is met. */
export type PageCode =
  | 'report'
  | 'routing'
  | 'receipt'
  | 'staff-offence'
  | 'take-hold'
  | 'pupil-talk'
  | 'guardian-contact'
  | 'immediate-measures'
  | 'investigation-opened'
  | 'investigation-concluded'
  | 'plan'
  | 'plan-sent'
  | 'principal-informed'
  | 'seriousness'
  | 'owner-told'
  | 'evaluation'
  | 'resource-team'
  | 'weekly-status'
  | 'follow-up'
  | 'raised-with-principal'
  | 'statsforvalter-told'
  | 'statsforvalter-answered'
  | 'statsforvalter-decision'
  | 'physical-intervention'
  | 'child-welfare-report'
  | 'suspension'
  | 'access-request'
  | 'privacy-breach'
  | 'minutes'

/** Duties that light no beacon are shown beside the chain, under one of these. */
export type Beside = 'home' | 'taking-hold' | 'statsforvalter' | 'child-welfare' | 'order' | 'privacy'

/** What would be enough, for a sentence in the reader's language. */
export type EnoughCode =
  | 'tell-principal'
  | 'owner-opens'
  | 'give-reporter-phone'
  | 'forward-or-say-groundless'
  | 'answer-reporter'
  | 'talk-with-pupil'
  | 'contact-home-or-hold'
  | 'settle-roles'
  | 'set-immediate-measures-or-say-why-none'
  | 'open-investigation'
  | 'conclude-investigation'
  | 'approve-plan'
  | 'complete-plan'
  | 'send-plan-home'
  | 'inform-principal'
  | 'assess-seriousness'
  | 'notify-owner'
  | 'evaluate-with-pupil'
  | 'discuss-in-resource-team'
  | 'write-weekly-status'
  | 'change-measures'
  | 'consider-support'
  | 'ask-pupil-again'
  | 'register-raised'
  | 'tell-of-statsforvalter'
  | 'answer-statsforvalter'
  | 'carry-out-decision'
  | 'tell-principal-of-intervention'
  | 'ask-pupils-view'
  | 'tell-home-of-intervention'
  | 'notify-owner-of-interventions'
  | 'report-to-child-welfare'
  | 'keep-within-limit'
  | 'answer-access-request'
  | 'report-breach'
  | 'file-minutes'

/** An entry kind and what must hold of it, with a code for the table. */
export interface Match<K extends EntryKind = EntryKind> {
  readonly kind: K
  readonly when: string
  holds(item: Item<K>, timeline: Timeline): boolean
}
export type AnyMatch = { [K in EntryKind]: Match<K> }[EntryKind]

export interface Rule {
  readonly id: RuleId
  readonly name: string
  readonly basis: Basis
  readonly duty: DutyClass
  readonly deadline: Deadline
  /** Where the entry itself names the date: the school's own outer limits, the first time and later. */
  readonly limits: { readonly first: Deadline; readonly later: Deadline } | null
  readonly responsible: Responsible
  readonly trigger: readonly AnyMatch[]
  readonly fulfilment: readonly AnyMatch[]
  readonly page: PageCode
  readonly beacon: Beacon | null
  /** Where it is shown when it lights no beacon. */
  readonly beside: Beside | null
  readonly enough: EnoughCode
  /** Comes back; a later round that is still far off does not put a lit beacon out. */
  readonly recurring: boolean
  /** Runs on when the case is closed. */
  readonly outlivesClosing: boolean
}

/** The rules as they stood from a date. A case keeps the version that it started with. */
export interface RuleSet {
  readonly version: string
  readonly validFrom: DateText
  readonly rules: Readonly<Record<RuleId, Rule>>
}
