import { describe, expect, it } from 'vitest'
import type { ClassId, PersonId } from '../people/ids.ts'
import { personId, schoolId } from '../people/ids.ts'
import { schoolYearOf } from '../school-plan/ids.ts'
import {
  type Conversation,
  conversationsOf,
  decideConversations,
  isAskedFor,
  termOf,
} from './conversations.ts'
import { decideHolding, type Holding } from './holding.ts'
import { isComplete, readAlone, receiptsOf } from './receipts.ts'
import { type Held, standing } from './subject.ts'

const year = schoolYearOf('2026-09-01')
const classOf = (text: string) => text as ClassId
const [anne, bo]: [PersonId, PersonId] = [personId('anne'), personId('bo')]
const classes = [
  { id: classOf('8A'), name: '8A', yearLevel: 8 },
  { id: classOf('9A'), name: '9A', yearLevel: 9 },
]

const held = (id: string, more: Partial<Held>): Held => ({
  id,
  school: schoolId('school'),
  schoolYear: year,
  subject: 'rules',
  audience: 'staff',
  class: null,
  yearLevel: null,
  body: null,
  on: '2026-08-20',
  way: 'meeting',
  replaces: null,
  stands: true,
  by: anne,
  at: '2026-08-20T10:00:00Z',
  ...more,
})

const rulesOf = (rows: readonly Held[], present: ReadonlyMap<string, readonly PersonId[]> = new Map()) => {
  const found = receiptsOf({ staff: [anne, bo], classes }, rows, { present, own: [] }).find(
    ({ subject }) => subject === 'rules',
  )
  if (found === undefined) throw new Error('no rules')
  return found
}

describe('what is read alone', () => {
  const own = [{ person: bo, subject: 'duty-to-act', on: '2026-08-18' }] as const

  it('is proof of whoever read it, and of nothing else', () => {
    const found = receiptsOf({ staff: [anne, bo], classes }, [], { present: new Map(), own })
    const of = (subject: string) => found.find((one) => one.subject === subject)?.staff
    expect(of('duty-to-act')).toEqual({ done: [{ who: bo, on: '2026-08-18' }], missing: [anne] })
    expect(of('rules')?.done).toEqual([])
  })

  it('waits to be written down by another, until it is', () => {
    const rows = [held('1', { subject: 'duty-to-act' })]
    expect(readAlone('duty-to-act', rows, { present: new Map([['1', [anne]]]), own })).toEqual([bo])
    expect(readAlone('duty-to-act', rows, { present: new Map([['1', [bo]]]), own })).toEqual([])
    expect(readAlone('rules', rows, { present: new Map(), own })).toEqual([])
  })
})

describe('receipts', () => {
  it('prove each member of staff, and name who is missing', () => {
    const { staff } = rulesOf([held('1', {})], new Map([['1', [anne]]]))
    expect(staff).toEqual({ done: [{ who: anne, on: '2026-08-20' }], missing: [bo] })
  })

  it('count the first day, and nothing that was taken back', () => {
    const rows = [held('1', { on: '2026-09-01' }), held('2', {}), held('3', { replaces: '2', stands: false })]
    const { staff } = rulesOf(
      rows,
      new Map([
        ['1', [anne]],
        ['2', [anne, bo]],
      ]),
    )
    expect(staff).toEqual({ done: [{ who: anne, on: '2026-09-01' }], missing: [bo] })
    expect(standing(rows).map(({ id }) => id)).toEqual(['1'])
  })

  it('reach pupils by class, and guardians by class, by year, or all at once', () => {
    const inClass = held('1', { audience: 'pupils', class: classOf('8A') })
    expect(rulesOf([inClass]).pupils?.missing.map(({ name }) => name)).toEqual(['9A'])
    const toYear = held('2', { audience: 'guardians', yearLevel: 9, way: 'message' })
    expect(rulesOf([toYear]).guardians?.missing.map(({ name }) => name)).toEqual(['8A'])
    expect(rulesOf([held('3', { audience: 'guardians' })]).guardians?.missing).toEqual([])
  })

  it('are complete when nobody is left out', () => {
    const rows = [
      held('1', {}),
      held('2', { audience: 'pupils', class: classOf('8A') }),
      held('3', { audience: 'pupils', class: classOf('9A') }),
      held('4', { audience: 'guardians' }),
    ]
    const present = new Map([['1', [anne, bo]]])
    expect(isComplete(rulesOf(rows, present))).toBe(true)
    expect(isComplete(rulesOf(rows.slice(0, 3), present))).toBe(false)
  })
})

describe('what was held', () => {
  const holding: Holding = {
    subject: 'rules',
    audience: 'staff',
    class: null,
    yearLevel: null,
    body: null,
    on: '2026-08-20',
    way: 'meeting',
    persons: [anne, anne, bo],
  }
  const place = { today: '2026-12-01', year }
  it.each([
    [{ subject: 'duty-to-act', audience: 'pupils', class: classOf('8A') }, ['not-for-them']],
    [{ on: '2026-12-02' }, ['in-the-future']],
    [{ on: '2026-07-31' }, ['other-school-year']],
    [{ persons: [] }, ['nobody-was-there']],
    [{ audience: 'pupils' }, ['which-class']],
    [{ subject: 'body-meeting', audience: 'body' }, ['which-body']],
  ] as const)('is refused: %j', (more, refusals) => {
    expect(decideHolding({ ...holding, ...more }, place)).toEqual({ accepted: false, refusals })
  })
  it('names each person once, and none where nobody shall be named', () => {
    const one = decideHolding(holding, place)
    expect(one.accepted && one.outcome.persons).toEqual([anne, bo])
    const other = decideHolding({ ...holding, audience: 'pupils', class: classOf('8A'), yearLevel: 8 }, place)
    expect(other.accepted && [other.outcome.persons, other.outcome.yearLevel]).toEqual([[], null])
  })
})

describe('planned conversations', () => {
  const one = (id: string, more: Partial<Conversation>): Conversation => ({
    id,
    pupil: anne,
    kind: 'pupil',
    term: 'autumn',
    on: '2026-10-01',
    replaces: null,
    stands: true,
    ...more,
  })
  const pupils = [
    { person: anne, yearLevel: 8 },
    { person: bo, yearLevel: 9 },
  ]
  it('are of the term they are held in', () => {
    expect(termOf('2026-12-31', '2027-01-04')).toBe('autumn')
    expect(termOf('2027-01-04', '2027-01-04')).toBe('spring')
  })
  it.each([
    ['pupil', 'spring', 10, true],
    ['development', 'autumn', 8, true],
    ['getting-to-know', 'autumn', 8, true],
    ['getting-to-know', 'autumn', 9, false],
    ['getting-to-know', 'spring', 8, false],
  ] as const)('%s in %s, year %i: %j', (kind, term, yearLevel, is) => {
    expect(isAskedFor(kind, term, { yearLevel, lowest: 8 })).toBe(is)
  })
  it('name who has had it and who is missing', () => {
    const found = conversationsOf(pupils, 8, [
      one('1', {}),
      one('2', { pupil: bo }),
      one('3', { pupil: bo, replaces: '2', stands: false }),
    ])
    expect(found.find(({ kind, term }) => kind === 'pupil' && term === 'autumn')).toEqual({
      kind: 'pupil',
      term: 'autumn',
      had: [{ pupil: anne, conversation: '1', on: '2026-10-01' }],
      missing: [bo],
    })
    expect(found.find(({ kind }) => kind === 'getting-to-know')?.missing).toEqual([anne])
  })
  it('are of the class, in this year, and have happened', () => {
    const place = { today: '2026-12-01', year, inClass: [anne] }
    expect(decideConversations({ on: '2026-12-02', pupils: [bo] }, place)).toEqual({
      accepted: false,
      refusals: ['in-the-future', 'not-in-class'],
    })
    expect(decideConversations({ on: '2026-05-02', pupils: [] }, place)).toEqual({
      accepted: false,
      refusals: ['other-school-year', 'nobody-chosen'],
    })
    expect(decideConversations({ on: '2026-11-02', pupils: [anne, anne] }, place)).toEqual({
      accepted: true,
      outcome: [anne],
    })
  })
})
