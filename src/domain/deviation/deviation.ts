import { day, dayOf, textOf } from '../calendar/day.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'

/** What sort of thing went otherwise than the school has said. */
export const deviationAreas = [
  'duty-to-act',
  'supervision',
  'routine',
  'privacy',
  'physical',
  'other',
] as const
export type DeviationArea = (typeof deviationAreas)[number]

/** Uncovered and followed up (kommuneloven § 25-1 third paragraph c). It tells what happened, never who. */
export interface Deviation {
  readonly area: DeviationArea
  readonly what: string
  readonly place: string | null
  readonly on: DateText
}

export interface FollowUp {
  readonly cause: string | null
  readonly measure: string | null
  readonly responsible: PersonId | null
  readonly due: DateText | null
  readonly state: 'at-work' | 'closed'
  readonly effect: string | null
}

/** All that somebody writes of it, in their own words. */
export const wordsOfDeviation = ({ what, place }: Pick<Deviation, 'what' | 'place'>): string =>
  [what, place ?? ''].join('\n')
export const wordsOfStep = ({
  cause,
  measure,
  effect,
}: Pick<FollowUp, 'cause' | 'measure' | 'effect'>): string =>
  [cause, measure, effect].filter((text) => text !== null).join('\n')

export const decideRegistering = (
  deviation: Deviation,
  today: DateText,
): Decision<Deviation, 'in-the-future'> =>
  decide(deviation.on > today ? (['in-the-future'] as const) : [], deviation)

export const followUpRefusals = [
  'changed-meanwhile',
  'tells-of-somebody',
  'nothing-written',
  'measure-missing',
  'responsible-missing',
  'due-missing',
  'effect-missing',
] as const
export type FollowUpRefusal = (typeof followUpRefusals)[number]

/** A measure has somebody and a day; what is closed has a measure, and says what came of it. */
export const decideFollowUp = (
  step: FollowUp,
  at: { readonly seen: number; readonly stands: number },
): Decision<FollowUp, FollowUpRefusal> => {
  const refusals: FollowUpRefusal[] = []
  if (at.seen !== at.stands) refusals.push('changed-meanwhile')
  if (step.cause === null && step.measure === null) refusals.push('nothing-written')
  if (step.measure !== null && step.responsible === null) refusals.push('responsible-missing')
  if (step.measure !== null && step.due === null) refusals.push('due-missing')
  if (step.state === 'closed' && step.measure === null) refusals.push('measure-missing')
  if (step.state === 'closed' && step.effect === null) refusals.push('effect-missing')
  return decide(refusals, step)
}

export type DeviationState = 'new' | 'at-work' | 'late' | 'closed'

export const stateOf = (step: Pick<FollowUp, 'state' | 'due'> | null, today: DateText): DeviationState => {
  if (step === null) return 'new'
  if (step.state === 'closed') return 'closed'
  return step.due !== null && step.due < today ? 'late' : 'at-work'
}

/** Past its day it is told to whoever does it; a week later to those who lead the school. */
export const reminderOf = (due: DateText, today: DateText): 'late' | 'escalated' | null => {
  if (today <= due) return null
  return today > textOf(day(dayOf(due) + 7)) ? 'escalated' : 'late'
}
