import type { PlanVersion } from './plan-version.ts'
import type {
  CaseKind,
  ClosingGround,
  Compartment,
  DateText,
  MomentText,
  PlannedMeasure,
  PupilMode,
  Safety,
} from '../journal/facts.ts'
import type { ConcernId, MeasureId, PersonId } from '../people/ids.ts'

/** Where the case stands in its life (opplæringslova § 12-4: the duty lasts until the pupil is safe). */
export const caseStages = [
  'opened',
  'investigating',
  'analysed',
  'plan-active',
  'evaluating',
  'following-up',
  'closed',
] as const
export type CaseStage = (typeof caseStages)[number]
export type CaseStatus = 'open' | 'following-up' | 'closed'

/** An answer about being safe. Only `by: 'pupil'` is the pupil's own; nobody else's is ever counted as it. */
export interface SafetyAnswer {
  readonly seq: number
  readonly at: MomentText
  readonly safe: Safety
  readonly mode: PupilMode | null
  readonly by: 'pupil' | 'guardian' | 'teacher' | 'nobody'
  readonly alone: boolean
  readonly present: readonly PersonId[]
}

export interface TeamMember {
  readonly person: PersonId
  readonly part: 'responsible' | 'member'
  readonly until: DateText | null
}

export interface GuardianHold {
  readonly guardian: PersonId
  readonly since: MomentText
  readonly until: MomentText
  readonly seq: number
}

export interface EvaluationHeld {
  readonly seq: number
  readonly at: MomentText
  readonly version: number
  readonly pupilAnswer: Safety
  readonly answeredBy: SafetyAnswer['by']
  readonly ineffective: readonly MeasureId[]
  readonly next: { readonly evaluateOn: DateText } | { readonly closing: true } | null
}

export interface MeasureTrace {
  readonly measure: MeasureId
  readonly on: DateText
  readonly done: boolean
}

/** A check on the closed case: 4 and 12 weeks after the end. */
export interface Check {
  readonly week: 4 | 12
  readonly on: DateText
}

export interface ClosedCase {
  readonly seq: number
  readonly at: MomentText
  /** Null where a foreign file gives a ground that the law doesn't know. */
  readonly ground: ClosingGround | null
  readonly guardiansInformed: boolean
}

/** What is true of a pupil case now: the fold of its journal and nothing else. Holds no words. */
export interface CaseState {
  readonly status: CaseStatus
  readonly stage: CaseStage
  /** Number of entries: what two writers compare. */
  readonly version: number
  readonly pupil: PersonId | null
  readonly kind: CaseKind
  readonly compartment: Compartment
  readonly ruleSet: string | null
  readonly chain: string | null
  readonly openedAt: MomentText | null
  readonly concerns: readonly ConcernId[]
  readonly responsible: PersonId | null
  readonly team: readonly TeamMember[]
  /** May neither hold nor read it (habilitet). */
  readonly conflicts: readonly PersonId[]
  readonly seriousness: { readonly serious: boolean; readonly seq: number; readonly at: MomentText } | null
  readonly raisedWithPrincipal: MomentText | null
  readonly ownerToldOf: readonly (
    | 'serious'
    | 'physical-intervention'
    | 'ineffective'
    | 'no-suitable-measure'
    | 'staff-offence'
  )[]
  readonly immediateMeasures: readonly PlannedMeasure[]
  readonly investigation: 'none' | 'opened' | 'concluded'
  readonly pupilUnsafe: 'yes' | 'no' | 'unclear' | null
  readonly bestInterestOf: readonly PersonId[]
  readonly plans: readonly PlanVersion[]
  readonly plan: PlanVersion | null
  /** The next evaluation: of the plan, or as the last evaluation moved it. Null when nothing is set. */
  readonly evaluateOn: DateText | null
  readonly evaluations: readonly EvaluationHeld[]
  /** Measures of the plan in force that an evaluation stopped. */
  readonly stopped: readonly MeasureId[]
  readonly traces: readonly MeasureTrace[]
  /** Every answer about safety, in the order it was given. */
  readonly answers: readonly SafetyAnswer[]
  /** The pupil's own last answer, whatever it was. */
  readonly lastAnswer: SafetyAnswer | null
  /** The pupil's own last talk, about safety or not. */
  readonly lastTalkAt: MomentText | null
  readonly wantsMeasures: boolean
  readonly observedAt: readonly MomentText[]
  readonly guardiansAskedAt: readonly MomentText[]
  readonly adultsAskedAt: readonly MomentText[]
  readonly holds: readonly GuardianHold[]
  readonly closed: ClosedCase | null
  readonly checks: readonly Check[]
  readonly timesReopened: number
  /** When the case was closed before it was opened again; null the first time. What went before is another round. */
  readonly roundFrom: MomentText | null
  readonly statsforvalter: 'none' | 'asked' | 'answered' | 'decided' | 'done'
  readonly personnelReference: boolean
}

export const emptyCase: CaseState = {
  status: 'open',
  stage: 'opened',
  version: 0,
  pupil: null,
  kind: 'safety',
  compartment: 'ordinary',
  ruleSet: null,
  chain: null,
  openedAt: null,
  concerns: [],
  responsible: null,
  team: [],
  conflicts: [],
  seriousness: null,
  raisedWithPrincipal: null,
  ownerToldOf: [],
  immediateMeasures: [],
  investigation: 'none',
  pupilUnsafe: null,
  bestInterestOf: [],
  plans: [],
  plan: null,
  evaluateOn: null,
  evaluations: [],
  stopped: [],
  traces: [],
  answers: [],
  lastAnswer: null,
  lastTalkAt: null,
  wantsMeasures: false,
  observedAt: [],
  guardiansAskedAt: [],
  adultsAskedAt: [],
  holds: [],
  closed: null,
  checks: [],
  timesReopened: 0,
  roundFrom: null,
  statsforvalter: 'none',
  personnelReference: false,
}

const inRound = (state: CaseState, at: MomentText): boolean =>
  state.roundFrom === null || at > state.roundFrom

/** Did the pupil say "not safe" since the case was opened, or opened again? Then there is a plan before there is an end. */
export const saidUnsafe = (state: CaseState): boolean =>
  state.answers.some((answer) => answer.by === 'pupil' && answer.safe === 'no' && inRound(state, answer.at))

/** The plan of this round: an old one stays readable, but is not what a reopened case rests on. */
export const planOfRound = (state: CaseState): PlanVersion | null =>
  state.plan !== null && inRound(state, state.plan.approvedOn) ? state.plan : null

/** Is contact with this guardian held at the time? */
export const isHeld = (state: CaseState, guardian: PersonId, at: MomentText): boolean =>
  state.holds.some((hold) => hold.guardian === guardian && hold.since <= at && at < hold.until)

/** The measures that are to be done now. */
export const activeMeasures = (state: CaseState): readonly PlannedMeasure[] =>
  (state.plan?.measures ?? []).filter((measure) => !state.stopped.includes(measure.id))
