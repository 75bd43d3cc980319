import { endOf } from '../calendar/moment.ts'
import type { Round } from '../rules/rounds.ts'
import type { Mistake } from './mistake.ts'
import {
  dayOfItem,
  type Finder,
  lastOf,
  mistake,
  refOf,
  says,
  type Scene,
  schoolDaysPassed,
} from './scene.ts'

/** M13: not heard before the plan (§ 10-2), or the best interest of the pupil not assessed (§ 10-1). */
export const notHeard: Finder = (scene) => {
  const plan = lastOf(scene, 'plan-approved')
  if (plan === null) return []
  const assessed = scene.timeline
    .of('best-interest-assessed')
    .some((item) => scene.record.pupil === null || item.entry.facts.pupil === scene.record.pupil)
  return [
    ...(plan.entry.facts.pupilHeard === 'no' ? [mistake('pupil-not-heard', [refOf(plan)])] : []),
    ...(assessed ? [] : [mistake('best-interest-missing', [refOf(plan)])]),
  ]
}

const heldIn = (scene: Scene, round: Round): boolean =>
  scene.timeline.of('guardian-contact-held').some((item) => item.round === round.index)

const toldLate = (scene: Scene, round: Round): readonly Mistake[] => {
  const knew = round.principalKnew
  if (knew === null || scene.record.case === null || heldIn(scene, round)) return []
  // A guardian who rang knows already; from there it is about being heard.
  if (round.raised !== null && round.raised.entry.facts.by === 'guardian' && round.raised.first <= knew.last)
    return []
  const day = dayOfItem(knew)
  const due = endOf(scene.school.addSchoolDays(day, 1))
  if (!schoolDaysPassed(scene, day, 1) || (round.end !== null && round.end.at <= due)) return []
  const contacts = scene.timeline.of('guardian-contacted').filter((item) => item.round === round.index)
  if (contacts.some((item) => item.first <= due)) return []
  const raised = round.raised?.entry.facts.by === 'guardian' && round.raised.first <= due
  if (raised) return []
  const [first] = contacts
  return [mistake('guardians-told-late', first === undefined ? [refOf(knew)] : [refOf(knew), refOf(first)])]
}

/** M19: guardians told too late, or not heard before the plan, with no reason and no hold on contact. */
export const guardiansLate: Finder = (scene) => {
  const plan = lastOf(scene, 'plan-approved')
  const held = scene.timeline.of('guardian-contact-held').length > 0
  const unheard = plan?.entry.facts.guardiansHeard === 'no' && !says(plan, 'reason') && !held
  return [
    ...scene.timeline.rounds.flatMap((round) => (round.index === 0 ? toldLate(scene, round) : [])),
    ...(plan !== null && unheard ? [mistake('guardians-not-heard', [refOf(plan)])] : []),
  ]
}
