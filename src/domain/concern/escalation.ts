import { type Day, dayOf, textOf } from '../calendar/day.ts'
import { endOf, minuteOf } from '../calendar/moment.ts'
import type { SchoolDays } from '../calendar/school-calendar.ts'
import type { ConcernEntry } from '../journal/entry.ts'
import type { DateText, MomentText } from '../journal/facts.ts'
import { standing } from '../journal/standing.ts'
import type { PersonId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import { foldConcern } from './state.ts'

/** Somebody who could hold a concern of this school today. */
export interface Candidate {
  readonly person: PersonId
  readonly role: Role
  /** Stands in for the position, in this place of the line; null for whoever has it. */
  readonly rank: number | null
  /** Own child, spouse, kin, or the one it is about. */
  readonly conflict: boolean
}

export interface HandingOn {
  readonly to: PersonId | null
  readonly role: Role
  readonly because: 'not-taken' | 'away'
}

export interface EscalationSituation {
  readonly line: readonly Candidate[]
  /** Whether the holder has any role at all today: one appointed by the owner works elsewhere. */
  readonly holderWorks: boolean
  readonly asOf: MomentText
  readonly days: SchoolDays
}

const order: readonly Role[] = ['principal', 'assistant-principal', 'department-head']

/** The principal, the principal's stand-ins by rank, then the other leaders. */
const inOrder = (line: readonly Candidate[]): readonly Candidate[] =>
  line
    .filter(({ role }) => order.includes(role))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.rank ?? 0) - (b.rank ?? 0))

const owner = { to: null, role: 'owner-case-officer' } as const

/** Since when the one who holds it now could have taken hold: it was sent on to them, or they had read it. */
const heldSince = (entries: readonly ConcernEntry[], holder: PersonId | null): MomentText | null =>
  standing(entries).findLast(
    (entry) =>
      entry.kind === 'concern-routed' ||
      entry.kind === 'concern-handed-on' ||
      entry.kind === 'concern-rerouted' ||
      (entry.kind === 'concern-opened' && isOpenedBy(entry, holder)),
  )?.happened ?? null

/** That another leader has read it gives nobody more time. */
const isOpenedBy = (
  { actor, facts }: Extract<ConcernEntry, { kind: 'concern-opened' }>,
  holder: PersonId | null,
): boolean => (holder === null ? facts.by === 'owner' : actor === holder)

const heldBy = (entries: readonly ConcernEntry[]): ReadonlySet<PersonId> => {
  const held = new Set<PersonId>()
  for (const entry of entries) {
    if (entry.kind === 'concern-routed' && entry.facts.holder !== null) held.add(entry.facts.holder)
    if (entry.kind !== 'concern-handed-on') continue
    if (entry.facts.from !== null) held.add(entry.facts.from)
    if (entry.facts.to !== null) held.add(entry.facts.to)
  }
  return held
}

/** The whole of the school day after. */
const patience = (since: MomentText, days: SchoolDays): Day => days.addSchoolDays(dayOf(since), 1)

/** The last day on which whoever holds it can take hold before it goes on to the next. */
export const takeHoldBy = (since: MomentText, days: SchoolDays): DateText => textOf(patience(since, days))

/** Nobody has taken hold of it in one school day. */
export const isNotTaken = (since: MomentText, asOf: MomentText, days: SchoolDays): boolean =>
  minuteOf(asOf, true) > endOf(patience(since, days))

/**
 * A concern has a holder at every moment (§ 12-4 second paragraph). When nobody takes hold in one school day, or the
 * holder has left, it goes to the next in line and at last to the owner. What is about an employee passes no further
 * leader of the school: after the principal comes the owner (§ 12-5). Null: nothing to do.
 */
export const decideHandingOn = (
  entries: readonly ConcernEntry[],
  { line, holderWorks, asOf, days }: EscalationSituation,
): HandingOn | null => {
  const state = foldConcern(entries)
  const since = heldSince(entries, state.holder)
  if (state.status === 'ended' || state.holder === null || since === null) return null
  const late = isNotTaken(since, asOf, days)
  if (holderWorks && !late) return null
  const because = holderWorks ? 'not-taken' : 'away'
  if (state.compartment !== 'ordinary') return { ...owner, because }
  const tried = heldBy(entries)
  const next = inOrder(line).find(
    ({ person, conflict }) => !conflict && !tried.has(person) && !state.conflicts.includes(person),
  )
  return next === undefined ? { ...owner, because } : { to: next.person, role: next.role, because }
}

/** It lies with the owner and nobody there has taken hold: told again, since there is nobody further up. */
export const liesWithOwner = (
  entries: readonly ConcernEntry[],
  asOf: MomentText,
  days: SchoolDays,
): boolean => {
  const state = foldConcern(entries)
  const since = heldSince(entries, state.holder)
  return state.status !== 'ended' && state.holder === null && since !== null && isNotTaken(since, asOf, days)
}
