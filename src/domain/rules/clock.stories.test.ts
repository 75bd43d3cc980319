import { describe, expect, it } from 'vitest'
import { all, assessed, brief, only } from '../../../tests/assessing.ts'
import { measure, person } from '../../../tests/facts.ts'
import { RecordBuilder } from '../../../tests/record-builder.ts'

const inPerson = (name: string) => ({ person: person(name) })
const adult = {
  id: measure('adult in the changing room'),
  level: 'adults',
  responsible: inPerson('teacher'),
  when: { from: '2026-09-21' },
} as const

describe('A: the group without Nora', () => {
  const reported = () =>
    new RecordBuilder('nora')
      .concern('2026-12-17T10:20', 'concern-reported', {
        firstTalk: true,
        pupilSaysUnsafe: true,
        intervened: 'no',
      })
      .concern('2026-12-17T10:20', 'concern-routed')
      .concern('2026-12-17T10:20', 'reporter-answered')
      .concern('2026-12-17T11:05', 'concern-opened')
  const opened = () =>
    reported()
      .case('2026-12-17T11:10', 'case-opened')
      .case('2026-12-17T11:10', 'roles-settled')
      .case('2026-12-17T13:00', 'seriousness-assessed')
      .case('2026-12-17T13:00', 'statsforvalter-right-told')
      .case('2026-12-18T15:40', 'raised-with-principal')

  it('counts from three moments', () => {
    expect(assessed(opened(), '2026-12-18T16:00').clocks).toEqual({
      employeeKnew: '2026-12-17T10:20',
      principalKnew: '2026-12-17T11:05',
      raisedWithPrincipal: '2026-12-18T15:40',
      warnOn: '2026-12-24',
      warned: false,
      statsforvalterOpenFrom: '2026-12-25',
      statsforvalterOpen: false,
      planDue: '2027-01-07',
    })
  })

  it('warns on Christmas Eve, and opens for Statsforvalteren the day after, school or not', () => {
    expect(assessed(opened(), '2026-12-23T23:59').clocks).toMatchObject({
      warned: false,
      statsforvalterOpen: false,
    })
    expect(assessed(opened(), '2026-12-24T00:00').clocks).toMatchObject({
      warned: true,
      statsforvalterOpen: false,
    })
    expect(assessed(opened(), '2026-12-25T00:00').clocks).toMatchObject({
      warned: true,
      statsforvalterOpen: true,
    })
  })

  it('gives the plan five school days, counted over Christmas', () => {
    const plan = (asOf: string) => only(assessed(opened(), asOf), 'C-12')
    expect(brief(plan('2026-12-18T16:00'))).toEqual(['open', '2027-01-07'])
    expect(plan('2026-12-18T16:00').from).toBe('principal-knew')
    expect(brief(plan('2027-01-05T12:00'))).toEqual(['open', '2027-01-07'])
    expect(brief(plan('2027-01-06T12:00'))).toEqual(['due', '2027-01-07'])
    expect(brief(plan('2027-01-07T23:59'))).toEqual(['due', '2027-01-07'])
    expect(brief(plan('2027-01-08T00:00'))).toEqual(['late', '2027-01-07'])
  })

  it('takes the talk in the report as the first talk', () => {
    expect(brief(only(assessed(reported(), '2026-12-17T12:00'), 'C-06'))).toEqual([
      'documented',
      '2026-12-18',
    ])
  })

  it('does not take a plan that lacks who and when', () => {
    const weak = opened().case('2027-01-06T09:00', 'plan-approved', {
      measures: [{ ...adult, responsible: { text: 'trinnet' }, when: { text: 'ved behov' } }],
    })
    const plan = only(assessed(weak, '2027-01-06T10:00'), 'C-12')
    expect(plan.state).toBe('due')
    expect(plan.enough).toEqual({ code: 'complete-plan', missing: ['when', 'who'] })
  })

  const planned = () =>
    opened()
      .case('2026-12-18T09:00', 'immediate-measures-set', { measures: [adult], noneBecause: false })
      .case('2027-01-07T09:00', 'plan-approved', { measures: [adult], evaluateOn: '2027-01-18' })
  const evaluated = () =>
    planned()
      .case('2027-01-18T10:00', 'evaluated', {
        pupilAnswer: 'partly',
        measures: [{ measure: adult.id, effect: 'partly', decision: 'change' }],
        next: { evaluateOn: '2027-02-08' },
      })
      .case('2027-01-18T11:00', 'plan-approved', { version: 2, measures: [adult], evaluateOn: '2027-02-08' })

  it('lets a change be made the same day, and the R-team hear of it after', () => {
    const before = assessed(evaluated(), '2027-01-18T12:00')
    expect(brief(only(before, 'C-18'))).toEqual(['open', '2027-02-08'])
    const after = evaluated().case('2027-01-25T14:00', 'resource-team-discussed', { version: 2 })
    expect(brief(only(assessed(after, '2027-01-26T12:00'), 'C-18'))).toEqual(['documented', '2027-02-08'])
  })

  const closed = () =>
    evaluated()
      .case('2027-02-08T10:00', 'evaluated', { version: 2, pupilAnswer: 'yes', next: { closing: true } })
      .case('2027-02-08T10:30', 'case-closed')

  it('asks again on 8 March and 3 May, and nothing else', () => {
    const assessment = assessed(closed(), '2027-02-09T12:00')
    expect(all(assessment, 'C-21').map(brief)).toEqual([
      ['open', '2027-03-08'],
      ['open', '2027-05-03'],
    ])
    const running = assessment.obligations.filter(({ state, ended }) => state === 'open' && ended === null)
    expect(running.map(({ rule }) => rule)).toEqual(['C-21', 'C-21'])
  })

  it('runs every duty anew when the answer in March is no, and keeps the old round', () => {
    const reopened = closed()
      .case('2027-03-08T10:00', 'followed-up', { week: 4, safe: 'no' })
      .case('2027-03-08T10:30', 'case-reopened')
    const assessment = assessed(reopened, '2027-03-08T12:00')
    expect(all(assessment, 'C-21').map(brief)).toEqual([
      ['documented', '2027-03-08'],
      ['not-applicable', '2027-05-03'],
    ])
    const plans = all(assessment, 'C-12')
    expect(plans.map(({ round, state, due }) => [round, state, due])).toEqual([
      [1, 'documented', '2027-01-07'],
      [2, 'open', '2027-03-15'],
    ])
    expect(only({ ...assessment, obligations: all(assessment, 'C-06').slice(1) }, 'C-06').state).toBe(
      'documented',
    )
  })
})

describe('B: the teacher who was also a leader', () => {
  const first = () =>
    new RecordBuilder('pupil')
      .concern('2026-11-03T09:00', 'concern-reported', { concernsAdult: 'yes', adult: inPerson('T') })
      .concern('2026-11-03T09:00', 'concern-routed', { compartment: 'staff-offence' })
  const both = () =>
    first()
      .concern(
        '2026-11-04T09:30',
        'concern-reported',
        { concernsAdult: 'yes', adult: inPerson('T') },
        'second',
      )
      .concern('2026-11-04T09:30', 'concern-routed', { to: 'owner', compartment: 'leader-offence' }, 'second')

  it('has told rektor at once, who tells the owner by the next working day or says why not', () => {
    const told = assessed(first(), '2026-11-03T10:00')
    expect(brief(only(told, 'C-02'))).toEqual(['documented', '2026-11-03'])
    expect(brief(only(told, 'C-03'))).toEqual(['due', '2026-11-04'])
    expect(told.obligations.some(({ rule }) => rule === 'C-01' || rule === 'C-04')).toBe(false)
    const forwarded = first().concern('2026-11-04T08:00', 'staff-offence-forwarded')
    expect(only(assessed(forwarded, '2026-11-04T09:00'), 'C-03').state).toBe('documented')
    const groundless = first().concern('2026-11-05T08:00', 'staff-offence-groundless')
    expect(only(assessed(groundless, '2026-11-05T09:00'), 'C-03')).toMatchObject({
      state: 'documented-late',
      lateBy: 1,
    })
  })

  it('is met when the owner has opened it, and gives the reporter a number on Thursday at half past nine', () => {
    const toOwner = (asOf: string, built = both()) => only(assessed(built, asOf), 'C-04')
    expect(brief(toOwner('2026-11-04T12:00'))).toEqual(['due', '2026-11-05T09:30'])
    expect(toOwner('2026-11-05T09:30')).toMatchObject({ state: 'due', enough: { code: 'owner-opens' } })
    expect(toOwner('2026-11-05T09:31')).toMatchObject({
      state: 'late',
      enough: { code: 'give-reporter-phone' },
    })
    const rung = both().concern('2026-11-05T09:31', 'reporter-given-phone', {}, 'second')
    expect(toOwner('2026-11-05T10:00', rung)).toMatchObject({
      state: 'late',
      enough: { code: 'owner-opens' },
    })
    const opened = both().concern('2026-11-05T08:00', 'concern-opened', { by: 'owner' }, 'second')
    expect(toOwner('2026-11-05T12:00', opened).state).toBe('documented')
  })

  it('changes by time alone exactly then', () => {
    expect(assessed(both(), '2026-11-05T09:00').nextChange).toBe('2026-11-05T09:31')
  })

  it('asks the owner, not the leaders, for what rektor would have done', () => {
    const duties = assessed(both(), '2026-11-04T12:00').obligations
    expect(duties.filter(({ responsible }) => responsible === 'principal')).toEqual([])
  })
})

describe('C: don’t ring home', () => {
  const told = () =>
    new RecordBuilder('amina')
      .concern('2027-02-08T10:00', 'concern-reported', { pupilSaysUnsafe: true, violenceTold: true })
      .concern('2027-02-08T10:00', 'concern-routed')
      .concern('2027-02-08T10:30', 'concern-opened')
      .case('2027-02-08T10:40', 'case-opened')
  const held = () =>
    told()
      .case('2027-02-08T13:00', 'guardian-contact-held', {
        guardian: person('father'),
        until: '2027-02-10T12:00',
      })
      .case('2027-02-08T13:00', 'guardian-contact-held', {
        guardian: person('mother'),
        until: '2027-02-10T12:00',
      })

  it('would be late with home after Tuesday', () => {
    expect(brief(only(assessed(told(), '2027-02-09T23:59'), 'C-07'))).toEqual(['due', '2027-02-09'])
    expect(brief(only(assessed(told(), '2027-02-10T00:00'), 'C-07'))).toEqual(['late', '2027-02-09'])
  })

  it('is documented as held until Wednesday at twelve, and open again after', () => {
    const home = (asOf: string) => only(assessed(held(), asOf), 'C-07')
    expect(home('2027-02-10T11:59')).toMatchObject({ state: 'documented', heldUntil: '2027-02-10T12:00' })
    expect(home('2027-02-10T11:59').entries).toHaveLength(2)
    expect(assessed(held(), '2027-02-10T11:00').nextChange).toBe('2027-02-10T12:00')
    expect(home('2027-02-10T12:00')).toMatchObject({
      state: 'due',
      since: '2027-02-10T12:00',
      due: '2027-02-11',
    })
    expect(home('2027-02-12T00:00').state).toBe('late')
    const rung = held().case('2027-02-11T09:00', 'guardian-contacted')
    expect(only(assessed(rung, '2027-02-12T12:00'), 'C-07').state).toBe('documented')
  })

  it('lets the plan wait at school while home is held', () => {
    const planned = held().case('2027-02-09T09:00', 'plan-approved', {
      guardiansHeard: 'no',
      evaluateOn: '2027-02-17',
    })
    expect(brief(only(assessed(planned, '2027-02-09T12:00'), 'C-12'))).toEqual(['documented', '2027-02-15'])
    expect(brief(only(assessed(planned, '2027-02-09T12:00'), 'C-13'))).toEqual(['open', '2027-02-11'])
  })

  it('asks the one who heard it for the report to barnevernet, and takes it from nobody else', () => {
    const welfare = (built: RecordBuilder) => only(assessed(built, '2027-02-08T15:00'), 'C-28')
    expect(welfare(told())).toMatchObject({ state: 'due', due: '2027-02-08', person: person('teacher') })
    const byRektor = told().case('2027-02-08T14:00', 'child-welfare-reported', { by: person('rektor') })
    expect(welfare(byRektor).state).toBe('due')
    const self = told().case('2027-02-08T14:00', 'child-welfare-reported', { by: person('teacher') })
    expect(welfare(self).state).toBe('documented')
    const weighedBy = (key: string) =>
      welfare(told().case('2027-02-08T14:00', 'child-welfare-weighed', { by: person(key) })).state
    expect([weighedBy('rektor'), weighedBy('teacher')]).toEqual(['due', 'documented'])
  })
})

describe('D: two pupils', () => {
  it('changes for the one who isn’t safe by Wednesday', () => {
    const emil = new RecordBuilder('emil')
      .concern('2026-09-14T10:00', 'concern-reported', { pupilSaysUnsafe: true })
      .concern('2026-09-14T11:00', 'concern-opened')
      .case('2026-09-14T11:00', 'case-opened')
      .case('2026-09-18T11:00', 'plan-approved', { measures: [adult], evaluateOn: '2026-10-05' })
      .case('2026-10-05T10:00', 'evaluated', { pupilAnswer: 'no', next: { evaluateOn: '2026-10-19' } })
    expect(brief(only(assessed(emil, '2026-10-05T12:00'), 'C-20'))).toEqual(['open', '2026-10-07'])
    emil.case('2026-10-07T10:00', 'plan-approved', {
      version: 2,
      measures: [adult],
      evaluateOn: '2026-10-19',
    })
    expect(brief(only(assessed(emil, '2026-10-07T12:00'), 'C-20'))).toEqual(['documented', '2026-10-07'])
  })
})

describe('E: the plan that was left lying', () => {
  const begun = () =>
    new RecordBuilder('sara')
      .concern('2026-08-31T12:00', 'concern-reported', { categories: ['alone'], passedOn: false })
      .concern('2026-09-14T09:00', 'concern-routed')
      .concern('2026-09-14T09:30', 'concern-opened')
      .case('2026-09-14T10:00', 'case-opened')
      .case('2026-09-14T10:00', 'pupil-talked', { safe: 'no' })
      .case('2026-09-21T12:00', 'plan-approved', { measures: [adult], evaluateOn: '2026-10-12' })

  it('knew on 31 August, and told rektor 14 days late', () => {
    const assessment = assessed(begun(), '2026-09-21T15:00')
    expect(assessment.clocks.employeeKnew).toBe('2026-08-31T12:00')
    expect(only(assessment, 'C-01')).toMatchObject({
      state: 'documented-late',
      lateBy: 14,
      from: 'employee-knew',
    })
    expect(only(assessment, 'C-06')).toMatchObject({ state: 'documented-late', due: '2026-09-01' })
    expect(brief(only(assessment, 'C-12'))).toEqual(['documented', '2026-09-21'])
  })

  it('was late in weeks 39 and 41; week 40 had no school', () => {
    const weeks = all(assessed(begun(), '2026-10-12T08:00'), 'C-19')
    expect(weeks.map(({ subject, state, due }) => [subject, state, due])).toEqual([
      ['2026-W39', 'late', '2026-09-25'],
      ['2026-W41', 'late', '2026-10-09'],
      ['2026-W42', 'open', '2026-10-16'],
    ])
    expect(assessed(begun(), '2026-10-09T08:00').beacons.act.state).toBe('late')
    expect(assessed(begun(), '2026-10-09T08:00').beacons.act.because).toBe('measures-not-done')
  })

  const evaluatedWithMother = () =>
    begun().case('2026-10-12T14:00', 'evaluated', { answeredBy: 'guardian', pupilAnswer: 'yes', next: null })
  const saraAnswers = () =>
    evaluatedWithMother().case('2026-10-14T10:00', 'evaluated', {
      pupilAnswer: 'no',
      next: { evaluateOn: '2026-11-04' },
    })

  it('does not take her mother’s answer for hers', () => {
    expect(brief(only(assessed(evaluatedWithMother(), '2026-10-13T10:00'), 'C-17'))).toEqual([
      'late',
      '2026-10-12',
    ])
    const [first, next] = all(assessed(saraAnswers(), '2026-10-14T12:00'), 'C-17')
    expect(first).toMatchObject({ state: 'documented-late', lateBy: 2 })
    expect(next).toMatchObject({ state: 'open', due: '2026-11-04' })
    expect(brief(only(assessed(saraAnswers(), '2026-10-14T12:00'), 'C-20'))).toEqual(
      ['due', '2026-10-16'].with(0, 'open'),
    )
  })

  const again = () =>
    saraAnswers()
      .case('2026-10-16T10:00', 'plan-approved', { version: 2, measures: [adult], evaluateOn: '2026-11-04' })
      .case('2026-11-04T10:00', 'evaluated', {
        version: 2,
        pupilAnswer: 'no',
        next: { evaluateOn: '2026-11-25' },
      })

  it('goes to the owner and PPT when the answer is no again', () => {
    const [first, second] = all(assessed(again(), '2026-11-04T12:00'), 'C-20')
    expect(first?.state).toBe('documented')
    expect(second).toMatchObject({ due: '2026-11-06', enough: { code: 'consider-support' } })
    const changed = again().case('2026-11-05T10:00', 'plan-approved', {
      version: 3,
      evaluateOn: '2026-11-25',
    })
    expect(all(assessed(changed, '2026-11-05T12:00'), 'C-20')[1]?.state).toBe('due')
    const weighed = again().case('2026-11-05T10:00', 'support-considered')
    expect(all(assessed(weighed, '2026-11-05T12:00'), 'C-20')[1]?.state).toBe('documented')
  })

  it('owes Statsforvalteren its papers on the 17th', () => {
    const asked = again().case('2026-11-10T10:00', 'statsforvalter-asked')
    expect(brief(only(assessed(asked, '2026-11-12T10:00'), 'C-24'))).toEqual(['open', '2026-11-17'])
    expect(brief(only(assessed(asked, '2026-11-18T00:00'), 'C-24'))).toEqual(['late', '2026-11-17'])
  })

  it('ends as moved, and nobody asks again at this school', () => {
    const moved = again().case('2027-01-04T10:00', 'case-closed', { ground: 'left-school' })
    const assessment = assessed(moved, '2027-03-01T10:00')
    expect(all(assessment, 'C-21')).toEqual([])
    expect(
      assessment.obligations.filter(
        ({ ended, state }) => ended === null && state !== 'documented' && state !== 'documented-late',
      ),
    ).toEqual([])
    expect(
      all(assessment, 'C-19')
        .slice(0, 2)
        .map(({ state, ended }) => [state, ended]),
    ).toEqual([
      ['late', '2027-01-04T10:00'],
      ['late', '2027-01-04T10:00'],
    ])
  })
})
