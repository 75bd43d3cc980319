import { endOf } from '../calendar/moment.ts'
import type { Item } from '../rules/timeline.ts'
import {
  dayOfItem,
  duties,
  type Finder,
  missed,
  mistake,
  ownAnswers,
  refOf,
  says,
  type Scene,
  schoolDaysPassed,
} from './scene.ts'

type Evaluated = Item<'evaluated'>

/** School days in which the pupil may still be asked after an evaluation that went without. */
const askedSoonAfter = 5

const withoutPupil = (scene: Scene, item: Evaluated): boolean => {
  const { answeredBy, pupilAnswer } = item.entry.facts
  if (answeredBy === 'pupil' && pupilAnswer !== 'not-asked') return false
  if (answeredBy === 'nobody' && (pupilAnswer === 'declined' || pupilAnswer === 'cannot')) return false
  if (says(item, 'reason')) return false
  const until = endOf(scene.school.addSchoolDays(dayOfItem(item), askedSoonAfter))
  return !ownAnswers(scene).some((answer) => answer.last >= item.first && answer.first <= until)
}

/** M10: not evaluated, or evaluated by others than the one it is about. */
export const noEvaluation: Finder = (scene) => [
  ...duties(scene, 'C-17')
    .filter(missed)
    .map((obligation) => mistake('not-evaluated', [obligation.trigger])),
  ...scene.timeline
    .of('evaluated')
    .filter((item) => withoutPupil(scene, item))
    .map((item) => mistake('evaluated-without-the-pupil', [refOf(item)])),
]

const doesNotHelp = ({ entry: { facts } }: Evaluated): boolean => {
  const allKept = facts.measures.every((each) => each.decision === 'continue')
  const kept = facts.measures.some((each) => each.effect === 'no' && each.decision === 'continue')
  return kept || (facts.answeredBy === 'pupil' && facts.pupilAnswer === 'no' && allKept)
}

/** Changed in the days after, before the next evaluation. */
const changedAfter = (scene: Scene, item: Evaluated): boolean => {
  const next = scene.timeline.of('evaluated').find((other) => other.first > item.first)
  return [...scene.timeline.of('plan-approved'), ...scene.timeline.of('immediate-measures-set')].some(
    (change) => change.last >= item.first && (next === undefined || change.first < next.first),
  )
}

/** M11: what does not help is kept unchanged, and nobody says why. */
export const keptUnchanged: Finder = (scene) =>
  scene.timeline
    .of('evaluated')
    .filter(
      (item) =>
        doesNotHelp(item) &&
        !says(item, 'reason') &&
        !changedAfter(scene, item) &&
        schoolDaysPassed(scene, dayOfItem(item), 2),
    )
    .map((item) => mistake('kept-though-it-does-not-help', [refOf(item)]))
