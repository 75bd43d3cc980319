import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import { lineId } from '../school-plan/ids.ts'
import type { PlannedActivity } from '../school-plan/line.ts'
import type { Party } from '../school-plan/parties.ts'
import type { Occurrence } from '../year/occurrence.ts'
import { type Act, decideAct, movedTo, type NewAct, settledBy } from './act.ts'
import { carriersOf, needsSeat } from './carriers.ts'
import { coverageOf } from './coverage.ts'
import { type Fact, fulfilmentOf, isSource } from './source.ts'
import { type Known, leadOf, remindersOf, remindOn, type Standing, standingOf } from './standing.ts'

const none = { on: null, tookPart: null, note: null, link: null, reason: null, to: null }
const act = (seq: number, kind: Act['kind'], more: Partial<Act> = {}): Act => ({
  ...none,
  seq,
  kind,
  by: personId('anne'),
  at: '2026-11-01T10:00:00Z',
  ...more,
})
const written = (kind: Act['kind'], more: Partial<NewAct> = {}): NewAct => ({ ...none, kind, ...more })
const place = { today: '2026-11-20', year: { from: '2026-08-01', to: '2027-07-31' } }

describe('what is written of an occurrence', () => {
  it.each([
    [[], written('done', { on: '2026-11-21' }), ['in-the-future']],
    [[], written('done'), ['day-missing']],
    [[], written('not-done'), ['reason-missing']],
    [[], written('moved', { reason: 'syk' }), ['day-missing']],
    [[], written('moved', { reason: 'syk', to: { from: '2026-12-04', to: '2026-12-01' } }), ['wrong-order']],
    [
      [],
      written('moved', { reason: 'syk', to: { from: '2027-09-01', to: '2027-09-01' } }),
      ['outside-school-year'],
    ],
    [[], written('done', { on: '2026-11-20', link: 'javascript:alert(1)' }), ['not-a-link']],
    [[act(1, 'done', { on: '2026-11-01' })], written('dropped', { reason: 'x' }), ['settled-already']],
    [[], written('taken-back'), ['nothing-to-take-back']],
  ])('%#: is refused for its fault', (acts, one, refusals) => {
    expect(decideAct(acts, one, place)).toEqual({ accepted: false, refusals })
  })

  it('may be finished when it was done in part', () => {
    const acts = [act(1, 'partly', { on: '2026-11-01' })]
    expect(decideAct(acts, written('done', { on: '2026-11-20' }), place)).toMatchObject({ accepted: true })
  })

  it('stands until it is taken back, and then what was there before stands', () => {
    const moved = act(1, 'moved', { reason: 'syk', to: { from: '2026-12-01', to: '2026-12-04' } })
    const acts = [moved, act(2, 'done', { on: '2026-12-01' }), act(3, 'taken-back')]
    expect(settledBy(acts)).toBeNull()
    expect(movedTo(acts)).toEqual({ from: '2026-12-01', to: '2026-12-04' })
    expect(movedTo([...acts, act(4, 'taken-back')])).toBeNull()
  })
})

const occurrence = (more: Partial<Occurrence> = {}): Occurrence => ({
  activity: lineId('line'),
  ordinal: 1,
  slot: 'slot',
  part: 0,
  kind: 'dated',
  beat: null,
  from: '2026-11-02',
  to: '2026-11-06',
  moved: null,
  ...more,
})
const spring = { from: '2027-01-04', to: '2027-06-18' }
const known = (more: Partial<Known> = {}): Known => ({
  acts: [],
  source: null,
  facts: [],
  springFrom: '2027-01-04',
  today: '2026-11-04',
  madeOn: '2026-08-20',
  ...more,
})
const fact = (more: Partial<Fact>): Fact => ({
  source: 'rules',
  term: null,
  on: '2026-11-03',
  done: 1,
  of: 1,
  ...more,
})

describe('an occurrence stands', () => {
  it.each([
    ['ahead', {}, { today: '2026-11-01' }],
    ['now', {}, {}],
    ['late', {}, { today: '2026-11-07' }],
    ['before', {}, { today: '2026-11-07', madeOn: '2026-11-07' }],
    ['going', { kind: 'standing' }, { today: '2027-07-01' }],
    ['going', { beat: 'day' }, { today: '2027-07-01' }],
    ['awaits', { kind: 'event', from: null, to: null }, {}],
    ['done', {}, { acts: [act(1, 'done', { on: '2026-11-05' })], today: '2026-12-01' }],
    ['dropped', {}, { acts: [act(1, 'dropped', { reason: 'x' })] }],
    ['ahead', {}, { acts: [act(1, 'moved', { reason: 'x', to: { from: '2026-12-01', to: '2026-12-01' } })] }],
    ['partly', {}, { acts: [act(1, 'partly', { on: '2026-11-05' })], today: '2026-12-01' }],
    ['done', {}, { source: 'rules', facts: [fact({})], today: '2026-12-01' }],
    ['partly', {}, { source: 'rules', facts: [fact({ of: 3 })], today: '2026-12-01' }],
    ['now', {}, { source: 'rules', facts: [fact({ of: 3 })] }],
    ['late', {}, { source: 'rules', facts: [fact({ source: 'privacy' })], today: '2026-12-01' }],
  ] as const)('%s: %j %j', (state, one, more) => {
    expect(standingOf(occurrence(one), known(more)).state).toBe(state)
  })
})

describe('what fulfils what', () => {
  const days = { from: '2026-11-02', to: '2026-11-06' }
  it('a meeting fulfils the days that it was held in', () => {
    const meeting = fact({ source: 'meeting:resource-team' })
    expect(fulfilmentOf('meeting:resource-team', days, [meeting], '2027-01-04')).toMatchObject({
      on: '2026-11-03',
    })
    expect(
      fulfilmentOf('meeting:resource-team', days, [{ ...meeting, on: '2026-11-07' }], '2027-01-04'),
    ).toBeNull()
  })
  it('conversations fulfil in the term that they are of', () => {
    const autumn = fact({ source: 'pupil-conversations', term: 'autumn' })
    expect(fulfilmentOf('pupil-conversations', days, [autumn], '2027-01-04')).not.toBeNull()
    const spring = { from: '2027-02-01', to: '2027-02-05' }
    expect(fulfilmentOf('pupil-conversations', spring, [autumn], '2027-01-04')).toBeNull()
  })
  it('nothing else is a source', () => {
    expect(isSource('meeting:school-board')).toBe(true)
    expect(isSource('meeting:nobody')).toBe(false)
  })
})

describe('reminders', () => {
  it('come a week before what is short, and before the end of what is long', () => {
    expect(remindOn({ from: '2026-11-02', to: '2026-11-06' }, null)).toBe('2026-10-26')
    expect(remindOn({ from: '2026-11-01', to: '2026-11-30' }, null)).toBe('2026-11-23')
    expect(remindOn({ from: '2026-11-02', to: '2026-11-06' }, 'week')).toBe('2026-11-02')
  })
  it('come as long before as the school has chosen in its plan', () => {
    expect([null, 5, 1, 10, 20].map(leadOf)).toEqual([7, 7, 2, 14, 28])
    expect(remindOn({ from: '2026-11-02', to: '2026-11-06' }, null, leadOf(10))).toBe('2026-10-19')
    const early = { ...spring, lead: leadOf(10) }
    const on = (today: string) =>
      remindersOf(standingOf(occurrence(), known({ today })), occurrence(), today, early)
    expect([on('2026-10-18'), on('2026-10-19')]).toEqual([[], ['due']])
  })
  it.each([
    ['2026-10-25', []],
    ['2026-10-26', ['due']],
    ['2026-11-06', ['due']],
    ['2026-11-07', ['late']],
    ['2026-11-13', ['late', 'escalated']],
  ])('on %s: %j', (today, told) => {
    expect(remindersOf(standingOf(occurrence(), known({ today })), occurrence(), today, spring)).toEqual(told)
  })
  it.each([
    ['after:survey-results', '2027-02-28', []],
    ['after:survey-results', '2027-03-01', ['due']],
    ['after:survey-results', '2027-06-04', ['due', 'escalated']],
    ['after:når skogen er tørr', '2027-06-04', ['due']],
    ['after:suspicion', '2027-06-04', []],
  ])('ask in spring for what waits: %s on %s: %j', (slot, today, told) => {
    const waiting = occurrence({ kind: 'event', from: null, to: null, slot })
    expect(remindersOf(standingOf(waiting, known({ today })), waiting, today, spring)).toEqual(told)
  })
  it('never come for what is done, dropped, going on, or awaited before spring', () => {
    const today = '2026-12-24'
    const others = [
      standingOf(occurrence({ beat: 'day' }), known({ today })),
      standingOf(occurrence({ kind: 'event', from: null, to: null }), known({ today })),
      standingOf(occurrence(), known({ today, acts: [act(1, 'not-done', { reason: 'x' })] })),
    ]
    expect(others.flatMap((one) => remindersOf(one, occurrence(), today, spring))).toEqual([])
  })
})

const role = (name: 'principal' | 'year-lead' | 'mot-lead' | 'teacher'): Party => ({
  kind: 'role',
  role: name,
})
const content = (more: Partial<PlannedActivity>): PlannedActivity => ({
  kind: 'activity',
  what: { nb: 'Noe', nn: null },
  purpose: 'prevention',
  level: 'school',
  responsible: [],
  targets: [],
  timing: null,
  documentedIn: null,
  reason: null,
  factors: [],
  ...more,
})
const holder = (name: string, held: Role, yearLevel: number | null = null) => ({
  person: personId(name),
  role: held,
  yearLevel,
})

describe('whoever carries an activity', () => {
  const holders = [
    holder('marit', 'principal'),
    holder('kjersti', 'year-lead', 8),
    holder('tor', 'year-lead', 9),
    holder('kari', 'teacher'),
  ]
  const carried = (
    more: Partial<PlannedActivity>,
    seats: readonly { party: string; person: ReturnType<typeof personId>; named: boolean }[] = [],
  ) => carriersOf(content(more), { holders, seats })

  it('holds the role, for the years that it is about', () => {
    expect(carried({ responsible: [role('year-lead')] }).persons).toEqual(['kjersti', 'tor'])
    const ofNine = { responsible: [role('year-lead')], targets: [{ kind: 'years', years: [9] }] } as const
    expect(carried(ofNine).persons).toEqual(['tor'])
  })
  it('or has been named for it, before those in the role', () => {
    const seats = [{ party: 'role:mot-lead', person: personId('kari'), named: true }]
    expect(carried({ responsible: [role('mot-lead')] }, seats)).toEqual({
      persons: ['kari'],
      byLeaders: false,
    })
    expect(needsSeat(role('mot-lead'))).toBe(true)
    expect(needsSeat(role('principal'))).toBe(false)
  })
  it('is nobody by name where it is everybody’s, and then it lies with the leaders', () => {
    expect(carried({ responsible: [role('teacher')] })).toEqual({ persons: ['marit'], byLeaders: true })
    expect(carried({})).toEqual({ persons: ['marit'], byLeaders: true })
  })
})

describe('coverage', () => {
  const standing = (state: Standing['state']): Standing => ({
    state,
    days: null,
    movedByHand: false,
    act: null,
    fulfilment: null,
  })
  const factor = lineId('factor')
  const other = lineId('other')
  const activities = [
    {
      id: lineId('a'),
      content: content({ responsible: [role('principal')], factors: [factor] }),
      standings: [standing('done'), standing('late')],
    },
    {
      id: lineId('b'),
      content: content({ responsible: [role('principal')], targets: [{ kind: 'years', years: [9] }] }),
      standings: [standing('late'), standing('not-done')],
    },
    {
      id: lineId('c'),
      content: content({ targets: [{ kind: 'group', group: 'pupils' }] }),
      standings: [standing('ahead')],
    },
    { id: lineId('d'), content: content({}), standings: [standing('going')] },
  ]
  const found = coverageOf(activities, { years: [8, 9], factors: [factor, other] })

  it('names what has never been done though its time has come', () => {
    expect(found.never).toEqual(['b'])
    expect(found.all).toEqual({ done: 1, partly: 0, not: 1, late: 2, ahead: 1 })
  })
  it('counts what each carries, and what each year and factor has', () => {
    expect(found.parties).toMatchObject([{ activities: 2, times: 4, late: 2, isMuch: false }])
    expect(found.years).toEqual([
      { of: 8, activities: 1, done: 0, isLittle: false },
      { of: 9, activities: 2, done: 0, isLittle: false },
    ])
    expect(found.factors).toEqual([
      { of: factor, activities: 1, done: 1, isLittle: false },
      { of: other, activities: 0, done: 0, isLittle: true },
    ])
  })
  it('sees a role that carries more than twice the usual', () => {
    const load = (who: Parameters<typeof role>[0], many: number) =>
      Array.from({ length: many }, (_, at) => ({
        id: lineId(`${who}${at}`),
        content: content({ responsible: [role(who)] }),
        standings: [],
      }))
    const many = coverageOf([...load('principal', 9), ...load('year-lead', 3), ...load('mot-lead', 2)], {
      years: [],
      factors: [],
    })
    expect(many.parties.map(({ isMuch }) => isMuch)).toEqual([true, false, false])
  })
})
