import { namedPerson } from '../concern/state.ts'
import type { Item } from '../rules/timeline.ts'
import type { Mistake } from './mistake.ts'
import { duties, type Finder, missed, mistake, refOf, type Scene } from './scene.ts'

/** M14: serious and the owner not told, or nobody asked whether it is (§ 12-4 second paragraph fourth sentence). */
export const ownerNotTold: Finder = (scene) => [
  ...duties(scene, 'C-15')
    .filter(missed)
    .map((obligation) => mistake('seriousness-not-assessed', [obligation.trigger])),
  ...duties(scene, 'C-16')
    .filter(missed)
    .map((obligation) => mistake('owner-not-told', [obligation.trigger])),
]

type Report = Item<'concern-reported'>

const inStream = (scene: Scene, report: Report) => ({
  routed: scene.timeline.of('concern-routed').filter((item) => item.stream === report.stream),
  rerouted: scene.timeline.of('concern-rerouted').filter((item) => item.stream === report.stream),
})

/** The compartment it is in after every turn. */
const lastCompartment = (
  scene: Scene,
  report: Report,
): Item<'concern-routed'> | Item<'concern-rerouted'> | null => {
  const { routed, rerouted } = inStream(scene, report)
  const turns = [...routed, ...rerouted].toSorted((one, other) => one.first - other.first)
  return turns.at(-1) ?? null
}

const forwarded = (scene: Scene): boolean =>
  scene.timeline.of('staff-offence-forwarded').length + scene.timeline.of('staff-offence-groundless').length >
  0

const wrongWay = (scene: Scene, report: Report): readonly Mistake[] => {
  const { concernsAdult, adult } = report.entry.facts
  if (concernsAdult === 'no') return []
  const named = namedPerson(adult)
  const part = named === null ? undefined : scene.at.people?.get(named)
  const turn = lastCompartment(scene, report)
  if (turn === null || part === 'other') return []
  const { compartment } = turn.entry.facts
  const refs = [refOf(report), refOf(turn)]
  if (part === 'leader' && compartment !== 'leader-offence') return [mistake('sent-to-the-leadership', refs)]
  if (
    compartment === 'leader-offence' &&
    turn.entry.kind === 'concern-routed' &&
    turn.entry.facts.to !== 'owner'
  )
    return [mistake('sent-to-the-leadership', refs)]
  if (compartment === 'ordinary' && named !== null && !forwarded(scene))
    return [mistake('staff-offence-as-ordinary', refs)]
  return []
}

/** M15: an employee's conduct kept as a personnel matter, or a leader's sent to the leadership (§ 12-5). */
export const staffOffenceKept: Finder = (scene) => [
  ...duties(scene, 'C-03')
    .filter(missed)
    .map((obligation) => mistake('staff-offence-not-forwarded', [obligation.trigger])),
  ...scene.timeline.of('concern-reported').flatMap((report) => wrongWay(scene, report)),
]
