import { describe, expect, it } from 'vitest'
import { ownerId, personId, schoolId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import { decideAccess, decidePassage } from './decide.ts'
import type { AccessFacts, StreamFacts } from './facts.ts'

const school = schoolId('tarnlia')
const [rektor, deputy, teacher, mother, officer] = ['rektor', 'deputy', 'teacher', 'mother', 'officer'].map(
  personId,
)
const [nora, emil] = ['nora', 'emil'].map(personId)

const somebody = (person: string | undefined, role: Role, more: Partial<AccessFacts> = {}): AccessFacts => ({
  ...{
    owner: ownerId('oslo'),
    person: personId(person ?? ''),
    twoFactor: true,
    fresh: true,
    trained: true,
    kin: [],
  },
  roles: [{ role, school: role.startsWith('owner') ? null : school }],
  ...more,
})

const concern = (more: Partial<StreamFacts> = {}): StreamFacts => ({
  ...{ owner: ownerId('oslo'), school, compartment: 'ordinary', ended: false, serious: false, members: [] },
  holder: { person: personId(rektor ?? ''), role: 'principal' },
  reporter: { person: personId(teacher ?? ''), wordsOpen: true },
  ...{ people: [personId(nora ?? '')], adults: [], barred: [], informed: [], related: [] },
  ...more,
})

describe('a concern', () => {
  it('is read by its holder and the leaders of the school, not by the reporter', () => {
    expect(decideAccess(somebody(rektor, 'principal'), concern(), 'read')).toEqual({ granted: true })
    expect(decideAccess(somebody(deputy, 'assistant-principal'), concern(), 'read').granted).toBe(true)
    expect(decideAccess(somebody(teacher, 'teacher'), concern(), 'read')).toEqual({
      granted: false,
      because: 'out-of-reach',
    })
    expect(decideAccess(somebody(teacher, 'teacher'), concern(), 'see-receipt').granted).toBe(true)
  })

  it('about an employee is closed to the deputy, and asks for a fresh sign-in of the principal (§ 12-5)', () => {
    const sealed = concern({ compartment: 'staff-offence' })
    expect(decideAccess(somebody(deputy, 'assistant-principal'), sealed, 'read').granted).toBe(false)
    expect(decideAccess(somebody(rektor, 'principal', { fresh: false }), sealed, 'read')).toEqual({
      granted: false,
      because: 'fresh-sign-in',
    })
  })

  it('about a leader is the owner’s alone, though rektor should hold it (§ 12-5 second paragraph)', () => {
    const sealed = concern({ compartment: 'leader-offence' })
    expect(decideAccess(somebody(rektor, 'principal'), sealed, 'read')).toEqual({
      granted: false,
      because: 'leadership-is-reported',
    })
    expect(decideAccess(somebody(officer, 'owner-case-officer'), sealed, 'lead').granted).toBe(true)
  })

  it('is closed to a mother who stands in as leader, in the other pupil’s matter too', () => {
    const both = concern({ people: [personId(nora ?? ''), personId(emil ?? '')] })
    const actor = somebody(mother, 'principal', { kin: [personId(emil ?? '')] })
    expect(decideAccess(actor, both, 'read')).toEqual({ granted: false, because: 'own-child-or-kin' })
  })

  it('can be taken hold of without training, and closes again when it has ended (forskrift § 20-2)', () => {
    const untrained = somebody(rektor, 'principal', { trained: false })
    expect(decideAccess(untrained, concern(), 'read').granted).toBe(true)
    expect(decideAccess(untrained, concern({ ended: true }), 'read')).toEqual({
      granted: false,
      because: 'training',
    })
  })
})

describe('a text for named persons', () => {
  const reference = {
    audience: 'named' as const,
    author: personId(teacher ?? ''),
    named: [personId(rektor ?? '')],
    slip: null,
  }

  it('is read by the writer and the one named, and not by the rest of the leadership (§ 24-3)', () => {
    expect(decidePassage(somebody(teacher, 'teacher'), concern(), reference).granted).toBe(true)
    expect(decidePassage(somebody(rektor, 'principal'), concern(), reference).granted).toBe(true)
    expect(decidePassage(somebody(deputy, 'assistant-principal'), concern(), reference).granted).toBe(false)
  })
})
