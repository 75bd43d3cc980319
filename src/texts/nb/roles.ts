import type { Role } from '../../domain/people/role.ts'

/** A role as it stands after a name: "Henrik Dahl, kontaktlærer". */
export const roles = {
  principal: 'rektor',
  'assistant-principal': 'assisterende rektor',
  'department-head': 'avdelingsleder',
  'year-lead': 'trinnleder',
  'contact-teacher': 'kontaktlærer',
  teacher: 'lærer',
  'social-teacher': 'sosiallærer',
  counsellor: 'rådgiver',
  'milieu-worker': 'miljøarbeider',
  'school-nurse': 'helsesykepleier',
  substitute: 'vikar',
  assistant: 'assistent',
  caretaker: 'vaktmester',
  'owner-case-officer': 'saksbehandler hos skoleeier',
  'owner-leader': 'leder hos skoleeier',
  'it-administrator': 'IT-administrator',
} satisfies Record<Role, string>
