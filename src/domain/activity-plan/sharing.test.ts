import { describe, expect, it } from 'vitest'
import { measureId, personId } from '../people/ids.ts'
import type { WordedMeasure } from './plan.ts'
import { decideSharing, type Sharing } from './sharing.ts'

const measure: WordedMeasure = {
  id: measureId('door'),
  level: 'adults',
  responsible: { person: personId('anders') },
  when: { from: '2026-12-18' },
  what: 'Anders er i garderoben fra første elev kommer.',
}
const nora = { person: personId('nora'), given: 'Nora', family: 'Vik' }
const emil = { person: personId('emil'), given: 'Emil', family: 'Berg' }
const sharing: Sharing = {
  measure,
  from: { number: 'AAAAAA', compartment: 'ordinary' },
  to: { number: 'BBBBBB', compartment: 'ordinary', open: true },
  there: [],
  pupil: emil,
  others: [nora],
}
const shared = (over: Partial<Sharing>) => {
  const decision = decideSharing({ ...sharing, ...over })
  return decision.accepted ? decision.outcome.series : decision.refusals
}

describe('a measure shared between cases', () => {
  it('is one series, known by the first', () => {
    expect(shared({})).toBe('door')
    expect(shared({ measure: { ...measure, series: 'earlier' } })).toBe('earlier')
  })

  it.each([
    ['that is gone', { measure: null }, ['measure-unknown']],
    ['with the same case', { to: { ...sharing.to, number: 'AAAAAA' } }, ['same-case']],
    ['with a closed case', { to: { ...sharing.to, open: false } }, ['case-unknown']],
    ['with a sealed case', { to: { ...sharing.to, compartment: 'staff-offence' } }, ['ordinary-only']],
    ['twice', { there: [{ id: measureId('other'), series: 'door' }] }, ['already-there']],
    ['back to where it came from', { there: [{ id: measureId('door') }] }, ['already-there']],
    [
      'in words that name the first pupil',
      { measure: { ...measure, goal: 'Ingen tar Noras bag.' } },
      ['names-the-pupil'],
    ],
    ['in words that name this pupil alone', { measure: { ...measure, goal: 'Emil er ikke alene.' } }, 'door'],
  ] as const)('%s', (_, over, expected) => {
    expect(shared(over)).toEqual(expected)
  })
})
