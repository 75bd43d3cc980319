const words: Readonly<Record<string, string>> = {
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
  'it-administrator': 'it-administrator',
}

/** How the demonstration's identity provider says what somebody is. */
export const roleWords = (role: string, yearLevel?: number): string =>
  `${words[role] ?? role}${yearLevel === undefined ? '' : `, ${yearLevel}. trinn`}`
