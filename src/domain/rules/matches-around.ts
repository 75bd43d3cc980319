import { match } from './matches.ts'

// After closing
export const closedWithChecks = match(
  'case-closed',
  'not-left-school',
  ({ entry }) => entry.facts.ground !== 'left-school',
)
export const closedWithoutMeasure = match(
  'case-closed',
  'no-suitable-measure',
  ({ entry }) => entry.facts.ground === 'no-suitable-measure',
)
export const followedUp = match(
  'followed-up',
  'by-the-pupil',
  ({ entry: { facts } }) =>
    (facts.answeredBy === 'pupil' && facts.safe !== 'not-asked') ||
    (facts.answeredBy === 'nobody' && (facts.safe === 'declined' || facts.safe === 'cannot')),
)

// Statsforvalteren (§§ 12-6, 12-8)
export const statsforvalterRightTold = match('statsforvalter-right-told')
export const statsforvalterAsked = match('statsforvalter-asked')
export const statsforvalterAnswered = match('statsforvalter-answered')
export const statsforvalterDecided = match('statsforvalter-decided')
export const decisionDone = match('statsforvalter-decision-done')

// Chapter 13, § 24-3, privacy, minutes
export const intervention = match('physical-intervention')
export const interventionRecorded = match(
  'physical-intervention',
  'principal-told-and-pupil-asked',
  ({ entry: { facts } }) => facts.told === 'principal' && facts.pupilViewAsked,
)
export const interventionToldHome = match('physical-intervention-told-home', 'same-intervention')
export const interventionSerious = match('physical-intervention', 'serious-or-repeated', (item, timeline) => {
  if (item.entry.facts.serious) return true
  const same = timeline
    .of('physical-intervention')
    .filter((other) => other.entry.facts.pupil === item.entry.facts.pupil)
  return same.indexOf(item) > 0
})
export const childWelfareDue = match('child-welfare-due')
export const childWelfareReported = match('child-welfare-reported', 'by-the-same-person')
/** The duty asks for a judgement: "no" is one, from the same person and with a reason. */
export const childWelfareWeighed = match('child-welfare-weighed', 'by-the-same-person')
export const suspended = match('suspended')
/** § 13-1: a teacher has own lessons only, and at most two clock hours of them. */
const teachersHours = 2
/** Years 1 to 7: single lessons or the rest of the day, and then home is told first. Years 8 to 10: three days. */
export const suspendedWithinLimit = match('suspended', 'within-limit', ({ entry: { facts } }) => {
  const { days, hours, gradeLevel } = facts
  if (facts.decidedBy === 'teacher') return days === 0 && hours <= teachersHours
  if (gradeLevel <= 7) return days === 0 || (days <= 1 && facts.guardiansToldBefore)
  return days <= (gradeLevel <= 10 ? 3 : 5)
})
export const accessRequested = match('access-requested')
export const accessAnswered = match(
  'access-answered',
  'same-request-with-reference-when-refused',
  ({ entry: { facts } }) => facts.granted === 'whole' || facts.legalReference !== undefined,
)
export const breachFound = match('breach-found')
export const breachReported = match('breach-reported')
export const teamMeetingHeld = match('team-meeting-held')
export const minutesFiled = match('minutes-filed', 'same-kind-of-meeting')
