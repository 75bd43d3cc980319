import { describe, expect, it } from 'vitest'
import { emptyCase } from '../case/state.ts'
import { measureId, personId } from '../people/ids.ts'
import { decidePlanApproval, type PlanRefusal, type PlanToApprove } from './approval.ts'
import type { WordedMeasure } from './plan.ts'

const [pupil, father] = [personId('elev'), personId('far')]
const measure: WordedMeasure = {
  id: measureId('t1'),
  level: 'adults',
  responsible: { person: personId('miljøarbeider') },
  standIn: { person: personId('faglærer') },
  when: { from: '2026-09-22', to: '2026-12-18' },
  weekdays: [3],
  what: 'Voksen i garderoben.',
  goal: 'Ingen er alene.',
  success: 'Eleven sier det.',
}
const state = { ...emptyCase, pupil, bestInterestOf: [pupil] }
const plan = (over: Partial<PlanToApprove> = {}): PlanToApprove => ({
  at: '2026-09-21T12:00',
  approvedBy: personId('rektor'),
  problem: 'Eleven er alene i garderoben.',
  measures: [measure],
  evaluateOn: '2026-10-05',
  pupilHeard: 'yes',
  guardiansHeard: 'yes',
  reasonGuardiansNotHeard: false,
  guardians: [father],
  ...over,
})
const changed = (over: Partial<WordedMeasure>) => plan({ measures: [{ ...measure, ...over }] })
const of = (code: PlanRefusal['code']): PlanRefusal => ({ code, measure: measure.id })

const table: readonly [string, PlanToApprove, readonly PlanRefusal[]][] = [
  ['with all five elements', plan(), []],
  ['without the problem', plan({ problem: '  ' }), [{ code: 'problem-missing' }]],
  ['without measures', plan({ measures: [] }), [{ code: 'no-measures' }]],
  ['with a measure that says nothing', changed({ what: '' }), [of('what-missing')]],
  ['when needed', changed({ when: { text: 'ved behov' } }), [of('when-missing')]],
  ['backwards', changed({ when: { from: '2026-10-01', to: '2026-09-01' } }), [of('ends-before-it-starts')]],
  ['by the year team', changed({ responsible: { text: 'trinnet' } }), [of('responsible-missing')]],
  ['never evaluated', plan({ evaluateOn: null }), [{ code: 'evaluation-missing' }]],
  ['evaluated before it began', plan({ evaluateOn: '2026-09-21' }), [{ code: 'evaluation-not-later' }]],
  ['without the pupil', plan({ pupilHeard: 'no' }), [{ code: 'pupil-not-heard' }]],
  ['with a pupil who would not say', plan({ pupilHeard: 'declined' }), []],
  ['without the guardians', plan({ guardiansHeard: 'no' }), [{ code: 'guardians-not-heard' }]],
  ['without the guardians, and why', plan({ guardiansHeard: 'no', reasonGuardiansNotHeard: true }), []],
  [
    'with everything wrong, told at once',
    plan({
      problem: '',
      measures: [{ ...measure, when: { text: '' }, responsible: { text: '' } }],
      evaluateOn: null,
    }),
    [
      { code: 'problem-missing' },
      of('when-missing'),
      of('responsible-missing'),
      { code: 'evaluation-missing' },
    ],
  ],
]

describe('approving a plan', () => {
  it.each(table)('%s', (_, wish, refusals) => {
    const decision = decidePlanApproval(state, wish)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })

  it('needs the best interest of the pupil assessed, and an open case', () => {
    expect(decidePlanApproval({ ...state, bestInterestOf: [] }, plan())).toMatchObject({
      refusals: [{ code: 'best-interest-missing' }],
    })
    const closed = { seq: 9, at: '2026-09-01', ground: 'pupil-safe' as const, guardiansInformed: true }
    expect(decidePlanApproval({ ...state, closed }, plan())).toMatchObject({
      refusals: [{ code: 'case-closed' }],
    })
  })

  it('takes a hold on contact as the reason why guardians are not heard', () => {
    const holds = [{ guardian: father, since: '2026-09-20', until: '2026-09-23', seq: 4 }]
    expect(decidePlanApproval({ ...state, holds }, plan({ guardiansHeard: 'no' })).accepted).toBe(true)
  })

  it('freezes the next version, without its words', () => {
    const decision = decidePlanApproval(state, plan())
    if (!decision.accepted) throw new Error('a whole plan was refused')
    expect(decision.outcome).toMatchObject({ version: 1, problemStated: true, evaluateOn: '2026-10-05' })
    expect(Object.keys(decision.outcome.measures[0] ?? {})).toEqual([
      'id',
      'level',
      'responsible',
      'standIn',
      'when',
      'weekdays',
    ])
  })
})
