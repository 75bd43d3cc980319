import type { PersonId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import type { PlannedActivity } from '../school-plan/line.ts'
import { type Party, partyKey, type PlanRole } from '../school-plan/parties.ts'

/** Somebody who holds a role at the school today, own or standing in. */
export interface Holder {
  readonly person: PersonId
  readonly role: Role
  readonly yearLevel: number | null
}

/** Who carries what no role of the register covers: named by the leaders, or leading the body that it is given to. */
export interface Seat {
  /** As `partyKey` writes it. */
  readonly party: string
  readonly person: PersonId
  readonly named: boolean
}

const none: readonly Role[] = []
/** Who in the register answers for a role of the plan; none: whoever has been named for it. */
const rolesOf = {
  principal: ['principal'],
  'assistant-principal': ['assistant-principal'],
  'department-head': ['department-head'],
  'nearest-leader': ['department-head', 'year-lead'],
  leadership: ['principal', 'assistant-principal', 'department-head'],
  'year-lead': ['year-lead'],
  'year-coordinator': ['year-lead'],
  'contact-teacher': ['contact-teacher'],
  'social-teacher': ['social-teacher'],
  counsellor: ['counsellor'],
  'milieu-worker': ['milieu-worker'],
  'school-nurse': ['school-nurse'],
  teacher: none,
  'theme-teacher': none,
  'physical-education-teacher': none,
  'school-doctor': none,
  'ppt-contact': none,
  'mot-lead': none,
  'mot-coach': none,
  'young-motivator': none,
  'pupil-council-contact': none,
  'pupil-council-leader': none,
  'class-representative': none,
  'class-contact': none,
  'other-staff': none,
  staff: none,
  pupils: none,
  guardians: none,
  'school-owner': none,
} as const satisfies Record<PlanRole, readonly Role[]>

/** Whom the plan means everybody by, or people who don't work at the school: nobody of them is reminded by name. */
const many: ReadonlySet<PlanRole> = new Set([
  'teacher',
  'theme-teacher',
  'physical-education-teacher',
  'other-staff',
  'staff',
  'pupils',
  'guardians',
  'young-motivator',
  'class-representative',
  'school-owner',
])

export const isMany = (party: Party): boolean => party.kind === 'role' && many.has(party.role)

/** Whether somebody must be named before a person can carry it. */
export const needsSeat = (party: Party): boolean => {
  if (party.kind === 'role') return !many.has(party.role) && rolesOf[party.role].length === 0
  return party.kind === 'body'
}

type Content = Pick<PlannedActivity, 'responsible' | 'targets'>

const yearsOf = ({ targets }: Content): readonly number[] =>
  targets.flatMap((target) => (target.kind === 'years' ? target.years : []))

/** Who carries one party's part: named persons first, else those in the role, of the years it is about. */
export const carriersOfParty = (
  party: Party,
  years: readonly number[],
  { holders, seats }: { readonly holders: readonly Holder[]; readonly seats: readonly Seat[] },
): readonly PersonId[] => {
  const key = partyKey(party)
  const named = seats.filter((seat) => seat.party === key).map(({ person }) => person)
  if (named.length > 0 || party.kind !== 'role') return [...new Set(named)]
  const roles: readonly Role[] = rolesOf[party.role]
  const here = holders.filter(
    ({ role, yearLevel }) =>
      roles.includes(role) && (yearLevel === null || years.length === 0 || years.includes(yearLevel)),
  )
  return [...new Set(here.map(({ person }) => person))]
}

export interface Carried {
  readonly persons: readonly PersonId[]
  /** Nobody that the plan names can be found: it lies with the leaders. */
  readonly byLeaders: boolean
}

/** Who carries an activity at this school today. */
export const carriersOf = (
  content: Content,
  register: { readonly holders: readonly Holder[]; readonly seats: readonly Seat[] },
): Carried => {
  const years = yearsOf(content)
  const persons = [
    ...new Set(content.responsible.flatMap((party) => carriersOfParty(party, years, register))),
  ]
  return persons.length > 0
    ? { persons, byLeaders: false }
    : { persons: leadersOf(register.holders), byLeaders: true }
}

/** Those who are told when nobody has done it. */
export const leadersOf = (holders: readonly Holder[]): readonly PersonId[] => [
  ...new Set(
    holders
      .filter(({ role }) => role === 'principal' || role === 'assistant-principal')
      .map(({ person }) => person),
  ),
]
