import {
  approveExport,
  bar,
  breakGlass,
  changeCompartment,
  mayLead,
  requestExport,
} from '../../database/records/case/doors.ts'
import { permit } from '../../database/records/access.ts'
import { logAccess } from '../../database/records/access-log.ts'
import { concernNumbersOf } from '../../database/records/case/concerns.ts'
import { nameAdult, withdrawAdult } from '../../database/records/concern/doors.ts'
import { type Leaders, leadersOf } from '../../database/records/case/leaders.ts'
import { type NewNotice, type NoticeKind, notify, urgent } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import { stricter } from '../../domain/concern/routing.ts'
import { namedPerson } from '../../domain/concern/state.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { Compartment } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { Draft } from './act.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from './words.ts'
import { accept, command, refuse } from '../command.ts'
import { concernInHand, writeInConcern } from '../concern-in-hand.ts'

const write = (scope: Scope, hand: CaseInHand, draft: Draft): Promise<CaseInHand> =>
  writeInCase(scope, hand, [{ ...draft, actor: scope.actor.person }])

const tell = (scope: Scope, hand: CaseInHand, kind: NoticeKind, to: readonly PersonId[]): Promise<void> =>
  notify(
    scope,
    [...new Set(to)]
      .filter((recipient) => recipient !== scope.actor.person)
      .map(
        (recipient): NewNotice => ({
          occasion: `${kind}:${hand.row.case_id}:${hand.head.lastSeq}`,
          recipient,
          kind,
          stream: hand.row.case_id,
          channels: urgent,
        }),
      ),
  )

const upwards = (leaders: Leaders): readonly PersonId[] => [...leaders.principals, ...leaders.officers]

export interface BreakGlass {
  readonly number: string
  readonly reason: string
}

/**
 * In need: a case of one's own school, for the rest of the day, with a reason that stands in the case and a notice to
 * rektor and the owner. A number that leads nowhere and one that may not be opened are refused alike.
 */
export const takeAccess = command('case.break-glass', async (scope, { number, reason }: BreakGlass) => {
  const opened = await breakGlass(scope, number)
  if (opened === null) return refuse('no-such-case')
  const hand = await caseInHand(scope, number)
  const facts = { person: scope.actor.person, until: `${scope.today}T23:59` }
  const words = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }])
  const after = await write(scope, hand, { kind: 'break-glass', happened: momentOf(scope.now), facts, words })
  const { compartment } = hand.state
  await logAccess(scope, {
    action: 'case.break-glass',
    outcome: 'granted',
    stream: opened,
    compartment,
    reason: 'break-glass',
  })
  await tell(scope, after, 'break-glass', upwards(await leadersOf(scope.tx, hand.row.school_id)))
  return accept({ number })
})

export interface Conflict {
  readonly number: string
  readonly person: PersonId
  readonly ground: CaseFacts['conflict-of-interest']['ground']
}

/** Habilitet: one's own is declared by oneself, another's is set by whoever leads the case. It beats every grant at once. */
export const declareConflict = command('case.declare-conflict', async (scope, input: Conflict) => {
  const hand = await caseInHand(scope, input.number)
  const { person, ground } = input
  await permit(scope, hand.row.case_id, 'keep-out')
  const declared = person === scope.actor.person
  if (hand.state.conflicts.includes(person)) return refuse('already-declared')
  if (!declared && !(await mayLead(scope, hand.row.case_id))) return refuse('leader-only')
  const facts = { person, ground, declared }
  const draft: Draft = { kind: 'conflict-of-interest', happened: momentOf(scope.now), facts, words: [] }
  const after = await write(scope, hand, draft)
  const left = hand.state.team.map((member) => member.person).filter((member) => member !== person)
  const { principals } = await leadersOf(scope.tx, hand.row.school_id)
  const told = [...left, ...principals].filter((recipient) => recipient !== person)
  await tell(scope, after, 'handed-over', hand.state.responsible === person ? told : [])
  // Last: the case closes for them here.
  await bar(scope, hand.row.case_id, person, ground)
  return accept({ number: input.number, own: declared })
})

export interface CompartmentChange {
  readonly number: string
  readonly to: Exclude<Compartment, 'ordinary'>
  readonly keep: readonly PersonId[]
  /** The employee it turned out to be about. */
  readonly adult: PersonId | null
  readonly reason: string
}

/** Only stricter: team, tasks and notices are decided anew in the same transaction (§ 12-5). */
export const moveCompartment = command('case.change-compartment', async (scope, input: CompartmentChange) => {
  const { number, to, reason, adult } = input
  const before = await caseInHand(scope, number)
  const from = before.state.compartment
  const stream = before.row.case_id
  if (to === from || stricter(from, to) !== to) return refuse('not-stricter')
  if (!(await mayLead(scope, stream))) return refuse('leader-only')
  // The concerns first: the duties of the case are computed from theirs.
  await rerouteConcerns(scope, before, to, adult)
  const hand = await caseInHand(scope, number)
  const words = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }])
  const happened = momentOf(scope.now)
  const after = await write(scope, hand, {
    kind: 'compartment-changed',
    happened,
    facts: { from, to },
    words,
  })
  await closeDoors(scope, after, input)
  return accept({ number })
})

/** Team, denial and notices, in the same transaction; whoever loses the case is told as at any hand-over. */
const closeDoors = async (scope: Scope, after: CaseInHand, input: CompartmentChange): Promise<void> => {
  const { to, adult } = input
  const stream = after.row.case_id
  const leaders = await leadersOf(scope.tx, after.row.school_id)
  const keep = input.keep.filter((person) => person !== adult)
  const gone = await changeCompartment(scope, stream, to, keep)
  if (adult !== null) await bar(scope, stream, adult, 'is-reported')
  await tell(scope, after, 'removed-from-case', gone)
  const above = to === 'leader-offence' ? leaders.officers : upwards(leaders)
  await tell(
    scope,
    after,
    to,
    above.filter((person) => person !== adult),
  )
}

/**
 * The concerns behind the case go with it, each by an entry of its own. The adult stands by name in each from here on:
 * what else was told of the same adult follows by that name when the doors close.
 */
const rerouteConcerns = async (
  scope: Scope,
  hand: CaseInHand,
  compartment: Compartment,
  adult: PersonId | null,
): Promise<void> => {
  const numbers = await concernNumbersOf(scope.tx, scope.actor.owner, hand.row.case_id)
  for (const number of numbers) {
    const concern = await concernInHand(scope, number)
    const before = namedPerson(concern.state.adult)
    const facts = { compartment, adult: adult === null ? concern.state.adult : { person: adult } }
    const happened = momentOf(scope.now)
    await writeInConcern(scope, concern, [
      { kind: 'concern-rerouted', happened, actor: scope.actor.person, facts, words: [] },
    ])
    if (adult === null || adult === before) continue
    await nameAdult(scope, concern.row.concern_id, adult)
    if (before !== null) await withdrawAdult(scope, concern.row.concern_id, before)
  }
}

export interface ExportWish {
  readonly number: string
  readonly reason: string
  /** SHA-256 of the one-time key, hexadecimal; the key itself is never stored. */
  readonly keyHash: string
}

/** The whole case out of the house: one use, ten minutes, and two persons for a sealed one. */
export const askForExport = command('case.request-export', async (scope, input: ExportWish) => {
  const hand = await caseInHand(scope, input.number)
  const stream = hand.row.case_id
  if (!(await mayLead(scope, stream))) return refuse('leader-only')
  await permit(scope, stream, 'export')
  const { reason } = input
  const state = await requestExport(scope, stream, { reason, keyHash: Buffer.from(input.keyHash, 'hex') })
  const { compartment } = hand.state
  await logAccess(scope, { action: 'case.request-export', outcome: 'granted', stream, compartment, reason })
  const leaders = await leadersOf(scope.tx, hand.row.school_id)
  const second = compartment === 'leader-offence' ? leaders.officers : upwards(leaders)
  if (state === 'waits') await tell(scope, hand, 'export-request', second)
  return accept({ state })
})

export const allowExport = command(
  'case.approve-export',
  async (scope, input: { readonly number: string; readonly request: string }) => {
    const hand = await caseInHand(scope, input.number)
    await permit(scope, hand.row.case_id, 'export')
    await approveExport(scope, input.request)
    const { compartment } = hand.state
    await logAccess(scope, {
      action: 'case.approve-export',
      outcome: 'granted',
      stream: hand.row.case_id,
      compartment,
    })
    return accept({ number: input.number })
  },
)
