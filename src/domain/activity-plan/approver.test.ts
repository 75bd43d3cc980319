import { describe, expect, it } from 'vitest'
import type { Actor, HeldRole } from '../people/actor.ts'
import { caseId, ownerId, personId, schoolId } from '../people/ids.ts'
import { type ApprovalPlace, approvesBy, decideNaming, type Naming } from './approver.ts'

const school = schoolId('school')
const held = (role: HeldRole['role']): HeldRole => ({
  role,
  school,
  class: null,
  yearLevel: null,
  standingIn: false,
})
const actor = (name: string, ...roles: HeldRole['role'][]): Actor => ({
  owner: ownerId('owner'),
  person: personId(name),
  name,
  place: '',
  roles: roles.map(held),
  twoFactor: true,
  fresh: true,
  trained: true,
})
const naming: Naming = {
  id: 'naming',
  person: personId('head'),
  case: null,
  from: '2026-12-01',
  to: '2026-12-31',
  namedBy: personId('principal'),
}
const place = (over: Partial<ApprovalPlace> = {}): ApprovalPlace => ({
  school,
  compartment: 'ordinary',
  case: caseId('this'),
  today: '2026-12-18',
  namings: [naming],
  ...over,
})

describe('who approves a plan', () => {
  const head = actor('head', 'department-head')

  it('is who has the position, or whom the principal has named', () => {
    expect(approvesBy(actor('principal', 'principal'), place())).toBe('position')
    expect(approvesBy(head, place())).toEqual(naming)
    expect(approvesBy(head, place({ namings: [{ ...naming, case: caseId('this') }] }))).not.toBeNull()
  })

  it.each([
    ['somebody else', actor('teacher', 'teacher'), {}],
    ['before its first day', head, { today: '2026-11-30' }],
    ['after its last day', head, { today: '2027-01-01' }],
    ['in another case', head, { namings: [{ ...naming, case: caseId('other') }] }],
    ['in a sealed case', head, { compartment: 'staff-offence' }],
    ['in the owner’s case', head, { compartment: 'leader-offence' }],
  ] as const)('is not %s', (_, who, over) => {
    expect(approvesBy(who, place(over))).toBeNull()
  })
})

describe('a naming', () => {
  const wish = { person: personId('head'), from: '2026-12-18', to: '2027-01-31' }
  const at = {
    by: personId('principal'),
    today: '2026-12-18',
    isPrincipal: true,
    isStaff: true,
    compartment: 'ordinary',
  } as const

  it.each([
    ['by the principal, of somebody who works there', {}, {}, []],
    ['by anybody else', {}, { isPrincipal: false }, ['not-principal']],
    ['of oneself', { person: personId('principal') }, {}, ['to-oneself']],
    ['of a stranger', {}, { isStaff: false }, ['not-staff']],
    ['in a sealed case', {}, { compartment: 'staff-offence' }, ['ordinary-only']],
    ['that ends before it starts', { to: '2026-12-17' }, {}, ['ends-before-it-starts']],
    ['that is over', { from: '2026-11-01', to: '2026-11-30' }, {}, ['in-the-past']],
    ['for a year', { to: '2027-12-19' }, {}, []],
    ['for more than a year', { to: '2027-12-20' }, {}, ['too-long']],
  ] as const)('%s', (_, over, where, expected) => {
    expect(decideNaming({ ...wish, ...over }, { ...at, ...where })).toEqual(expected)
  })
})
