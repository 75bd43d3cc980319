import { describe, expect, it } from 'vitest'
import type { MomentText, Safety } from '../journal/facts.ts'
import { personId } from '../people/ids.ts'
import { type Closing, type ClosingRefusal, decideClosing, leavesSomethingBehind } from './closing.ts'
import type { PlanVersion } from './plan-version.ts'
import { type CaseState, emptyCase, type SafetyAnswer } from './state.ts'

const pupil = personId('elev')

const said = (safe: Safety, at: MomentText, by: SafetyAnswer['by'] = 'pupil'): SafetyAnswer => ({
  seq: 1,
  at,
  safe,
  mode: safe === 'declined' ? 'declined' : 'said',
  by,
  alone: true,
  present: [],
})

const plan = (approvedOn: MomentText): PlanVersion => ({
  version: 1,
  seq: 9,
  approvedOn,
  approvedBy: { person: personId('rektor') },
  measures: [],
  evaluateOn: '2026-10-20',
  pupilHeard: 'yes',
  guardiansHeard: 'yes',
})

const state = (answers: readonly SafetyAnswer[], over: Partial<CaseState> = {}): CaseState => ({
  ...emptyCase,
  pupil,
  answers,
  lastAnswer: answers.filter((answer) => answer.by === 'pupil').at(-1) ?? null,
  plan: plan('2026-09-20T12:00'),
  ...over,
})

const closing = (over: Partial<Closing> = {}): Closing => ({
  ground: 'pupil-safe',
  at: '2026-11-20T12:00',
  reasonGiven: true,
  guardiansInformed: true,
  concerns: [],
  ...over,
})

const again: Partial<CaseState> = { roundFrom: '2026-10-01', timesReopened: 1 }
const declined = [said('no', '2026-09-15'), said('declined', '2026-10-01')]
const seen = (...observedAt: MomentText[]): Partial<CaseState> => ({
  observedAt,
  adultsAskedAt: ['2026-10-05'],
})

const table: readonly [string, CaseState, Closing, readonly ClosingRefusal[]][] = [
  ['the pupil says yes', state([said('no', '2026-09-15'), said('yes', '2026-10-20')]), closing(), []],
  ['a pupil who never was unsafe', state([said('yes', '2026-10-20')], { plan: null }), closing(), []],
  [
    'already closed',
    state([], { closed: { seq: 1, at: '', ground: 'pupil-safe', guardiansInformed: true } }),
    closing(),
    ['already-closed'],
  ],
  ['nobody asked', state([]), closing(), ['pupil-not-asked']],
  ['only partly', state([said('partly', '2026-10-20')]), closing(), ['pupil-not-safe']],
  [
    'yes once, then no',
    state([said('yes', '2026-10-20'), said('no', '2026-11-10')]),
    closing(),
    ['pupil-not-safe'],
  ],
  [
    'the mother says yes',
    state([said('yes', '2026-10-20', 'guardian')]),
    closing(),
    ['answer-not-the-pupils-own'],
  ],
  [
    'the mother says yes after a no',
    state([said('no', '2026-09-15'), said('yes', '2026-10-20', 'guardian')]),
    closing(),
    ['pupil-not-safe'],
  ],
  [
    'yes before the plan began',
    state([said('no', '2026-09-01'), said('yes', '2026-09-10')]),
    closing(),
    ['answer-older-than-plan'],
  ],
  ['yes later on the day the plan was approved', state([said('yes', '2026-09-20T14:00')]), closing(), []],
  [
    'unsafe, and no plan',
    state([said('no', '2026-09-15'), said('yes', '2026-10-20')], { plan: null }),
    closing(),
    ['plan-missing'],
  ],
  [
    'unsafe in the report, and no plan',
    state([said('yes', '2026-10-20')], { plan: null }),
    closing({ concerns: [{ pupilSaysUnsafe: true, knownFrom: '2026-09-01' }] }),
    ['plan-missing'],
  ],
  [
    'reopened by a no, only the old plan',
    state([said('no', '2026-10-10'), said('yes', '2026-11-01')], again),
    closing(),
    ['plan-missing'],
  ],
  [
    'reopened by a no, and a new plan',
    state([said('no', '2026-10-10'), said('yes', '2026-11-01')], { ...again, plan: plan('2026-10-12') }),
    closing(),
    [],
  ],
  [
    'reopened for something else, never unsafe since',
    state([said('no', '2026-09-10'), said('yes', '2026-11-01')], again),
    closing(),
    [],
  ],
  [
    'declined, and seen over time',
    state(declined, seen('2026-10-02', '2026-10-09', '2026-10-16')),
    closing(),
    [],
  ],
  [
    'declined, seen twice',
    state(declined, seen('2026-10-02', '2026-10-16')),
    closing(),
    ['observations-too-few'],
  ],
  [
    'declined, seen in one week',
    state(declined, seen('2026-10-02', '2026-10-05', '2026-10-08')),
    closing(),
    ['observations-too-close'],
  ],
  [
    'declined, seen only before the no',
    state(declined, seen('2026-09-01', '2026-09-07', '2026-09-14')),
    closing(),
    ['observations-too-few'],
  ],
  [
    'declined, no reason, nobody asked',
    state(declined, { observedAt: ['2026-10-02', '2026-10-09', '2026-10-16'] }),
    closing({ reasonGiven: false }),
    ['adult-not-asked', 'reason-missing'],
  ],
  ['left, with a plan', state([said('no', '2026-09-15')]), closing({ ground: 'left-school' }), []],
  [
    'left, unsafe and no plan',
    state([said('no', '2026-09-15')], { plan: null }),
    closing({ ground: 'left-school' }),
    ['plan-missing'],
  ],
  [
    'no suitable measure, the owner told',
    state([said('no', '2026-09-15')], { ownerToldOf: ['no-suitable-measure'] }),
    closing({ ground: 'no-suitable-measure' }),
    [],
  ],
  [
    'no suitable measure, nothing more',
    state([said('no', '2026-09-15')], { ownerToldOf: ['serious'] }),
    closing({ ground: 'no-suitable-measure', reasonGiven: false }),
    ['reason-missing', 'owner-not-notified'],
  ],
]

describe('closing', () => {
  it.each(table)('%s', (_, theCase, wish, refusals) => {
    const decision = decideClosing(theCase, wish)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
    if (decision.accepted) expect(decision.outcome.ground).toBe(wish.ground)
  })

  it('leaves a concern behind when the pupil moved without having said that it is safe', () => {
    expect(leavesSomethingBehind({ ground: 'left-school' }, state([said('partly', '2026-12-16')]))).toBe(true)
    expect(leavesSomethingBehind({ ground: 'left-school' }, state([said('yes', '2026-12-16')]))).toBe(false)
    expect(leavesSomethingBehind({ ground: 'pupil-safe' }, state([said('yes', '2026-12-16')]))).toBe(false)
  })
})
