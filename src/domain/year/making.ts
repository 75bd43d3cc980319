import type { SchoolYearDays } from '../calendar/school-year.ts'
import type { Line, PlannedActivity } from '../school-plan/line.ts'
import type { LineId } from '../school-plan/ids.ts'
import type { SchoolPlan } from '../school-plan/plan.ts'
import { type Happened, scheduleOf } from '../when/dates/schedule.ts'
import { isRhythm, type OnEvent, type Part, type Standing, type When } from '../when/when.ts'
import type { Beat, MadeOccurrence } from './occurrence.ts'

/** A planned activity as a year runs it. */
export interface YearActivity {
  readonly id: LineId
  readonly content: PlannedActivity
}

export const activitiesOf = (plan: SchoolPlan): readonly YearActivity[] =>
  plan.lines.flatMap(({ id, content }: Line) => (content.kind === 'activity' ? [{ id, content }] : []))

const beatOf = (part: Part | undefined): Beat | null => {
  if (part?.kind === 'dated' && isRhythm(part.on)) return part.on.every
  if (part?.kind !== 'count' || part.over.unit !== 'each' || part.over.each === 'term') return null
  return part.over.each
}

const slotOfEvent = ({ relation, event }: OnEvent): string =>
  `${relation}:${'known' in event ? event.known : event.told}`

/** The stretch that a standing part goes on through; without days where the year doesn't have that stretch. */
const standing = (part: Standing, at: number, year: SchoolYearDays): Omit<MadeOccurrence, 'activity'> => {
  const { window } = scheduleOf({ parts: [part] }, year)
  return {
    slot: `standing:${part.how}`,
    part: at,
    kind: 'standing',
    beat: null,
    from: window?.from ?? null,
    to: window?.to ?? null,
    moved: null,
  }
}

const waiting = (part: OnEvent, at: number): Omit<MadeOccurrence, 'activity'> => ({
  slot: slotOfEvent(part),
  part: at,
  kind: 'event',
  beat: null,
  from: null,
  to: null,
  moved: null,
})

/** No two of an activity have one slot, though two parts of its when may mean the same. */
const apart = (made: readonly MadeOccurrence[]): readonly MadeOccurrence[] => {
  const taken = new Map<string, number>()
  return made.map((one) => {
    const times = (taken.get(one.slot) ?? 0) + 1
    taken.set(one.slot, times)
    return times === 1 ? one : { ...one, slot: `${one.slot}~${times}` }
  })
}

/** What a when comes to in a school year: what has days in order of date, then what stands, then what waits. */
export const occurrencesOfWhen = (
  activity: LineId,
  when: When,
  year: SchoolYearDays,
  happened: Happened = {},
): readonly MadeOccurrence[] => {
  const { occurrences } = scheduleOf(when, year, happened)
  const dated = occurrences.map(({ slot, part, from, to, moved }): MadeOccurrence => {
    const of = when.parts[part]
    return { activity, slot, part, kind: of?.kind ?? 'dated', beat: beatOf(of), from, to, moved }
  })
  const others = when.parts.flatMap((part, at): readonly MadeOccurrence[] => {
    if (part.kind === 'standing') return [{ activity, ...standing(part, at, year) }]
    if (part.kind !== 'event' || occurrences.some((one) => one.part === at)) return []
    return [{ activity, ...waiting(part, at) }]
  })
  return apart([...dated, ...others])
}

/** A plan's whole year. An activity without a when, or with one that isn't understood, has no occurrences. */
export const occurrencesOfPlan = (
  plan: SchoolPlan,
  year: SchoolYearDays,
  happened: Happened = {},
): readonly MadeOccurrence[] =>
  activitiesOf(plan).flatMap(({ id, content }) => {
    const when = content.timing?.when ?? null
    return when === null ? [] : occurrencesOfWhen(id, when, year, happened)
  })
