import { describe, expect, it } from 'vitest'
import { all, assessed } from '../../../../tests/assessing.ts'
import { measure, person } from '../../../../tests/facts.ts'
import { RecordBuilder } from '../../../../tests/record-builder.ts'
import type { PlannedMeasure } from '../../journal/facts.ts'

const planned = (name: string, when: PlannedMeasure['when'] = { from: '2026-11-02' }): PlannedMeasure => ({
  id: measure(name),
  level: 'adults',
  responsible: { person: person('teacher') },
  when,
})
const door = planned('door')
const seats = planned('seats')
const talk = planned('talk')

const withPlan = (...measures: readonly PlannedMeasure[]) =>
  new RecordBuilder('weekly')
    .concern('2026-11-02T08:00', 'concern-reported')
    .concern('2026-11-02T08:30', 'concern-opened')
    .case('2026-11-02T09:00', 'case-opened')
    .case('2026-11-02T10:00', 'plan-approved', { measures, evaluateOn: '2026-11-30' })

const told = (built: RecordBuilder, at: string, ...names: readonly PlannedMeasure[]) =>
  built.case(at, 'weekly-status', {
    week: at < '2026-11-09' ? '2026-W45' : '2026-W46',
    measures: names.map(({ id }) => ({ measure: id, done: 'as-planned' as const })),
  })

const week = (built: RecordBuilder, number: '2026-W45' | '2026-W46', asOf = '2026-11-14T12:00') =>
  all(assessed(built, asOf), 'C-19').find(({ subject }) => subject === number)

describe('the week of a plan', () => {
  it('is not told by what one carrier says of one measure', () => {
    const one = told(withPlan(door, seats), '2026-11-06T12:00', door)
    expect(week(one, '2026-W45')).toMatchObject({ state: 'late', enough: { lacking: [seats.id] } })
  })

  it('is told by a status that names every measure that runs', () => {
    const both = told(withPlan(door, seats), '2026-11-06T12:00', door, seats)
    expect(week(both, '2026-W45')).toMatchObject({ state: 'documented', enough: { week: '2026-W45' } })
  })

  it('is told by carriers who together name them all, from when the last one did', () => {
    const first = told(withPlan(door, seats), '2026-11-05T12:00', door)
    const inTime = told(first, '2026-11-06T12:00', seats)
    expect(week(inTime, '2026-W45')).toMatchObject({ state: 'documented', entries: { length: 2 } })
    const late = told(told(withPlan(door, seats), '2026-11-05T12:00', door), '2026-11-07T12:00', seats)
    expect(week(late, '2026-W45')?.state).toBe('documented-late')
  })

  it('asks nothing of a measure that has not begun, has ended, or was stopped', () => {
    const plan = withPlan(
      door,
      planned('later', { from: '2026-11-16' }),
      planned('over', { from: '2026-10-01', to: '2026-11-01' }),
    )
    expect(week(told(plan, '2026-11-06T12:00', door), '2026-W45')?.state).toBe('documented')
    const stopped = told(withPlan(door, seats), '2026-11-05T12:00', door, seats).case(
      '2026-11-06T12:00',
      'evaluated',
      {
        measures: [{ measure: seats.id, effect: 'no', decision: 'stop' }],
        next: { evaluateOn: '2026-11-30' },
      },
    )
    expect(week(told(stopped, '2026-11-13T12:00', door), '2026-W46')?.state).toBe('documented')
  })

  it('asks of a new version, made within the week, what both have', () => {
    const before = withPlan(door, seats)
    const renewed = before.case('2026-11-11T10:00', 'plan-approved', {
      version: 2,
      measures: [door, talk],
      evaluateOn: '2026-11-30',
    })
    expect(week(told(renewed, '2026-11-13T12:00', door), '2026-W46')?.state).toBe('documented')
  })

  it('is told whole by an evaluation with the pupil', () => {
    const evaluated = withPlan(door, seats).case('2026-11-06T12:00', 'evaluated')
    expect(week(evaluated, '2026-W45')?.state).toBe('documented')
  })
})
