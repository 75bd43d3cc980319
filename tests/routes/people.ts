/** One of everybody who could come by: each role, and those of whom something must be kept. */
export const people = {
  principal: 'marit',
  'assistant-principal': 'jostein',
  'department-head': 'renate',
  'year-lead': 'kjersti',
  'contact-teacher': 'henrik',
  teacher: 'kari',
  'social-teacher': 'mathilde',
  counsellor: 'preben',
  'milieu-worker': 'samira',
  'school-nurse': 'tordis',
  substitute: 'vilde',
  assistant: 'ronny',
  caretaker: 'arvid',
  'it-administrator': 'sigrun',
  'owner-case-officer': 'astri',
  'owner-leader': 'solfrid',
  'mother-and-teacher': 'ingrid',
  'training-lapsed': 'lapsed',
  'principal-elsewhere': 'torbjørg',
  pupil: 'nora',
  guardian: 'øyvind',
} as const

export type Kind = keyof typeof people
export const kinds = Object.keys(people).filter((kind): kind is Kind => kind in people)

/** Those who work at Tårnlia. */
export const atTarnlia = [
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
  'it-administrator',
  'mother-and-teacher',
  'training-lapsed',
] as const satisfies readonly Kind[]
