import { describe, expect, it } from 'vitest'
import type { MeasureEvaluation } from '../journal/facts.ts'
import { measureId, personId } from '../people/ids.ts'
import { decideEvaluation, type Evaluation, type EvaluationRefusal, type Proposal } from './evaluation.ts'
import { type CaseState, type EvaluationHeld, emptyCase } from './state.ts'

const [one, two] = [measureId('t1'), measureId('t2')]
const measure = (id: typeof one) => ({
  id,
  level: 'adults' as const,
  responsible: { person: personId('miljøarbeider') },
  when: { from: '2026-09-21' },
})

const state: CaseState = {
  ...emptyCase,
  plan: {
    version: 2,
    seq: 9,
    approvedOn: '2026-09-20',
    approvedBy: { person: personId('rektor') },
    measures: [measure(one), measure(two)],
    evaluateOn: '2026-10-05',
    pupilHeard: 'yes',
    guardiansHeard: 'yes',
  },
}

const each = (effect: MeasureEvaluation['effect'], decision: MeasureEvaluation['decision']) => [
  { measure: one, effect, decision },
  { measure: two, effect, decision },
]

type Facts = Evaluation['facts']
const evaluation = (facts: Partial<Facts>, over: Partial<Evaluation> = {}): Evaluation => ({
  at: '2026-10-05T10:00',
  facts: {
    version: 2,
    measures: each('yes', 'continue'),
    pupilAnswer: 'partly',
    pupilMode: 'said',
    answeredBy: 'pupil',
    alone: true,
    guardiansAsked: true,
    next: { evaluateOn: '2026-10-26' },
    ...facts,
  },
  reasonForNoAnswer: false,
  reasonForNoChange: false,
  changed: false,
  ...over,
})

const table: readonly [string, Evaluation, readonly EvaluationRefusal[]][] = [
  ['with the pupil, and a next date', evaluation({}), []],
  ['with the pupil, and closing at safe', evaluation({ pupilAnswer: 'yes', next: { closing: true } }), []],
  ['closing at partly', evaluation({ next: { closing: true } }), ['closing-not-safe']],
  ['no end', evaluation({ next: null }), ['next-missing']],
  ['a next date that has been', evaluation({ next: { evaluateOn: '2026-10-05' } }), ['next-not-later']],
  ['another version', evaluation({ version: 1 }), ['another-version']],
  [
    'one measure left out',
    evaluation({ measures: each('yes', 'continue').slice(1) }),
    ['measure-not-evaluated'],
  ],
  [
    'a measure of no plan',
    evaluation({
      measures: [...each('yes', 'continue'), { measure: measureId('x'), effect: 'yes', decision: 'stop' }],
    }),
    ['measure-unknown'],
  ],
  [
    'the mother answers yes for the pupil',
    evaluation({ answeredBy: 'guardian', pupilAnswer: 'yes' }),
    ['answer-not-the-pupils-own'],
  ],
  [
    'nobody asked the pupil',
    evaluation({ answeredBy: 'nobody', pupilAnswer: 'not-asked' }),
    ['pupil-not-asked'],
  ],
  [
    'nobody could, and words say why',
    evaluation({ answeredBy: 'nobody', pupilAnswer: 'not-asked' }, { reasonForNoAnswer: true }),
    [],
  ],
  [
    'asked, and would not answer',
    evaluation({ answeredBy: 'nobody', pupilAnswer: 'declined', pupilMode: 'declined' }),
    [],
  ],
  ['no, and nothing changes', evaluation({ pupilAnswer: 'no' }), ['change-or-reason-missing']],
  [
    'no, and words say why nothing changes',
    evaluation({ pupilAnswer: 'no' }, { reasonForNoChange: true }),
    [],
  ],
  [
    'no, and a measure is to change',
    evaluation({ pupilAnswer: 'no', measures: each('partly', 'change') }),
    [],
  ],
  [
    'a measure without effect goes on',
    evaluation({ measures: each('no', 'continue') }),
    ['change-or-reason-missing'],
  ],
  ['a measure without effect stops', evaluation({ measures: each('no', 'stop') }), []],
]

const held = (pupilAnswer: EvaluationHeld['pupilAnswer']): EvaluationHeld => ({
  seq: 1,
  at: '2026-09-28',
  version: 1,
  pupilAnswer,
  answeredBy: 'pupil',
  ineffective: [],
  next: null,
})

const proposals: readonly [string, readonly EvaluationHeld[], 'yes' | 'no', readonly Proposal[]][] = [
  ['yes', [held('no')], 'yes', []],
  ['the first no', [], 'no', ['resource-team']],
  ['no again', [held('no')], 'no', ['resource-team', 'owner', 'ppt']],
  ['no after a yes', [held('no'), held('yes')], 'no', ['resource-team']],
]

describe('evaluation', () => {
  it.each(table)('%s', (_, wish, refusals) => {
    const decision = decideEvaluation(state, wish)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })

  it('needs a plan in a case that is open', () => {
    expect(decideEvaluation({ ...state, plan: null }, evaluation({}))).toMatchObject({
      refusals: ['no-plan'],
    })
    const closed = { seq: 1, at: '2026-10-01', ground: 'pupil-safe' as const, guardiansInformed: true }
    expect(decideEvaluation({ ...state, closed }, evaluation({}))).toMatchObject({
      refusals: ['case-closed'],
    })
  })

  it('asks nothing of a measure that was stopped', () => {
    const decision = decideEvaluation(
      { ...state, stopped: [two] },
      evaluation({ measures: each('yes', 'continue').slice(0, 1) }),
    )
    expect(decision.accepted).toBe(true)
  })

  it.each(proposals)('proposes help after %s', (_, evaluations, pupilAnswer, expected) => {
    const decision = decideEvaluation(
      { ...state, evaluations },
      evaluation({ pupilAnswer }, { changed: true }),
    )
    expect(decision.accepted && decision.outcome.proposals).toEqual(expected)
  })
})
