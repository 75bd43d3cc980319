import { handOn, moveConcern, nameAdult, withdrawAdult } from '../../database/records/concern/doors.ts'
import { readRoutingFacts, type RoutingFacts } from '../../database/records/concern/routing.ts'
import { readKnown } from '../../database/records/concern/whom.ts'
import { notify } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { decideRerouting, type RerouteChange, type ReroutingRefusal } from '../../domain/concern/rerouting.ts'
import type { Route } from '../../domain/concern/routing.ts'
import { namedPerson } from '../../domain/concern/state.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { isOwnerRole } from '../../domain/people/role.ts'
import { caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from '../case/words.ts'
import { accept, command, refuse } from '../command.ts'
import { type ConcernInHand, concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { passedOn } from './notices.ts'
import { leadsConcern } from './taker.ts'
import { reasonWords } from './words.ts'

export interface Rerouting {
  readonly number: string
  readonly change: RerouteChange
  /** Who it is about instead, where the first name was wrong. */
  readonly adult: PersonId | null
  readonly reason: string | null
  /** Members of the cases out of it who stay. */
  readonly keep: readonly PersonId[]
}

/**
 * Another way (§ 12-5): a wrong naming is put right, or the adult turns out to lead. Entry and access change in one
 * transaction; whoever may no longer know has it no more, and earlier readings stay in the log.
 */
export const rerouteConcern = command<Rerouting, { readonly mine: boolean }, ReroutingRefusal>(
  'concern.reroute',
  async (scope, input) => {
    const hand = await concernInHand(scope, input.number)
    if (!scope.actor.fresh) throw new NotPermitted('fresh-sign-in')
    if (!(await leadsConcern(scope, hand.row.concern_id))) return refuse('not-in-line')
    if (input.adult !== null && (await readKnown(scope, 'staff', [input.adult])).length === 0)
      return refuse('adult-unknown')
    const before = namedPerson(hand.state.adult)
    const adult = input.change === 'adult-leads' ? before : input.adult
    const facts = await readRoutingFacts(scope, hand.row.concern_id, adult)
    const decision = decideRerouting(hand.state, facts.situation, {
      change: input.change,
      adult: adult === null ? null : { person: adult },
      byOwner: scope.actor.roles.some(({ role }) => isOwnerRole(role)),
      byPrincipal: scope.actor.roles.some(
        ({ role, school }) => role === 'principal' && school === hand.row.school_id,
      ),
      reasonGiven: input.reason !== null,
    })
    if (!decision.accepted) return decision
    await write(scope, hand, input, decision.outcome)
    await move(scope, hand, { input, adult, before, route: decision.outcome })
    const seq = hand.head.lastSeq
    await tell(scope, hand, { facts, route: decision.outcome, seq })
    return accept({ mine: decision.outcome.holder === scope.actor.person })
  },
)

/** Written while it can still be written: in the concern, and in each case that grew out of it. */
const write = async (scope: Scope, hand: ConcernInHand, input: Rerouting, route: Route): Promise<void> => {
  const happened = momentOf(scope.now)
  const actor = scope.actor.person
  const { compartment, recipient, holder } = route
  const adult = input.change === 'adult-leads' ? hand.state.adult : whoOf(input.adult)
  const words = reasonWords(hand.state.about, input.reason)
  await writeInConcern(scope, hand, [
    { kind: 'concern-rerouted', happened, actor, facts: { compartment, adult }, words },
    { kind: 'concern-routed', happened, actor, facts: { to: recipient, holder, compartment }, words: [] },
  ])
  if (compartment === hand.state.compartment) return
  for (const number of await casesOf(scope, hand)) {
    const found = await caseInHand(scope, number)
    await writeInCase(scope, found, [
      {
        kind: 'compartment-changed',
        happened,
        actor,
        facts: { from: found.state.compartment, to: compartment },
        words: wordsOf(found.row.pupil_id, [{ field: 'reason', text: input.reason }]),
      },
    ])
  }
}

const whoOf = (adult: PersonId | null) => (adult === null ? null : { person: adult })

const casesOf = async ({ tx, actor }: Scope, { row }: ConcernInHand): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('case_concern as x')
    .innerJoin('pupil_case as k', (join) =>
      join.onRef('k.owner_id', '=', 'x.owner_id').onRef('k.case_id', '=', 'x.case_id'),
    )
    .select('k.number')
    .where('x.owner_id', '=', actor.owner)
    .where('x.concern_id', '=', row.concern_id)
    .orderBy('k.number')
    .execute()
  return rows.map(({ number }) => number)
}

interface Moving {
  readonly input: Rerouting
  readonly adult: PersonId | null
  readonly before: PersonId | null
  readonly route: Route
}

/** The doors, in the order in which the one who moves them still may: the holder last, who else leads it first. */
const move = async (scope: Scope, hand: ConcernInHand, moving: Moving): Promise<void> => {
  const { route, adult, before, input } = moving
  const { concern_id: concern } = hand.row
  if (adult !== null && adult !== before) await nameAdult(scope, concern, adult)
  if (before !== null && before !== adult) await withdrawAdult(scope, concern, before)
  const isHolder = hand.row.holder_id === scope.actor.person
  const byOwner = scope.actor.roles.some(({ role }) => isOwnerRole(role))
  // About a leader, and moved by the school: the move itself leaves it with the owner.
  const leavesSchool = route.compartment === 'leader-offence' && !byOwner
  if (!isHolder && !leavesSchool) await handOn(scope, concern, route.holder, roleOf(route))
  if (route.compartment !== hand.state.compartment) {
    const keep = input.keep.filter((person) => !route.barred.includes(person))
    const gone = await moveConcern(scope, concern, route.compartment, keep)
    const left = gone.filter((person) => person !== scope.actor.person && !route.barred.includes(person))
    const seq = hand.head.lastSeq
    await notify(scope, passedOn({ concern, seq, kind: 'removed-from-case', to: left, atOnce: false }))
  }
  if (isHolder && !leavesSchool) await handOn(scope, concern, route.holder, roleOf(route))
}

const roleOf = ({ holder, recipient }: Route) => {
  if (holder === null) return 'owner-case-officer'
  return recipient === 'principal' ? 'principal' : 'assistant-principal'
}

interface Telling {
  readonly facts: RoutingFacts
  readonly route: Route
  readonly seq: number
}

const tell = (scope: Scope, hand: ConcernInHand, { facts, route, seq }: Telling): Promise<void> => {
  const to = route.holder === null ? facts.officers : [route.holder]
  const kind = route.compartment === 'ordinary' ? 'concern-handed-to-you' : route.compartment
  return notify(
    scope,
    passedOn({
      concern: hand.row.concern_id,
      seq,
      kind,
      to: to.filter((person) => person !== scope.actor.person),
      atOnce: route.compartment !== 'ordinary',
    }),
  )
}
