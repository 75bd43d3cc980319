import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { decideFollowUp, decideRegistering, type FollowUp, stateOf } from './deviation.ts'

const deviation = {
  area: 'supervision',
  what: 'Ingen voksen ute.',
  place: 'Fotballbanen',
  on: '2026-12-16',
} as const
const step: FollowUp = {
  cause: 'Ingen vikar.',
  measure: 'Vikarliste for inspeksjon.',
  responsible: personId('jostein'),
  due: '2027-01-08',
  state: 'at-work',
  effect: null,
}
const fresh = { seen: 1, stands: 1 }

describe('a deviation', () => {
  it('has happened when it is registered', () => {
    expect(decideRegistering(deviation, '2026-12-15')).toMatchObject({ refusals: ['in-the-future'] })
    expect(decideRegistering(deviation, '2026-12-16').accepted).toBe(true)
  })

  it('is followed up by a measure with somebody and a day', () => {
    expect(decideFollowUp(step, fresh).accepted).toBe(true)
    expect(decideFollowUp({ ...step, responsible: null, due: null }, fresh)).toMatchObject({
      refusals: ['responsible-missing', 'due-missing'],
    })
    expect(decideFollowUp({ ...step, measure: null, cause: null }, { seen: 0, stands: 1 })).toMatchObject({
      refusals: ['changed-meanwhile', 'nothing-written'],
    })
  })

  it('is closed with what came of it, and never without a measure', () => {
    expect(decideFollowUp({ ...step, state: 'closed' }, fresh)).toMatchObject({
      refusals: ['effect-missing'],
    })
    expect(decideFollowUp({ ...step, measure: null, effect: 'Bra.', state: 'closed' }, fresh)).toMatchObject({
      refusals: ['measure-missing'],
    })
    expect(decideFollowUp({ ...step, effect: 'Alltid to ute.', state: 'closed' }, fresh).accepted).toBe(true)
  })

  it('is new, at work, late from the day after, or closed', () => {
    expect(stateOf(null, '2026-12-17')).toBe('new')
    expect(stateOf(step, '2027-01-08')).toBe('at-work')
    expect(stateOf(step, '2027-01-09')).toBe('late')
    expect(stateOf({ ...step, state: 'closed' }, '2027-01-09')).toBe('closed')
  })
})
