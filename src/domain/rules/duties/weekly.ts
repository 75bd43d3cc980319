import { type Day, day, isoWeekText, mondayOf, mondayOfWeekText, textOf } from '../../calendar/day.ts'
import { dueOn } from '../../calendar/deadline.ts'
import { dayOfMinute, endOf as endOfDay, startOf } from '../../calendar/moment.ts'
import type { Round } from '../rounds.ts'
import type { AnyMatch, Rule } from '../rule.ts'
import type { Item } from '../timeline.ts'
import { type Done, each, earliest, type Ending, endOf, inRound, judge, mayChange, type Run } from './run.ts'

/** A plan approved late in the week is followed up from the next one. */
const daysToCount = 3

/** The Monday of the first week that is followed up. */
export const firstWeek = (run: Run, approved: Item): Day => {
  const on = dayOfMinute(approved.first)
  const monday = mondayOf(on)
  return run.school.schoolDaysBetween(on, day(monday + 6)) >= daysToCount ? monday : day(monday + 7)
}

/** Status lines and evaluations by the week they speak of. One written before its week says nothing of it. */
const byWeek = (run: Run, rule: Rule, round: Round): ReadonlyMap<Day, Done> => {
  const found = new Map<Day, Done>()
  const keep = (match: AnyMatch) => (by: Item) => {
    if (by.round !== round.index) return
    const monday = mondayOfStatus(by)
    if (monday === null || by.last < startOf(monday)) return
    const known = found.get(monday)
    if (!known || by.first < known.by.first) found.set(monday, { items: [by], by, match })
  }
  for (const match of rule.fulfilment) each(run, match, keep(match))
  return found
}

const mondayOfStatus = ({ entry, first }: Item): Day | null =>
  entry.kind === 'weekly-status' ? mondayOfWeekText(entry.facts.week) : mondayOf(dayOfMinute(first))

/** C-19: a status line in every week with school, while the plan runs. Week 40 and Christmas don't count. */
export const weekly = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const approved = earliest(run, rule.trigger, inRound(round))
    if (!approved) continue
    const ended = endOf(run, rule, approved.by)
    const stop = ended?.at ?? run.asOf
    const done = byWeek(run, rule, round)
    let monday = firstWeek(run, approved.by)
    for (; startOf(monday) <= stop; monday = day(monday + 7)) {
      const last = run.school.lastSchoolDayOfWeek(monday)
      // The week in which the case was closed asks for nothing more.
      if (last === null || (ended && endOfDay(last) >= ended.at)) continue
      weekOf(run, rule, { trigger: approved.by, monday, last, done: done.get(monday) ?? null, end: ended })
    }
    if (!ended) mayChange(run, startOf(nextWeekWithSchool(run, monday)))
  }
}

const nextWeekWithSchool = (run: Run, from: Day): Day => mondayOf(run.school.onOrAfter(from))

interface Week {
  readonly trigger: Item
  readonly monday: Day
  readonly last: Day
  readonly done: Done | null
  readonly end: Ending | null
}

const weekOf = (run: Run, rule: Rule, { trigger, monday, last, done, end }: Week): void => {
  const started = startOf(monday) > trigger.first
  const since = started
    ? { first: startOf(monday), last: startOf(monday), text: textOf(monday) }
    : { first: trigger.first, last: trigger.last, text: trigger.entry.happened }
  const due = dueOn(textOf(last), since, run.school)
  const week = isoWeekText(monday)
  judge(run, {
    rule,
    trigger,
    from: 'entry',
    since,
    due: { ...due, counted: { ...due.counted, unit: 'week' } },
    done,
    end,
    enough: { code: rule.enough, week },
    subject: week,
  })
}
