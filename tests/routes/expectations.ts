import { atTarnlia, type Kind, kinds } from './people.ts'

/** Who is answered at an address; everybody else meets the page for what is not there. */
export interface Expectation {
  readonly answered: readonly Kind[]
  /** Which thing the address names, for those who are answered. */
  readonly of?: 'concern' | 'ordinary' | 'closed'
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
/** Of an ordinary case: its team, the principal and who stands in. */
const team: readonly Kind[] = ['principal', 'assistant-principal', 'social-teacher', 'contact-teacher']
const carrier: readonly Kind[] = ['milieu-worker']

const everybody = { answered: kinds }
const ofCase = { answered: team }
/** Of a case that is closed: its team was smaller. */
const afterwards: Expectation = {
  answered: ['principal', 'assistant-principal', 'social-teacher'],
  of: 'closed',
}

/** By the name of the route. A route without a line here fails, and so does a line without a route. */
export const expectations: Readonly<Record<string, Expectation>> = {
  privacy: everybody,
  clock: everybody,
  'clock-move': everybody,

  today: everybody,
  notices: everybody,
  'notices-seen': everybody,
  find: everybody,
  'find-answer': everybody,

  'report.show': { answered: reporting },
  'report.send': { answered: reporting },
  'report.whom': everybody,
  'report.receipt': { answered: ['milieu-worker'] },
  'report.list': everybody,

  plan: ofCase,
  'plan-draft': ofCase,
  'plan-draft-save': ofCase,
  'plan-staff': ofCase,
  'plan-measure': ofCase,
  'plan-measure-save': ofCase,
  'plan-approval': ofCase,
  'plan-approval-settle': ofCase,
  'plan-version': ofCase,
  'plan-print': ofCase,
  'plan-print-internal': ofCase,

  slips: everybody,
  'slip-done': { answered: carrier },
  'slip-done-save': { answered: carrier },
  'measure-done': ofCase,
  'measure-done-save': ofCase,
  'weekly-status': ofCase,
  'weekly-status-save': ofCase,
  many: everybody,
  'many-save': everybody,

  evaluation: ofCase,
  'evaluation-save': ofCase,
  support: ofCase,
  'support-save': ofCase,
  closure: ofCase,
  'closure-save': ofCase,
  'follow-up': afterwards,
  'follow-up-save': afterwards,
  reopening: afterwards,
  'reopening-save': afterwards,

  administration: { answered: [...administrators, 'principal-elsewhere'] },
  'administration-person': { answered: administrators },
  'role-ask': { answered: administrators },
  'role-end': { answered: administrators },
  'role-settle': { answered: [], fields: { answer: 'no' } },
  'training-register': { answered: administrators },
  'sessions-end': { answered: ['principal', 'it-administrator', 'owner-leader'] },
  'invitation-make': { answered: inviting },
}
