import type { CaseId, ConcernId, MeasureId, PersonId } from '../people/ids.ts'
import type {
  CaseKind,
  ClosingGround,
  Compartment,
  ConcernCategory,
  ConcernEnding,
  DateText,
  InvestigationMethod,
  MeasureEvaluation,
  MomentText,
  Place,
  PlannedMeasure,
  PupilMode,
  Recipient,
  Safety,
  SeriousnessCriterion,
  Who,
} from './facts.ts'

/** Entries of a concern's journal. Facts hold no free text: words are passages. */
export interface ConcernFacts {
  /** An employee knew: this starts every clock (§ 12-4, mistake M1). Words: pupil-words, observed, about-description, adult-description, intervention, heard-from. */
  'concern-reported': {
    readonly about: readonly PersonId[]
    readonly wasThere: readonly PersonId[]
    readonly categories: readonly ConcernCategory[]
    readonly place: Place | null
    /** The pupil's own words stand as a passage; true when it was a talk with the pupil. */
    readonly firstTalk: boolean
    readonly pupilSaysUnsafe: boolean
    /** Did the reporter step in (§ 12-4 first paragraph b)? Words tell how, or why not. */
    readonly intervened: 'yes' | 'no' | 'not-applicable'
    readonly concernsAdult: 'no' | 'yes' | 'unknown'
    readonly adult: Who | null
    readonly capacity: 'employee' | 'parent'
    readonly violenceTold: boolean
    /** An employee asked "may the pupil lack a safe environment?" and answered "don't know" or nothing was passed on. */
    readonly passedOn: boolean
  }
  /** Addressed to the one who must act (C-01, C-02, C-04). */
  'concern-routed': {
    readonly to: Recipient | { readonly text: string }
    readonly holder: PersonId | null
    readonly compartment: Compartment
    /** The pupil's nearest leaders, told beside whoever holds it. */
    readonly also?: readonly PersonId[]
  }
  /** Opened by the holder: for § 12-5 second paragraph the duty is met first now. */
  'concern-opened': { readonly by: 'principal' | 'leader' | 'owner' }
  /** Receipt given (C-05). */
  'reporter-answered': { readonly status: 'received' | 'read' | 'followed-up' }
  'concern-handed-on': {
    readonly from: PersonId | null
    readonly to: PersonId | null
    readonly because: 'conflict-of-interest' | 'away' | 'not-taken' | 'appointed-by-owner' | 'rerouted'
  }
  'conflict-of-interest': {
    readonly person: PersonId
    readonly ground: 'own-child' | 'spouse' | 'kin' | 'is-reported' | 'other'
    readonly declared: boolean
  }
  /** C-03 (§ 12-5 first paragraph second sentence). Words: reason. */
  'staff-offence-forwarded': { readonly to: 'owner' }
  'staff-offence-groundless': { readonly by: PersonId }
  /** A wrong naming is reversed, or a stricter way is taken. Words: reason. */
  'concern-rerouted': { readonly compartment: Compartment; readonly adult: Who | null }
  'reporter-given-phone': { readonly because: 'owner-not-opened' }
  'concern-ended': {
    readonly ending: ConcernEnding
    readonly case?: CaseId
    readonly duplicateOf?: ConcernId
    /** For looked-into-pupil-safe: the pupil was asked and answered safe. */
    readonly pupilAsked: boolean
    readonly pupilSafe?: Safety
  }
}

/** Entries of a pupil case's journal. */
export interface CaseFacts {
  'case-opened': {
    readonly pupil: PersonId
    readonly kind: CaseKind
    readonly compartment: Compartment
    readonly concerns: readonly ConcernId[]
    readonly ruleSet: string
    readonly chain: string
  }
  'concern-added': { readonly concern: ConcernId }
  /** C-08. */
  'roles-settled': {
    readonly responsible: PersonId
    readonly team: readonly { readonly person: PersonId; readonly part: 'responsible' | 'member' }[]
  }
  /** The pupil or guardian took it up with rektor: § 12-6 second paragraph counts from here (C-22). */
  'raised-with-principal': {
    readonly by: 'guardian' | 'pupil' | 'other'
    readonly channel: 'telephone' | 'meeting' | 'letter' | 'e-mail' | 'other'
  }
  /** C-06, and the hearing of §§ 10-2. Words: pupil-words, not-to-be-told, summary. */
  'pupil-talked': {
    readonly pupil: PersonId
    readonly mode: PupilMode
    readonly safe: Safety
    readonly alone: boolean
    /** The pupil chose who to talk with. */
    readonly chosenAdult?: boolean
    readonly present: readonly PersonId[]
    readonly wantsMeasures: boolean
    readonly pupilConfirmed: boolean
  }
  'other-talked': { readonly person: Who; readonly as: 'other-pupil' | 'employee' | 'witness' | 'external' }
  /** C-07. Words: summary, guardian-words. */
  'guardian-contacted': {
    readonly guardian: Who
    readonly channel: 'telephone' | 'meeting' | 'letter' | 'e-mail' | 'message'
    readonly reached: boolean
    readonly invitedToMeeting: boolean
    /** A guardian asks for measures: then there is a plan, whatever the school itself finds (C-12). */
    readonly wantsMeasures?: boolean
  }
  /** Contact held because the danger may be at home. Words: reason. */
  'guardian-contact-held': {
    readonly guardian: PersonId
    readonly until: MomentText
    readonly consulted: readonly ('child-welfare' | 'police' | 'owner' | 'ppt' | 'nobody')[]
  }
  'guardian-contact-resumed': { readonly guardian: PersonId }
  /** Words: observed. */
  observed: { readonly place: Place; readonly about: readonly PersonId[] }
  intervened: { readonly by: PersonId; readonly possible: boolean }
  /** C-09. Words per item: what; or reason where there is none. */
  'immediate-measures-set': { readonly measures: readonly PlannedMeasure[]; readonly noneBecause: boolean }
  /** C-10. */
  'investigation-opened': { readonly methods: readonly InvestigationMethod[] }
  /** C-11: more time, with reason. */
  'investigation-extended': { readonly until: DateText }
  /** C-11. Words: analysis. */
  'investigation-concluded': {
    readonly methods: readonly InvestigationMethod[]
    readonly pupilUnsafe: 'yes' | 'no' | 'unclear'
    readonly finding?: 'word-against-word'
  }
  /** § 10-1, per pupil directly affected. Words: best-interest. */
  'best-interest-assessed': { readonly pupil: PersonId }
  /** C-15. Words: reason. */
  'seriousness-assessed': { readonly serious: boolean; readonly criteria: readonly SeriousnessCriterion[] }
  /** C-16, C-27, C-20. */
  'owner-notified': {
    readonly about:
      | 'serious'
      | 'physical-intervention'
      | 'ineffective'
      | 'no-suitable-measure'
      | 'staff-offence'
  }
  'owner-opened': { readonly by: PersonId }
  meeting: {
    readonly kind: 'cooperation' | 'team' | 'resource-team' | 'leaders'
    readonly present: readonly Who[]
    readonly pupilInvited: boolean
    readonly guardiansInvited: boolean
  }
  /** C-12: version frozen. Words: problem, and per measure (item) what, goal, success. */
  'plan-approved': {
    readonly version: number
    readonly measures: readonly PlannedMeasure[]
    readonly evaluateOn: DateText | null
    readonly pupilHeard: 'yes' | 'declined' | 'cannot' | 'no'
    readonly guardiansHeard: 'yes' | 'no'
    readonly approvedBy: Who
    /** The principal who named the one who approved, where it was not by position. */
    readonly namedBy?: PersonId
    /** False when the problem passage is missing in a foreign file. */
    readonly problemStated: boolean
    /** Measures whose words say what they are; those missing fail element two. */
    readonly wording?: 'plan' | 'decision'
  }
  /** C-13. */
  'plan-sent-home': {
    readonly version: number
    readonly how: 'paper' | 'meeting' | 'school-system' | 'archive-system' | 'other'
    readonly to: readonly Who[]
  }
  /** C-14. */
  'principal-informed': { readonly version: number }
  'measure-done': { readonly measure: MeasureId; readonly on: DateText; readonly asPlanned: boolean }
  'measure-missed': { readonly measure: MeasureId; readonly on: DateText }
  /** C-19: a status line per measure, once a week. Words per item: note. */
  'weekly-status': {
    readonly week: string
    readonly measures: readonly {
      readonly measure: MeasureId
      readonly done: 'as-planned' | 'partly' | 'not'
    }[]
  }
  /** C-17. Words: pupil-words, guardians-view, note. */
  evaluated: {
    readonly version: number
    readonly measures: readonly MeasureEvaluation[]
    readonly pupilAnswer: Safety
    readonly pupilMode: PupilMode
    readonly answeredBy: 'pupil' | 'guardian' | 'teacher' | 'nobody'
    readonly alone: boolean
    /** Who else was there when the pupil was asked; the pupil chooses. */
    readonly present?: readonly PersonId[]
    readonly guardiansAsked: boolean
    readonly next: { readonly evaluateOn: DateText } | { readonly closing: true } | null
  }
  /** C-20: support from outside considered after "no" again. Words: reason. */
  'support-considered': {
    readonly from: readonly ('owner' | 'ppt' | 'learning-environment-team' | 'resource-team')[]
    readonly asked: boolean
  }
  /** C-18. */
  'resource-team-discussed': { readonly version: number; readonly anonymous: boolean }
  /** C-21. Words: pupil-words. */
  'followed-up': {
    readonly week: 4 | 12
    readonly safe: Safety
    readonly answeredBy: 'pupil' | 'guardian' | 'teacher' | 'nobody'
    readonly alone: boolean
    readonly present?: readonly PersonId[]
  }
  /** Words: reason. */
  'case-closed': {
    readonly ground: ClosingGround | { readonly text: string }
    readonly guardiansInformed: boolean
  }
  'case-reopened': { readonly because: 'not-safe' | 'new-concern' | 'other' }
  /** C-23. */
  'statsforvalter-right-told': { readonly to: readonly Who[] }
  /** C-24. Words: reference. */
  'statsforvalter-asked': { readonly due: DateText }
  'statsforvalter-answered': { readonly sentOn: DateText }
  /** C-25. */
  'statsforvalter-decided': { readonly due: DateText }
  'statsforvalter-decision-done': { readonly on: DateText }
  /** C-26 (§ 13-5): three fields. Words: observed (the event), intervention, pupil-words (the pupil's view). */
  'physical-intervention': {
    readonly by: PersonId
    readonly pupil: PersonId
    readonly serious: boolean
    readonly pupilViewAsked: boolean
    readonly told: 'principal' | null
  }
  'physical-intervention-told-home': { readonly intervention: number }
  /** C-28 (§ 24-3): personal. Words: reference, audience named. */
  'child-welfare-due': Record<string, never>
  'child-welfare-reported': { readonly by: PersonId }
  /** C-28: weighed by the one whose duty it is, and not due. Words: reason, audience named. */
  'child-welfare-weighed': { readonly by: PersonId }
  /** C-29 (§ 13-1). */
  suspended: {
    readonly by: PersonId
    readonly days: number
    readonly hours: number
    readonly gradeLevel: number
    readonly guardiansToldBefore: boolean
    /** Rektor, or a teacher to whom own lessons are delegated; rektor where an older entry doesn't say. */
    readonly decidedBy?: 'principal' | 'teacher'
  }
  /** C-30. */
  'access-requested': { readonly by: Who }
  'access-answered': {
    readonly request: number
    readonly granted: 'whole' | 'part' | 'refused'
    readonly legalReference?: string
  }
  /** C-31. */
  'breach-found': { readonly foundAt: MomentText }
  'breach-reported': { readonly to: 'datatilsynet' | 'owner-only' }
  /** C-32. */
  'minutes-filed': {
    readonly meeting: 'team' | 'year' | 'resource-team' | 'leaders'
    readonly present: readonly Who[]
  }
  'team-meeting-held': { readonly meeting: 'team' | 'year' | 'resource-team' | 'leaders' }
  'member-added': {
    readonly person: PersonId
    readonly part: 'responsible' | 'member'
    readonly until?: DateText
  }
  'member-removed': { readonly person: PersonId }
  /** For good, or as a stand-in from one day to another. */
  'handed-over': {
    readonly from: PersonId
    readonly to: PersonId
    readonly since?: DateText
    readonly until?: DateText
  }
  'conflict-of-interest': ConcernFacts['conflict-of-interest']
  /** Team, tasks and notices are decided anew in the same transaction. */
  'compartment-changed': { readonly from: Compartment; readonly to: Compartment }
  /** § 12-5 handled inside the case: personnel matters are a reference only. */
  'personnel-reference': { readonly held: 'owner' | 'school' }
  'staff-offence-forwarded': ConcernFacts['staff-offence-forwarded']
  'staff-offence-groundless': ConcernFacts['staff-offence-groundless']
  'break-glass': { readonly person: PersonId; readonly until: MomentText }
  /** The pupil moved: what is left behind becomes a new concern. */
  'left-behind': { readonly concern: ConcernId }
  /** Absence seen beside the case (mistake M20). */
  'absence-noted': { readonly days: number; readonly askedIfSafe: boolean }
  note: { readonly aboutBeacon: Beacon | null }
}

/** The five duties of § 12-4, and documentation. */
export const beacons = ['monitor', 'intervene', 'notify', 'investigate', 'act', 'document'] as const
export type Beacon = (typeof beacons)[number]

export type ConcernEntryKind = keyof ConcernFacts
export type CaseEntryKind = keyof CaseFacts
export type EntryKind = ConcernEntryKind | CaseEntryKind
export type FactsOf<K extends EntryKind> = (K extends ConcernEntryKind ? ConcernFacts[K] : unknown) &
  (K extends CaseEntryKind ? CaseFacts[K] : unknown)
