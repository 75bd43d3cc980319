import { day, textOf } from '../calendar/day.ts'
import { dayOfMinute, minute, minuteOf, momentText, secondsOf, startOf } from '../calendar/moment.ts'
import type { SchoolDays } from '../calendar/school-calendar.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import type { PersonId } from '../people/ids.ts'
import { beaconsOf, writtenLate } from './beacons.ts'
import { mayChange, type Run } from './duties/run.ts'
import { duties, safetyOnly } from './duties/table.ts'
import { type AssessedAt, type Assessment, type Clocks, isRunning, type Obligation } from './obligation.ts'
import { type RuleId, type RuleSet, ruleIds } from './rule.ts'
import { currentRuleSet } from './rule-set.ts'
import { type Item, type Timeline, timelineOf } from './timeline.ts'

/**
 * The duty clock: which duties are documented, due, late or missing at a legal now (`asOf`), as far as it was
 * written by an instant (`knownAt`), and what would be enough. Pure: equal input, equal answer.
 */
export const assessDuties = (
  record: SafetyRecord,
  at: AssessedAt,
  school: SchoolDays,
  ruleSet: RuleSet = currentRuleSet,
): Assessment => {
  const run = begin(record, at, school, ruleSet)
  const skipped = isFollowUp(run.timeline) ? safetyOnly : none
  for (const id of ruleIds) if (!skipped.has(id)) duties[id](run, run.rules[id])

  const late = writtenLate(run)
  const clocks = clocksOf(run)
  return {
    obligations: run.out,
    beacons: beaconsOf(run, run.out, late),
    clocks,
    writtenLate: late,
    nextChange: run.change === Number.POSITIVE_INFINITY ? null : momentText(minute(run.change)),
    next: nextOf(run),
  }
}

const none: ReadonlySet<RuleId> = new Set()

const begin = (record: SafetyRecord, at: AssessedAt, school: SchoolDays, ruleSet: RuleSet): Run => {
  const asOf = minuteOf(at.asOf, true)
  const timeline = timelineOf(record, asOf, secondsOf(at.knownAt))
  return {
    timeline,
    school,
    rules: ruleSet.rules,
    asOf,
    horizon: school.nextSchoolDay(dayOfMinute(asOf)),
    leaderOffence: isLeaderOffence(timeline),
    caseResponsible: responsibleOf(timeline),
    out: [],
    change: timeline.nextToCome ?? Number.POSITIVE_INFINITY,
  }
}

const isFollowUp = (timeline: Timeline): boolean =>
  timeline.of('case-opened').some(({ entry }) => entry.facts.kind === 'follow-up')

/** The compartment as it is now: a wrong naming may have been reversed. */
const isLeaderOffence = (timeline: Timeline): boolean => {
  const changed = timeline.of('compartment-changed').at(-1)?.entry.facts.to
  if (changed) return changed === 'leader-offence'
  const opened = timeline.of('case-opened').at(-1)?.entry.facts.compartment
  if (opened) return opened === 'leader-offence'
  const rerouted = timeline.of('concern-rerouted').at(-1)?.entry.facts.compartment
  if (rerouted) return rerouted === 'leader-offence'
  return timeline.concerns.some(({ initial }) => initial === 'leader-offence')
}

const responsibleOf = (timeline: Timeline): PersonId | null => {
  let responsible: PersonId | null = null
  for (const { entry } of timeline.items) {
    if (entry.kind === 'roles-settled') responsible = entry.facts.responsible
    else if (entry.kind === 'member-added' && entry.facts.part === 'responsible')
      responsible = entry.facts.person
    else if (entry.kind === 'handed-over' && entry.facts.from === responsible && !entry.facts.until)
      responsible = entry.facts.to
  }
  return responsible
}

const happened = (item: Item | null | undefined): string | null => item?.entry.happened ?? null

/** Three moments: an employee knew, it was raised with rektor, rektor knew; and what is counted from them (§ 12-6). */
const clocksOf = (run: Run): Clocks => {
  const round = run.timeline.rounds.at(-1)
  const knew = round?.principalKnew
  const raised = run.timeline
    .of('raised-with-principal')
    .find((item) => item.round === round?.index && item.entry.facts.by !== 'other')
  const today = dayOfMinute(run.asOf)
  const warnOn = knew ? day(dayOfMinute(knew.first) + 7) : null
  const openFrom = raised ? day(dayOfMinute(raised.first) + 7) : null
  for (const on of [warnOn, openFrom]) if (on !== null) mayChange(run, startOf(on))
  const plan = run.out.findLast(({ rule }) => rule === 'C-12')
  return {
    employeeKnew: happened(round?.employeeKnew),
    raisedWithPrincipal: happened(raised),
    principalKnew: happened(knew),
    warnOn: warnOn === null ? null : textOf(warnOn),
    warned: warnOn !== null && today >= warnOn && plan !== undefined && isRunning(plan),
    statsforvalterOpenFrom: openFrom === null ? null : textOf(openFrom),
    statsforvalterOpen: openFrom !== null && today >= openFrom,
    planDue: plan && plan.round === (round?.index ?? 0) + 1 ? plan.due : null,
  }
}

const urgency: Readonly<Record<string, number>> = { late: 0, due: 1, open: 2 }

/** What is late first, then what is due; among equals what the law asks, then what was due first. */
const nextOf = (run: Run): Obligation | null => {
  let best: Obligation | null = null
  for (const obligation of run.out) {
    if (isRunning(obligation) && (!best || isBefore(run, obligation, best))) best = obligation
  }
  return best
}

const isBefore = (run: Run, a: Obligation, b: Obligation): boolean => {
  const byState = (urgency[a.state] ?? 3) - (urgency[b.state] ?? 3)
  if (byState !== 0) return byState < 0
  const law = (obligation: Obligation): number => (run.rules[obligation.rule].duty === 'law' ? 0 : 1)
  if (law(a) !== law(b)) return law(a) < law(b)
  return (a.due ?? '') < (b.due ?? '')
}
