import { runsWithin } from '../../activity-plan/doing.ts'
import { type Day, day, isoWeekText, mondayOf, mondayOfWeekText, textOf } from '../../calendar/day.ts'
import { dueOn } from '../../calendar/deadline.ts'
import { dayOfMinute, endOf as endOfDay, type Minute, startOf } from '../../calendar/moment.ts'
import type { MeasureId } from '../../people/ids.ts'
import type { Round } from '../rounds.ts'
import type { AnyMatch, Rule } from '../rule.ts'
import { byTime, type Item } from '../timeline.ts'
import { type Done, each, earliest, type Ending, endOf, inRound, judge, mayChange, type Run } from './run.ts'

const none: readonly never[] = []

/** A plan approved late in the week is followed up from the next one. */
const daysToCount = 3

/** The Monday of the first week that is followed up. */
export const firstWeek = (run: Run, approved: Item): Day => {
  const on = dayOfMinute(approved.first)
  const monday = mondayOf(on)
  return run.school.schoolDaysBetween(on, day(monday + 6)) >= daysToCount ? monday : day(monday + 7)
}

/** Status lines and evaluations by the week they speak of. One written before its week says nothing of it. */
const byWeek = (run: Run, rule: Rule, round: Round): ReadonlyMap<Day, readonly Told[]> => {
  const found = new Map<Day, Told[]>()
  const keep = (match: AnyMatch) => (item: Item) => {
    if (item.round !== round.index) return
    const monday = mondayOfStatus(item)
    if (monday === null || item.last < startOf(monday)) return
    const known = found.get(monday)
    if (known) known.push({ item, match })
    else found.set(monday, [{ item, match }])
  }
  for (const match of rule.fulfilment) each(run, match, keep(match))
  return found
}

interface Told {
  readonly item: Item
  readonly match: AnyMatch
}

/** What was planned in a round, and what was stopped: read once for all its weeks. */
interface Planned {
  readonly plans: readonly Item<'plan-approved'>[]
  readonly stops: readonly { readonly at: Minute; readonly measure: MeasureId }[]
}

const plannedIn = (run: Run, round: Round): Planned => ({
  plans: run.timeline.of('plan-approved').filter((item) => item.round === round.index),
  stops: run.timeline
    .of('evaluated')
    .flatMap(({ first, entry }) =>
      entry.facts.measures.flatMap(({ measure, decision }) =>
        decision === 'stop' ? [{ at: first, measure }] : [],
      ),
    ),
})

/**
 * Which measures a week's status answers for: those that the plan held when the week began, and still holds at its
 * end. A plan that is wholly new within the week is answered for as it is.
 */
const askedOf = ({ plans, stops }: Planned, monday: Day, last: Day): readonly MeasureId[] => {
  const end = endOfDay(last)
  const after = plans.findLast(({ first }) => first <= end)
  if (!after) return []
  const before = plans.findLast(({ first }) => first < startOf(monday)) ?? after
  const isStopped = (id: MeasureId) =>
    stops.some(({ at, measure }) => measure === id && at >= after.first && at <= end)
  const week = { from: monday, to: last }
  const running = (plan: Item<'plan-approved'>): readonly MeasureId[] => {
    const ids: MeasureId[] = []
    for (const { id, when } of plan.entry.facts.measures)
      if (runsWithin(when, week) && !isStopped(id)) ids.push(id)
    return ids
  }
  const now = running(after)
  if (before === after) return now
  const kept = running(before)
  const both = now.filter((id) => kept.includes(id))
  return both.length > 0 ? both : now
}

/** An evaluation answers for the week; else every measure is named, in one status or in several together. */
const toldWhole = (told: readonly Told[], asked: readonly MeasureId[]): Done | null => {
  if (told.length === 0) return null
  const missing = new Set(asked)
  const items: Item[] = []
  for (const { item, match } of told.length === 1 ? told : told.toSorted((a, b) => byTime(a.item, b.item))) {
    items.push(item)
    if (item.entry.kind !== 'weekly-status') return { items: [item], by: item, match }
    for (const { measure } of item.entry.facts.measures) missing.delete(measure)
    if (missing.size === 0) return { items, by: item, match }
  }
  return null
}

const mondayOfStatus = ({ entry, first }: Item): Day | null =>
  entry.kind === 'weekly-status' ? mondayOfWeekText(entry.facts.week) : mondayOf(dayOfMinute(first))

/**
 * C-19: a status line for each measure in every week with school, while the plan runs. Week 40 and Christmas don't
 * count. What one carrier says of one measure answers for that one alone.
 */
export const weekly = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const approved = earliest(run, rule.trigger, inRound(round))
    if (!approved) continue
    const ended = endOf(run, rule, approved.by)
    const stop = ended?.at ?? run.asOf
    const done = byWeek(run, rule, round)
    const planned = plannedIn(run, round)
    let monday = firstWeek(run, approved.by)
    for (; startOf(monday) <= stop; monday = day(monday + 7)) {
      const last = run.school.lastSchoolDayOfWeek(monday)
      // The week in which the case was closed asks for nothing more.
      if (last === null || (ended && endOfDay(last) >= ended.at)) continue
      const asked = askedOf(planned, monday, last)
      const told = done.get(monday) ?? []
      weekOf(run, rule, { trigger: approved.by, monday, last, told, asked, end: ended })
    }
    if (!ended) mayChange(run, startOf(nextWeekWithSchool(run, monday)))
  }
}

const nextWeekWithSchool = (run: Run, from: Day): Day => mondayOf(run.school.onOrAfter(from))

interface Week {
  readonly trigger: Item
  readonly monday: Day
  readonly last: Day
  readonly told: readonly Told[]
  readonly asked: readonly MeasureId[]
  readonly end: Ending | null
}

/** Measures without a line, where others of the same week have one. */
const untold = (told: readonly Told[], asked: readonly MeasureId[]): readonly MeasureId[] => {
  if (told.length === 0) return none
  const named = told.flatMap(({ item: { entry } }) =>
    entry.kind === 'weekly-status' ? entry.facts.measures.map(({ measure }) => measure) : [],
  )
  return named.length === 0 ? [] : asked.filter((id) => !named.includes(id))
}

const weekOf = (run: Run, rule: Rule, { trigger, monday, last, told, asked, end }: Week): void => {
  const started = startOf(monday) > trigger.first
  const since = started
    ? { first: startOf(monday), last: startOf(monday), text: textOf(monday) }
    : { first: trigger.first, last: trigger.last, text: trigger.entry.happened }
  const due = dueOn(textOf(last), since, run.school)
  const week = isoWeekText(monday)
  const lacking = untold(told, asked)
  judge(run, {
    rule,
    trigger,
    from: 'entry',
    since,
    due: { ...due, counted: { ...due.counted, unit: 'week' } },
    done: toldWhole(told, asked),
    end,
    enough: { code: rule.enough, week, ...(lacking.length > 0 ? { lacking } : {}) },
    subject: week,
  })
}
