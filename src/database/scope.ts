import type { DateText } from '../domain/journal/facts.ts'
import type { Actor } from '../domain/people/actor.ts'
import { inTransaction, type Transaction, type WebDatabase } from './connection.ts'
import { actorFrom } from './records/actor.ts'
import type { Vault } from './vault.ts'

/** What the process gives every command and query: connections, keys and identifiers. */
export interface Shell {
  readonly web: WebDatabase
  readonly vault: Vault
  /** A UUIDv7. */
  readonly newId: () => string
}

/** One transaction of one person at one moment of the clock. */
export interface Scope {
  readonly tx: Transaction
  readonly shell: Shell
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** The day in Oslo. */
  readonly today: DateText
  readonly token: string
}

/** Opens the gate with the session's token, reads who it is and the clock, once. */
export const inScope = <Result>(
  shell: Shell,
  token: string,
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> =>
  inTransaction(shell.web, token, (tx, me) => {
    const now = Temporal.Instant.from(me.now)
    const today: DateText = now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()
    return work({ tx, shell, token, actor: actorFrom(me), now, today })
  })
