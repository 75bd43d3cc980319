import type { EntryKind, FactsOf } from '../src/domain/journal/entry-kinds.ts'
import {
  type CaseId,
  caseId,
  type ConcernId,
  concernId,
  type MeasureId,
  measureId,
  type PersonId,
  personId,
} from '../src/domain/people/ids.ts'

/** A stable identifier for a name or a number, in the shape of ours. */
export const uuid = (seed: string | number): string => {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (const character of String(seed)) {
    a = Math.imul(a ^ character.charCodeAt(0), 0x01000193) >>> 0
    b = Math.imul(b ^ a, 0x85ebca6b) >>> 0
  }
  const hex = `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`
  return `01990000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(4, 16)}`
}

export const person = (name: string): PersonId => personId(uuid(`person ${name}`))
export const measure = (name: string): MeasureId => measureId(uuid(`measure ${name}`))
export const concern = (name: string): ConcernId => concernId(uuid(`concern ${name}`))
export const pupilCase = (name: string): CaseId => caseId(uuid(`case ${name}`))

const pupil = person('pupil')
const teacher = person('teacher')
const guardian = person('guardian')
const principal = person('principal')

/** An ordinary entry of each kind, so that a test says only what matters to it. */
export const ordinaryFacts: { readonly [K in EntryKind]: FactsOf<K> } = {
  'concern-reported': {
    about: [pupil],
    wasThere: [],
    categories: ['unknown'],
    place: 'class',
    firstTalk: false,
    pupilSaysUnsafe: false,
    intervened: 'not-applicable',
    concernsAdult: 'no',
    adult: null,
    capacity: 'employee',
    violenceTold: false,
    passedOn: true,
  },
  'concern-routed': { to: 'principal', holder: principal, compartment: 'ordinary' },
  'concern-opened': { by: 'principal' },
  'reporter-answered': { status: 'received' },
  'concern-handed-on': { from: null, to: null, because: 'away' },
  'conflict-of-interest': { person: teacher, ground: 'kin', declared: true },
  'staff-offence-forwarded': { to: 'owner' },
  'staff-offence-groundless': { by: principal },
  'concern-rerouted': { compartment: 'ordinary', adult: null },
  'reporter-given-phone': { because: 'owner-not-opened' },
  'concern-ended': { ending: 'opened-case', pupilAsked: true },
  'case-opened': {
    pupil,
    kind: 'safety',
    compartment: 'ordinary',
    concerns: [],
    ruleSet: '2026-08',
    chain: 'c2',
  },
  'concern-added': { concern: concern('added') },
  'roles-settled': { responsible: teacher, team: [] },
  'raised-with-principal': { by: 'guardian', channel: 'telephone' },
  'pupil-talked': {
    pupil,
    mode: 'said',
    safe: 'not-asked',
    alone: true,
    present: [],
    wantsMeasures: false,
    pupilConfirmed: true,
  },
  'other-talked': { person: { person: teacher }, as: 'employee' },
  'guardian-contacted': {
    guardian: { person: guardian },
    channel: 'telephone',
    reached: true,
    invitedToMeeting: true,
  },
  'guardian-contact-held': { guardian, until: '2027-02-10T12:00', consulted: ['child-welfare'] },
  'guardian-contact-resumed': { guardian },
  observed: { place: 'break', about: [pupil] },
  intervened: { by: teacher, possible: true },
  'immediate-measures-set': { measures: [], noneBecause: true },
  'investigation-opened': { methods: ['pupil-talk', 'observation'] },
  'investigation-extended': { until: '2026-12-01' },
  'investigation-concluded': { methods: ['pupil-talk', 'observation'], pupilUnsafe: 'unclear' },
  'best-interest-assessed': { pupil },
  'seriousness-assessed': { serious: false, criteria: [] },
  'owner-notified': { about: 'serious' },
  'owner-opened': { by: principal },
  meeting: { kind: 'cooperation', present: [], pupilInvited: true, guardiansInvited: true },
  'plan-approved': {
    version: 1,
    measures: [
      {
        id: measure('adult in the changing room'),
        level: 'adults',
        responsible: { person: teacher },
        when: { from: '2026-09-01' },
      },
    ],
    evaluateOn: '2026-10-05',
    pupilHeard: 'yes',
    guardiansHeard: 'yes',
    approvedBy: { person: principal },
    problemStated: true,
  },
  'plan-sent-home': { version: 1, how: 'paper', to: [{ person: guardian }] },
  'principal-informed': { version: 1 },
  'measure-done': { measure: measure('adult in the changing room'), on: '2026-09-23', asPlanned: true },
  'measure-missed': { measure: measure('adult in the changing room'), on: '2026-09-23' },
  'weekly-status': {
    week: '2026-W39',
    measures: [{ measure: measure('adult in the changing room'), done: 'as-planned' }],
  },
  evaluated: {
    version: 1,
    measures: [],
    pupilAnswer: 'partly',
    pupilMode: 'said',
    answeredBy: 'pupil',
    alone: true,
    guardiansAsked: true,
    next: { evaluateOn: '2026-11-04' },
  },
  'support-considered': { from: ['owner', 'ppt'], asked: true },
  'resource-team-discussed': { version: 1, anonymous: false },
  'followed-up': { week: 4, safe: 'yes', answeredBy: 'pupil', alone: true },
  'case-closed': { ground: 'pupil-safe', guardiansInformed: true },
  'case-reopened': { because: 'not-safe' },
  'statsforvalter-right-told': { to: [{ person: guardian }] },
  'statsforvalter-asked': { due: '2026-11-17' },
  'statsforvalter-answered': { sentOn: '2026-11-17' },
  'statsforvalter-decided': { due: '2026-12-01' },
  'statsforvalter-decision-done': { on: '2026-12-01' },
  'physical-intervention': { by: teacher, pupil, serious: false, pupilViewAsked: true, told: 'principal' },
  'physical-intervention-told-home': { intervention: 1 },
  'child-welfare-due': {},
  'child-welfare-reported': { by: teacher },
  'child-welfare-weighed': { by: teacher },
  suspended: { by: principal, days: 1, hours: 0, gradeLevel: 9, guardiansToldBefore: true },
  'access-requested': { by: { person: guardian } },
  'access-answered': { request: 1, granted: 'whole' },
  'breach-found': { foundAt: '2026-11-17T10:00' },
  'breach-reported': { to: 'datatilsynet' },
  'minutes-filed': { meeting: 'team', present: [] },
  'team-meeting-held': { meeting: 'team' },
  'member-added': { person: teacher, part: 'member' },
  'member-removed': { person: teacher },
  'handed-over': { from: teacher, to: principal },
  'compartment-changed': { from: 'ordinary', to: 'staff-offence' },
  'personnel-reference': { held: 'owner' },
  'break-glass': { person: principal, until: '2026-12-01T12:00' },
  'left-behind': { concern: concern('class') },
  'absence-noted': { days: 3, askedIfSafe: true },
  note: { aboutBeacon: null },
}
