import { type Day, day, mondayOf } from '../calendar/day.ts'
import {
  dayOfMinute,
  endOf,
  type Minute,
  minute,
  osloMinuteAt,
  secondsOf,
  startOf,
} from '../calendar/moment.ts'
import type { Beacon } from '../journal/entry-kinds.ts'
import { mayChange, refOf, type Run } from './duties/run.ts'
import { firstWeek } from './duties/weekly.ts'
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
    shown && (state === 'late' || isRunning(shown))
      ? shown
      : held.filter(isRunning).reduceRight<Obligation | null>(pick, null)
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
    if (item.entry.actor === null) continue
    const recorded = item.earlier?.[0] ? secondsOf(item.earlier[0].recorded) : item.recorded
    const written = dayOfMinute(osloMinuteAt(recorded))
    const happened = dayOfMinute(item.first)
    if (written > happened + 1 && written > run.school.addSchoolDays(happened, 1)) {
      found.push({ entry: refOf(item), days: written - happened })
    }
  }
  return found
}

/** When measures were last written of, or set; null where none have been set. A measure given up may be said twice. */
const lastTrace = (run: Run): { readonly at: Minute; readonly missed: boolean } | null => {
  const last = new Map<string, boolean>()
  let at: Minute | null = null
  for (const item of run.timeline.items) {
    const { entry, first } = item
    if (entry.kind === 'plan-approved' || entry.kind === 'immediate-measures-set') {
      last.clear()
      // To set them is no trace of doing them: from the first whole week something must be written.
      at = minute(startOf(firstWeek(run, item)) - 1)
      continue
    }
    if (entry.kind === 'measure-done') last.set(entry.facts.measure, true)
    else if (entry.kind === 'measure-missed') last.set(entry.facts.measure, false)
    else if (entry.kind === 'weekly-status') {
      for (const { measure, done } of entry.facts.measures) last.set(measure, done !== 'not')
    } else if (entry.kind !== 'evaluated') continue
    if (at !== null && first > at) at = first
  }
  return at === null ? null : { at, missed: [...last.values()].includes(false) }
}

/** The last day with school of the week that is running, or of the next when that is over. */
const weekEnds = (run: Run): { readonly over: Day; readonly coming: Day } => {
  const today = dayOfMinute(run.asOf)
  const last = run.school.lastSchoolDayOfWeek(today)
  const over = last !== null && run.asOf > endOf(last) ? last : run.school.previousSchoolDay(mondayOf(today))
  const coming = last !== null && over !== last ? last : run.school.nextSchoolDay(day(mondayOf(today) + 6))
  return { over, coming: run.school.lastSchoolDayOfWeek(coming) ?? coming }
}

/** Sette inn tiltak is lit only while measures are being done: each week with school leaves a trace of it. */
const actLight = (run: Run, light: BeaconLight): BeaconLight => {
  const round = run.timeline.rounds.at(-1)
  const trace = lastTrace(run)
  if (!trace || !round || round.end) return light
  const { over, coming } = weekEnds(run)
  mayChange(run, endOf(coming) + 1)
  if (light.state === 'late' || (!trace.missed && trace.at >= startOf(mondayOf(over)))) return light
  return { ...light, state: 'late', due: null, because: 'measures-not-done' }
}

const isLit = ({ state }: BeaconLight): boolean => state === 'documented' || state === 'documented-late'

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
  const by: Readonly<Record<Beacon, Obligation[]>> = {
    monitor: [],
    intervene: [],
    notify: [],
    investigate: [],
    act: [],
    document: [],
  }
  for (const obligation of obligations) {
    const { beacon } = run.rules[obligation.rule]
    if (beacon) by[beacon].push(obligation)
  }
  const light = (beacon: Beacon): BeaconLight => lightOf(run, by[beacon], [])
  return {
    monitor: light('monitor'),
    intervene: lightOf(run, by.intervene, steppedIn(run)),
    notify: light('notify'),
    investigate: light('investigate'),
    act: actLight(run, light('act')),
    document: documentLight(light('document'), run, late),
  }
}
