import { endOf, type Minute } from '../calendar/moment.ts'
import type { EntryRef, Obligation } from '../rules/obligation.ts'
import type { Round } from '../rules/rounds.ts'
import type { Item } from '../rules/timeline.ts'
import type { Mistake } from './mistake.ts'
import {
  dayOfItem,
  duties,
  type Finder,
  missed,
  mistake,
  refOf,
  type Scene,
  schoolDaysPassed,
} from './scene.ts'

const unique = (refs: readonly EntryRef[]): readonly EntryRef[] =>
  refs.filter(
    (ref, at) => refs.findIndex((other) => other.stream === ref.stream && other.seq === ref.seq) === at,
  )

const refsOf = (obligation: Obligation): readonly EntryRef[] =>
  unique([obligation.trigger, ...obligation.entries])

/** Told in the end, but not on the school day on which somebody knew. */
const toldLate: Finder = (scene) =>
  duties(scene, 'C-01', 'C-02')
    .filter((obligation) => obligation.state === 'documented-late')
    .map((obligation) => mistake('told-late', refsOf(obligation)))

/** School days from when rektor knew until an investigation must at the very latest have been opened. */
const latestInvestigation = 5

const startActs = (scene: Scene, round: Round): readonly Item[] =>
  scene.timeline.items.filter(
    (item) =>
      item.round === round.index &&
      (['pupil-talked', 'immediate-measures-set', 'investigation-opened', 'observed'].includes(
        item.entry.kind,
      ) ||
        (item.entry.kind === 'concern-reported' && item.entry.facts.firstTalk)),
  )

const endedBefore = (round: Round, at: Minute): boolean => round.end !== null && round.end.at <= at

const lateIn = (scene: Scene, round: Round): readonly Mistake[] => {
  const knew = round.principalKnew
  if (knew === null) return []
  const day = dayOfItem(knew)
  const acts = startActs(scene, round)
  const within = (item: Item, days: number): boolean =>
    item.first <= endOf(scene.school.addSchoolDays(day, days))
  const passed = (days: number): boolean =>
    schoolDaysPassed(scene, day, days) && !endedBefore(round, endOf(scene.school.addSchoolDays(day, days)))
  const first = acts[0]
  if (passed(1) && !acts.some((item) => within(item, 1)))
    return [mistake('started-late', first === undefined ? [refOf(knew)] : [refOf(knew), refOf(first)])]
  const investigation = acts.find((item) => item.entry.kind === 'investigation-opened')
  const investigated = investigation !== undefined && within(investigation, latestInvestigation)
  if (round.index > 0 || scene.record.case === null || investigated || !passed(latestInvestigation)) return []
  return [mistake('started-late', investigation ? [refOf(knew), refOf(investigation)] : [refOf(knew)])]
}

const startedLate: Finder = (scene) => scene.timeline.rounds.flatMap((round) => lateIn(scene, round))

/** A case that nothing led to: no report, no call. Then nobody can show when the school knew. */
const unknownStart: Finder = (scene) => {
  const [opened] = scene.timeline.of('case-opened')
  if (opened === undefined) return []
  const known =
    scene.timeline.of('concern-reported').length + scene.timeline.of('raised-with-principal').length
  return known > 0 ? [] : [mistake('nobody-can-show-when', [refOf(opened)])]
}

/** M1: started too late, or nobody can show when the school knew. */
export const lateStart: Finder = (scene) => [
  ...toldLate(scene),
  ...startedLate(scene),
  ...unknownStart(scene),
]

/** M2: somebody knew, and it stayed with them or a colleague (§ 12-4 second paragraph first sentence). */
export const notPassedOn: Finder = (scene) =>
  duties(scene, 'C-01', 'C-02', 'C-04').flatMap((obligation) => {
    const report = scene.timeline
      .of('concern-reported')
      .find((item) => item.stream === obligation.trigger.stream && item.root === obligation.trigger.seq)
    const kept = report?.entry.facts.passedOn === false && obligation.state !== 'documented'
    const never = missed(obligation) && obligation.rule !== 'C-04'
    const overdue = missed(obligation) || obligation.state === 'documented-late'
    return overdue && (kept || never) ? [mistake('not-passed-on', [obligation.trigger])] : []
  })
