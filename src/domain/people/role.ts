/** Roles a person may hold from–to, at a school or at the owner (plan inventory, section 9). */
export const roles = [
  'principal',
  'assistant-principal',
  'department-head',
  'year-lead',
  'contact-teacher',
  'teacher',
  'social-teacher',
  'counsellor',
  'milieu-worker',
  'school-nurse',
  'substitute',
  'assistant',
  'caretaker',
  'owner-case-officer',
  'owner-leader',
  'it-administrator',
] as const
export type Role = (typeof roles)[number]

/** "Ein i leiinga" (opplæringslova § 12-5 second paragraph). Acting counts as being. */
export const leadership = ['principal', 'assistant-principal', 'department-head'] as const satisfies Role[]

/** Roles at the owner, outside every school. */
export const ownerRoles = ['owner-case-officer', 'owner-leader'] as const satisfies Role[]

/** Roles that know pupils only through the groups they are with today. */
export const groupBoundRoles = ['substitute', 'assistant', 'caretaker'] as const satisfies Role[]

const among = (list: readonly Role[], role: Role): boolean => list.includes(role)
export const isLeadership = (role: Role): boolean => among(leadership, role)
export const isOwnerRole = (role: Role): boolean => among(ownerRoles, role)
export const isGroupBound = (role: Role): boolean => among(groupBoundRoles, role)
