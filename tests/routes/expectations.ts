import { atTarnlia, type Kind, kinds } from './people.ts'

/** Who is answered at an address; everybody else meets the page for what is not there. */
export interface Expectation {
  readonly answered: readonly Kind[]
  /** Which thing the address names, for those who are answered. */
  readonly of?: 'concern' | 'leaderConcern' | 'ordinary' | 'closed'
  /** What a post carries beside its key, where an empty form would not get as far as to be refused. */
  readonly fields?: Readonly<Record<string, string>>
}

const administrators: readonly Kind[] = [
  'principal',
  'assistant-principal',
  'it-administrator',
  'owner-leader',
]
/** Of a pupil's guardians and protection. */
const leading: readonly Kind[] = ['principal', 'assistant-principal']
const inviting: readonly Kind[] = ['principal', 'owner-leader']
const reporting: readonly Kind[] = [...atTarnlia, 'owner-case-officer', 'owner-leader', 'principal-elsewhere']
/** Of an ordinary case: its team, the principal and who stands in. */
const team: readonly Kind[] = ['principal', 'assistant-principal', 'social-teacher', 'contact-teacher']
const carrier: readonly Kind[] = ['milieu-worker']

/** Of a concern that the principal holds. */
const ofConcern: Expectation = { answered: ['principal', 'assistant-principal'], of: 'concern' }
/** And the lead of the pupil's year, who is told of it as the nearest leader. */
const ofTold: Expectation = { answered: ['principal', 'assistant-principal', 'year-lead'], of: 'concern' }
/** Of one about somebody who leads: held by the owner. */
const byOwner: Expectation = { answered: ['owner-case-officer', 'owner-leader'], of: 'leaderConcern' }

/** The school's plan is for all who work there, and for the owner. */
const ofSchool: Expectation = { answered: [...atTarnlia, 'owner-case-officer', 'owner-leader'] }
const writing: Expectation = { answered: leading }

/** Names of pupils: the contact teachers of a class, and the school's leadership. */
const ofClasses: Expectation = {
  answered: ['principal', 'assistant-principal', 'department-head', 'contact-teacher', 'mother-and-teacher'],
}

/** Those who lead the school, and nobody else. */
const ofLeadership: Expectation = { answered: ['principal', 'assistant-principal', 'department-head'] }

/** Who reads what a body of the school shows its staff; an administrator of systems is in none. */
const officers: readonly Kind[] = ['owner-case-officer', 'owner-leader']
const readers: readonly Kind[] = [...atTarnlia.filter((kind) => kind !== 'it-administrator'), ...officers]
/** The pupil council, which a pupil leads. */
const ofCouncil: Expectation = { answered: [...readers, 'pupil'] }
const running: Expectation = { answered: [...leading, 'pupil'] }
const sitting: Expectation = { answered: ['pupil'] }
const following: readonly Kind[] = [...leading, 'department-head']

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

  'concern.inbox': everybody,
  'concern.appointees': byOwner,
  'concern.show': ofTold,
  'concern.take-hold.show': ofConcern,
  'concern.take-hold.send': ofConcern,
  'concern.ending.show': ofConcern,
  'concern.ending.send': ofConcern,
  'concern.conflict.show': ofTold,
  'concern.conflict.send': ofTold,
  'concern.forwarding.show': ofConcern,
  'concern.forwarding.send': ofConcern,
  'concern.rerouting.show': ofConcern,
  'concern.rerouting.send': ofConcern,
  'concern.handing-on.show': byOwner,
  'concern.handing-on.send': byOwner,

  cases: everybody,
  case: ofCase,
  'case.readings': ofCase,
  'case.chain': ofCase,
  'case.pupil-talk.form': ofCase,
  'case.pupil-talk': ofCase,
  'case.other-talk.form': ofCase,
  'case.other-talk': ofCase,
  'case.guardian-contact.form': ofCase,
  'case.guardian-contact': ofCase,
  'case.guardian-hold.form': ofCase,
  'case.guardian-hold': ofCase,
  'case.observation.form': ofCase,
  'case.observation': ofCase,
  'case.note.form': ofCase,
  'case.note': ofCase,
  'case.immediate-measures.form': ofCase,
  'case.immediate-measures': ofCase,
  'case.investigation.form': ofCase,
  'case.investigation': ofCase,
  'case.extension.form': ofCase,
  'case.extension': ofCase,
  'case.conclusion.form': ofCase,
  'case.conclusion': ofCase,
  'case.best-interest.form': ofCase,
  'case.best-interest': ofCase,
  'case.seriousness.form': ofCase,
  'case.seriousness': ofCase,
  'case.owner-notice.form': ofCase,
  'case.owner-notice': ofCase,
  'case.meeting.form': ofCase,
  'case.meeting': ofCase,
  'case.physical-intervention.form': ofCase,
  'case.physical-intervention': ofCase,
  'case.correction.form': ofCase,
  'case.correction': ofCase,
  'case.by-hand.form': ofCase,
  'case.by-hand': ofCase,
  'case.members.form': ofCase,
  'case.members': ofCase,
  'case.hand-over.form': ofCase,
  'case.hand-over': ofCase,
  'case.conflict.form': ofCase,
  'case.conflict': ofCase,
  'case.compartment.form': ofCase,
  'case.compartment': ofCase,
  'case.child-welfare.form': ofCase,
  'case.child-welfare': ofCase,
  'case.child-welfare-weighed.form': ofCase,
  'case.child-welfare-weighed': ofCase,
  'case.other-pupil.form': ofCase,
  'case.other-pupil': ofCase,
  'case.approvers.form': ofCase,
  'case.approvers': ofCase,
  'case.approvers.end': ofCase,
  'case.pupil-words.form': ofCase,
  'case.pupil-words': ofCase,
  'case.export.form': ofCase,
  'case.export': ofCase,
  'case.guardian-hold.end': ofCase,
  'case.members.remove': ofCase,
  'case.export.approve': ofCase,
  'hand-over.form': everybody,
  'hand-over': everybody,
  'break-glass.form': everybody,
  'break-glass': everybody,
  'pupil-words.thanks': everybody,

  'school-plan.schools': everybody,
  'school-plan': ofSchool,
  'school-plan.begin': ofSchool,
  'school-plan.read-in': writing,
  'school-plan.take-in': writing,
  'school-plan.line': writing,
  'school-plan.line-save': writing,
  'school-plan.write-in': writing,
  'school-plan.sections': writing,
  'school-plan.reorder': writing,
  'school-plan.section': writing,
  'school-plan.section-save': writing,
  'school-plan.editors': writing,
  'school-plan.name-editor': writing,
  'school-plan.end-editor': writing,
  'school-plan.settings': ofSchool,
  'school-plan.settings-save': writing,
  'school-plan.history': ofSchool,
  'school-plan.restore': writing,
  'school-plan.difference': ofSchool,
  'school-plan.template': writing,
  'school-plan.take-over': writing,
  'school-plan.chain-standard': writing,
  'school-plan.step': writing,
  'school-plan.step-save': writing,
  'school-plan.findings': ofSchool,
  'school-plan.mend': ofSchool,
  'school-plan.approval': ofSchool,
  'school-plan.approve': ofSchool,
  'school-plan.publish': ofSchool,
  'school-plan.version': ofSchool,
  'school-plan.chain': ofSchool,
  doing: everybody,
  occurrence: ofSchool,
  'occurrence-save': ofSchool,
  coverage: ofLeadership,
  'coverage-save': ofLeadership,
  year: ofSchool,
  'calendar-feed': everybody,
  'calendar-feed-change': everybody,
  'year-events': ofSchool,
  'year-event-say': {
    answered: [...leading, 'department-head'],
    fields: { event: 'survey-results', on: '', seen: '0' },
  },
  receipts: ofSchool,
  'receipts-save': ofSchool,
  conversations: ofClasses,
  'conversations-save': ofClasses,
  bodies: everybody,
  'bodies.set-up': { answered: [...leading, 'principal-elsewhere'] },
  body: ofCouncil,
  'body.act': running,
  'body.members': writing,
  'body.members-save': writing,
  'body.meeting': ofCouncil,
  'body.meeting-act': running,
  'body.plan': sitting,
  'body.plan-line': sitting,
  'body.plan-comment': sitting,
  'school-plan.comments': writing,
  'school-plan.answer': writing,
  classes: everybody,
  'class-agreement': { answered: [...readers, 'pupil', 'guardian'] },
  'class-agreement.save': { answered: [...following, 'year-lead', 'contact-teacher', 'teacher'] },
  deviations: { answered: reporting },
  'deviation.register': { answered: reporting },
  deviation: { answered: [...following, ...officers] },
  'deviation.follow-up': { answered: following },
  // The pupil sits in the council; who keeps the systems reads no evaluation.
  'plan-evaluation.list': {
    answered: [...ofSchool.answered.filter((kind) => kind !== 'it-administrator'), 'pupil'],
  },
  'plan-evaluation.lay-down': { answered: leading, fields: { kind: 'leaders-autumn' } },
  'plan-evaluation.ask': { answered: leading },
  overview: { answered: officers },
  'plan-evaluation': { answered: leading },
  'plan-news': ofSchool,
  'plan-news.reason': ofSchool,
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
  'shared-measures': ofCase,
  'shared-measures-save': ofCase,
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
  'administration-find': { answered: [...administrators, 'principal-elsewhere'] },
  'administration-person': { answered: administrators },
  anchor: { answered: ['owner-leader'] },
  'anchor-change': { answered: ['owner-leader'] },
  calendar: { answered: [...administrators, 'owner-case-officer', 'principal-elsewhere'] },
  'calendar-import': { answered: ['owner-leader'] },
  'calendar-import-save': { answered: ['owner-leader'] },
  'calendar-year': { answered: ['owner-leader'] },
  'calendar-year-save': { answered: ['owner-leader'] },
  'role-ask': { answered: administrators },
  'role-end': { answered: administrators },
  'role-settle': { answered: [], fields: { answer: 'no' } },
  'training-register': { answered: administrators },
  'sessions-end': { answered: ['principal', 'it-administrator', 'owner-leader'] },
  'invitation-make': { answered: inviting },
  'identity-unlink': { answered: inviting },
  families: { answered: [...leading, 'principal-elsewhere'] },
  'families-find': { answered: [...leading, 'principal-elsewhere'] },
  family: { answered: leading },
  'pupil-protect': { answered: leading },
  'naming-ask': { answered: leading },
  'guardian-new': { answered: leading },
  'guardian-add': { answered: leading },
  guardian: { answered: leading },
  'guardian-change': { answered: leading },
  'guardian-invite': { answered: ['principal'] },
  'guardian-unlink': { answered: ['principal'] },
  approvals: everybody,
  'guardian-settle': { answered: [], fields: { answer: 'no' } },
  'naming-settle': { answered: [], fields: { answer: 'no' } },
}
