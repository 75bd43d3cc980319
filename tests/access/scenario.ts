import fc from 'fast-check'
import type { Compartment } from '../../src/domain/journal/facts.ts'
import type { Audience } from '../../src/domain/journal/passage.ts'
import { type Role, roles } from '../../src/domain/people/role.ts'

/** A world in small numbers: persons, schools and streams by their place, so that a failure shrinks to what matters. */
export const staffCount = 7
export const pupilCount = 4
export const schoolCount = 2

export interface RoleFact {
  readonly role: Role
  readonly school: number
  readonly inForce: boolean
  readonly standIn: boolean
}

export interface StaffFact {
  readonly roles: readonly RoleFact[]
  readonly trained: 'both' | 'one' | 'lapsed'
  readonly twoFactor: boolean
  readonly fresh: boolean
  readonly guardianOf: number | null
  readonly kin: { readonly kind: 'own-child' | 'spouse' | 'kin'; readonly of: number } | null
}

export interface PassageFact {
  readonly audience: Audience
  readonly author: number
  readonly named: readonly number[]
  /** A measure of the same case, by place. */
  readonly item: number | null
}

interface StreamFact {
  readonly school: number
  readonly compartment: Compartment
  readonly barred: readonly { readonly person: number; readonly reported: boolean }[]
  readonly passages: readonly PassageFact[]
}

export interface ConcernFact extends StreamFact {
  readonly status: 'received' | 'opened' | 'ended'
  readonly holder: number | null
  readonly holderRole: Role
  readonly reporter: number
  readonly wordsOpen: boolean
  readonly about: readonly { readonly pupil: number; readonly withdrawn: boolean }[]
  readonly adults: readonly { readonly person: number; readonly withdrawn: boolean }[]
  /** Told as the nearest leader. */
  readonly informed: readonly number[]
}

export interface CaseFact extends StreamFact {
  readonly status: 'open' | 'closed'
  readonly serious: boolean
  readonly pupil: number
  readonly others: readonly { readonly pupil: number; readonly withdrawn: boolean }[]
  readonly concerns: readonly number[]
  readonly members: readonly {
    readonly person: number
    readonly responsible: boolean
    readonly byOwner: boolean
    readonly standing: 'now' | 'later' | 'over' | 'ended'
  }[]
  readonly measures: readonly {
    readonly responsible: number
    readonly standIn: number | null
    readonly stands: 'running' | 'stopped' | 'just-over' | 'long-over'
  }[]
}

export interface Scenario {
  readonly staff: readonly StaffFact[]
  readonly concerns: readonly ConcernFact[]
  readonly cases: readonly CaseFact[]
}

const staff = fc.nat({ max: staffCount - 1 })
const pupil = fc.nat({ max: pupilCount - 1 })
const school = fc.nat({ max: schoolCount - 1 })
const mostly = fc.integer({ min: 0, max: 9 }).map((n) => n < 8)
const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n < 2)
const compartment = fc.constantFrom<Compartment[]>('ordinary', 'ordinary', 'staff-offence', 'leader-offence')
const few = <T>(one: fc.Arbitrary<T>, most = 2) => fc.array(one, { maxLength: most })
const distinct = <T>(one: fc.Arbitrary<T>, by: (each: T) => unknown, most = 3) =>
  fc.uniqueArray(one, { maxLength: most, selector: by })

const likelyRoles: readonly Role[] = [
  ...roles,
  'principal',
  'assistant-principal',
  'owner-case-officer',
  'year-lead',
  'teacher',
]
const roleFact: fc.Arbitrary<RoleFact> = fc.record({
  role: fc.constantFrom(...likelyRoles),
  school,
  inForce: mostly,
  standIn: seldom,
})

const staffFact: fc.Arbitrary<StaffFact> = fc.record({
  roles: few(roleFact),
  trained: fc.constantFrom('both', 'both', 'both', 'one', 'lapsed'),
  twoFactor: mostly,
  fresh: mostly,
  guardianOf: fc.option(pupil, { freq: 1, nil: null }).chain((of) => seldom.map((is) => (is ? of : null))),
  kin: fc
    .record({
      kind: fc.constantFrom('own-child', 'spouse', 'kin'),
      of: fc.nat({ max: staffCount + pupilCount - 1 }),
    })
    .chain((kin) => seldom.map((is) => (is ? kin : null))),
})

const passageFact: fc.Arbitrary<PassageFact> = fc.record({
  audience: fc.constantFrom<Audience[]>('team', 'slip', 'reporter', 'named'),
  author: staff,
  named: few(staff),
  item: fc.option(fc.nat({ max: 1 }), { nil: null }),
})

const stream = {
  school,
  compartment,
  barred: distinct(fc.record({ person: staff, reported: fc.boolean() }), (one) => one.person, 1),
  passages: few(passageFact, 4),
}

const concernFact: fc.Arbitrary<ConcernFact> = fc.record({
  ...stream,
  status: fc.constantFrom('received', 'opened', 'ended'),
  holder: fc.option(staff, { nil: null }),
  holderRole: fc.constantFrom<Role[]>('principal', 'department-head', 'owner-case-officer'),
  reporter: staff,
  wordsOpen: fc.boolean(),
  about: distinct(fc.record({ pupil, withdrawn: seldom }), (one) => one.pupil, 2),
  adults: distinct(fc.record({ person: staff, withdrawn: seldom }), (one) => one.person, 1),
  informed: distinct(staff, (one) => one, 2),
})

const caseFact: fc.Arbitrary<CaseFact> = fc.record({
  ...stream,
  status: fc.constantFrom('open', 'open', 'closed'),
  serious: fc.boolean(),
  pupil,
  others: distinct(fc.record({ pupil, withdrawn: seldom }), (one) => one.pupil, 1),
  concerns: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
  members: distinct(
    fc.record({
      person: staff,
      responsible: seldom,
      byOwner: fc.boolean(),
      standing: fc.constantFrom('now', 'now', 'now', 'later', 'over', 'ended'),
    }),
    (one) => one.person,
  ),
  measures: few(
    fc.record({
      responsible: staff,
      standIn: fc.option(staff, { nil: null }),
      stands: fc.constantFrom('running', 'running', 'stopped', 'just-over', 'long-over'),
    }),
  ),
})

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  staff: fc.array(staffFact, { minLength: staffCount, maxLength: staffCount }),
  concerns: fc.array(concernFact, { minLength: 4, maxLength: 4 }),
  cases: fc.array(caseFact, { minLength: 3, maxLength: 3 }),
})
