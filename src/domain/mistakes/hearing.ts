import { endOf } from '../calendar/moment.ts'
import type { PersonId } from '../people/ids.ts'
import type { Round } from '../rules/rounds.ts'
import type { Mistake } from './mistake.ts'
import {
  dayOfItem,
  type Finder,
  isSafetyCase,
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

/** Pupils whom the case itself names beside its own. Whom a report is about has a record of their own. */
const namedOthers = (scene: Scene): ReadonlySet<PersonId> => {
  const reports = scene.timeline.of('concern-reported')
  const own = new Set(reports.flatMap(({ entry }) => entry.facts.about))
  const named = [
    ...reports.flatMap(({ entry }) => entry.facts.wasThere),
    ...scene.timeline.of('observed').flatMap(({ entry }) => entry.facts.about),
    ...scene.timeline
      .of('other-talked')
      .flatMap(({ entry: { facts } }) =>
        facts.as === 'other-pupil' && 'person' in facts.person ? [facts.person.person] : [],
      ),
  ]
  return new Set(
    named.filter((person) => {
      const part = scene.at.people?.get(person)
      return person !== scene.record.pupil && !own.has(person) && part !== 'staff' && part !== 'leader'
    }),
  )
}

/** They have their own record: here stands only that somebody talked with them, by name or as a method used. */
const otherHeard = (scene: Scene): boolean =>
  scene.timeline
    .of('other-talked')
    .some(({ entry }) => ['other-pupil', 'witness'].includes(entry.facts.as)) ||
  scene.timeline
    .of('investigation-concluded')
    .some(({ entry }) => entry.facts.methods.includes('other-pupil-talk'))

/** M13: those whom the case names, or whom a measure is aimed at, are affected too (§§ 10-1, 10-2). */
export const othersForgotten: Finder = (scene) => {
  const plan = lastOf(scene, 'plan-approved')
  if (plan === null || !isSafetyCase(scene)) return []
  const others = namedOthers(scene)
  const aimed = plan.entry.facts.measures.some(({ level }) => level === 'other-pupils')
  const weighed = scene.timeline
    .of('best-interest-assessed')
    .some(({ entry }) => entry.facts.pupil !== scene.record.pupil)
  return [
    ...(others.size > 0 && !otherHeard(scene) ? [mistake('others-not-heard', [refOf(plan)])] : []),
    ...(aimed && !weighed ? [mistake('others-best-interest-missing', [refOf(plan)])] : []),
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
