import { type Day, day, dayOf, textOf } from '../calendar/day.ts'
import type { DateText } from '../journal/facts.ts'
import { eventOf, isWheneverItHappens } from '../year/events.ts'
import type { Occurrence } from '../year/occurrence.ts'
import { type Act, movedTo, settledBy } from './act.ts'
import { type Fact, type Fulfilment, fulfilmentOf, isWholly, type Source } from './source.ts'

/**
 * How an occurrence stands. Computed from what was written and what stands elsewhere, never ticked: `going` is what is
 * done all the time (nothing of it can be late, and daily things are kept alive by doing them), `awaits` an event, and
 * `before` lay before the plan was made: it was nobody's to do.
 */
export const doingStates = [
  'late',
  'now',
  'ahead',
  'partly',
  'done',
  'not-done',
  'dropped',
  'going',
  'awaits',
  'before',
] as const
export type DoingState = (typeof doingStates)[number]

export interface DoingDays {
  readonly from: DateText
  readonly to: DateText
}

export interface Standing {
  readonly state: DoingState
  /** As plan, calendar and people have it now; null where it has no days. */
  readonly days: DoingDays | null
  readonly movedByHand: boolean
  readonly act: Act | null
  readonly fulfilment: Fulfilment | null
}

export interface Known {
  readonly acts: readonly Act[]
  readonly source: Source | null
  readonly facts: readonly Fact[]
  readonly springFrom: DateText
  readonly today: DateText
  /** The day it came into the plan. */
  readonly madeOn: DateText
}

const isGoing = ({ kind, beat }: Occurrence): boolean => kind === 'standing' || beat === 'day'

const byTime = (days: DoingDays, { today, madeOn }: Known): DoingState => {
  if (today < days.from) return 'ahead'
  if (today <= days.to) return 'now'
  return madeOn > days.to ? 'before' : 'late'
}

export const standingOf = (occurrence: Occurrence, known: Known): Standing => {
  const { acts, source, facts, springFrom } = known
  const byHand = movedTo(acts)
  const planned =
    occurrence.from === null || occurrence.to === null ? null : { from: occurrence.from, to: occurrence.to }
  const days = byHand ?? planned
  const act = settledBy(acts)
  const fulfilment = source === null || days === null ? null : fulfilmentOf(source, days, facts, springFrom)
  const rest = { days, movedByHand: byHand !== null, act, fulfilment }
  if (act !== null && act.kind !== 'moved' && act.kind !== 'taken-back' && act.kind !== 'partly')
    return { ...rest, state: act.kind }
  if (fulfilment !== null && isWholly(fulfilment)) return { ...rest, state: 'done' }
  if (act?.kind === 'partly') return { ...rest, state: 'partly' }
  const isOpenEnded = occurrence.kind === 'standing' || isWheneverItHappens(occurrence)
  if (days === null) return { ...rest, state: isOpenEnded ? 'going' : 'awaits' }
  if (isGoing(occurrence)) return { ...rest, state: 'going' }
  const state = byTime(days, known)
  return { ...rest, state: state === 'late' && fulfilment !== null ? 'partly' : state }
}

/** A week, where the school has said nothing else. */
const usualLead = 7
/** How many days before something it is reminded of, by the school's own number of school days: five are a week. */
export const leadOf = (schoolDays: number | null): number =>
  schoolDays === null ? usualLead : Math.ceil((schoolDays * 7) / 5)

/** So long after its last day the leaders are told. */
const grace = 7

const minus = (on: DateText, days: number): Day => day(dayOf(on) - days)

/**
 * The day on which to remind of it: so long before the last, yet not before its first day; what comes in a shorter time
 * than that, so long before its first. What has a rhythm of weeks is reminded of on its first day.
 */
export const remindOn = (
  { from, to }: DoingDays,
  beat: Occurrence['beat'],
  lead: number = usualLead,
): DateText => {
  if (beat === 'week') return from
  const isShort = dayOf(to) - dayOf(from) < lead
  return textOf(isShort ? minus(from, lead) : day(Math.max(dayOf(from), minus(to, lead))))
}

/** The day from which its being late is the leaders' too. */
export const escalateOn = ({ to }: DoingDays): DateText => textOf(day(dayOf(to) + grace))

export const reminders = ['due', 'late', 'escalated'] as const
export type Reminder = (typeof reminders)[number]

const askAfter = 56
const leadersBefore = 14

/** The spring of a school year: its first day and the year's last. */
export interface Spring {
  readonly from: DateText
  readonly to: DateText
  /** How many days before something the school reminds of it. */
  readonly lead?: number
}

/**
 * Whoever carries what waits for an event is asked in March whether it has happened; of a survey that nobody has said a
 * day for, the leaders are told while there is still time.
 */
const awaited = (
  occurrence: Pick<Occurrence, 'kind' | 'slot'>,
  today: DateText,
  { from, to }: Spring,
): readonly Reminder[] => {
  if (today < textOf(day(dayOf(from) + askAfter))) return []
  const isLeaders = eventOf(occurrence) !== null && today >= textOf(minus(to, leadersBefore))
  return isLeaders ? ['due', 'escalated'] : ['due']
}

/** What somebody must be told today, unless they have been. */
export const remindersOf = (
  standing: Standing,
  occurrence: Pick<Occurrence, 'kind' | 'slot' | 'beat'>,
  today: DateText,
  spring: Spring,
): readonly Reminder[] => {
  const { state, days } = standing
  const { beat } = occurrence
  if (state === 'awaits') return awaited(occurrence, today, spring)
  if (days === null) return []
  if (state === 'late') return today >= escalateOn(days) ? ['late', 'escalated'] : ['late']
  return (state === 'ahead' || state === 'now') && today >= remindOn(days, beat, spring.lead) ? ['due'] : []
}
