import type { Compartment } from '../journal/facts.ts'
import type { Role } from '../people/role.ts'

/** What somebody is to a concern or a case. */
export const relations = [
  'holder',
  'responsible',
  'member',
  'principal',
  'assistant-principal',
  'owner-officer',
  'owner-holding',
  'nearest-leader',
  'case-reader',
  'carrier',
  'reporter',
  'named',
] as const
export type Relation = (typeof relations)[number]

export const streamActions = [
  'read',
  'write',
  'keep-out',
  'lead',
  'lower-compartment',
  'export',
  'tell-child-welfare',
  'read-slip',
  'see-receipt',
  'read-answer',
  'read-named',
] as const
export type StreamAction = (typeof streamActions)[number]

const nothing: readonly StreamAction[] = []
const work: readonly StreamAction[] = ['read', 'write', 'keep-out']
const team: readonly StreamAction[] = [...work, 'tell-child-welfare']
const lead: readonly StreamAction[] = [...team, 'lead', 'export']
const owner: readonly StreamAction[] = [...work, 'lead', 'lower-compartment', 'export']
const alike = (actions: readonly StreamAction[]) => ({
  ordinary: actions,
  'staff-offence': actions,
  'leader-offence': actions,
})

/** The one table: relation, compartment, action. What does not stand here is refused. */
export const granted = {
  holder: alike(lead),
  responsible: { ordinary: lead, 'staff-offence': team, 'leader-offence': team },
  member: alike(team),
  principal: { ordinary: lead, 'staff-offence': [...lead, 'lower-compartment'], 'leader-offence': nothing },
  'assistant-principal': { ordinary: lead, 'staff-offence': nothing, 'leader-offence': nothing },
  'owner-officer': { ordinary: work, 'staff-offence': owner, 'leader-offence': owner },
  'owner-holding': alike([...work, 'lead', 'export']),
  'nearest-leader': { ordinary: work, 'staff-offence': nothing, 'leader-offence': nothing },
  'case-reader': alike(work),
  carrier: alike(['read-slip']),
  reporter: alike(['see-receipt', 'read-answer']),
  named: alike(['read-named']),
} as const satisfies Record<Relation, Record<Compartment, readonly StreamAction[]>>

/** What a sign-in and a person must have beside the relation. */
export const conditions = ['two-factor', 'training', 'fresh-sign-in', 'fresh-sign-in-when-sealed'] as const
export type Condition = (typeof conditions)[number]

const inside: readonly Condition[] = ['two-factor', 'training', 'fresh-sign-in-when-sealed']

/** Neither training nor second factor stands before what the law asks of everybody (§ 12-4 c, § 24-3). */
export const asked = {
  read: inside,
  write: inside,
  'keep-out': inside,
  lead: inside,
  'lower-compartment': inside,
  export: [...inside, 'fresh-sign-in'],
  'tell-child-welfare': [],
  'read-slip': inside,
  'see-receipt': [],
  'read-answer': [],
  'read-named': ['two-factor', 'training', 'fresh-sign-in'],
} as const satisfies Record<StreamAction, readonly Condition[]>

/** Relations that a role gives by itself, without anybody choosing the person. */
export const byRole = {
  principal: ['principal'],
  'assistant-principal': ['assistant-principal'],
  'department-head': [],
  'year-lead': [],
  'contact-teacher': [],
  teacher: [],
  'social-teacher': [],
  counsellor: [],
  'milieu-worker': [],
  'school-nurse': [],
  substitute: [],
  assistant: [],
  caretaker: [],
  'owner-case-officer': ['owner-officer', 'owner-holding'],
  'owner-leader': ['owner-officer', 'owner-holding'],
  'it-administrator': [],
} as const satisfies Record<Role, readonly Relation[]>

export const roleActions = [
  'find-staff',
  'find-every-pupil-of-the-school',
  'find-pupils-of-todays-groups',
  'break-glass',
  'ask-for-roles',
  'settle-roles',
  'register-training',
  'end-sessions',
  'protect-address',
] as const
export type RoleAction = (typeof roleActions)[number]

const pedagogue: readonly RoleAction[] = ['find-staff', 'find-every-pupil-of-the-school', 'break-glass']
const visitor: readonly RoleAction[] = ['find-staff', 'find-pupils-of-todays-groups']

/** What a role may outside every case. Reporting a concern needs no role at all. */
export const mayByRole = {
  principal: [
    ...pedagogue,
    'ask-for-roles',
    'settle-roles',
    'register-training',
    'end-sessions',
    'protect-address',
  ],
  'assistant-principal': [...pedagogue, 'register-training', 'protect-address'],
  'department-head': pedagogue,
  'year-lead': pedagogue,
  'contact-teacher': pedagogue,
  teacher: pedagogue,
  'social-teacher': pedagogue,
  counsellor: pedagogue,
  'milieu-worker': pedagogue,
  'school-nurse': pedagogue,
  substitute: visitor,
  assistant: visitor,
  caretaker: visitor,
  'owner-case-officer': ['find-staff'],
  'owner-leader': ['find-staff', 'ask-for-roles', 'settle-roles', 'register-training', 'end-sessions'],
  'it-administrator': ['find-staff', 'ask-for-roles', 'settle-roles', 'register-training', 'end-sessions'],
} as const satisfies Record<Role, readonly RoleAction[]>
