import { barFromConcern, handOn } from '../../database/records/concern/doors.ts'
import { readRoutingFacts } from '../../database/records/concern/routing.ts'
import { notify } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import { routeConcern } from '../../domain/concern/routing.ts'
import { namedPerson } from '../../domain/concern/state.ts'
import type { ConcernFacts } from '../../domain/journal/entry-kinds.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { isOwnerRole } from '../../domain/people/role.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { type ConcernInHand, concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { passedOn } from './notices.ts'

export interface OwnConflict {
  readonly number: string
  readonly ground: ConcernFacts['conflict-of-interest']['ground']
  /** Of those in the matter, whom one is close to; stored as kinship where the ground is one. */
  readonly closeTo: PersonId | null
}

/**
 * Somebody says that they are too close (forvaltningsloven § 6): the report closes to them at once, and whoever held it
 * is followed by the next in line, or by the owner where it is the principal.
 */
export const declareOwnConflict = command('concern.declare-conflict', async (scope, input: OwnConflict) => {
  const hand = await concernInHand(scope, input.number)
  const self = scope.actor.person
  const { concern_id: concern } = hand.row
  if (hand.state.conflicts.includes(self)) return refuse('already-declared')
  if (hand.state.ended !== null) return refuse('already-ended')
  const happened = momentOf(scope.now)
  const facts = { person: self, ground: input.ground, declared: true }
  const declared = await writeInConcern(scope, hand, [
    { kind: 'conflict-of-interest', happened, actor: self, facts, words: [] },
  ])
  await rememberKin(scope, input)
  const passes = hand.state.holder === self || hand.state.holder === null
  const to = passes ? await passOn(scope, hand, declared) : hand.state.holder
  // Last: what there was to write has been written.
  await barFromConcern(scope, concern, self, input.ground)
  return accept({ toOwner: passes && to === null })
})

/** The next in line holds it; nobody there means the owner. */
const passOn = async (scope: Scope, hand: ConcernInHand, now: ConcernInHand): Promise<PersonId | null> => {
  const self = scope.actor.person
  const { concern_id: concern } = hand.row
  const adult = namedPerson(hand.state.adult)
  const { situation, officers } = await readRoutingFacts(scope, concern, adult)
  const conflicts = [...new Set([...situation.conflicts, ...hand.state.conflicts, self])]
  const report = {
    concernsAdult: hand.state.concernsAdult,
    adult: hand.state.adult,
    reporter: hand.state.reporter,
  }
  const appointed = hand.row.holder_role === 'owner-case-officer' || hand.row.holder_role === 'owner-leader'
  const route = routeConcern(report, { ...situation, conflicts, reporterRoles: [] })
  // Whom the owner appointed hands it back to the owner, never into the line that was passed.
  const to = appointed || hand.state.compartment === 'leader-offence' ? null : route.holder
  const role =
    to === null ? 'owner-case-officer' : route.recipient === 'principal' ? 'principal' : 'assistant-principal'
  const isSelfAtOwner = scope.actor.roles.some((held) => isOwnerRole(held.role)) && hand.state.holder === null
  const written = isSelfAtOwner
    ? now
    : await writeInConcern(scope, now, [
        {
          kind: 'concern-handed-on',
          happened: momentOf(scope.now),
          actor: self,
          facts: { from: self, to, because: 'conflict-of-interest' },
          words: [],
        },
      ])
  if (!isSelfAtOwner) await handOn(scope, concern, to, role)
  const told = to === null ? officers.filter((person) => person !== self) : [to]
  await notify(
    scope,
    passedOn({
      concern,
      seq: written.head.lastSeq,
      kind: 'concern-handed-to-you',
      to: told,
      atOnce: hand.state.compartment !== 'ordinary',
    }),
  )
  return to
}

const rememberKin = async (scope: Scope, { ground, closeTo }: OwnConflict): Promise<void> => {
  if (closeTo === null || (ground !== 'own-child' && ground !== 'spouse' && ground !== 'kin')) return
  await scope.tx
    .insertInto('kinship')
    .values({
      owner_id: scope.actor.owner,
      person_id: scope.actor.person,
      other_id: closeTo,
      kind: ground,
      source: 'declared',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
