import type { roles as nb } from '../nb/roles.ts'
import type { Widen } from '../widen.ts'

export const roles: Widen<typeof nb> = {
  principal: 'principal',
  'assistant-principal': 'assistant principal',
  'department-head': 'head of department',
  'year-lead': 'year lead',
  'contact-teacher': 'contact teacher',
  teacher: 'teacher',
  'social-teacher': 'social teacher',
  counsellor: 'counsellor',
  'milieu-worker': 'milieu worker',
  'school-nurse': 'school nurse',
  substitute: 'substitute teacher',
  assistant: 'assistant',
  caretaker: 'caretaker',
  'owner-case-officer': 'case officer at the school owner',
  'owner-leader': 'leader at the school owner',
  'it-administrator': 'IT administrator',
}
