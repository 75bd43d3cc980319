import type { roles as nb } from '../nb/roles.ts'
import type { Widen } from '../widen.ts'

export const roles: Widen<typeof nb> = {
  principal: 'rektor',
  'assistant-principal': 'assisterande rektor',
  'department-head': 'avdelingsleiar',
  'year-lead': 'trinnleiar',
  'contact-teacher': 'kontaktlærar',
  teacher: 'lærar',
  'social-teacher': 'sosiallærar',
  counsellor: 'rådgivar',
  'milieu-worker': 'miljøarbeidar',
  'school-nurse': 'helsesjukepleiar',
  substitute: 'vikar',
  assistant: 'assistent',
  caretaker: 'vaktmeister',
  'owner-case-officer': 'saksbehandlar hos skoleeigar',
  'owner-leader': 'leiar hos skoleeigar',
  'it-administrator': 'IT-administrator',
}
