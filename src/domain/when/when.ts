import type { Break } from '../calendar/school-year.ts'

/**
 * When something in a plan shall happen, as data. A person reads and writes it as text (`parseWhen`, `writeWhen`);
 * a school year and a calendar make it into dates (`scheduleOf`). It is plain JSON, and stored as such.
 *
 * Every part is of one of four kinds. "To ganger høst og tre ganger vår" is two parts of one kind, "august og
 * ved behov" two of different ones.
 */
export interface When {
  readonly parts: readonly Part[]
}

export type Part = Dated | Counted | Standing | OnEvent
export type WhenKind = Part['kind']
/** The kind that says most about dates comes first. */
export const whenKinds = ['dated', 'count', 'event', 'standing'] as const satisfies readonly WhenKind[]

interface Labelled {
  /** What the part is about where the cell says more than when: "8. trinn", "Planer". */
  readonly label: string | null
}

/** Days that a calendar can name: a stretch of the year, or a rhythm through it. */
export interface Dated extends Labelled {
  readonly kind: 'dated'
  readonly on: Span | Rhythm
  /** "ca. uke 39". */
  readonly about: boolean
  readonly time: DayTime | null
}

/** So many times within a window, at days that nobody has fixed. */
export interface Counted extends Labelled {
  readonly kind: 'count'
  readonly least: number
  /** Null: "or more". */
  readonly most: number | null
  readonly of: CountedThing
  readonly over: CountWindow
}

/** All the time, or whenever it is needed: no date can be late. */
export interface Standing extends Labelled {
  readonly kind: 'standing'
  readonly how: StandingHow
  readonly within: Span | null
}

/** When something else happens, or has happened. */
export interface OnEvent extends Labelled {
  readonly kind: 'event'
  readonly relation: EventRelation
  readonly event: EventName
  /** How soon; null where the plan doesn't say. */
  readonly soon: Soon | null
}

export const countedThings = ['times', 'meetings', 'sessions', 'talks', 'weeks', 'days', 'hours'] as const
export type CountedThing = (typeof countedThings)[number]

export type CountWindow =
  | { readonly unit: 'span'; readonly span: Span }
  | { readonly unit: 'each'; readonly each: 'week' | 'month' | 'term' }
  /** Over more school years than one. */
  | { readonly unit: 'years'; readonly years: number }

export const standingHows = ['throughout', 'continuously', 'on-need', 'regularly', 'own-plan'] as const
export type StandingHow = (typeof standingHows)[number]

/** A stretch of the school year, in days. */
export type Span = Stretch | Beside | By | Between | Either

/** A stretch that has a name or a number of its own. */
export type Stretch = SchoolYearSpan | Term | Season | Months | Weeks | Dates | AtTurn | BreakSpan

export interface SchoolYearSpan {
  readonly unit: 'school-year'
}
export interface Term {
  readonly unit: 'term'
  readonly term: 'autumn' | 'spring'
}
export interface Season {
  readonly unit: 'season'
  readonly season: 'winter' | 'advent' | 'early-summer'
}
export interface Months {
  readonly unit: 'months'
  readonly from: number
  readonly to: number
  /** The first, second or last ten days. Of a stretch of months, always whole. */
  readonly part: 'whole' | 'early' | 'middle' | 'late'
}
/** ISO weeks. "Uke 50–2" goes over the turn of the year. */
export interface Weeks {
  readonly unit: 'weeks'
  readonly from: number
  readonly to: number
}
export interface DayOfYear {
  readonly month: number
  readonly dayOfMonth: number
  /** Only that year; null: each school year. */
  readonly year: number | null
}
export interface Dates {
  readonly unit: 'dates'
  readonly from: DayOfYear
  readonly to: DayOfYear
}
/** Around the start of school, the turn of the terms, the end of school. */
export interface AtTurn {
  readonly unit: 'at'
  readonly turn: 'school-start' | 'term-turn' | 'school-end'
}
export interface BreakSpan {
  readonly unit: 'break'
  readonly break: Break
}

/** Where a stretch may begin or end. */
export type Mark =
  | { readonly mark: 'school-start' }
  | { readonly mark: 'break'; readonly break: Break }
  | { readonly mark: 'week'; readonly week: number }
  | { readonly mark: 'month'; readonly month: number }
  | { readonly mark: 'date'; readonly date: DayOfYear }

/** Before or after something; `within`: only the nearest so many school weeks or school days. */
export interface Beside {
  readonly unit: 'before' | 'after'
  readonly of: Mark
  readonly within: { readonly count: number; readonly unit: 'weeks' | 'days' } | null
}
/** "Innen 15. januar": any time until the last day of the stretch. */
export interface By {
  readonly unit: 'by'
  readonly limit: Stretch
}
export interface Between {
  readonly unit: 'between'
  readonly from: Mark
  readonly to: Mark
}
/** "Høst eller vår": once, in one of them. */
export interface Either {
  readonly unit: 'either'
  readonly of: readonly Stretch[]
}

/** Again and again. `within`: only in that stretch. */
export type Rhythm = Daily | Weekly | Monthly

interface Recurring {
  readonly within: Span | null
}
/** Each school day. */
export interface Daily extends Recurring {
  readonly every: 'day'
}
export interface Weekly extends Recurring {
  readonly every: 'week'
  /** 2: every fortnight. */
  readonly interval: number
  /** ISO weekdays; none: some time that week. */
  readonly weekdays: readonly number[]
  /** Weeks of even or odd number; the interval is then 2. */
  readonly parity: 'even' | 'odd' | null
}
export interface Monthly extends Recurring {
  readonly every: 'month'
  readonly interval: number
  readonly on: DayOfMonth | null
}
/** Third Thursday, last Friday, first school day, first week, the 15th. `nth` −1 is the last. */
export type DayOfMonth =
  | { readonly by: 'weekday'; readonly nth: number; readonly weekday: number }
  | { readonly by: 'school-day'; readonly nth: number }
  | { readonly by: 'week'; readonly nth: number }
  | { readonly by: 'date'; readonly dayOfMonth: number }

/** Where in the school day. */
export type DayTime =
  | { readonly at: 'before-school'; readonly minutes: number | null }
  | { readonly at: 'after-school'; readonly minutes: number | null }
  | { readonly at: 'clock'; readonly from: string; readonly to: string | null }
  | { readonly at: 'lesson'; readonly lesson: number }
  | { readonly at: 'morning' | 'breaks' | 'long-break' | 'lunch' | 'evening' }

/** `when`: as soon as; `each-time`: always when; `first-meeting-after`: the next meeting of the body concerned. */
export const eventRelations = ['when', 'each-time', 'after', 'before', 'first-meeting-after'] as const
export type EventRelation = (typeof eventRelations)[number]

export const knownEvents = [
  'survey-results',
  'pupil-survey',
  'wellbeing-survey',
  'pupil-survey-discussed',
  'suspicion',
  'concern',
  'offence',
  'absence',
  'new-pupil',
  'new-employee',
  'it-happens',
] as const
export type KnownEvent = (typeof knownEvents)[number]

/** One that Varde knows, or one in the plan's own words. */
export type EventName =
  | { readonly known: KnownEvent }
  | { readonly told: string; readonly form: 'noun' | 'clause' }

export type Soon =
  | { readonly in: 'at-once' | 'same-day' }
  | { readonly in: 'school-days' | 'days' | 'weeks' | 'months'; readonly count: number }

/** The kind of the part that says most about dates. */
export const kindOf = (when: When): WhenKind =>
  whenKinds.find((kind) => when.parts.some((part) => part.kind === kind)) ?? 'standing'

export const isRhythm = (on: Span | Rhythm): on is Rhythm => 'every' in on
