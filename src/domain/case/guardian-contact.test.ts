import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { decideGuardianContact, decideGuardianHold } from './guardian-contact.ts'
import { emptyCase } from './state.ts'

const [mother, father] = [personId('mor'), personId('far')]
const hold = { guardian: father, until: '2027-02-10T12:00', consulted: ['child-welfare'] } as const
const given = { at: '2027-02-08T10:30', reasonGiven: true }

describe('holding contact with home', () => {
  it.each([
    ['with a reason, an end and somebody consulted', hold, given, []],
    ['without a reason', hold, { ...given, reasonGiven: false }, ['reason-missing']],
    [
      'without saying whether anybody was consulted',
      { ...hold, consulted: [] },
      given,
      ['consulted-missing'],
    ],
    ['until before now', { ...hold, until: '2027-02-08T10:00' }, given, ['until-not-later']],
    ['for more than a fortnight', { ...hold, until: '2027-02-23' }, given, ['hold-too-long']],
  ] as const)('%s', (_, facts, how, refusals) => {
    const decision = decideGuardianHold(emptyCase, facts, how)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })

  it('stops contact with that guardian until then, and with no other', () => {
    const held = { ...emptyCase, holds: [{ guardian: father, since: given.at, until: hold.until, seq: 4 }] }
    expect(decideGuardianContact(held, father, '2027-02-09').accepted).toBe(false)
    expect(decideGuardianContact(held, father, '2027-02-10T12:00').accepted).toBe(true)
    expect(decideGuardianContact(held, mother, '2027-02-09').accepted).toBe(true)
  })
})
