import { describe, expect, it } from 'vitest'
import { schoolYearOf } from '../school-plan/ids.ts'
import {
  evaluationStanding,
  inOverviewOrder,
  lateCount,
  planStanding,
  type SchoolProgress,
} from './overview.ts'
import { answerStep, evaluationsWaiting } from './waiting.ts'

const year = schoolYearOf('2026-09-01')
const school = (more: Partial<SchoolProgress> = {}): SchoolProgress => ({
  begun: null,
  approved: null,
  published: null,
  asked: [],
  answered: [],
  laid: {},
  ...more,
})

describe('how far a school has come', () => {
  it.each([
    [{}, { is: 'none', on: null }],
    [{ begun: '2026-08-01' }, { is: 'draft', on: '2026-08-01' }],
    [
      { begun: '2026-08-01', approved: '2026-08-20' },
      { is: 'approved', on: '2026-08-20' },
    ],
    [
      { approved: '2026-08-20', published: '2026-08-21' },
      { is: 'published', on: '2026-08-21' },
    ],
  ] as const)('with its plan: %j', (more, standing) => {
    expect(planStanding(school(more))).toEqual(standing)
  })

  it.each([
    ['2026-12-20', {}, 'ahead'],
    ['2026-12-21', {}, 'late'],
    ['2026-12-21', { laid: { 'leaders-autumn': '2026-12-20' } }, 'done'],
    ['2026-12-21', { laid: { 'leaders-autumn': '2026-12-21' } }, 'done-late'],
    ['2026-12-10', { asked: ['pupil-council'] }, 'ahead'],
  ] as const)('on %s with the leaders’ evaluation: %j', (today, more, is) => {
    expect(evaluationStanding('leaders-autumn', school(more), { year, today }).is).toBe(is)
  })

  it('with the pupils has begun when they have been asked', () => {
    const at = { year, today: '2027-01-15' }
    const asked = school({ asked: ['pupil-council'] })
    expect(evaluationStanding('with-pupils', asked, at)).toEqual({ is: 'begun', on: '2027-01-15' })
    expect(evaluationStanding('with-pupils', asked, { year, today: '2027-01-16' }).is).toBe('late')
  })

  it('is sorted by name, by plan, and by what is late', () => {
    const at = { year, today: '2027-01-16' }
    const all = [
      { ...school({ published: '2026-08-21', laid: { 'leaders-autumn': '2026-12-18' } }), name: 'A' },
      { ...school(), name: 'B' },
      { ...school({ begun: '2026-08-01' }), name: 'C' },
    ]
    const names = (order: 'school' | 'plan' | 'late') =>
      inOverviewOrder(all, order, at).map(({ name }) => name)
    expect(names('school')).toEqual(['A', 'B', 'C'])
    expect(names('plan')).toEqual(['B', 'C', 'A'])
    expect(names('late')).toEqual(['B', 'C', 'A'])
    expect(all.map((one) => lateCount(one, at))).toEqual([1, 2, 2])
  })
})

describe('what waits of the evaluations', () => {
  const steps = (today: string, more: { asked?: boolean; laid?: readonly 'leaders-autumn'[] } = {}) =>
    evaluationsWaiting({ schoolYear: year, asked: false, laid: [], ...more }, today).map(
      ({ kind, step }) => `${kind} ${step}`,
    )

  it.each([
    ['2026-11-30', []],
    ['2026-12-01', ['with-pupils begin']],
    ['2026-12-06', ['leaders-autumn due', 'with-pupils begin']],
    ['2026-12-20', ['leaders-autumn due', 'with-pupils begin']],
    ['2026-12-21', ['leaders-autumn late', 'with-pupils begin']],
    ['2027-01-01', ['leaders-autumn late', 'with-pupils due']],
    ['2027-02-18', ['leaders-autumn late', 'with-pupils late']],
    ['2027-02-19', ['with-pupils late']],
  ])('on %s', (today, expected) => {
    expect(steps(today)).toEqual(expected)
  })

  it('is less when bodies have been asked, or it is laid down', () => {
    expect(steps('2026-12-10', { asked: true })).toEqual(['leaders-autumn due'])
    expect(steps('2026-12-10', { laid: ['leaders-autumn'] })).toEqual(['with-pupils begin'])
  })

  it.each([
    ['2027-01-07', 'asked'],
    ['2027-01-08', 'near'],
    ['2027-01-15', 'near'],
    ['2027-01-16', 'late'],
  ])('a body is asked again on %s: %s', (today, step) => {
    expect(answerStep('2027-01-15', today)).toBe(step)
  })
})
