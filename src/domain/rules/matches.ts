import type { EntryKind } from '../journal/entry-kinds.ts'
import type { Compartment } from '../journal/facts.ts'
import { missingElements } from './plan-elements.ts'
import { saysNotSafe } from './rounds.ts'
import type { Match } from './rule.ts'
import type { Item, Timeline } from './timeline.ts'

const any = (): boolean => true

/** An entry of a kind of which something holds; `when` names it in the rule table. */
export const match = <K extends EntryKind>(
  kind: K,
  when = 'any',
  holds: Match<K>['holds'] = any,
): Match<K> => ({ kind, when, holds })

const sentAs = (item: Item, timeline: Timeline, compartment: Compartment): boolean =>
  timeline.concerns.some(({ stream, initial }) => stream === item.stream && initial === compartment)

// The report, and who is told (§§ 12-4 second paragraph, 12-5)
export const reported = match('concern-reported')
export const reportedOrdinary = match('concern-reported', 'about-no-employee', (item, timeline) =>
  sentAs(item, timeline, 'ordinary'),
)
export const reportedEmployee = match('concern-reported', 'about-an-employee', (item, timeline) =>
  sentAs(item, timeline, 'staff-offence'),
)
export const reportedLeader = match('concern-reported', 'about-the-leadership', (item, timeline) =>
  sentAs(item, timeline, 'leader-offence'),
)
export const reportedBySomebody = match(
  'concern-reported',
  'by-a-person',
  ({ entry }) => entry.actor !== null,
)
export const reportedUnsafe = match(
  'concern-reported',
  'pupil-says-unsafe',
  ({ entry }) => entry.facts.pupilSaysUnsafe,
)
export const reportedViolence = match(
  'concern-reported',
  'violence-or-abuse-told',
  ({ entry }) => entry.facts.violenceTold,
)
export const reportedTalk = match('concern-reported', 'was-a-talk', ({ entry }) => entry.facts.firstTalk)
export const routedToPrincipal = match(
  'concern-routed',
  'to-principal',
  ({ entry }) => entry.facts.to === 'principal',
)
export const routedToOwner = match('concern-routed', 'to-owner', ({ entry }) => entry.facts.to === 'owner')
export const routedEmployee = match(
  'concern-routed',
  'to-principal-about-an-employee',
  ({ entry }) => entry.facts.to === 'principal' && entry.facts.compartment === 'staff-offence',
)
export const reroutedEmployee = match(
  'concern-rerouted',
  'about-an-employee',
  ({ entry }) => entry.facts.compartment === 'staff-offence',
)
export const reroutedLeader = match(
  'concern-rerouted',
  'about-the-leadership',
  ({ entry }) => entry.facts.compartment === 'leader-offence',
)
export const openedByLeader = match(
  'concern-opened',
  'by-principal-or-leader',
  ({ entry }) => entry.facts.by !== 'owner',
)
export const openedByOwner = match('concern-opened', 'by-owner', ({ entry }) => entry.facts.by === 'owner')
export const forwarded = match('staff-offence-forwarded')
export const groundless = match('staff-offence-groundless')
export const answered = match('reporter-answered')
export const endedAsked = match(
  'concern-ended',
  'looked-into-and-pupil-asked',
  ({ entry }) => entry.facts.ending === 'looked-into-pupil-safe' && entry.facts.pupilAsked,
)
export const endedOtherwise = match(
  'concern-ended',
  'without-a-case',
  ({ entry }) => entry.facts.ending !== 'opened-case' && entry.facts.ending !== 'added-to-case',
)

// What sets a round of duties going
export const raised = match('raised-with-principal')
/** A guardian who rang rektor has been in contact with the school. */
export const raisedByGuardian = match(
  'raised-with-principal',
  'by-guardian',
  ({ entry }) => entry.facts.by === 'guardian',
)
export const caseOpened = match('case-opened')
export const caseReopened = match('case-reopened')
export const followedUpNotSafe = match('followed-up', 'pupil-not-safe', (item) => saysNotSafe(item))
export const roundOpeners = [reported, raised, caseOpened, caseReopened, followedUpNotSafe]

// Talks, home, roles
export const talked = match('pupil-talked')
export const talkedNotSafe = match(
  'pupil-talked',
  'pupil-not-safe',
  ({ entry: { facts } }) => facts.safe === 'no' || facts.safe === 'partly',
)
export const talkedNeedsPlan = match(
  'pupil-talked',
  'pupil-not-safe-or-wants-measures',
  ({ entry: { facts } }) => facts.safe === 'no' || facts.safe === 'partly' || facts.wantsMeasures,
)
export const guardianReached = match('guardian-contacted', 'reached', ({ entry }) => entry.facts.reached)
export const guardianWantsMeasures = match(
  'guardian-contacted',
  'wants-measures',
  ({ entry }) => entry.facts.wantsMeasures === true,
)
export const guardianHeld = match('guardian-contact-held')
export const rolesSettled = match('roles-settled')

// Investigating
export const investigationOpened = match(
  'investigation-opened',
  'with-methods',
  ({ entry }) => entry.facts.methods.length > 0,
)
export const investigationConcluded = match('investigation-concluded')
export const concludedUnsafe = match(
  'investigation-concluded',
  'pupil-unsafe',
  ({ entry }) => entry.facts.pupilUnsafe === 'yes',
)

// Measures and plan
export const measuresSet = match(
  'immediate-measures-set',
  'at-least-one-or-reason',
  ({ entry: { facts } }) => facts.measures.length > 0 || facts.noneBecause,
)
export const measuresChanged = match(
  'immediate-measures-set',
  'at-least-one',
  ({ entry }) => entry.facts.measures.length > 0,
)
export const planApproved = match('plan-approved')
export const planWithMeasures = match(
  'plan-approved',
  'with-measures',
  ({ entry }) => entry.facts.measures.length > 0,
)
export const planComplete = match(
  'plan-approved',
  'five-elements-and-pupil-heard',
  ({ entry }) => missingElements(entry.facts).length === 0,
)
export const planRevised = match('plan-approved', 'later-version', ({ entry }) => entry.facts.version > 1)
export const planSentHome = match('plan-sent-home', 'same-version')
export const principalInformed = match('principal-informed', 'same-version')
export const weeklyStatus = match('weekly-status', 'same-week')

// Seriousness and the owner
export const seriousnessAssessed = match('seriousness-assessed')
export const assessedSerious = match('seriousness-assessed', 'serious', ({ entry }) => entry.facts.serious)
export const ownerNotifiedSerious = match(
  'owner-notified',
  'serious-or-staff-offence',
  ({ entry: { facts } }) => facts.about === 'serious' || facts.about === 'staff-offence',
)
export const ownerNotifiedInterventions = match(
  'owner-notified',
  'physical-intervention',
  ({ entry }) => entry.facts.about === 'physical-intervention',
)
export const ownerNotifiedIneffective = match(
  'owner-notified',
  'ineffective-or-no-suitable-measure',
  ({ entry: { facts } }) => facts.about === 'ineffective' || facts.about === 'no-suitable-measure',
)

// Evaluating: a guardian's or a teacher's answer is never the pupil's
type Evaluated = Item<'evaluated'>
const withPupil = ({ entry: { facts } }: Evaluated): boolean =>
  (facts.answeredBy === 'pupil' && facts.pupilAnswer !== 'not-asked') ||
  (facts.answeredBy === 'nobody' && (facts.pupilMode === 'declined' || facts.pupilMode === 'cannot'))
const notWorking = (item: Evaluated): boolean =>
  withPupil(item) &&
  (item.entry.facts.pupilAnswer === 'no' ||
    (item.entry.facts.pupilAnswer !== 'yes' &&
      item.entry.facts.measures.some(({ effect }) => effect === 'no')))
export const evaluated = match('evaluated', 'with-the-pupil', withPupil)
export const evaluatedNotWorking = match('evaluated', 'not-effective', notWorking)
export const evaluatedChanging = match(
  'evaluated',
  'measure-to-change',
  (item) => withPupil(item) && item.entry.facts.measures.some(({ decision }) => decision === 'change'),
)
export const resourceTeam = match('resource-team-discussed')
export const resourceTeamMeeting = match(
  'meeting',
  'resource-team',
  ({ entry }) => entry.facts.kind === 'resource-team',
)
export const supportConsidered = match('support-considered')
