import { describe, expect, it } from 'vitest'
import { all, assessed } from '../../../tests/assessing.ts'
import { measure, person } from '../../../tests/facts.ts'
import { RecordBuilder } from '../../../tests/record-builder.ts'
import { textOf, dayOf, day } from '../calendar/day.ts'
import { type RuleId, ruleIds } from './rule.ts'
import { currentRuleSet } from './rule-set.ts'

const build = () => new RecordBuilder('table')
const begun = () =>
  build().concern('2026-11-03T10:00', 'concern-reported').concern('2026-11-03T11:00', 'concern-opened')
const unsafe = () =>
  build()
    .concern('2026-11-03T10:00', 'concern-reported', { pupilSaysUnsafe: true })
    .concern('2026-11-03T11:00', 'concern-opened')
const opened = () => begun().case('2026-11-03T11:00', 'case-opened')
const planned = () => opened().case('2026-11-03T12:00', 'plan-approved', { evaluateOn: '2026-11-16' })
const named = {
  id: measure('new seats'),
  level: 'adults',
  responsible: { person: person('teacher') },
  when: { from: '2026-11-03' },
} as const

interface Row {
  readonly given: () => RecordBuilder
  readonly due: string
  readonly fulfil: (built: RecordBuilder, at: string) => RecordBuilder
  /** Which of the rule's obligations, when the trigger gives several. */
  readonly at?: number
}

/** One line per rule: what sets it going on Tuesday 3 November 2026, when it is due, and what documents it. */
const table: Readonly<Record<Exclude<RuleId, 'C-22' | 'C-29'>, Row>> = {
  'C-01': {
    given: onlyReported,
    due: '2026-11-03',
    fulfil: (built, at) => built.concern(at, 'concern-routed'),
  },
  'C-02': {
    given: () => build().concern('2026-11-03T10:00', 'concern-reported', { concernsAdult: 'yes' }),
    due: '2026-11-03',
    fulfil: (built, at) => built.concern(at, 'concern-routed', { compartment: 'staff-offence' }),
  },
  'C-03': {
    given: () =>
      build()
        .concern('2026-11-03T10:00', 'concern-reported', { concernsAdult: 'yes' })
        .concern('2026-11-03T10:00', 'concern-routed', { compartment: 'staff-offence' }),
    due: '2026-11-04',
    fulfil: (built, at) => built.concern(at, 'staff-offence-groundless'),
  },
  'C-04': {
    given: () =>
      build()
        .concern('2026-11-03T10:00', 'concern-reported', { concernsAdult: 'yes' })
        .concern('2026-11-03T10:00', 'concern-routed', { to: 'owner', compartment: 'leader-offence' }),
    due: '2026-11-04T10:00',
    fulfil: (built, at) => built.concern(at, 'concern-opened', { by: 'owner' }),
  },
  'C-05': { given: begun, due: '2026-11-04', fulfil: (built, at) => built.concern(at, 'reporter-answered') },
  'C-06': { given: begun, due: '2026-11-04', fulfil: (built, at) => built.case(at, 'pupil-talked') },
  'C-07': { given: begun, due: '2026-11-04', fulfil: (built, at) => built.case(at, 'guardian-contacted') },
  'C-08': { given: begun, due: '2026-11-04', fulfil: (built, at) => built.case(at, 'roles-settled') },
  'C-09': {
    given: unsafe,
    due: '2026-11-04',
    fulfil: (built, at) => built.case(at, 'immediate-measures-set'),
  },
  'C-10': { given: begun, due: '2026-11-04', fulfil: (built, at) => built.case(at, 'investigation-opened') },
  'C-11': {
    given: () => opened().case('2026-11-03T12:00', 'investigation-opened'),
    due: '2026-11-10',
    fulfil: (built, at) => built.case(at, 'investigation-concluded'),
  },
  'C-12': { given: unsafe, due: '2026-11-10', fulfil: (built, at) => built.case(at, 'plan-approved') },
  'C-13': { given: planned, due: '2026-11-04', fulfil: (built, at) => built.case(at, 'plan-sent-home') },
  'C-14': { given: planned, due: '2026-11-03', fulfil: (built, at) => built.case(at, 'principal-informed') },
  'C-15': { given: opened, due: '2026-11-03', fulfil: (built, at) => built.case(at, 'seriousness-assessed') },
  'C-16': {
    given: () => opened().case('2026-11-03T12:00', 'seriousness-assessed', { serious: true }),
    due: '2026-11-04',
    fulfil: (built, at) => built.case(at, 'owner-notified'),
  },
  'C-17': { given: planned, due: '2026-11-16', fulfil: (built, at) => built.case(at, 'evaluated') },
  'C-18': {
    given: () =>
      planned().case('2026-11-03T13:00', 'evaluated', {
        measures: [{ measure: named.id, effect: 'partly', decision: 'change' }],
        next: { evaluateOn: '2026-11-16' },
      }),
    due: '2026-11-16',
    fulfil: (built, at) => built.case(at, 'resource-team-discussed'),
  },
  'C-19': {
    given: planned,
    due: '2026-11-06',
    fulfil: (built, at) => built.case(at, 'weekly-status', { week: '2026-W45' }),
  },
  'C-20': {
    given: () => planned().case('2026-11-03T13:00', 'evaluated', { pupilAnswer: 'no' }),
    due: '2026-11-05',
    fulfil: (built, at) => built.case(at, 'immediate-measures-set', { measures: [named] }),
  },
  'C-21': {
    given: () => opened().case('2026-11-03T13:00', 'case-closed'),
    due: '2026-12-01',
    fulfil: (built, at) => built.case(at, 'followed-up', { week: 4 }),
  },
  'C-23': {
    given: opened,
    due: '2026-11-04',
    fulfil: (built, at) => built.case(at, 'statsforvalter-right-told'),
  },
  'C-24': {
    given: () => opened().case('2026-11-03T12:00', 'statsforvalter-asked', { due: '2026-11-17' }),
    due: '2026-11-17',
    fulfil: (built, at) => built.case(at, 'statsforvalter-answered'),
  },
  'C-25': {
    given: () => opened().case('2026-11-03T12:00', 'statsforvalter-decided', { due: '2026-12-01' }),
    due: '2026-12-01',
    fulfil: (built, at) => built.case(at, 'statsforvalter-decision-done'),
  },
  'C-26': {
    given: () => opened().case('2026-11-03T12:00', 'physical-intervention'),
    due: '2026-11-03',
    fulfil: (built, at) => built.case(at, 'physical-intervention-told-home', { intervention: 2 }),
  },
  'C-27': {
    given: () => opened().case('2026-11-03T12:00', 'physical-intervention', { serious: true }),
    due: '2026-11-04',
    fulfil: (built, at) => built.case(at, 'owner-notified', { about: 'physical-intervention' }),
  },
  'C-28': {
    given: () => opened().case('2026-11-03T12:00', 'child-welfare-due'),
    due: '2026-11-03',
    fulfil: (built, at) => built.case(at, 'child-welfare-reported'),
  },
  'C-30': {
    given: () => opened().case('2026-11-03T12:00', 'access-requested'),
    due: '2026-12-03',
    fulfil: (built, at) => built.case(at, 'access-answered', { request: 2 }),
  },
  'C-31': {
    given: () => opened().case('2026-11-03T12:00', 'breach-found', { foundAt: '2026-11-03T11:30' }),
    due: '2026-11-06T11:30',
    fulfil: (built, at) => built.case(at, 'breach-reported'),
  },
  'C-32': {
    given: () => opened().case('2026-11-03T12:00', 'team-meeting-held'),
    due: '2026-11-05',
    fulfil: (built, at) => built.case(at, 'minutes-filed'),
  },
}

function onlyReported(): RecordBuilder {
  return build().concern('2026-11-03T10:00', 'concern-reported')
}

const rows = ruleIds.flatMap((id) => (id === 'C-22' || id === 'C-29' ? [] : [[id, table[id]] as const]))
const afterwards = (due: string): string => `${textOf(day(dayOf(due) + 1))}T23:00`

describe.each(rows)('%s', (id, { given, due, fulfil }) => {
  const at = (built: RecordBuilder, asOf: string) => {
    const [first] = all(assessed(built, asOf, '2027-06-01T00:00:00Z'), id)
    if (!first) throw new Error(`${id} was not set going`)
    return first
  }

  it(`is due ${due}, and late after`, () => {
    const waiting = at(given(), '2026-11-03T14:00')
    expect(waiting.due).toBe(due)
    expect(['open', 'due']).toContain(waiting.state)
    expect(waiting.entries).toEqual([])
    expect(waiting.lateBy).toBeNull()
    expect(at(given(), due).state).toBe('due')
    expect(at(given(), afterwards(due))).toMatchObject({ state: 'late', lateBy: 1 })
  })

  it('is documented by the entry that fulfils it, in time or late', () => {
    const inTime = at(fulfil(given(), '2026-11-03T15:00'), '2027-01-20')
    expect(inTime).toMatchObject({ state: 'documented', lateBy: null, ended: null })
    expect(inTime.entries.length).toBeGreaterThan(0)
    const late = at(fulfil(given(), afterwards(due)), '2027-01-20')
    expect(late).toMatchObject({ state: 'documented-late', lateBy: 1 })
  })

  it('says what would be enough, and who is to do it', () => {
    const waiting = at(given(), '2026-11-03T14:00')
    expect(waiting.enough.code).toBe(currentRuleSet.rules[id].enough)
    expect(waiting.responsible).toBeTruthy()
  })
})

describe('C-22', () => {
  it('is documented by what is registered, and never late', () => {
    const [raised] = all(
      assessed(opened().case('2026-11-03T15:00', 'raised-with-principal'), '2027-05-01'),
      'C-22',
    )
    expect(raised).toMatchObject({ state: 'documented', due: '2026-11-10', from: 'raised-with-principal' })
  })
})

describe('C-29', () => {
  const suspended = (facts: { days: number; gradeLevel: number; guardiansToldBefore?: boolean }) =>
    all(assessed(opened().case('2026-11-03T15:00', 'suspended', facts), '2026-11-03T15:00'), 'C-29')[0]?.state

  it.each([
    [{ days: 3, gradeLevel: 9 }, 'documented'],
    [{ days: 4, gradeLevel: 9 }, 'late'],
    [{ days: 1, gradeLevel: 6 }, 'documented'],
    [{ days: 2, gradeLevel: 6 }, 'late'],
    [{ days: 1, gradeLevel: 6, guardiansToldBefore: false }, 'late'],
  ])('finds %o %s', (facts, state) => {
    expect(suspended(facts)).toBe(state)
  })
})
