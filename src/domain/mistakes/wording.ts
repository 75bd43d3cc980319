import { outdatedIn } from '../activity-plan/wording.ts'
import type { Passage } from '../journal/passage.ts'
import type { Item } from '../rules/timeline.ts'
import { type Finder, mistake, refOf, type Scene } from './scene.ts'
import { belittles } from './words.ts'

/** What the school itself has written; what a pupil or a guardian said is theirs to say as they like. */
const ofTheSchool = (word: Passage): boolean =>
  (word.kind === 'assessment' ||
    word.kind === 'plan-text' ||
    word.kind === 'reason' ||
    word.kind === 'observation') &&
  !['pupil-words', 'guardian-words', 'guardians-view', 'statement', 'not-to-be-told', 'heard-from'].includes(
    word.field,
  )

/** M5: what the pupil experiences is made small, beside the pupil's own words. */
export const belittling: Finder = (scene) =>
  scene.timeline.items
    .filter(
      ({ entry }) =>
        // A talk with others tells what they said.
        entry.kind !== 'other-talked' &&
        entry.kind !== 'guardian-contacted' &&
        entry.words.some((word) => ofTheSchool(word) && belittles(word.text)),
    )
    .map((item) => mistake('belittled', [refOf(item)]))

const isLatestPlan = (scene: Scene, item: Item): boolean =>
  scene.timeline.of('plan-approved').at(-1)?.entry === item.entry

/** Words of the act before this one, and a plan that is called a decision: it is neither (§ 12-4 third paragraph). */
const hasWrongForm = (scene: Scene, item: Item): boolean => {
  const { entry } = item
  if (entry.kind === 'plan-approved')
    return (
      isLatestPlan(scene, item) &&
      (entry.facts.wording === 'decision' || entry.words.some((word) => outdatedIn(word.text).length > 0))
    )
  // Elsewhere an administrative decision may be meant, and rightly called so.
  return entry.words.some(
    (word) => ofTheSchool(word) && outdatedIn(word.text).some((term) => term !== 'decision'),
  )
}

/** M17: the wrong form: decision, § 9 A, fylkesmann. */
export const wrongForm: Finder = (scene) =>
  scene.timeline.items
    .filter((item) => hasWrongForm(scene, item))
    .map((item) => mistake('wrong-form', [refOf(item)]))
