import { type Day, day, dayOf, isoWeekText, mondayOfWeekText } from '../calendar/day.ts'
import { dayOfMinute } from '../calendar/moment.ts'
import type { PlannedMeasure } from '../journal/facts.ts'
import type { MeasureId } from '../people/ids.ts'
import type { EntryRef } from '../rules/obligation.ts'
import type { Item } from '../rules/timeline.ts'
import type { Mistake } from './mistake.ts'
import { dayOfItem, type Finder, mistake, refOf, type Scene } from './scene.ts'

interface Trace {
  readonly measure: MeasureId
  readonly from: Day
  readonly to: Day
  readonly done: boolean
  readonly ref: EntryRef
}

interface InForce {
  readonly measure: PlannedMeasure
  readonly from: Day
  readonly to: Day
  readonly refs: readonly EntryRef[]
}

/** Days over which a kept measure may start anew in the next version. */
const restart = 5

/** School days without a word about a measure before it has no trace. */
const silence = 10

const weekly = (item: Item<'weekly-status'>): readonly Trace[] => {
  const monday = mondayOfWeekText(item.entry.facts.week) ?? dayOfItem(item)
  return item.entry.facts.measures.map(({ measure, done }) => ({
    measure,
    from: monday,
    to: dayOfItem(item) > monday ? dayOfItem(item) : monday,
    done: done !== 'not',
    ref: refOf(item),
  }))
}

const single = (item: Item<'measure-done'> | Item<'measure-missed'>): Trace => {
  const { measure, on } = item.entry.facts
  return {
    measure,
    from: dayOf(on),
    to: dayOf(on),
    done: item.entry.kind === 'measure-done',
    ref: refOf(item),
  }
}

const tracesIn = (scene: Scene): readonly Trace[] => [
  ...scene.timeline.of('weekly-status').flatMap(weekly),
  ...scene.timeline.of('measure-done').map(single),
  ...scene.timeline.of('measure-missed').map(single),
]

const stoppedOn = (scene: Scene, id: MeasureId): Day | null => {
  const stop = scene.timeline
    .of('evaluated')
    .find(({ entry }) => entry.facts.measures.some((each) => each.measure === id && each.decision === 'stop'))
  return stop === undefined ? null : dayOfItem(stop)
}

/** Each measure of each version, from when it was to run until the next version, the end of the case, or now. */
const inForce = (scene: Scene): readonly InForce[] => {
  const plans = scene.timeline.of('plan-approved')
  const now = dayOfMinute(scene.asOf)
  return plans.flatMap((plan, at) => {
    const next = plans[at + 1]
    const closed = scene.timeline.of('case-closed').find((item) => item.first >= plan.first)
    const ends = [now, ...[next, closed].flatMap((item) => (item ? [dayOfItem(item)] : []))]
    return plan.entry.facts.measures.map((measure) => {
      const { when } = measure
      const from = 'from' in when ? Math.max(dayOf(when.from), dayOfItem(plan)) : dayOfItem(plan)
      const last = 'from' in when && when.to !== undefined ? [dayOf(when.to)] : []
      const stopped = stoppedOn(scene, measure.id)
      const to = Math.min(...ends, ...last, ...(stopped === null ? [] : [stopped]))
      return { measure, from: day(from), to: day(to), refs: [refOf(plan)] }
    })
  })
}

/** The same measure kept from one version to the next runs on; after an end it is another time. */
const joined = (spans: readonly InForce[]): readonly InForce[] =>
  spans.reduce<readonly InForce[]>((sofar, span) => {
    const before = sofar.findLast(
      (each) => each.measure.id === span.measure.id && span.from <= each.to + restart,
    )
    if (before === undefined) return [...sofar, span]
    const longer = { ...before, to: day(Math.max(before.to, span.to)), refs: [...before.refs, ...span.refs] }
    return sofar.map((each) => (each === before ? longer : each))
  }, [])

const tracesOf = (span: InForce, traces: readonly Trace[]): readonly Trace[] =>
  traces.filter(
    (trace) => trace.measure === span.measure.id && trace.to >= span.from && trace.from <= span.to,
  )

const silent = (scene: Scene, span: InForce, traces: readonly Trace[]): boolean => {
  const own = traces.toSorted((a, b) => a.from - b.from)
  let heard = span.from
  for (const trace of own) {
    if (trace.from > heard && scene.school.schoolDaysBetween(heard, trace.from) > silence) return true
    if (trace.to > heard) heard = trace.to
  }
  return span.to > heard && scene.school.schoolDaysBetween(heard, span.to) > silence
}

/** Weeks in which it was told that the measure was not done, and nothing says that it was. */
const weeksNotDone = (traces: readonly Trace[]): readonly Trace[] => {
  const done = new Set(traces.filter((trace) => trace.done).map((trace) => isoWeekText(trace.from)))
  const weeks = new Map(
    traces.filter((trace) => !trace.done).map((trace) => [isoWeekText(trace.from), trace] as const),
  )
  return [...weeks].filter(([week]) => !done.has(week)).map(([, trace]) => trace)
}

/** M9: measures decided but not carried out, week after week, or with no trace of it. */
export const notCarriedOut: Finder = (scene) => {
  const all = tracesIn(scene)
  return joined(inForce(scene)).flatMap((span): readonly Mistake[] => {
    const traces = tracesOf(span, all)
    const missing = weeksNotDone(traces)
    if (missing.length >= 2)
      return [mistake('measure-not-done', [...span.refs, ...missing.map((trace) => trace.ref)])]
    return silent(scene, span, traces) ? [mistake('measure-without-trace', span.refs)] : []
  })
}
