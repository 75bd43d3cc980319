import { dayOf, day, mondayOf } from '../calendar/day.ts'
import { dayOfMinute, endOf, type Minute, osloMinute, startOf } from '../calendar/moment.ts'
import { type Beacon, beacons } from '../journal/entry-kinds.ts'
import { refOf, type Run } from './duties/run.ts'
import type { BeaconLight, DutyState, EntryRef, Obligation, WrittenLate } from './obligation.ts'
import { isRunning } from './obligation.ts'

/** What shows most: late before due, before open, before done. */
const weight: Readonly<Record<DutyState, number>> = {
  late: 5,
  due: 4,
  open: 3,
  'documented-late': 2,
  documented: 1,
  'not-applicable': 0,
}

/** An obligation that comes back and is still far off does not put a lit beacon out. */
const shownAs = (run: Run, { rule, state }: Obligation): DutyState =>
  state === 'open' && run.rules[rule].recurring ? 'not-applicable' : state

const soonest = (a: Obligation, b: Obligation): Obligation => ((b.due ?? '~') < (a.due ?? '~') ? b : a)

const lightOf = (run: Run, held: readonly Obligation[], entries: readonly EntryRef[]): BeaconLight => {
  let state: DutyState = entries.length > 0 ? 'documented' : 'not-applicable'
  let shown: Obligation | null = null
  for (const obligation of held) {
    const as = shownAs(run, obligation)
    if (weight[as] < weight[state]) continue
    shown = as === state && shown ? soonest(shown, obligation) : obligation
    state = as
  }
  // Nothing but what is far off: it waits.
  if (state === 'not-applicable' && held.some((obligation) => obligation.state === 'open')) state = 'open'
  const waiting =
    shown && isRunning(shown) ? shown : held.filter(isRunning).reduceRight<Obligation | null>(pick, null)
  return {
    state,
    obligations: held,
    entries,
    since: shown?.since ?? null,
    due: waiting?.due ?? null,
    because: null,
  }
}

const pick = (best: Obligation | null, next: Obligation): Obligation => (best ? soonest(next, best) : next)

/** The answer in the report to "did you step in, how, or why not?", and what was written of it later. */
const steppedIn = (run: Run): readonly EntryRef[] => [
  ...run.timeline
    .of('concern-reported')
    .filter(({ entry }) => entry.facts.intervened !== 'not-applicable')
    .map(refOf),
  ...run.timeline.of('intervened').map(refOf),
]

/** Entries written later than the next school day after what they tell of. */
export const writtenLate = (run: Run): readonly WrittenLate[] => {
  const found: WrittenLate[] = []
  for (const item of run.timeline.items) {
    const { entry, earlier } = item
    const recorded = earlier?.[0]?.recorded ?? entry.recorded
    const happened = dayOfMinute(item.first)
    if (entry.actor === null || dayOf(recorded) <= happened) continue
    const written = dayOfMinute(osloMinute(recorded))
    if (written > run.school.addSchoolDays(happened, 1)) {
      found.push({ entry: refOf(item), days: written - happened })
    }
  }
  return found
}

/** Measures whose last word is that they were not done, or a week with school in which nothing was written of any. */
const measuresAreDone = (run: Run): boolean => {
  const last = new Map<string, boolean>()
  let latest: Minute | null = null
  for (const { entry, first } of run.timeline.items) {
    if (entry.kind === 'measure-done') last.set(entry.facts.measure, true)
    else if (entry.kind === 'measure-missed') last.set(entry.facts.measure, false)
    else if (entry.kind === 'weekly-status') {
      for (const { measure, done } of entry.facts.measures) last.set(measure, done !== 'not')
    } else if (entry.kind === 'plan-approved' || entry.kind === 'immediate-measures-set') last.clear()
    else if (entry.kind !== 'evaluated') continue
    latest = first
  }
  if ([...last.values()].includes(false)) return false
  return latest === null || latest >= startOf(lastFullWeek(run))
}

/** The Monday of the last week with school that is over. */
const lastFullWeek = (run: Run): ReturnType<typeof day> => {
  const today = dayOfMinute(run.asOf)
  const last = run.school.lastSchoolDayOfWeek(today)
  const over = last !== null && run.asOf > endOf(last)
  return mondayOf(over ? last : run.school.previousSchoolDay(mondayOf(today)))
}

const isLit = ({ state }: BeaconLight): boolean => state === 'documented' || state === 'documented-late'

/** Sette inn tiltak is lit only while measures are being done. */
const actLight = (run: Run, light: BeaconLight): BeaconLight => {
  const round = run.timeline.rounds.at(-1)
  if (!isLit(light) || !round || round.end || measuresAreDone(run)) return light
  return { ...light, state: 'late', because: 'measures-not-done' }
}

/** Skrive ned is lit when what has happened stands there, and shows it when it was written late. */
const documentLight = (light: BeaconLight, run: Run, late: readonly WrittenLate[]): BeaconLight => {
  if (late.length > 0 && (isLit(light) || light.state === 'not-applicable')) {
    return {
      ...light,
      state: 'documented-late',
      entries: late.map(({ entry }) => entry),
      because: 'written-late',
    }
  }
  if (light.state !== 'not-applicable' || run.timeline.items.length === 0) return light
  return { ...light, state: 'documented' }
}

export const beaconsOf = (
  run: Run,
  obligations: readonly Obligation[],
  late: readonly WrittenLate[],
): Readonly<Record<Beacon, BeaconLight>> => {
  const held = (beacon: Beacon): readonly Obligation[] =>
    obligations.filter(({ rule }) => run.rules[rule].beacon === beacon)
  const light = (beacon: Beacon): BeaconLight => lightOf(run, held(beacon), [])
  return {
    monitor: light('monitor'),
    intervene: lightOf(run, held('intervene'), steppedIn(run)),
    notify: light('notify'),
    investigate: light('investigate'),
    act: actLight(run, light('act')),
    document: documentLight(light('document'), run, late),
  }
}

export const beaconOrder: readonly Beacon[] = beacons
