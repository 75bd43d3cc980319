/** What somebody is to a school, its plan and its year. */
export const schoolRelations = [
  'principal',
  'assistant-principal',
  'department-head',
  'named-editor',
  'contact-teacher',
  'staff',
  'it-administrator',
  'owner-people',
  'pupil-in-council',
  'guardian-in-committee',
  'pupil-of-class',
  'no-longer-in-council',
  'staff-elsewhere',
] as const
export type SchoolRelation = (typeof schoolRelations)[number]

/** Who reads it, and who writes one in their own name. */
interface Reach {
  readonly read: readonly SchoolRelation[]
  readonly add: readonly SchoolRelation[]
}

const heads: readonly SchoolRelation[] = ['principal', 'assistant-principal']
const leaders: readonly SchoolRelation[] = [...heads, 'department-head']
const editors: readonly SchoolRelation[] = [...heads, 'named-editor']
const pedagogues: readonly SchoolRelation[] = [...leaders, 'named-editor', 'contact-teacher', 'staff']
const atWork: readonly SchoolRelation[] = [...pedagogues, 'it-administrator', 'owner-people']
/** An administrator of systems reads nothing that anybody wrote of people. */
const readers: readonly SchoolRelation[] = [...pedagogues, 'owner-people']
const council: readonly SchoolRelation[] = ['pupil-in-council']
const sitting: readonly SchoolRelation[] = [...council, 'guardian-in-committee']
const ofClass: readonly SchoolRelation[] = [...leaders, 'contact-teacher']

/**
 * The one table of a school's plan, its year, its bodies and its evaluation. Nobody of them reaches a case or a count under
 * suppression by any of it; what doesn't stand here is refused, and looks like what isn't there.
 */
export const schoolThings = {
  'plan-draft': { read: [...atWork, ...sitting], add: editors },
  'plan-history': { read: atWork, add: editors },
  'plan-version': { read: atWork, add: ['principal'] },
  'plan-editor': { read: atWork, add: heads },
  'plan-comment': { read: [...editors, ...council], add: council },
  'plan-reason': { read: atWork, add: editors },
  'pupil-council': { read: [...readers, ...council], add: heads },
  'members-of-council': { read: [...readers, ...council], add: heads },
  'minutes-of-council': { read: [...readers, ...council], add: [...heads, ...council] },
  'decision-of-council': { read: [...readers, ...council], add: [...heads, ...council] },
  'proposal-of-council': { read: [...readers, ...council], add: [...heads, ...council] },
  'activity-of-council': { read: [...readers, ...council], add: council },
  'answer-of-council': { read: [...heads, ...council], add: council },
  'meeting-of-team': { read: heads, add: heads },
  'class-agreement': { read: [...readers, ...sitting, 'pupil-of-class'], add: ofClass },
  deviation: { read: [...leaders, 'owner-people'], add: atWork },
  year: { read: atWork, add: ['principal'] },
  'what-was-done': { read: atWork, add: pedagogues },
  'words-of-what-was-done': { read: pedagogues, add: [] },
  'what-was-dropped': { read: atWork, add: leaders },
  'who-carries': { read: atWork, add: leaders },
  'event-of-the-year': { read: atWork, add: leaders },
  'held-with-staff': { read: atWork, add: leaders },
  'held-with-class': { read: atWork, add: ofClass },
  'receipt-of-another': { read: leaders, add: [] },
  'receipt-said-oneself': { read: leaders, add: pedagogues },
  'asked-for-an-answer': { read: [...readers, ...sitting], add: heads },
  conversation: { read: ofClass, add: ofClass },
  evaluation: { read: [...readers, ...sitting], add: heads },
  'suppressed-counts': { read: [...readers, ...sitting], add: [] },
} as const satisfies Record<string, Reach>
export type SchoolThing = keyof typeof schoolThings
