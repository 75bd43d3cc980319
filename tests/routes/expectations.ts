import { atTarnlia, type Kind, kinds } from './people.ts'

/** Who is answered at an address; everybody else meets the page for what is not there. */
export interface Expectation {
  readonly answered: readonly Kind[]
  /** Which thing the address names, for those who are answered. */
  readonly of?: 'concern' | 'ordinary'
  /** What a post carries beside its key, where an empty form would not get as far as to be refused. */
  readonly fields?: Readonly<Record<string, string>>
}

const administrators: readonly Kind[] = [
  'principal',
  'assistant-principal',
  'it-administrator',
  'owner-leader',
]
const inviting: readonly Kind[] = ['principal', 'owner-leader']
const reporting: readonly Kind[] = [...atTarnlia, 'owner-case-officer', 'owner-leader', 'principal-elsewhere']

/** By the name of the route. A route without a line here fails, and so does a line without a route. */
export const expectations: Readonly<Record<string, Expectation>> = {
  privacy: { answered: kinds },

  'report.show': { answered: reporting },
  'report.send': { answered: reporting },
  'report.whom': { answered: kinds },
  'report.receipt': { answered: ['milieu-worker'] },
  'report.list': { answered: kinds },

  administration: { answered: [...administrators, 'principal-elsewhere'] },
  'administration-person': { answered: administrators },
  'role-ask': { answered: administrators },
  'role-end': { answered: administrators },
  'role-settle': { answered: [], fields: { answer: 'no' } },
  'training-register': { answered: administrators },
  'sessions-end': { answered: ['principal', 'it-administrator', 'owner-leader'] },
  'invitation-make': { answered: inviting },
}
