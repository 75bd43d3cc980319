import type { LineId } from '../school-plan/ids.ts'
import type { PlannedActivity } from '../school-plan/line.ts'
import { type Party, partyKey } from '../school-plan/parties.ts'
import type { Standing } from './standing.ts'

/** An activity of the year, with how each of its occurrences stands. */
export interface RunActivity {
  readonly id: LineId
  readonly content: PlannedActivity
  readonly standings: readonly Standing[]
}

export interface Tally {
  readonly done: number
  readonly partly: number
  /** Not done, or dropped, with a reason. */
  readonly not: number
  readonly late: number
  /** Time has come or not: nothing has been written yet. */
  readonly ahead: number
}

const count = (standings: readonly Standing[], ...states: readonly Standing['state'][]): number =>
  standings.filter(({ state }) => states.includes(state)).length

export const tallyOf = (standings: readonly Standing[]): Tally => ({
  done: count(standings, 'done'),
  partly: count(standings, 'partly'),
  not: count(standings, 'not-done', 'dropped'),
  late: count(standings, 'late'),
  ahead: count(standings, 'now', 'ahead'),
})

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      done: all.done + one.done,
      partly: all.partly + one.partly,
      not: all.not + one.not,
      late: all.late + one.late,
      ahead: all.ahead + one.ahead,
    }),
    { done: 0, partly: 0, not: 0, late: 0, ahead: 0 },
  )

export interface PartyLoad {
  readonly party: Party
  readonly activities: number
  /** Times in the year with a day of their own. */
  readonly times: number
  readonly late: number
  /** More than twice what is usual here. */
  readonly isMuch: boolean
}

export interface Share<Of> {
  readonly of: Of
  readonly activities: number
  readonly done: number
  /** Less than half of what is usual here, or nothing. */
  readonly isLittle: boolean
}

export interface Coverage {
  readonly all: Tally
  /** Its time has come at least once, and it has never been done, not even in part. */
  readonly never: readonly LineId[]
  readonly parties: readonly PartyLoad[]
  readonly factors: readonly Share<LineId>[]
  readonly years: readonly Share<number>[]
}

const hasBegun = ({ standings }: RunActivity): boolean => count(standings, 'late', 'not-done', 'dropped') > 0

const isNever = (activity: RunActivity): boolean =>
  hasBegun(activity) && count(activity.standings, 'done', 'partly') === 0

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const timesOf = ({ standings }: RunActivity): number =>
  standings.filter(({ state }) => state !== 'going' && state !== 'awaits').length

const loadsOf = (activities: readonly RunActivity[]): readonly PartyLoad[] => {
  const byParty = new Map<string, { party: Party; of: RunActivity[] }>()
  for (const activity of activities)
    for (const party of activity.content.responsible) {
      const key = partyKey(party)
      const found = byParty.get(key) ?? { party, of: [] }
      found.of.push(activity)
      byParty.set(key, found)
    }
  const loads = [...byParty.values()].map(({ party, of }) => ({
    party,
    activities: of.length,
    times: of.reduce((all, one) => all + timesOf(one), 0),
    late: of.reduce((all, { standings }) => all + count(standings, 'late'), 0),
  }))
  // A partner with one thing to do says nothing of what is usual.
  const usual = middle(loads.map(({ activities: many }) => many).filter((many) => many > 1))
  return loads
    .map((load) => ({ ...load, isMuch: load.activities > 2 * usual && load.activities > 3 }))
    .toSorted((a, b) => b.activities - a.activities || b.times - a.times)
}

const sharesOf = <Of>(
  all: readonly Of[],
  activities: readonly RunActivity[],
  isFor: (activity: RunActivity, one: Of) => boolean,
): readonly Share<Of>[] => {
  const shares = all.map((of) => {
    const mine = activities.filter((activity) => isFor(activity, of))
    const done = mine.filter(({ standings }) => count(standings, 'done', 'partly') > 0).length
    return { of, activities: mine.length, done }
  })
  const usual = middle(shares.map(({ activities: many }) => many))
  return shares.map((share) => ({
    ...share,
    isLittle: share.activities === 0 || share.activities * 2 < usual,
  }))
}

/** What is for pupils, or for everybody, is for every year; what names years is for those. */
const isForYear = ({ content: { targets } }: RunActivity, year: number): boolean => {
  const named = targets.flatMap((target) => (target.kind === 'years' ? target.years : []))
  if (named.length > 0) return named.includes(year)
  return targets.some(
    (target) => target.kind === 'group' && (target.group === 'pupils' || target.group === 'everyone'),
  )
}

/** @param years year levels that the school has · @param factors lines of the plan that activities serve */
export const coverageOf = (
  activities: readonly RunActivity[],
  { years, factors }: { readonly years: readonly number[]; readonly factors: readonly LineId[] },
): Coverage => ({
  all: sum(activities.map(({ standings }) => tallyOf(standings))),
  never: activities.filter(isNever).map(({ id }) => id),
  parties: loadsOf(activities),
  factors: sharesOf(factors, activities, ({ content }, factor) => content.factors.includes(factor)),
  years: sharesOf(years, activities, isForYear),
})
