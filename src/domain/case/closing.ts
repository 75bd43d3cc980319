import type { ConcernState } from '../concern/state.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { ClosingGround, MomentText } from '../journal/facts.ts'
import { type CaseState, planOfRound, saidUnsafe } from './state.ts'

export const closingRefusals = [
  'already-closed',
  'plan-missing',
  'pupil-not-asked',
  'pupil-not-safe',
  'answer-not-the-pupils-own',
  'answer-older-than-plan',
  'observations-too-few',
  'observations-too-close',
  'adult-not-asked',
  'reason-missing',
  'owner-not-notified',
] as const
export type ClosingRefusal = (typeof closingRefusals)[number]

export interface Closing {
  readonly ground: ClosingGround
  readonly at: MomentText
  readonly reasonGiven: boolean
  readonly guardiansInformed: boolean
  /** The concerns behind the case: what the pupil said there counts too. */
  readonly concerns: readonly Pick<ConcernState, 'pupilSaysUnsafe' | 'knownFrom'>[]
}

/** The lawful way when a pupil will not or cannot answer: see over time, and ask those who know the pupil. */
export const withoutAnswer = { observations: 3, days: 14 } as const

const day = (moment: MomentText) => Temporal.PlainDate.from(moment.slice(0, 10))
const daysBetween = (from: MomentText, to: MomentText): number => day(from).until(day(to)).days

const seenOverTime = (state: CaseState, reasonGiven: boolean): readonly ClosingRefusal[] => {
  const spoken = state.answers.filter(
    (answer) => answer.by === 'pupil' && ['yes', 'partly', 'no'].includes(answer.safe),
  )
  const since = spoken.at(-1)?.at ?? ''
  const seen = state.observedAt.filter((at) => at >= since).toSorted()
  const first = seen.at(0)
  const last = seen.at(-1)
  const refusals: ClosingRefusal[] = []
  if (seen.length < withoutAnswer.observations) refusals.push('observations-too-few')
  else if (first !== undefined && last !== undefined && daysBetween(first, last) < withoutAnswer.days)
    refusals.push('observations-too-close')
  if (![...state.guardiansAskedAt, ...state.adultsAskedAt].some((at) => at >= since))
    refusals.push('adult-not-asked')
  if (!reasonGiven) refusals.push('reason-missing')
  return refusals
}

/** Is the pupil safe by the pupil's own word, or, where there is none to get, by what was seen over time? */
const safetyRefusals = (state: CaseState, reasonGiven: boolean): readonly ClosingRefusal[] => {
  const own = state.lastAnswer
  if (own === null)
    return state.answers.some((answer) => answer.by !== 'pupil' && answer.by !== 'nobody')
      ? ['answer-not-the-pupils-own']
      : ['pupil-not-asked']
  if (own.safe === 'declined' || own.safe === 'cannot') return seenOverTime(state, reasonGiven)
  if (own.safe !== 'yes') return ['pupil-not-safe']
  const approved = state.plan?.approvedOn ?? ''
  return own.at.slice(0, approved.length) < approved.slice(0, own.at.length) ? ['answer-older-than-plan'] : []
}

export const groundRefusals = (state: CaseState, closing: Closing): readonly ClosingRefusal[] => {
  switch (closing.ground) {
    case 'pupil-safe':
      return safetyRefusals(state, closing.reasonGiven)
    case 'left-school':
      return []
    case 'no-suitable-measure':
      return [
        ...(closing.reasonGiven ? [] : (['reason-missing'] as const)),
        ...(state.ownerToldOf.includes('no-suitable-measure') ? [] : (['owner-not-notified'] as const)),
      ]
  }
}

/**
 * The duty lasts until the pupil is safe (§ 12-4 second paragraph). An end needs the pupil's own statement, or that the
 * pupil left, or reasons why no suitable measure is left, told to the owner; and a plan where the pupil said "not safe".
 */
export const decideClosing = (
  state: CaseState,
  closing: Closing,
): Decision<CaseFacts['case-closed'], ClosingRefusal> => {
  if (state.closed !== null) return { accepted: false, refusals: ['already-closed'] }
  const since = state.roundFrom ?? ''
  const unsafe =
    saidUnsafe(state) ||
    closing.concerns.some((concern) => concern.pupilSaysUnsafe && (concern.knownFrom ?? '') >= since)
  const refusals = [
    ...(unsafe && planOfRound(state) === null ? (['plan-missing'] as const) : []),
    ...groundRefusals(state, closing),
  ]
  return decide(refusals, { ground: closing.ground, guardiansInformed: closing.guardiansInformed })
}

/** A pupil who moved may leave others behind in the same class: that is a concern of its own. */
export const leavesSomethingBehind = (closing: Pick<Closing, 'ground'>, state: CaseState): boolean =>
  closing.ground === 'left-school' && state.lastAnswer?.safe !== 'yes'
