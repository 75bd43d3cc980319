import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { type ConcernState, foldConcern } from './state.ts'
import { decideTakeHold, type Taker, type TakeHoldRefusal } from './taking-hold.ts'

const [principal, appointed] = [personId('rektor'), personId('oppnevnt')]
const waiting = foldConcern([])
const taker = (over: Partial<Taker> = {}): Taker => ({
  person: principal,
  roles: ['principal'],
  inLine: true,
  secondFactor: true,
  trained: true,
  ...over,
})
const leader: ConcernState = { ...waiting, compartment: 'leader-offence' }
const ended = {
  ending: 'duplicate',
  at: '',
  case: null,
  duplicateOf: null,
  pupilAsked: false,
  pupilSafe: null,
} as const

const table: readonly [string, ConcernState, Taker, readonly TakeHoldRefusal[]][] = [
  ['the principal', waiting, taker(), []],
  ['a stand-in who is in line', waiting, taker({ person: personId('vara'), roles: ['year-lead'] }), []],
  ['a teacher who is not', waiting, taker({ roles: ['teacher'], inLine: false }), ['not-in-line']],
  [
    'one appointed by name',
    { ...waiting, holder: appointed },
    taker({ person: appointed, roles: [], inLine: false }),
    [],
  ],
  ['without the second factor', waiting, taker({ secondFactor: false }), ['second-factor-missing']],
  ['one in conflict', { ...waiting, conflicts: [principal] }, taker(), ['conflict-of-interest']],
  ['the one it is about', { ...waiting, adult: { person: principal } }, taker(), ['is-the-one-reported']],
  ['a leader, of what is about a leader', leader, taker(), ['owner-only']],
  ['the owner, of what is about a leader', leader, taker({ roles: ['owner-case-officer'] }), []],
  [
    'one the owner appointed',
    { ...leader, holder: appointed },
    taker({ person: appointed, roles: [], inLine: false }),
    [],
  ],
  ['of what has ended', { ...waiting, ended }, taker(), ['already-ended']],
]

describe('taking hold', () => {
  it.each(table)('%s', (_, state, who, refusals) => {
    const decision = decideTakeHold(state, who)
    expect(decision.accepted ? [] : decision.refusals).toEqual(refusals)
  })

  it('is not stopped by missing training, which is told', () => {
    expect(decideTakeHold(waiting, taker({ trained: false }))).toEqual({
      accepted: true,
      outcome: { facts: { by: 'principal' }, flags: ['training-missing'] },
    })
  })
})
