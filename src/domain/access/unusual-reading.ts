import { isLeadership, isOwnerRole, type Role } from '../people/role.ts'

/** Looking again and again for what is not found, or not one's own. */
export const missesThatAlarm = { count: 12, minutes: 15 } as const

/** Different cases and concerns opened in a day: more than any school day's work asks for. */
export const readingsThatAlarm = { leaders: 60, others: 20, hours: 24 } as const

/** The last is the house's own: nobody's doing. */
export const alarmKinds = ['repeated-misses', 'unusual-reading', 'log-month-missing'] as const
export type AlarmKind = (typeof alarmKinds)[number]

const leads = (role: Role): boolean => isLeadership(role) || isOwnerRole(role)

export const isUnusualReading = (roles: readonly Role[], streams: number): boolean =>
  streams > (roles.some(leads) ? readingsThatAlarm.leaders : readingsThatAlarm.others)

/** Who looks at it: the principal, or the owner where it is about a leader or somebody at the owner. */
export const alarmGoesTo = (roles: readonly Role[]): 'principal' | 'owner' =>
  roles.some(leads) || roles.includes('it-administrator') ? 'owner' : 'principal'
