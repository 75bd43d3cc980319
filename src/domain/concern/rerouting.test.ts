import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { decideForwarding, type ForwardingRefusal } from './forwarding.ts'
import { decideRerouting, type RerouteWish } from './rerouting.ts'
import { type ConcernState, foldConcern } from './state.ts'

const [rektor, deputy, teacher, other] = ['rektor', 'deputy', 'teacher', 'other'].map(personId)
if (!rektor || !deputy || !teacher || !other) throw new Error('four people')

const situation = {
  adultRoles: [],
  principal: rektor,
  holders: [
    { person: rektor, position: 'principal' as const },
    { person: deputy, position: 'leader' as const },
  ],
  nearest: [[deputy]],
  conflicts: [],
}
const state = (over: Partial<ConcernState>): ConcernState => ({ ...foldConcern([]), holder: rektor, ...over })
const aboutTeacher = state({
  compartment: 'staff-offence',
  concernsAdult: 'yes',
  adult: { person: teacher },
})
const wish = (over: Partial<RerouteWish>): RerouteWish => ({
  change: 'adult-leads',
  adult: { person: teacher },
  byOwner: false,
  byPrincipal: true,
  reasonGiven: true,
  ...over,
})

describe('another way', () => {
  it('goes to the owner with everybody at school behind, when the adult leads', () => {
    const decision = decideRerouting(aboutTeacher, situation, wish({}))
    expect(decision).toMatchObject({
      accepted: true,
      outcome: { compartment: 'leader-offence', holder: null, recipient: 'owner' },
    })
  })

  it('forgets the conflict that only the wrong name made', () => {
    const wrong = state({
      compartment: 'leader-offence',
      concernsAdult: 'yes',
      adult: { person: deputy },
      conflicts: [deputy],
    })
    const decision = decideRerouting(
      wrong,
      situation,
      wish({ change: 'no-adult', adult: null, byOwner: true }),
    )
    expect(decision).toMatchObject({
      accepted: true,
      outcome: { compartment: 'ordinary', holder: rektor, also: [deputy] },
    })
  })

  it.each<[string, ConcernState, Partial<RerouteWish>, string]>([
    ['the same again', aboutTeacher, { change: 'other-adult' }, 'nothing-changes'],
    ['nobody named', aboutTeacher, { change: 'other-adult', adult: null }, 'adult-missing'],
    [
      'out of the owner’s hands by the school',
      state({ compartment: 'leader-offence', adult: { person: deputy } }),
      { change: 'no-adult', adult: null },
      'owner-only',
    ],
    [
      'opened to all leaders by a deputy',
      aboutTeacher,
      { change: 'no-adult', adult: null, byPrincipal: false },
      'principal-only',
    ],
    ['no reason', aboutTeacher, { reasonGiven: false }, 'reason-missing'],
  ])('refuses %s', (_, from, over, code) => {
    const decision = decideRerouting(from, situation, wish(over))
    expect(decision.accepted ? [] : decision.refusals).toContain(code)
  })
})

describe('§ 12-5, on to the owner', () => {
  const principal = { person: rektor, roles: ['principal' as const], inLine: true }
  it.each<[string, Partial<ConcernState>, Partial<typeof principal>, ForwardingRefusal | null]>([
    ['by the principal', {}, {}, null],
    ['after it was called groundless', { forwarded: 'groundless' }, {}, null],
    ['twice', { forwarded: 'forwarded' }, {}, 'already-forwarded'],
    ['by the one it is about', { adult: { person: rektor } }, {}, 'is-the-one-reported'],
    ['by somebody close to it', { conflicts: [rektor] }, {}, 'conflict-of-interest'],
    ['by somebody else', {}, { inLine: false }, 'not-in-line'],
    ['of what is about pupils', { compartment: 'ordinary' }, {}, 'not-about-an-employee'],
  ])('%s', (_, over, who, code) => {
    const decision = decideForwarding(
      { ...aboutTeacher, ...over },
      { ...principal, ...who },
      { wish: 'forward', reasonGiven: false },
    )
    expect(decision.accepted ? null : decision.refusals[0]).toBe(code)
  })
})
