import type { Counted } from '../calendar/deadline.ts'
import type { Beacon } from '../journal/entry-kinds.ts'
import type { DateText, InstantText, MomentText } from '../journal/facts.ts'
import type { EntryId, MeasureId, PersonId, StreamId } from '../people/ids.ts'
import type { EnoughCode, Responsible, RuleId } from './rule.ts'

export const dutyStates = ['not-applicable', 'open', 'due', 'late', 'documented', 'documented-late'] as const
/** `due` is today or the next school day; before that it is `open`. */
export type DutyState = (typeof dutyStates)[number]

/** Points at one entry of one journal. */
export interface EntryRef {
  readonly stream: StreamId
  readonly seq: number
  readonly id: EntryId
}

/** Which of the three moments a deadline counts from, or the entry itself. */
export type CountedFrom = 'employee-knew' | 'raised-with-principal' | 'principal-knew' | 'entry'

/** The five elements of § 12-4 third paragraph, and that the pupil was heard (§ 10-2). */
export type PlanElement = 'problem' | 'measures' | 'when' | 'who' | 'evaluation' | 'pupil-heard'

export interface Enough {
  readonly code: EnoughCode
  /** What an approved plan still lacks. */
  readonly missing?: readonly PlanElement[]
  /** The ISO week that lacks a status line, or which check after closing. */
  readonly week?: string
  /** Measures of that week without a line of their own, where others have one. */
  readonly lacking?: readonly MeasureId[]
}

/** A rule × the entry that triggered it. */
export interface Obligation {
  readonly rule: RuleId
  readonly state: DutyState
  readonly since: MomentText
  /** A bare date means the end of that day. */
  readonly due: MomentText | null
  readonly counted: Counted
  readonly from: CountedFrom
  readonly trigger: EntryRef
  /** The entries that document it; where contact home is held, the entries that hold it. */
  readonly entries: readonly EntryRef[]
  readonly enough: Enough
  readonly responsible: Responsible
  /** The one it falls on, where the case says who. */
  readonly person: PersonId | null
  readonly subject: PersonId | MeasureId | string | null
  /** Calendar days after the due date. */
  readonly lateBy: number | null
  /** Done in time, but written this many days after it happened, when the deadline was over. */
  readonly writtenLateDays: number | null
  /** Documented as held (contact home) until then; afterwards it is open again. */
  readonly heldUntil: MomentText | null
  /** The case or concern ended with this unmet; it is shown, but nobody is reminded. */
  readonly ended: MomentText | null
  /** 1 for the first time the case is open; one more for each reopening. */
  readonly round: number
}

/** An entry written later than the school day after it happened. */
export interface WrittenLate {
  readonly entry: EntryRef
  readonly days: number
}

export interface BeaconLight {
  readonly state: DutyState
  readonly obligations: readonly Obligation[]
  /** Entries that light it without a rule of their own: the answer in the report to "did you step in?". */
  readonly entries: readonly EntryRef[]
  readonly since: MomentText | null
  readonly due: MomentText | null
  /** Why it is not lit though nothing it holds is late. */
  readonly because: 'measures-not-done' | 'written-late' | null
}

export interface Clocks {
  readonly employeeKnew: MomentText | null
  readonly raisedWithPrincipal: MomentText | null
  readonly principalKnew: MomentText | null
  /** Seven calendar days after rektor knew. */
  readonly warnOn: DateText | null
  /** The day is reached and no plan stands. */
  readonly warned: boolean
  /** § 12-6: one week after the pupil or a guardian raised it with rektor. */
  readonly statsforvalterOpenFrom: DateText | null
  readonly statsforvalterOpen: boolean
  readonly planDue: MomentText | null
}

export interface Assessment {
  readonly obligations: readonly Obligation[]
  readonly beacons: Readonly<Record<Beacon, BeaconLight>>
  readonly clocks: Clocks
  readonly writtenLate: readonly WrittenLate[]
  /** The first moment at which the answer changes by time alone. */
  readonly nextChange: MomentText | null
  /** The one to do now. */
  readonly next: Obligation | null
}

/** The legal now, and what had been written by then. */
export interface AssessedAt {
  readonly asOf: MomentText
  readonly knownAt: InstantText
}

/** Somebody must still do something about it. */
export const isRunning = ({ state, ended }: Obligation): boolean =>
  ended === null && (state === 'open' || state === 'due' || state === 'late')
