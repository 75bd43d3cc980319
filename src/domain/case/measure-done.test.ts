import { describe, expect, it } from 'vitest'
import { measureId, personId } from '../people/ids.ts'
import { decideMeasureDone } from './measure-done.ts'
import { type CaseState, emptyCase } from './state.ts'

const id = measureId('t1')
const measure = {
  id,
  level: 'adults' as const,
  responsible: { person: personId('miljøarbeider') },
  when: { from: '2026-09-22' },
}
const running: CaseState = {
  ...emptyCase,
  plan: {
    version: 1,
    seq: 5,
    approvedOn: '2026-09-21',
    approvedBy: { person: personId('rektor') },
    measures: [measure],
    evaluateOn: '2026-10-05',
    pupilHeard: 'yes',
    guardiansHeard: 'yes',
  },
}
const closed = { seq: 9, at: '2026-10-05', ground: 'pupil-safe' as const, guardiansInformed: true }

describe('a measure done', () => {
  it.each([
    ['on its day', running, '2026-09-23', []],
    ['before it starts', running, '2026-09-21', ['not-started']],
    ['tomorrow', running, '2026-09-26', ['in-the-future']],
    ['of no plan', { ...running, plan: null }, '2026-09-23', ['measure-unknown']],
    ['of those at once', { ...running, plan: null, immediateMeasures: [measure] }, '2026-09-23', []],
    ['after it was stopped', { ...running, stopped: [id] }, '2026-09-23', ['measure-stopped']],
    [
      'twice',
      { ...running, traces: [{ measure: id, on: '2026-09-23', done: true }] },
      '2026-09-23',
      ['already-registered'],
    ],
    [
      'after all, when it was told as missed',
      { ...running, traces: [{ measure: id, on: '2026-09-23', done: false }] },
      '2026-09-23',
      [],
    ],
    ['in a closed case', { ...running, closed }, '2026-09-23', ['case-closed']],
  ] as const)('%s', (_, state, on, refusals) => {
    const decision = decideMeasureDone(state, { measure: id, on, asPlanned: true }, '2026-09-25')
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })
})
