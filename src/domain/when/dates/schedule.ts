import { type Day, day, dayOf, partsOf, textOf } from '../../calendar/day.ts'
import type { DaySpan, SchoolYearDays } from '../../calendar/school-year.ts'
import type { DateText } from '../../journal/facts.ts'
import {
  type Counted,
  type Dated,
  isRhythm,
  type KnownEvent,
  kindOf,
  type OnEvent,
  type Part,
  type Soon,
  type Standing,
  type When,
  type WhenKind,
} from '../when.ts'
import { countIn, sliced } from './counting.ts'
import { type FreeReason, type Placed, place } from './place.ts'
import { beatsOf } from './rhythm-days.ts'
import { type NoDays, type Window, windowOf } from './window.ts'

/** One time that something shall happen: any day from the first to the last. */
export interface Occurrence {
  /** From 1 in order of date when first made; what is made anew keeps the one it had (`difference.ts`). */
  readonly ordinal: number
  /** What it is in the plan, whatever the calendar did to it: the same slot is the same occurrence. */
  readonly slot: string
  /** Which part of the when. */
  readonly part: number
  readonly from: DateText
  readonly to: DateText
  readonly moved: { readonly from: DateText; readonly because: FreeReason } | null
}

/** A time that the plan names and the year doesn't have. */
export interface Fallen {
  readonly part: number
  readonly from: DateText | null
  readonly because: FreeReason | NoDays
}

export interface Schedule {
  readonly kind: WhenKind
  readonly occurrences: readonly Occurrence[]
  /** How many times; `most` null where there is no end. Null where nothing is counted. */
  readonly count: { readonly least: number; readonly most: number | null } | null
  /** From the first day that is meant to the last, free days among them; null where only an event decides. */
  readonly window: { readonly from: DateText; readonly to: DateText } | null
  readonly fallen: readonly Fallen[]
  /** The owner has laid down no calendar for this year. */
  readonly assumed: boolean
}

/** Events of the year that have happened, with their dates. */
export type Happened = Readonly<Partial<Record<KnownEvent, DateText>>>

interface Draft {
  readonly slot: string
  readonly placed: Placed
}
interface Drafted {
  readonly drafts: readonly Draft[]
  readonly window: DaySpan | null
  readonly fallen: readonly Omit<Fallen, 'part'>[]
}
const nothing: Drafted = { drafts: [], window: null, fallen: [] }
const slotOf = ({ from, to }: DaySpan): string =>
  from === to ? textOf(from) : `${textOf(from)}/${textOf(to)}`
const gone = (because: NoDays): Drafted => ({ ...nothing, fallen: [{ from: null, because }] })

const envelope = (spans: readonly DaySpan[]): DaySpan | null =>
  spans.length === 0
    ? null
    : {
        from: day(spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)),
        to: day(spans.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY)),
      }

const draftDated = ({ on }: Dated, year: SchoolYearDays): Drafted => {
  if (!isRhythm(on)) {
    const window = windowOf(on, year)
    if (typeof window === 'string') return gone(window)
    return { drafts: [{ slot: slotOf(window), placed: place(window, year) }], window, fallen: [] }
  }
  const beats = beatsOf(on, year)
  return {
    drafts: beats.flatMap(({ raw, placed }) => (placed ? [{ slot: slotOf(raw), placed }] : [])),
    window: envelope(beats.flatMap(({ raw, placed }) => (placed ? [raw] : []))),
    fallen: beats.flatMap(({ raw, because }) => (because ? [{ from: textOf(raw.from), because }] : [])),
  }
}

const eachWindow = (each: 'week' | 'month' | 'term', year: SchoolYearDays): readonly Window[] => {
  const beats =
    each === 'term'
      ? (['autumn', 'spring'] as const).map((term) => windowOf({ unit: 'term', term }, year))
      : beatsOf(
          each === 'week'
            ? { every: 'week', interval: 1, weekdays: [], parity: null, within: null }
            : { every: 'month', interval: 1, on: null, within: null },
          year,
        ).flatMap(({ raw, placed }) => (placed ? [{ ...raw, onSchoolDays: true }] : []))
  return beats.flatMap((window) => (typeof window === 'string' ? [] : [window]))
}

const windowsOf = ({ over }: Counted, year: SchoolYearDays): readonly Window[] | NoDays => {
  if (over.unit === 'each') return eachWindow(over.each, year)
  const window = windowOf(over.unit === 'span' ? over.span : { unit: 'school-year' }, year)
  return typeof window === 'string' ? window : [window]
}

const draftCounted = (part: Counted, year: SchoolYearDays): Drafted => {
  const windows = windowsOf(part, year)
  if (typeof windows === 'string') return gone(windows)
  const times = countIn(part, partsOf(year.start).year).least
  const drafts = windows.flatMap((window) =>
    sliced(window, times, year).map((placed, at) => ({ slot: `${slotOf(window)}#${at + 1}`, placed })),
  )
  return { drafts, window: envelope(windows), fallen: [] }
}

const draftStanding = ({ within }: Standing, year: SchoolYearDays): Drafted => {
  const window = windowOf(within ?? { unit: 'school-year' }, year)
  return typeof window === 'string' ? gone(window) : { ...nothing, window }
}

/** Bodies meet about once a month: so long may "the first meeting after" take. */
const untold = 20

const lastDayOf = (soon: Soon | null, from: Day, { school }: SchoolYearDays): Day => {
  switch (soon?.in) {
    case undefined:
      return school.addSchoolDays(from, untold)
    case 'at-once':
    case 'same-day':
      return from
    case 'school-days':
      return school.addSchoolDays(from, soon.count)
    case 'days':
      return school.onOrAfter(day(from + soon.count))
    case 'weeks':
      return school.onOrAfter(day(from + soon.count * 7))
    case 'months':
      return school.onOrAfter(day(from + soon.count * 30))
  }
}

const draftEvent = (part: OnEvent, year: SchoolYearDays, happened: Happened): Drafted => {
  const date = 'known' in part.event ? happened[part.event.known] : undefined
  if (!('known' in part.event) || date === undefined) return nothing
  const on = dayOf(date)
  if (on < year.start || on > year.end) return nothing
  const { school } = year
  const window =
    part.relation === 'before'
      ? { from: school.previousSchoolDay(day(on - untold)), to: school.previousSchoolDay(on) }
      : { from: school.onOrAfter(on), to: lastDayOf(part.soon, school.onOrAfter(on), year) }
  const within = { from: day(Math.max(window.from, year.start)), to: day(Math.min(window.to, year.end)) }
  return {
    drafts: [{ slot: `${part.relation}:${part.event.known}`, placed: { ...within, moved: null } }],
    window: within,
    fallen: [],
  }
}

const draft = (part: Part, year: SchoolYearDays, happened: Happened): Drafted => {
  switch (part.kind) {
    case 'dated':
      return draftDated(part, year)
    case 'count':
      return draftCounted(part, year)
    case 'standing':
      return draftStanding(part, year)
    case 'event':
      return draftEvent(part, year, happened)
  }
}

const countOf = (when: When, drafted: readonly Drafted[], year: SchoolYearDays): Schedule['count'] => {
  const counts = when.parts.flatMap((part, at): readonly { least: number; most: number | null }[] => {
    const times = drafted[at]?.drafts.length ?? 0
    if (part.kind === 'standing' || (part.kind === 'event' && times === 0)) return []
    if (part.kind !== 'count') return [{ least: times, most: times }]
    const windows =
      part.over.unit === 'each' ? eachWindow(part.over.each, year).length : drafted[at]?.window ? 1 : 0
    const { least, most } = countIn(part, partsOf(year.start).year)
    return [{ least: least * windows, most: most === null ? null : most * windows }]
  })
  if (counts.length === 0) return null
  return counts.reduce((sum, { least, most }) => ({
    least: sum.least + least,
    most: sum.most === null || most === null ? null : sum.most + most,
  }))
}

/** No two occurrences of an activity have one slot, though two parts of its when may mean the same days. */
const apart = (slot: string, taken: Map<string, number>): string => {
  const times = (taken.get(slot) ?? 0) + 1
  taken.set(slot, times)
  return times === 1 ? slot : `${slot}~${times}`
}

/** What a when means in a school year: facts for the wheel, the lists and the reminders. */
export const scheduleOf = (when: When, year: SchoolYearDays, happened: Happened = {}): Schedule => {
  const drafted = when.parts.map((part) => draft(part, year, happened))
  const taken = new Map<string, number>()
  const all = drafted
    .flatMap(({ drafts }, part) =>
      drafts.map(({ slot, placed }) => ({ part, slot: apart(slot, taken), placed })),
    )
    .toSorted((a, b) => a.placed.from - b.placed.from || a.placed.to - b.placed.to)
  const window = envelope(drafted.flatMap((each) => (each.window ? [each.window] : [])))
  return {
    kind: kindOf(when),
    occurrences: all.map(({ part, slot, placed: { from, to, moved } }, at) => ({
      ordinal: at + 1,
      slot,
      part,
      from: textOf(from),
      to: textOf(to),
      moved: moved && { from: textOf(moved.from), because: moved.because },
    })),
    count: countOf(when, drafted, year),
    window: window && { from: textOf(window.from), to: textOf(window.to) },
    fallen: drafted.flatMap((each, part) => each.fallen.map((one) => ({ part, ...one }))),
    assumed: year.assumed,
  }
}

export const occurrencesOf = (
  when: When,
  year: SchoolYearDays,
  happened: Happened = {},
): readonly Occurrence[] => scheduleOf(when, year, happened).occurrences
