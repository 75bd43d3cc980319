import { describe, expect, it } from 'vitest'
import { caseId, concernId, personId } from '../people/ids.ts'
import { type ConcernEndingRefusal, type ConcernEndingWish, decideConcernEnding } from './ending.ts'
import { type ConcernState, foldConcern } from './state.ts'

const held: ConcernState = { ...foldConcern([]), holder: personId('rektor'), place: 'break' }
const wish = (
  ending: ConcernEndingWish['facts']['ending'],
  facts: Partial<ConcernEndingWish['facts']> = {},
  over: Partial<ConcernEndingWish> = {},
): ConcernEndingWish => ({ facts: { ending, pupilAsked: false, ...facts }, reasonGiven: true, ...over })

const lookedInto = wish('looked-into-pupil-safe', { pupilAsked: true, pupilSafe: 'yes' })
const known = caseId('sak')

const table: readonly [string, ConcernState, ConcernEndingWish, readonly ConcernEndingRefusal[]][] = [
  ['a case is opened', held, wish('opened-case', { case: known }), []],
  ['a case is opened, and nobody says which', held, wish('opened-case'), ['case-missing']],
  ['added to a case', held, wish('added-to-case', { case: known }, { caseCompartment: 'ordinary' }), []],
  [
    'about an adult, added to an open case',
    { ...held, compartment: 'staff-offence' },
    wish('added-to-case', { case: known }, { caseCompartment: 'ordinary' }),
    ['needs-own-case'],
  ],
  ['looked into, asked and safe', held, lookedInto, []],
  ['looked into, not asked', held, wish('looked-into-pupil-safe'), ['pupil-not-asked']],
  [
    'looked into, and only partly safe',
    held,
    wish('looked-into-pupil-safe', { pupilAsked: true, pupilSafe: 'partly' }),
    ['pupil-not-safe'],
  ],
  ['looked into without a reason', held, { ...lookedInto, reasonGiven: false }, ['reason-missing']],
  [
    'the pupil has said that it is not safe',
    { ...held, pupilSaysUnsafe: true },
    lookedInto,
    ['pupil-says-unsafe'],
  ],
  [
    'about an employee, and not forwarded',
    { ...held, compartment: 'staff-offence' },
    lookedInto,
    ['not-forwarded'],
  ],
  [
    'about an employee, and obviously groundless',
    { ...held, compartment: 'staff-offence', forwarded: 'groundless' },
    lookedInto,
    [],
  ],
  ['a duplicate', held, wish('duplicate', { duplicateOf: concernId('annen') }), []],
  ['a duplicate of what', held, wish('duplicate'), ['duplicate-missing']],
  ['not about a pupil’s environment', held, wish('not-pupil-environment'), []],
  [
    'outside, though it is digital',
    { ...held, place: 'digital' },
    wish('not-pupil-environment'),
    ['place-is-inside-the-duty'],
  ],
  [
    'outside, though the pupil says not safe',
    { ...held, pupilSaysUnsafe: true },
    wish('not-pupil-environment'),
    ['pupil-says-unsafe'],
  ],
  ['nobody holds it', { ...held, holder: null }, lookedInto, ['nobody-holds-it']],
]

describe('ending a concern', () => {
  it.each(table)('%s', (_, state, ending, refusals) => {
    const decision = decideConcernEnding(state, ending)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })

  it('happens once', () => {
    const ended = {
      ending: 'duplicate',
      at: '2026-10-10',
      case: null,
      duplicateOf: null,
      pupilAsked: false,
      pupilSafe: null,
    } as const
    expect(decideConcernEnding({ ...held, ended }, lookedInto)).toMatchObject({ refusals: ['already-ended'] })
  })
})
