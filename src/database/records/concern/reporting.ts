import { sql } from 'kysely'
import type { Compartment } from '../../../domain/journal/facts.ts'
import type { ConcernId, PersonId, SchoolId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'

export interface NewConcern {
  readonly concern: ConcernId
  readonly school: SchoolId
  readonly number: string
  readonly compartment: Compartment
  readonly holder: PersonId | null
  readonly holderRole: Role
  readonly urgent: boolean
  readonly about: readonly PersonId[]
  readonly wasThere: readonly PersonId[]
  readonly adult: PersonId | null
  /** Own words for the reporter, sealed with the owner's key. */
  readonly words: Buffer
  readonly wordsUntil: Temporal.Instant
}

/**
 * Lays a new concern down with its people and its receipt. Its journal can be written until this transaction ends, and
 * never again by the one who reports. A naming decides the least open compartment here once more.
 */
export const insertReport = async (scope: Scope, made: NewConcern): Promise<void> => {
  await sql`select gate.report_concern(${made.concern}, ${made.school}, ${made.number}, ${made.compartment},
    ${made.holder}::uuid, ${made.holderRole}, ${scope.now.toString()}::timestamptz, ${made.urgent},
    ${[...made.about]}::uuid[], ${[...made.wasThere]}::uuid[], ${made.adult}::uuid, ${made.words}::bytea,
    ${made.wordsUntil.toString()}::timestamptz)`.execute(scope.tx)
  const { row } = scope.shell.vault.newStreamKey(scope.actor.owner, made.concern)
  await scope.tx
    .insertInto('stream_key')
    .values({
      owner_id: scope.actor.owner,
      stream_id: made.concern,
      key_id: row.keyId,
      wrapped: row.wrapped,
    })
    .execute()
}

/** What the worker is to look at again: an identifier, and nothing of what it is about. */
export const askWorker = async (scope: Scope, kind: string, subject: string): Promise<void> => {
  await scope.tx
    .insertInto('outbox')
    .values({
      owner_id: scope.actor.owner,
      outbox_id: scope.shell.newId(),
      kind,
      subject_id: subject,
      created_at: scope.now.toString(),
    })
    .execute()
}

/** Where the words of a receipt are sealed. */
export const receiptPlace = (concern: string): string => `receipt|${concern}`

export interface ReceiptRow {
  /** Null for the one whom the report has come to be about: nothing but the number then. */
  readonly concern_id: string | null
  readonly number: string
  readonly sent_at: string | null
  readonly status: 'sent' | 'read' | 'followed-up' | null
  readonly words: Buffer | null
  /** The owner has not opened it in time; the reporter is given a number to ring. */
  readonly phone: string | null
}

/** Own reports, newest first. */
export const readReceipts = async (scope: Scope): Promise<readonly ReceiptRow[]> => {
  const { owner, person } = scope.actor
  const { rows } = await sql<ReceiptRow>`
    select r.concern_id, r.number, r.sent_at, r.status, r.words,
      case when exists (select from notice n where n.owner_id = ${owner} and n.recipient_id = ${person}
        and n.stream_id = r.concern_id and n.kind = 'give-reporter-phone')
      then (select o.phone from school_owner o where o.owner_id = ${owner}) end as phone
    from gate.my_receipts() r`.execute(scope.tx)
  return rows
}
