import { sql } from 'kysely'
import { readRoutingFacts } from '../database/records/concern/routing.ts'
import type { NewEntry } from '../database/records/journal.ts'
import { notify } from '../database/records/notice.ts'
import { newStreamNumber } from '../database/records/stream-number.ts'
import type { Scope } from '../database/scope.ts'
import { type Route, routeConcern } from '../domain/concern/routing.ts'
import type { ConcernEntryKind } from '../domain/journal/entry-kinds.ts'
import { type ConcernId, concernId } from '../domain/people/ids.ts'
import { type CaseInHand, momentOf } from './case-in-hand.ts'
import { newsOf } from './concern/notices.ts'
import { reportWords } from './concern/words.ts'
import { concernInHand, writeInConcern } from './concern-in-hand.ts'

export interface LeftBehind {
  /** "Klasse 8D": whom it is about, without a name. */
  readonly description: string
  readonly words: string
}

/**
 * What stays in the class when a pupil moves is a concern of its own, with a holder: the case ended as moved, never as
 * safe. Null where nobody can hold it today, and then nothing is closed.
 */
export const fileLeftBehind = async (
  scope: Scope,
  hand: CaseInHand,
  left: LeftBehind,
): Promise<ConcernId | null> => {
  const facts = await readRoutingFacts(scope, hand.row.case_id, null)
  const reporterRoles = scope.actor.roles.map(({ role }) => role)
  const reported = { concernsAdult: 'no', adult: null, reporter: scope.actor.person } as const
  const route = routeConcern(reported, { ...facts.situation, reporterRoles })
  if (route.holder === null) return null
  const concern = concernId(scope.shell.newId())
  const number = newStreamNumber()
  await insert(scope, hand, { concern, number, route })
  const filed = await concernInHand(scope, number)
  await writeInConcern(scope, filed, entriesOf(scope, route, left))
  await notify(
    scope,
    newsOf({ concern, occasion: `left-behind:${concern}`, route, facts, violenceTold: false }),
  )
  return concern
}

const insert = async (
  scope: Scope,
  hand: CaseInHand,
  made: { readonly concern: ConcernId; readonly number: string; readonly route: Route },
): Promise<void> => {
  const role = made.route.recipient === 'principal' ? 'principal' : 'assistant-principal'
  await sql`select gate.file_concern(${made.concern}, ${hand.row.case_id}, ${made.number}, ${made.route.holder}::uuid,
    ${role}, ${scope.now.toString()}::timestamptz, '{}'::uuid[])`.execute(scope.tx)
  const { row } = scope.shell.vault.newStreamKey(scope.actor.owner, made.concern)
  const { owner } = scope.actor
  await scope.tx
    .insertInto('stream_key')
    .values({ owner_id: owner, stream_id: made.concern, key_id: row.keyId, wrapped: row.wrapped })
    .execute()
}

const entriesOf = (scope: Scope, route: Route, left: LeftBehind): readonly NewEntry<ConcernEntryKind>[] => {
  const happened = momentOf(scope.now)
  const told = {
    said: null,
    saw: left.words,
    how: null,
    heardFrom: null,
    aboutDescription: left.description,
    othersDescription: null,
    adultDescription: null,
  }
  return [
    {
      kind: 'concern-reported',
      happened,
      actor: scope.actor.person,
      facts: {
        about: [],
        wasThere: [],
        categories: ['unknown'],
        place: null,
        firstTalk: false,
        pupilSaysUnsafe: false,
        intervened: 'not-applicable',
        concernsAdult: 'no',
        adult: null,
        capacity: 'employee',
        violenceTold: false,
        passedOn: true,
      },
      words: reportWords({ ...told, about: [], wasThere: [], adult: null }),
    },
    {
      kind: 'concern-routed',
      happened,
      actor: null,
      facts: { to: route.recipient, holder: route.holder, compartment: route.compartment },
      words: [],
    },
    { kind: 'reporter-answered', happened, actor: null, facts: { status: 'received' }, words: [] },
  ]
}
