import type { InvestigationMethod } from '../journal/facts.ts'
import type { Item } from '../rules/timeline.ts'
import type { Mistake } from './mistake.ts'
import { type Finder, isSafetyCase, mistake, refOf, says, type Scene, textsOf } from './scene.ts'
import { speaksOfProof } from './words.ts'

/** Ways that let a pupil speak, or that look for themselves. */
const beyondAdults: readonly InvestigationMethod[] = [
  'pupil-talk',
  'other-pupil-talk',
  'observation',
  'anonymous-survey',
  'named-survey',
  'digital-trace',
]

const thin = (scene: Scene, item: Item<'investigation-concluded'>): readonly Mistake[] => {
  const { methods } = item.entry.facts
  const found: Mistake[] = []
  if (new Set(methods).size < 2) found.push(mistake('one-method', [refOf(item)]))
  else if (!methods.some((each) => beyondAdults.includes(each)) && !askedBefore(scene, item))
    found.push(mistake('only-adults-asked', [refOf(item)]))
  if (!says(item, 'analysis')) found.push(mistake('no-analysis', [refOf(item)]))
  return found
}

const askedBefore = (scene: Scene, item: Item): boolean =>
  scene.timeline.of('pupil-talked').some((talk) => talk.first <= item.last)

const endedWithout = (scene: Scene): readonly Mistake[] => {
  const closed = scene.timeline.of('case-closed').at(0)
  if (closed === undefined || !isSafetyCase(scene)) return []
  if (closed.entry.facts.ground === 'left-school') return []
  const concluded = scene.timeline.of('investigation-concluded').some((item) => item.first <= closed.last)
  return concluded ? [] : [mistake('no-investigation', [refOf(closed)])]
}

/** M3: one way of looking only, only adults, or nothing said of what it means. The last conclusion counts. */
export const thinInvestigation: Finder = (scene) => {
  const last = scene.timeline.of('investigation-concluded').at(-1)
  return last === undefined ? endedWithout(scene) : thin(scene, last)
}

const endTexts = (item: Item): readonly string[] => {
  const { entry } = item
  const words = textsOf(item, 'reason', 'note', 'summary').map((word) => word.text)
  return entry.kind === 'case-closed' && typeof entry.facts.ground !== 'string'
    ? [entry.facts.ground.text, ...words]
    : words
}

/** Ended for want of proof: no lawful ground, whatever words it is said with. */
export const endedForWantOfProof = (item: Item): boolean => endTexts(item).some(speaksOfProof)

/** M4: looking for proof and guilt, and letting the case go because word stands against word. */
export const proofHunt: Finder = (scene) => {
  const last = scene.timeline.of('investigation-concluded').at(-1)
  const ends = [...scene.timeline.of('case-closed'), ...scene.timeline.of('concern-ended')]
  return [
    ...(last?.entry.facts.finding === 'word-against-word'
      ? [mistake('word-against-word', [refOf(last)])]
      : []),
    ...ends.filter(endedForWantOfProof).map((item) => mistake('ended-as-not-proven', [refOf(item)])),
  ]
}
