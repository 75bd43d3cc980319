import { describe, expect, it } from 'vitest'
import { measureId, personId } from '../people/ids.ts'
import { decidePlanCorrection, type PlanCorrectionAt } from './correcting.ts'
import type { WordedPlan } from './plan.ts'

const door = {
  id: measureId('door'),
  level: 'adults',
  responsible: { person: personId('anders') },
  when: { from: '2026-12-18' },
  what: 'Anders er i garderobn.',
  goal: 'Ingen flytter på ting.',
} as const
const frozen: WordedPlan = {
  version: 2,
  problem: 'Det blir stile.',
  measures: [door],
  evaluateOn: '2027-01-04',
}
const wish = {
  problem: 'Det blir stille.',
  measures: [{ id: door.id, what: 'Anders er i garderoben.', goal: door.goal, success: '' }],
}
const correct = (over: Partial<PlanCorrectionAt> = {}) =>
  decidePlanCorrection({ frozen, newest: 2, closed: false, mayApprove: true, wish, ...over })
const refusals = (over: Partial<PlanCorrectionAt>) => {
  const decision = correct(over)
  return decision.accepted ? [] : decision.refusals
}

describe('the words of an approved plan', () => {
  it('are put right, and nothing else of it changes', () => {
    expect(correct()).toEqual({
      accepted: true,
      outcome: { ...frozen, problem: wish.problem, measures: [{ ...door, what: 'Anders er i garderoben.' }] },
    })
  })

  it.each([
    ['by whoever may not approve', { mayApprove: false }, ['not-approver']],
    ['of a closed case', { closed: true }, ['case-closed']],
    ['of an older version', { newest: 3 }, ['not-newest']],
    ['with a measure missing', { wish: { ...wish, measures: [] } }, ['another-version']],
    ['without a problem', { wish: { ...wish, problem: ' ' } }, ['problem-missing']],
    [
      'without what a measure is',
      { wish: { ...wish, measures: [{ id: door.id, what: ' ', goal: '', success: '' }] } },
      ['what-missing'],
    ],
    [
      'when nothing is otherwise',
      { wish: { problem: frozen.problem, measures: [{ ...door, success: '' }] } },
      ['nothing-changed'],
    ],
  ] as const)('are not put right %s', (_, over, expected) => {
    expect(refusals(over)).toEqual(expected)
  })
})
