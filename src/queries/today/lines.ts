import type { CachedLine } from '../../database/records/obligation-cache.ts'
import type { BusyCase } from '../../database/records/today/cases.ts'
import type { News, PlanWaiting, WaitingConcern } from '../../database/records/today/concerns.ts'
import type { SchoolDays } from '../../domain/calendar/school-calendar.ts'
import { isNotTaken, takeHoldBy } from '../../domain/concern/escalation.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { carriersOf } from '../../domain/rules/whose-duty.ts'
import type { SlipView } from '../measure/slips.ts'
import type { WorkLine } from './work.ts'

/** Late, due now, not looked at yet, the rest: lines are shown in this order. */
type Rank = 0 | 1 | 2 | 3
interface Ranked {
  readonly rank: Rank
  /** Among equals the first due comes first. */
  readonly due: MomentText | null
}

export interface ConcernLine extends Ranked {
  readonly of: 'concern'
  readonly concern: WaitingConcern
}
export interface CaseLine extends Ranked {
  readonly of: 'case'
  readonly case: BusyCase
  /** The duty that most needs somebody. */
  readonly line: CachedLine
}
export interface DutyLine extends Ranked {
  readonly of: 'duty'
  readonly case: BusyCase
  readonly line: CachedLine
}
export interface SlipLine extends Ranked {
  readonly of: 'slip'
  readonly slip: SlipView
}
export interface PlanLine extends Ranked {
  readonly of: 'plan'
  readonly plan: PlanWaiting
}
/** What is the reader's own in the school's plan, late or this week: one line, however much it is. */
export interface YearLine extends Ranked {
  readonly of: 'year'
  readonly mine: number
  readonly late: number
}
export interface NewsLine extends Ranked {
  readonly of: 'news'
  readonly news: News
}
export type TodayLine =
  | ConcernLine
  | CaseLine
  | DutyLine
  | SlipLine
  | PlanLine
  | YearLine
  | WorkLine
  | NewsLine

const rankOf = ({ state }: CachedLine): Rank => (state === 'late' ? 0 : state === 'due' ? 1 : 3)

const bySoonest = (a: Ranked, b: Ranked): number => a.rank - b.rank || compare(a.due, b.due)
const compare = (a: MomentText | null, b: MomentText | null): number => {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** Stable: what is equal keeps the order in which it was given. */
export const inOrder = (lines: readonly TodayLine[]): readonly TodayLine[] => lines.toSorted(bySoonest)

const isNow = ({ state }: CachedLine): boolean => state === 'late' || state === 'due'

/** A leader's lines: one a case, with the duty that most needs somebody; never one an employee. */
export const caseLines = (cases: readonly BusyCase[]): readonly CaseLine[] =>
  cases.flatMap((one) => {
    const [line] = one.lines.filter(isNow).toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.due, b.due))
    return line === undefined
      ? []
      : [{ of: 'case' as const, case: one, line, rank: rankOf(line), due: line.due }]
  })

/** What falls on this person in the cases they work with. The same thing twice in one case is one line. */
export const dutyLines = (cases: readonly BusyCase[], person: PersonId): readonly DutyLine[] =>
  cases.flatMap((one) => {
    const around = { ...one, holder: null, principals: [], officers: [] }
    const mine = one.lines.filter((line) => isNow(line) && carriersOf(line, around).includes(person))
    const seen = new Set<string>()
    return mine
      .filter(({ enough }) => !seen.has(enough) && seen.add(enough))
      .map((line) => ({ of: 'duty' as const, case: one, line, rank: rankOf(line), due: line.due }))
  })

/** Taking hold has a last day; for what the owner must open (§ 12-5 second paragraph) the law says to the minute. */
export const concernLine = (concern: WaitingConcern, days: SchoolDays, now: MomentText): ConcernLine => {
  const toOwner = concern.lines.find(({ rule }) => rule === 'C-04')
  const due = toOwner?.due ?? takeHoldBy(concern.heldSince, days)
  const late = toOwner === undefined ? isNotTaken(concern.heldSince, now, days) : toOwner.state === 'late'
  // What is late for the child is late here too, as in the inbox, though the taking hold may wait till tonight.
  const [missed] = concern.lines
    .filter(({ state }) => state === 'late')
    .toSorted((a, b) => compare(a.due, b.due))
  if (!late && missed !== undefined) return { of: 'concern', concern, due: missed.due, rank: 0 }
  return { of: 'concern', concern, due, rank: late ? 0 : 1 }
}

/** To be done today and not told. */
export const slipLines = (slips: readonly SlipView[], today: MomentText): readonly SlipLine[] =>
  slips
    .filter((slip) => slip.today && slip.toldToday === null)
    .map((slip) => ({ of: 'slip', slip, rank: 1, due: today }))

export const planLines = (plans: readonly PlanWaiting[]): readonly PlanLine[] =>
  plans.map((plan) => ({ of: 'plan', plan, rank: 1, due: plan.since.slice(0, 10) }))

/** Behind everything of a case, and before what is only new. */
export const yearLines = ({ mine, late }: Pick<YearLine, 'mine' | 'late'>): readonly YearLine[] =>
  mine === 0 ? [] : [{ of: 'year', mine, late, rank: 3, due: null }]

/** Kinds that another line says better, while it waits. */
const saidElsewhere = new Set<News['kind']>([
  'duty-due',
  'duty-late',
  'evaluation-due',
  'plan-to-approve',
  'occurrence-due',
  'occurrence-late',
  'plan-comment',
  'body-asked',
  'body-answer-near',
  'body-answer-late',
  'school-evaluation-due',
  'school-evaluation-late',
  'deviation-for-you',
  'deviation-late',
  'deviation-escalated',
])

/** The newest of each kind and case; the same thing three times is one thing. */
export const newsLines = (news: readonly News[], shown: ReadonlySet<string>): readonly NewsLine[] => {
  const told = new Set<string>()
  return news
    .filter(({ kind, concern }) => !saidElsewhere.has(kind) && (concern === null || !shown.has(concern)))
    .filter(({ kind, case: number, concern }) => {
      const key = `${kind} ${number ?? concern ?? ''}`
      return !told.has(key) && told.add(key)
    })
    .map((one) => ({ of: 'news', news: one, rank: 2, due: null }))
}

const keptForConcerns = 2
const keptForPlans = 1

const isUrgent = (line: TodayLine): boolean => line.of === 'concern' && line.concern.urgent

/** The first of a kind; what is urgent before what is only late. */
const firstOf = (lines: readonly TodayLine[], kind: TodayLine['of'], most: number): readonly TodayLine[] =>
  lines
    .filter(({ of }) => of === kind)
    .toSorted((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)))
    .slice(0, most)

/** The first lines that there is room for. However much is late, it crowds out no new report and no plan that waits. */
export const fitting = (lines: readonly TodayLine[], room: number): readonly TodayLine[] => {
  const first = lines.slice(0, room)
  const kept = [...firstOf(lines, 'concern', keptForConcerns), ...firstOf(lines, 'plan', keptForPlans)]
  if (kept.every((line) => first.includes(line))) return first
  const others = first.filter((line) => !kept.includes(line)).slice(0, room - kept.length)
  return lines.filter((line) => others.includes(line) || kept.includes(line))
}
