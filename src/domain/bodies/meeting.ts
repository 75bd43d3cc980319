import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'
import type { PlanRole } from '../school-plan/parties.ts'

export interface AgendaItem {
  readonly title: string
  /** What is read beforehand, as text. */
  readonly paper: string | null
}

export interface Meeting {
  readonly on: DateText
  /** `12:00`. */
  readonly at: string | null
  readonly place: string | null
  readonly agenda: readonly AgendaItem[]
}

/** All that is written on the list of a meeting. */
export const wordsOfMeeting = ({ agenda }: Pick<Meeting, 'agenda'>): string =>
  agenda.flatMap(({ title, paper }) => [title, paper ?? '']).join('\n')

export interface Minutes {
  readonly words: string
  readonly present: readonly PersonId[]
}

/** What a decision becomes: known, done by somebody by a day, or put to those who write the plan. */
export const becomings = ['noted', 'task', 'proposal'] as const
export type Becoming = (typeof becomings)[number]

export interface DecisionMade {
  readonly words: string
  readonly becomes: Becoming
  readonly responsible: PlanRole | null
  readonly due: DateText | null
}

/** Kept words tell of no child and no employee (`seemsToTellOf`). */
export type ToldOfSomebody = 'tells-of-somebody'

export const meetingRefusals = ['agenda-empty', 'changed-meanwhile'] as const
export type MeetingRefusal = (typeof meetingRefusals)[number]

interface Seen {
  /** The version that the writer was shown, and the one that stands; 0 where there is none. */
  readonly seen: number
  readonly stands: number
}

export const decideMeeting = (meeting: Meeting, { seen, stands }: Seen): Decision<Meeting, MeetingRefusal> =>
  decide(
    [
      ...(seen === stands ? [] : (['changed-meanwhile'] as const)),
      ...(meeting.agenda.length === 0 ? (['agenda-empty'] as const) : []),
    ],
    meeting,
  )

export const minutesRefusals = ['not-held-yet', 'changed-meanwhile'] as const
export type MinutesRefusal = (typeof minutesRefusals)[number]

export const decideMinutes = (
  minutes: Minutes,
  at: Seen & { readonly heldOn: DateText; readonly today: DateText },
): Decision<Minutes, MinutesRefusal> =>
  decide(
    [
      ...(at.seen === at.stands ? [] : (['changed-meanwhile'] as const)),
      ...(at.heldOn > at.today ? (['not-held-yet'] as const) : []),
    ],
    minutes,
  )

export const decisionRefusals = [
  'not-held-yet',
  'responsible-missing',
  'due-missing',
  'due-before-meeting',
] as const
export type DecisionRefusal = (typeof decisionRefusals)[number]

/** A task has a role and a day, or it is a wish; what is no task has neither. */
export const decideDecision = (
  made: DecisionMade,
  at: { readonly heldOn: DateText; readonly today: DateText },
): Decision<DecisionMade, DecisionRefusal> => {
  const isTask = made.becomes === 'task'
  const refusals: DecisionRefusal[] = []
  if (at.heldOn > at.today) refusals.push('not-held-yet')
  if (isTask && made.responsible === null) refusals.push('responsible-missing')
  if (isTask && made.due === null) refusals.push('due-missing')
  if (isTask && made.due !== null && made.due < at.heldOn) refusals.push('due-before-meeting')
  return decide(refusals, isTask ? made : { ...made, responsible: null, due: null })
}

/** The next meeting, today's too; and those that have been, the latest first. */
export const arranged = <One extends { readonly on: DateText; readonly calledOff: boolean }>(
  meetings: readonly One[],
  today: DateText,
): { readonly ahead: readonly One[]; readonly held: readonly One[] } => {
  const byDay = (a: One, b: One) => (a.on < b.on ? -1 : Number(a.on > b.on))
  return {
    ahead: meetings.filter(({ on, calledOff }) => on >= today && !calledOff).toSorted(byDay),
    held: meetings.filter(({ on }) => on < today).toSorted((a, b) => byDay(b, a)),
  }
}
