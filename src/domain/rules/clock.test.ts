import { describe, expect, it } from 'vitest'
import { all, assessed, brief, only, school } from '../../../tests/assessing.ts'
import { concern, measure, person } from '../../../tests/facts.ts'
import { RecordBuilder } from '../../../tests/record-builder.ts'
import type { FactsOf } from '../journal/entry-kinds.ts'
import { adjust } from './adjustments.ts'
import { assessDuties } from './clock.ts'
import { currentRuleSet } from './rule-set.ts'

const build = () => new RecordBuilder('clock')
const begun = () =>
  build().concern('2026-11-03T10:00', 'concern-reported').concern('2026-11-03T11:00', 'concern-opened')
const opened = () => begun().case('2026-11-03T11:00', 'case-opened')
const named = {
  id: measure('new seats'),
  level: 'adults',
  responsible: { person: person('teacher') },
  when: { from: '2026-11-03' },
} as const

describe('two times', () => {
  const built = opened().case('2026-11-04T09:00', 'pupil-talked', {
    entry: { recorded: '2026-11-13T10:00:00Z' },
  })

  it('leaves out what had not happened', () => {
    expect(only(assessed(built, '2026-11-04T08:00', '2026-12-01T00:00:00Z'), 'C-06').state).toBe('due')
    expect(assessed(built, '2026-11-04T08:00', '2026-12-01T00:00:00Z').nextChange).toBe('2026-11-04T09:00')
  })

  it('leaves out what had not been written', () => {
    expect(only(assessed(built, '2026-11-12', '2026-11-13T09:59:59Z'), 'C-06').state).toBe('late')
  })

  it('says how long after it was written, when it was done in time', () => {
    const assessment = assessed(built, '2026-11-13T12:00')
    expect(only(assessment, 'C-06')).toMatchObject({ state: 'documented', writtenLateDays: 9 })
    expect(assessment.writtenLate).toEqual([{ entry: expect.objectContaining({ seq: 2 }), days: 9 }])
    expect(assessment.beacons.document).toMatchObject({ state: 'documented-late', because: 'written-late' })
  })
})

describe('a correction', () => {
  const wrong = () => opened().case('2026-11-04T09:00', 'pupil-talked', { safe: 'yes' })

  it('takes the place of the whole entry from when it was written', () => {
    const built = wrong().case('2026-11-04T09:00', 'pupil-talked', {
      safe: 'no',
      entry: { corrects: 2, recorded: '2026-11-06T10:00:00Z' },
    })
    expect(all(assessed(built, '2026-11-06T09:00', '2026-11-06T09:00:00Z'), 'C-12')).toEqual([])
    const plan = only(assessed(built, '2026-11-06T12:00'), 'C-12')
    expect(plan.trigger.seq).toBe(3)
    expect(only(assessed(built, '2026-11-06T12:00'), 'C-06').entries.map(({ seq }) => seq)).toEqual([3])
  })

  it('keeps the time of the first writing when only a word was wrong', () => {
    const built = wrong().case('2026-11-04T09:00', 'pupil-talked', {
      safe: 'yes',
      entry: { corrects: 2, recorded: '2026-11-20T10:00:00Z' },
    })
    expect(only(assessed(built, '2026-11-20T12:00'), 'C-06').writtenLateDays).toBeNull()
  })

  it('counts from its own writing when it is what documents', () => {
    const built = opened()
      .case('2026-11-04T09:00', 'guardian-contacted', { reached: false })
      .case('2026-11-04T09:00', 'guardian-contacted', {
        entry: { corrects: 2, recorded: '2026-11-10T10:00:00Z' },
      })
    expect(only(assessed(built, '2026-11-20T12:00'), 'C-07')).toMatchObject({
      state: 'documented',
      writtenLateDays: 6,
    })
  })
})

describe('an ending', () => {
  it('without a case stops the duties', () => {
    const looked = begun()
      .concern('2026-11-03T12:00', 'reporter-answered')
      .concern('2026-11-03T15:00', 'concern-ended', { ending: 'looked-into-pupil-safe', pupilAsked: true })
    const { obligations, next } = assessed(looked, '2026-11-10T12:00')
    expect(next).toBeNull()
    const states = Object.fromEntries(obligations.map(({ rule, state }) => [rule, state]))
    expect(states).toMatchObject({
      'C-06': 'documented',
      'C-08': 'documented',
      'C-10': 'documented',
      'C-07': 'not-applicable',
    })
  })

  it('of a duplicate leaves the duties with the other', () => {
    const twice = begun()
      .concern('2026-11-03T14:00', 'concern-reported', {}, 'again')
      .concern(
        '2026-11-03T14:30',
        'concern-ended',
        { ending: 'duplicate', duplicateOf: concern('first') },
        'again',
      )
    expect(only(assessed(twice, '2026-11-06T12:00'), 'C-10').state).toBe('late')
  })

  it('shows what was late and never done, and reminds nobody', () => {
    const closed = opened().case('2026-11-20T12:00', 'case-closed')
    const assessment = assessed(closed, '2026-11-25T12:00')
    expect(only(assessment, 'C-10')).toMatchObject({ state: 'late', ended: '2026-11-20T12:00', lateBy: 16 })
    expect(assessment.next?.rule).toBe('C-21')
  })

  it('does not stop what the law asks for also afterwards', () => {
    const built = opened()
      .case('2026-11-04T12:00', 'child-welfare-due')
      .case('2026-11-04T12:00', 'access-requested')
      .case('2026-11-20T12:00', 'case-closed')
    const assessment = assessed(built, '2026-12-10T12:00')
    expect(only(assessment, 'C-28')).toMatchObject({ state: 'late', ended: null })
    expect(only(assessment, 'C-30')).toMatchObject({ state: 'late', ended: null })
    expect(assessment.next?.rule).toBe('C-28')
  })
})

describe('the investigation', () => {
  const investigating = () => opened().case('2026-11-03T12:00', 'investigation-opened')

  it('has more time when it was given before the time was out', () => {
    const longer = investigating().case('2026-11-09T12:00', 'investigation-extended', { until: '2026-11-17' })
    expect(only(assessed(longer, '2026-11-12'), 'C-11')).toMatchObject({
      state: 'open',
      due: '2026-11-17',
      counted: { extendedTo: '2026-11-17' },
    })
    const tooLate = investigating().case('2026-11-11T12:00', 'investigation-extended', {
      until: '2026-11-17',
    })
    expect(brief(only(assessed(tooLate, '2026-11-12'), 'C-11'))).toEqual(['late', '2026-11-10'])
  })

  it('that shows an unsafe pupil asks for a plan from then', () => {
    const shown = investigating().case('2026-11-10T12:00', 'investigation-concluded', { pupilUnsafe: 'yes' })
    expect(only(assessed(shown, '2026-11-10T13:00'), 'C-12')).toMatchObject({
      due: '2026-11-17',
      from: 'entry',
    })
  })
})

describe('rektor, who was not told', () => {
  it('leaves the duties counting from the employee', () => {
    const untold = build().concern('2026-11-03T10:00', 'concern-reported', {
      pupilSaysUnsafe: true,
      passedOn: false,
    })
    const assessment = assessed(untold, '2026-11-20')
    expect(assessment.clocks.principalKnew).toBeNull()
    expect(only(assessment, 'C-12')).toMatchObject({
      state: 'late',
      due: '2026-11-10',
      from: 'employee-knew',
    })
    expect(assessment.next).toMatchObject({ rule: 'C-01' })
  })
})

describe('a wrong naming', () => {
  it('put right starts the owner’s duty from then', () => {
    const built = build()
      .concern('2026-11-03T10:00', 'concern-reported', { concernsAdult: 'yes' })
      .concern('2026-11-03T10:00', 'concern-routed', { compartment: 'staff-offence' })
      .concern('2026-11-04T09:30', 'concern-rerouted', { compartment: 'leader-offence' })
    const assessment = assessed(built, '2026-11-04T12:00')
    expect(only(assessment, 'C-03').state).toBe('documented')
    expect(only(assessment, 'C-04')).toMatchObject({ due: '2026-11-05T09:30', from: 'entry' })
    expect(assessment.obligations.some(({ responsible }) => responsible === 'principal')).toBe(false)
  })
})

describe('a follow-up case', () => {
  it('asks for its plan and its evaluations, not for the safety of this pupil', () => {
    const built = build()
      .case('2026-11-03T11:00', 'case-opened', { kind: 'follow-up' })
      .case('2026-11-04T11:00', 'plan-approved', { evaluateOn: '2026-11-16' })
    const rules = new Set(assessed(built, '2026-11-04T12:00').obligations.map(({ rule }) => rule))
    expect([...rules]).toEqual(['C-13', 'C-14', 'C-17'])
  })
})

describe('evaluating', () => {
  const planned = () =>
    opened().case('2026-11-04T12:00', 'plan-approved', { measures: [named], evaluateOn: '2026-11-16' })

  it('takes the date of a later version in place of the first, when it came in time', () => {
    const moved = planned().case('2026-11-12T12:00', 'plan-approved', {
      version: 2,
      measures: [named],
      evaluateOn: '2026-11-23',
    })
    expect(all(assessed(moved, '2026-11-13'), 'C-17').map(brief)).toEqual([['open', '2026-11-23']])
    const late = planned().case('2026-11-18T12:00', 'plan-approved', {
      version: 2,
      measures: [named],
      evaluateOn: '2026-11-23',
    })
    expect(all(assessed(late, '2026-11-19'), 'C-17').map(brief)).toEqual([
      ['late', '2026-11-16'],
      ['open', '2026-11-23'],
    ])
  })

  it('falls back on the school’s own limit where no date was set, and says when a date is beyond it', () => {
    const without = opened().case('2026-11-04T12:00', 'plan-approved', { evaluateOn: null })
    expect(only(assessed(without, '2026-11-05'), 'C-17').due).toBe('2026-11-18')
    const far = opened().case('2026-11-04T12:00', 'plan-approved', { evaluateOn: '2027-02-01' })
    expect(only(assessed(far, '2026-11-05'), 'C-17')).toMatchObject({
      due: '2027-02-01',
      counted: { limit: '2026-11-18' },
    })
  })

  it('asks for the pupil’s answer, or that the pupil would or could not give one', () => {
    const declined = planned().case('2026-11-16T10:00', 'evaluated', {
      answeredBy: 'nobody',
      pupilMode: 'declined',
      pupilAnswer: 'declined',
    })
    expect(all(assessed(declined, '2026-11-16T12:00'), 'C-17')[0]?.state).toBe('documented')
    const unasked = planned().case('2026-11-16T10:00', 'evaluated', {
      answeredBy: 'teacher',
      pupilAnswer: 'yes',
    })
    expect(all(assessed(unasked, '2026-11-17T12:00'), 'C-17')[0]?.state).toBe('late')
  })
})

describe('sette inn tiltak', () => {
  const running = () =>
    build()
      .concern('2026-11-03T10:00', 'concern-reported', { pupilSaysUnsafe: true })
      .concern('2026-11-03T11:00', 'concern-opened')
      .case('2026-11-03T11:00', 'case-opened')
      .case('2026-11-04T09:00', 'immediate-measures-set', { measures: [named] })
      .case('2026-11-09T12:00', 'plan-approved', { measures: [named], evaluateOn: '2026-11-23' })
      .case('2026-11-13T12:00', 'weekly-status', {
        week: '2026-W46',
        measures: [{ measure: named.id, done: 'as-planned' }],
      })

  it('is lit while measures are being done', () => {
    expect(assessed(running(), '2026-11-17T12:00').beacons.act).toMatchObject({
      state: 'documented',
      due: '2026-11-23',
    })
  })

  it('goes out when the last word is that one was not done', () => {
    const missed = running().case('2026-11-17T09:00', 'measure-missed', { measure: named.id })
    expect(assessed(missed, '2026-11-17T12:00').beacons.act).toMatchObject({
      state: 'late',
      because: 'measures-not-done',
    })
    const done = missed.case('2026-11-18T09:00', 'measure-done', { measure: named.id })
    expect(assessed(done, '2026-11-18T12:00').beacons.act.state).toBe('documented')
  })

  it('goes out when a week with school leaves no trace, and when an evaluation is late', () => {
    expect(assessed(running(), '2026-11-20T23:59').beacons.act.state).toBe('due')
    expect(assessed(running(), '2026-11-21T00:00').beacons.act.because).toBe('measures-not-done')
    const followed = running().case('2026-11-20T12:00', 'weekly-status', { week: '2026-W47' })
    expect(assessed(followed, '2026-11-24T12:00').beacons.act).toMatchObject({ state: 'late', because: null })
  })
})

describe('gripe inn', () => {
  it('is the answer in the report', () => {
    const answer = (intervened: 'yes' | 'no' | 'not-applicable') =>
      assessed(build().concern('2026-11-03T10:00', 'concern-reported', { intervened }), '2026-11-03').beacons
        .intervene.state
    expect([answer('yes'), answer('no'), answer('not-applicable')]).toEqual([
      'documented',
      'documented',
      'not-applicable',
    ])
  })

  it('counts the second intervention against the same pupil', () => {
    const twice = opened()
      .case('2026-11-03T12:00', 'physical-intervention')
      .case('2026-11-04T12:00', 'physical-intervention', { told: null })
    const assessment = assessed(twice, '2026-11-04T13:00')
    expect(only(assessment, 'C-27')).toMatchObject({ state: 'due', due: '2026-11-05' })
    expect(all(assessment, 'C-26').map(({ enough, responsible }) => [enough.code, responsible])).toEqual([
      ['tell-home-of-intervention', 'principal'],
      ['tell-principal-of-intervention', 'employee'],
    ])
    expect(assessment.beacons.intervene.state).toBe('late')
  })
})

describe('a guardian who asks for measures', () => {
  it('sets the plan going, whatever the school itself has found', () => {
    const asked = opened().case('2026-11-04T12:00', 'guardian-contacted', { wantsMeasures: true })
    expect(brief(only(assessed(asked, '2026-11-04T13:00'), 'C-12'))).toEqual(['open', '2026-11-11'])
    const rang = opened().case('2026-11-04T12:00', 'guardian-contacted')
    expect(all(assessed(rang, '2026-11-04T13:00'), 'C-12')).toEqual([])
  })
})

describe('a suspension', () => {
  const suspended = (facts: Partial<FactsOf<'suspended'>>) =>
    only(assessed(opened().case('2026-11-03T12:00', 'suspended', facts), '2026-11-03T13:00'), 'C-29').state

  it.each([
    ['rektor, three days in year 9', { days: 3, gradeLevel: 9 }, 'documented'],
    ['rektor, four days in year 9', { days: 4, gradeLevel: 9 }, 'late'],
    ['a teacher, two clock hours', { days: 0, hours: 2, decidedBy: 'teacher' }, 'documented'],
    ['a teacher, two hours and a half', { days: 0, hours: 2.5, decidedBy: 'teacher' }, 'late'],
    ['a teacher, a day', { days: 1, hours: 0, decidedBy: 'teacher' }, 'late'],
    [
      'a lesson in year 6, home told after',
      { days: 0, hours: 1, gradeLevel: 6, guardiansToldBefore: false },
      'documented',
    ],
    [
      'the rest of the day in year 6, home told after',
      { days: 1, gradeLevel: 6, guardiansToldBefore: false },
      'late',
    ],
  ] as const)('%s', (_, facts, state) => {
    expect(suspended(facts)).toBe(state)
  })
})

describe('the owner’s own numbers', () => {
  it('move what the law leaves open', () => {
    const adjusted = adjust(currentRuleSet, [{ rule: 'C-12', amount: 3 }])
    if (!adjusted.accepted) throw new Error(adjusted.refusal)
    const record = begun().concern(
      '2026-11-03T12:00',
      'concern-reported',
      { pupilSaysUnsafe: true },
      'more',
    ).record
    const { obligations } = assessDuties(
      record,
      { asOf: '2026-11-04', knownAt: '2026-11-04T12:00:00Z' },
      school,
      adjusted.ruleSet,
    )
    expect(obligations.find(({ rule }) => rule === 'C-12')?.due).toBe('2026-11-06')
  })
})
