import { type Counted, type Due, countDue, type Since } from '../../calendar/deadline.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOfMinute, type Minute, osloMinute, osloMinuteAt, startOf } from '../../calendar/moment.ts'
import type { SchoolDays } from '../../calendar/school-calendar.ts'
import type { EntryKind } from '../../journal/entry-kinds.ts'
import type { MomentText } from '../../journal/facts.ts'
import type { PersonId } from '../../people/ids.ts'
import type { CountedFrom, DutyState, Enough, EntryRef, Obligation } from '../obligation.ts'
import type { Round } from '../rounds.ts'
import type { AnyMatch, Match, Responsible, Rule, RuleId } from '../rule.ts'
import type { Item, Timeline } from '../timeline.ts'

/** One assessment under way: what is given, what is found, and when the answer changes by itself. */
export interface Run {
  readonly timeline: Timeline
  readonly school: SchoolDays
  readonly rules: Readonly<Record<RuleId, Rule>>
  readonly asOf: Minute
  /** The next school day: what is due by then is due now. */
  readonly horizon: Day
  /** § 12-5 second paragraph: the school's leaders are out, so their duties are the owner's. */
  readonly leaderOffence: boolean
  readonly caseResponsible: PersonId | null
  readonly out: Obligation[]
  change: number
}

/** What fulfils a duty, and when it was complete. */
export interface Done {
  readonly items: readonly Item[]
  readonly by: Item
  readonly match: AnyMatch
}

export interface Ending {
  readonly at: Minute
  readonly text: MomentText
}

export interface Draft {
  readonly rule: Rule
  readonly trigger: Item
  readonly from: CountedFrom
  readonly since: Since & { readonly text: MomentText }
  readonly due: Due
  readonly done: Done | null
  /** When the case or concern ended, for a duty that ends with it. */
  readonly end: Ending | null
  readonly enough?: Enough
  readonly responsible?: Responsible
  readonly person?: PersonId | null
  readonly subject?: string
  readonly counted?: Counted
  readonly heldUntil?: MomentText
}

export const refOf = ({ entry, stream }: Item): EntryRef => ({ stream, seq: entry.seq, id: entry.id })

export const sinceOf = (item: Item): Draft['since'] => ({
  first: item.first,
  last: item.last,
  text: item.entry.happened,
})

export const dueOf = (run: Run, rule: Rule, since: Since): Due => countDue(rule.deadline, since, run.school)

/** The answer may change at this moment, if it is still to come. */
export const mayChange = (run: Run, at: number): void => {
  if (at > run.asOf && at < run.change) run.change = at
}

export const each = <K extends EntryKind>(
  run: Run,
  { kind, holds }: Match<K>,
  visit: (item: Item<K>) => void,
): void => {
  for (const item of run.timeline.of(kind)) if (holds(item, run.timeline)) visit(item)
}

const firstOf = <K extends EntryKind>(
  run: Run,
  { kind, holds }: Match<K>,
  accept: (item: Item) => boolean,
): Item | null => {
  for (const item of run.timeline.of(kind)) if (accept(item) && holds(item, run.timeline)) return item
  return null
}

/** The earliest entry that meets one of the matches and is accepted. */
export const earliest = (
  run: Run,
  matches: readonly AnyMatch[],
  accept: (item: Item) => boolean,
): Done | null => {
  let by: Item | null = null
  let match: AnyMatch | null = null
  for (const candidate of matches) {
    const item = firstOf(run, candidate, accept)
    if (item && (!by || item.first < by.first)) {
      by = item
      match = candidate
    }
  }
  return by && match ? { items: [by], by, match } : null
}

export const inRound =
  (round: Round) =>
  (item: Item): boolean =>
    item.round === round.index

/** In the round, or in a later one: what was never done before closing can still be done, late. */
export const fromRound =
  (round: Round) =>
  (item: Item): boolean =>
    item.round >= round.index

export const atOrAfter =
  (trigger: Item) =>
  (item: Item): boolean =>
    item.last >= trigger.first

/** Written on the same day, before or after, or later: what belongs to one sitting may be written in any order. */
export const sameDayOrAfter = (trigger: Item): ((item: Item) => boolean) => {
  const start = startOf(dayOfMinute(trigger.first))
  return (item) => item.last >= start
}

/** When the entry that documents was first written so that it documented. */
const writtenAt = (run: Run, { by, match }: Done): Minute => {
  if (!by.earlier) return osloMinuteAt(by.recorded)
  let recorded = by.entry.recorded
  for (const version of by.earlier.toReversed()) {
    const same = version.kind === by.entry.kind && version.happened === by.entry.happened
    if (!same || !holdsFor(match, { ...by, entry: version }, run.timeline)) break
    recorded = version.recorded
  }
  return osloMinute(recorded)
}

const holdsFor = (match: Match, item: Item, timeline: Timeline): boolean => match.holds(item, timeline)

const writtenLate = (run: Run, done: Done, due: Minute): number | null => {
  if (done.by.first > due) return null
  const written = writtenAt(run, done)
  return written > due ? dayOfMinute(written) - dayOfMinute(done.by.first) : null
}

const undone = (run: Run, { due, end }: Draft): DutyState => {
  if (end) return due.at < end.at ? 'late' : 'not-applicable'
  if (run.asOf > due.at) return 'late'
  const dueDay = dayOfMinute(due.at)
  mayChange(run, due.at + 1)
  if (dueDay <= run.horizon) return 'due'
  mayChange(run, startOf(run.school.previousSchoolDay(dueDay)))
  return 'open'
}

const whoIs = (run: Run, { rule, responsible, person, trigger }: Draft): [Responsible, PersonId | null] => {
  const who = responsible ?? rule.responsible
  if (person !== undefined) return [who, person]
  if (who === 'employee') return [who, trigger.entry.actor]
  if (run.leaderOffence && who === 'principal') return ['owner', null]
  return who === 'case-responsible' ? [who, run.caseResponsible] : [who, null]
}

/** Gives the duty its state and puts it with the others. */
export const judge = (run: Run, draft: Draft): void => {
  const { rule, trigger, due, done } = draft
  const end = done ? null : draft.end
  const late = done !== null && done.by.first > due.at
  const state = done ? (late ? 'documented-late' : 'documented') : undone(run, draft)
  const stopped = late ? done.by.first : state === 'late' ? (end?.at ?? run.asOf) : null
  const [responsible, person] = whoIs(run, draft)
  run.out.push({
    rule: rule.id,
    state,
    since: draft.since.text,
    due: due.text,
    counted: draft.counted ?? due.counted,
    from: draft.from,
    trigger: refOf(trigger),
    entries: done ? done.items.map(refOf) : [],
    enough: draft.enough ?? { code: rule.enough },
    responsible,
    person,
    subject: draft.subject ?? null,
    lateBy: stopped === null ? null : Math.max(dayOfMinute(stopped) - dayOfMinute(due.at), 0),
    writtenLateDays: done ? writtenLate(run, done, due.at) : null,
    heldUntil: draft.heldUntil ?? null,
    ended: end?.text ?? null,
    round: trigger.round + 1,
  })
}

/** The ending of the trigger's round; null for what runs on after closing. */
export const endOf = (run: Run, rule: Rule, trigger: Item): Ending | null => {
  if (rule.outlivesClosing) return null
  const end = run.timeline.rounds[trigger.round]?.end
  return end ? { at: end.at, text: end.item.entry.happened } : null
}
