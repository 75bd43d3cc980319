import type { Role } from '../people/role.ts'
import type { PlannedActivity } from '../school-plan/line.ts'
import { partyKey, type PlanRole } from '../school-plan/parties.ts'

const own: readonly PlanRole[] = ['staff']
/** What the plan calls those who hold a role: what it gives all who teach, or all who work there, is theirs too. */
const calledBy = {
  principal: ['principal', 'leadership', 'nearest-leader', ...own],
  'assistant-principal': ['assistant-principal', 'leadership', 'nearest-leader', ...own],
  'department-head': ['department-head', 'leadership', 'nearest-leader', ...own],
  'year-lead': ['year-lead', 'year-coordinator', 'nearest-leader', 'teacher', ...own],
  'contact-teacher': ['contact-teacher', 'teacher', ...own],
  teacher: ['teacher', ...own],
  'social-teacher': ['social-teacher', ...own],
  counsellor: ['counsellor', ...own],
  'milieu-worker': ['milieu-worker', 'other-staff', ...own],
  'school-nurse': ['school-nurse', ...own],
  substitute: ['teacher', ...own],
  assistant: ['other-staff', ...own],
  caretaker: ['other-staff', ...own],
  'owner-case-officer': ['school-owner'],
  'owner-leader': ['school-owner'],
  'it-administrator': [],
} as const satisfies Record<Role, readonly PlanRole[]>

export interface RoleHeld {
  readonly role: Role
  /** Where the role is of one year. */
  readonly yearLevel: number | null
}

/** What is one person's own: by a role of the register, or named for what only the plan knows. */
export interface Mine {
  readonly roles: readonly RoleHeld[]
  /** As `partyKey` writes them. */
  readonly seats: readonly string[]
}

/** Whose part of the year is wanted. A class has the year's of its own year. */
export type YearOf =
  | { readonly of: 'school' }
  | { readonly of: 'year'; readonly year: number }
  | { readonly of: 'role'; readonly role: PlanRole }
  | ({ readonly of: 'person' } & Mine)

type Content = Pick<PlannedActivity, 'responsible' | 'targets'>

/** True where the activity is for the year: named, or for all. */
const isForYear = ({ targets }: Content, year: number): boolean => {
  const years = targets.flatMap((target) => (target.kind === 'years' ? target.years : []))
  return years.length === 0 || years.includes(year)
}

const isOfRole = ({ responsible }: Content, roles: readonly PlanRole[]): boolean =>
  responsible.some((party) => party.kind === 'role' && roles.includes(party.role))

export const concerns = (content: Content, wanted: YearOf): boolean => {
  switch (wanted.of) {
    case 'school':
      return true
    case 'year':
      return isForYear(content, wanted.year)
    case 'role':
      return isOfRole(content, [wanted.role])
    case 'person':
      return (
        content.responsible.some((party) => wanted.seats.includes(partyKey(party))) ||
        wanted.roles.some(
          ({ role, yearLevel }) =>
            isOfRole(content, calledBy[role]) && (yearLevel === null || isForYear(content, yearLevel)),
        )
      )
  }
}
