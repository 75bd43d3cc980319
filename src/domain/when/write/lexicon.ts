import type { Break } from '../../calendar/school-year.ts'
import type {
  AtTurn,
  CountedThing,
  DayTime,
  EventRelation,
  KnownEvent,
  Months,
  Season,
  Soon,
  StandingHow,
  Term,
} from '../when.ts'

/** How a language says each piece. Words and their order are its own; how pieces nest is `write.ts`. */
export interface Lexicon {
  readonly and: string
  readonly or: string
  readonly about: string
  /** From none on. */
  readonly numbers: readonly string[]
  /** From the first; the last is "last". */
  readonly ordinal: (nth: number) => string
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly date: (dayOfMonth: number, month: string, year: number | null) => string
  /** Days of one month: the first, and the last as `date` writes it. */
  readonly days: (from: number, to: string) => string

  readonly schoolYear: string
  readonly terms: Readonly<Record<Term['term'], string>>
  readonly seasons: Readonly<Record<Season['season'], string>>
  readonly turns: Readonly<Record<AtTurn['turn'], string>>
  readonly parts: Readonly<Record<Exclude<Months['part'], 'whole'>, (month: string) => string>>
  readonly weeks: (from: number, to: number) => string
  readonly inBreak: Readonly<Record<Break, string>>
  readonly atBreak: Readonly<Record<Break, string>>
  readonly schoolStart: string

  readonly before: (mark: string) => string
  readonly after: (mark: string) => string
  readonly nearestBefore: (count: number, unit: 'weeks' | 'days', mark: string) => string
  readonly nearestAfter: (count: number, unit: 'weeks' | 'days', mark: string) => string
  readonly firstOfYear: (count: number, unit: 'weeks' | 'days') => string
  readonly by: (limit: string) => string
  readonly between: (from: string, to: string) => string
  /** The stretch after "weekly" or "twice". */
  readonly inTerm: Readonly<Record<Term['term'], string>>
  readonly inSeason: Readonly<Record<Season['season'], string>>
  readonly inside: (span: string) => string
  readonly period: (dates: string) => string

  readonly daily: string
  readonly weekly: (interval: number) => string
  readonly weekdaysEvery: (days: string, interval: number) => string
  readonly parity: (parity: 'even' | 'odd', days: string | null) => string
  readonly monthly: (interval: number) => string
  readonly ofMonth: (which: string, interval: number) => string
  /** Which day, of one named month. */
  readonly ofNamedMonth: (which: string, month: string) => string
  readonly nthSchoolDay: (nth: string) => string
  readonly nthWeek: (nth: string) => string
  readonly theDate: (dayOfMonth: number) => string

  readonly time: (time: DayTime) => string

  readonly things: Readonly<Record<CountedThing, readonly [one: string, more: string]>>
  readonly atLeast: (amount: string) => string
  readonly atMost: (amount: string) => string
  readonly perYear: string
  readonly each: Readonly<Record<'week' | 'month' | 'term', string>>
  readonly overYears: (years: string) => string

  readonly standing: Readonly<Record<StandingHow, string>>
  readonly wholeTerm: Readonly<Record<Term['term'], string>>
  readonly wholeTime: (span: string) => string

  readonly events: Readonly<Record<KnownEvent, readonly [form: 'noun' | 'clause', words: string]>>
  readonly relation: (relation: EventRelation, form: 'noun' | 'clause', event: string) => string
  readonly soon: (soon: Soon, amount: string) => string
}
