import { conversationKinds } from '../held/conversations.ts'
import { type Briefing, briefings } from '../held/subject.ts'
import type { DateText } from '../journal/facts.ts'
import { type BodyKind, bodyKinds } from '../school-plan/parties.ts'

/**
 * What fulfils what. What is gone through and talked about with everybody fulfils when everybody has had it, and so do
 * rules and action plans when each class has them; a meeting, a survey, a round of talks or an evaluation fulfils the
 * occurrence whose days it was held in.
 */
const agreements = ['class-rules', 'class-action-plans'] as const
const whole = [
  ...briefings,
  ...conversationKinds.map((kind) => `${kind}-conversations` as const),
  ...agreements,
] as const
const evaluations = ['evaluation-of-leaders', 'evaluation-with-pupils', 'report-to-owner'] as const
const held = ['parents-meeting', 'pupil-survey', 'wellbeing-survey', 'talks', ...evaluations] as const
const meetings = bodyKinds.map((body) => `meeting:${body}` as const)

export type WholeSource = (typeof whole)[number]
export type Source = Briefing | WholeSource | (typeof held)[number] | `meeting:${BodyKind}`
export const sources: readonly Source[] = [...whole, ...held, ...meetings]

export const isSource = (text: string): text is Source => sources.some((one) => one === text)
const isWhole = (source: Source): boolean => whole.some((one) => one === source)

/** Something that stands elsewhere in Varde: held on a day, or how far it has come with everybody. */
export interface Fact {
  readonly source: string
  readonly term: 'autumn' | 'spring' | null
  /** Of what all shall have: the day that the latest of them had it. */
  readonly on: DateText | null
  readonly done: number
  readonly of: number
}

export interface Fulfilment {
  readonly source: Source
  readonly on: DateText | null
  readonly done: number
  readonly of: number
}

interface Days {
  readonly from: DateText
  readonly to: DateText
}

/** How far what stands elsewhere has brought an occurrence; null where nothing has been held. */
export const fulfilmentOf = (
  source: Source,
  { from, to }: Days,
  facts: readonly Fact[],
  springFrom: DateText,
): Fulfilment | null => {
  const term = from < springFrom ? 'autumn' : 'spring'
  const mine = facts.filter((fact) => fact.source === source && (fact.term === null || fact.term === term))
  if (isWhole(source)) {
    const [fact] = mine
    return fact === undefined || fact.done === 0 || fact.of === 0 ? null : { source, ...standingOf(fact) }
  }
  const within = mine.find(({ on }) => on !== null && from <= on && on <= to)
  return within === undefined ? null : { source, ...standingOf(within) }
}

const standingOf = ({ on, done, of }: Fact) => ({ on, done, of })

export const isWholly = ({ done, of }: Fulfilment): boolean => done >= of
