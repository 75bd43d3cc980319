import { groundRefusals } from '../case/closing.ts'
import { foldCase } from '../case/fold.ts'
import { insideThough } from '../concern/ending.ts'
import type { CaseEntry } from '../journal/entry.ts'
import type { Item } from '../rules/timeline.ts'
import { endedForWantOfProof } from './investigation.ts'
import { type Finder, mistake, refOf, says, type Scene } from './scene.ts'

const before = (scene: Scene, end: Item): readonly CaseEntry[] => {
  const standing = new Set<unknown>(
    scene.timeline.items
      .filter((item) => item.stream === end.stream && item.first <= end.last && item !== end)
      .map((item) => item.entry),
  )
  return scene.record.case?.entries.filter((entry) => standing.has(entry)) ?? []
}

const lawful = (scene: Scene, item: Item<'case-closed'>): boolean => {
  const { ground, guardiansInformed } = item.entry.facts
  if (typeof ground !== 'string') return false
  const at = item.entry.happened
  const closing = { ground, guardiansInformed, at, reasonGiven: says(item, 'reason', 'note'), concerns: [] }
  return groundRefusals(foldCase(before(scene, item)), closing).length === 0
}

const reopenedAfter = (scene: Scene, item: Item): boolean =>
  scene.timeline.of('case-reopened').some((reopened) => reopened.first >= item.first)

/** Reported from a place inside the duty, and set aside as none of the school's business (§ 12-1). */
const outside = (scene: Scene, item: Item<'concern-ended'>): boolean => {
  if (item.entry.facts.ending !== 'not-pupil-environment') return false
  const place = reportOf(scene, item)?.entry.facts.place ?? null
  return place !== null && insideThough.includes(place)
}

const reportOf = (scene: Scene, item: Item) =>
  scene.timeline.of('concern-reported').find((report) => report.stream === item.stream)

const unasked = (scene: Scene, item: Item<'concern-ended'>): boolean => {
  const { ending, pupilAsked, pupilSafe } = item.entry.facts
  if (ending === 'looked-into-pupil-safe') return !pupilAsked || pupilSafe !== 'yes'
  const unsafe = reportOf(scene, item)?.entry.facts.pupilSaysUnsafe === true
  return ending === 'not-pupil-environment' && unsafe && !outside(scene, item)
}

/** M12: ended by what adults think. The duty lasts until the pupil says it is safe. */
export const endedByAdults: Finder = (scene) => [
  ...scene.timeline
    .of('case-closed')
    .filter((item) => !lawful(scene, item) && !endedForWantOfProof(item) && !reopenedAfter(scene, item))
    .map((item) => mistake('ended-by-adults', [refOf(item)])),
  ...scene.timeline
    .of('concern-ended')
    .filter((item) => unasked(scene, item) && !endedForWantOfProof(item))
    .map((item) => mistake('ended-without-asking', [refOf(item)])),
]

/** M22: homework help, after-school care, trips, the way to school or digital life treated as outside. */
export const treatedAsOutside: Finder = (scene) =>
  scene.timeline
    .of('concern-ended')
    .filter((item) => outside(scene, item))
    .map((item) => mistake('treated-as-outside', [refOf(item)]))
