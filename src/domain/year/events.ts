import { type KnownEvent, knownEvents } from '../when/when.ts'
import type { Occurrence } from './occurrence.ts'

/** Events that come once in a school year, on a day that the school knows when it has come: surveys and their results. */
export const yearEvents = [
  'pupil-survey',
  'survey-results',
  'pupil-survey-discussed',
  'wellbeing-survey',
] as const satisfies readonly KnownEvent[]
export type YearEvent = (typeof yearEvents)[number]

export const isYearEvent = (text: string): text is YearEvent => yearEvents.some((one) => one === text)

/** The event that an occurrence waits for, where Varde knows it; its slot is `relation:event`. */
export const eventOf = ({ kind, slot }: Pick<Occurrence, 'kind' | 'slot'>): KnownEvent | null => {
  const name = kind === 'event' ? (/^[a-z-]+:(.+?)(~\d+)?$/.exec(slot)?.[1] ?? '') : ''
  return knownEvents.find((one) => one === name) ?? null
}

/** Something that happens with a child or an employee whenever it happens: no day of the year can be asked for. */
export const isWheneverItHappens = (occurrence: Pick<Occurrence, 'kind' | 'slot'>): boolean => {
  const event = eventOf(occurrence)
  return event !== null && !isYearEvent(event)
}
