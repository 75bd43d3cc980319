import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { CaseState } from './state.ts'

export const followUpRefusals = ['not-closed', 'check-not-expected', 'answer-not-the-pupils-own'] as const
export type FollowUpRefusal = (typeof followUpRefusals)[number]
export type ReopeningRefusal = 'not-closed'

export interface FollowUpOutcome {
  readonly facts: CaseFacts['followed-up']
  /** "Not safe" opens the case again in the same act. */
  readonly reopening: CaseFacts['case-reopened'] | null
}

/** The checks 4 and 12 weeks after the end (C-21): the pupil answers, nobody else. */
export const decideFollowUp = (
  state: CaseState,
  facts: CaseFacts['followed-up'],
): Decision<FollowUpOutcome, FollowUpRefusal> => {
  if (state.closed === null) return { accepted: false, refusals: ['not-closed'] }
  const refusals: FollowUpRefusal[] = []
  if (!state.checks.some((check) => check.week === facts.week)) refusals.push('check-not-expected')
  if (facts.answeredBy !== 'pupil' && ['yes', 'partly', 'no'].includes(facts.safe))
    refusals.push('answer-not-the-pupils-own')
  const unsafe = facts.safe === 'no' || facts.safe === 'partly'
  return decide(refusals, { facts, reopening: unsafe ? { because: 'not-safe' } : null })
}

/** An end is never final: the old plan stays readable, and the case goes on. */
export const decideReopening = (
  state: CaseState,
  facts: CaseFacts['case-reopened'],
): Decision<CaseFacts['case-reopened'], ReopeningRefusal> =>
  decide(state.closed === null ? ['not-closed'] : [], facts)

/**
 * Whoever had the case goes on with it until others are chosen (C-08). Null where nobody is responsible any more, or
 * somebody only stood in for a time: then it is to be decided anew.
 */
export const teamGoesOn = ({ responsible, team }: CaseState): CaseFacts['roles-settled'] | null =>
  responsible === null || team.some(({ until }) => until !== null)
    ? null
    : { responsible, team: team.map(({ person, part }) => ({ person, part })) }
