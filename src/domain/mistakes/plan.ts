import { aimsElsewhere, isGroup, isNoTime } from '../activity-plan/wording.ts'
import { allAimedAtChild, reachesPlaces } from '../activity-plan/warnings.ts'
import type { Place, PlannedMeasure } from '../journal/facts.ts'
import type { Item } from '../rules/timeline.ts'
import type { MistakeCode } from './mistake.ts'
import {
  duties,
  type Finder,
  isSafetyCase,
  lastOf,
  missed,
  mistake,
  refOf,
  says,
  type Scene,
  textsOf,
} from './scene.ts'

/** M6: the pupil is not safe, or asked for measures, and no plan was made (§ 12-4 third paragraph). */
export const noPlan: Finder = (scene) => {
  if (!isSafetyCase(scene)) return []
  return duties(scene, 'C-12')
    .filter(
      (obligation) =>
        missed(obligation) &&
        !scene.timeline.of('plan-approved').some((item) => item.round === obligation.round - 1),
    )
    .map((obligation) => {
      const closed = scene.timeline.of('case-closed').find((item) => item.round === obligation.round - 1)
      return mistake('no-plan', closed ? [obligation.trigger, refOf(closed)] : [obligation.trigger])
    })
}

type Plan = Item<'plan-approved'>

const wordsFor = (plan: Plan, measure: PlannedMeasure): readonly string[] =>
  textsOf(plan, 'what', 'goal', 'success')
    .filter((word) => word.item === measure.id)
    .map((word) => word.text)

const hasWhat = (plan: Plan, measure: PlannedMeasure): boolean =>
  textsOf(plan, 'what').some((word) => word.item === measure.id && word.text.trim() !== '')

/** The elements that are missing, each with its own sentence; a group is nobody, and "when needed" is no time. */
export const missingElements = (plan: Plan): readonly MistakeCode[] => {
  const { measures, problemStated, evaluateOn } = plan.entry.facts
  const missing: MistakeCode[] = []
  if (!problemStated || !says(plan, 'problem')) missing.push('plan-lacks-problem')
  if (measures.length === 0 || measures.some((measure) => !hasWhat(plan, measure)))
    missing.push('plan-lacks-measures')
  if (measures.some(({ when }) => 'text' in when && isNoTime(when.text))) missing.push('plan-lacks-when')
  if (measures.some(({ responsible }) => 'text' in responsible && isGroup(responsible.text)))
    missing.push('plan-lacks-who')
  if (evaluateOn === null) missing.push('plan-lacks-evaluation')
  return missing
}

/** M7: the plan in force lacks one of the five elements. A new version with all of them mends it. */
export const incompletePlan: Finder = (scene) => {
  const plan = lastOf(scene, 'plan-approved')
  return plan === null ? [] : missingElements(plan).map((code) => mistake(code, [refOf(plan)]))
}

/** Where it has happened, by what was picked in reports and observations. */
const reportedPlaces = (scene: Scene): readonly Place[] => [
  ...scene.timeline.of('concern-reported').flatMap(({ entry }) => entry.facts.place ?? []),
  ...scene.timeline.of('observed').map(({ entry }) => entry.facts.place),
]

/** M8: everything is asked of the child who suffers, or nothing meets the problem that the plan itself states. */
export const unsuitableMeasures: Finder = (scene) => {
  const plan = lastOf(scene, 'plan-approved')
  if (plan === null || !isSafetyCase(scene)) return []
  const { measures } = plan.entry.facts
  if (allAimedAtChild(measures)) return [mistake('all-aimed-at-the-child', [refOf(plan)])]
  const problem = textsOf(plan, 'problem').map((word) => word.text)
  const tied = reachesPlaces(measures, reportedPlaces(scene))
  const elsewhere =
    tied === null
      ? aimsElsewhere(
          problem.join('\n'),
          measures.flatMap((measure) => wordsFor(plan, measure)),
        )
      : !tied
  return elsewhere ? [mistake('nothing-meets-the-problem', [refOf(plan)])] : []
}
