import { type Finder, mistake, ownAnswers, refOf } from './scene.ts'

/** M20: absence seen beside the case, and nobody asks whether the pupil is safe. Asking later mends it. */
export const absenceAlone: Finder = (scene) =>
  scene.timeline
    .of('absence-noted')
    .filter((item) => {
      if (item.entry.facts.askedIfSafe) return false
      const askedLater = scene.timeline
        .of('absence-noted')
        .some((other) => other.entry.facts.askedIfSafe && other.first >= item.first)
      return !askedLater && !ownAnswers(scene).some((answer) => answer.last >= item.first)
    })
    .map((item) => mistake('absence-without-question', [refOf(item)]))
