import { sql } from 'kysely'
import type { Compartment } from '../../../domain/journal/facts.ts'
import type { ConcernId, PersonId, SchoolId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import type { WrappedKey } from '../../vault.ts'
import { chain, firstHash, type NewEntry } from '../journal.ts'

export interface NewConcern {
  readonly concern: ConcernId
  readonly school: SchoolId
  readonly number: string
  /** The least strict it can be; what the gate knows may make it stricter. */
  readonly compartment: Compartment
  readonly urgent: boolean
  readonly about: readonly PersonId[]
  readonly wasThere: readonly PersonId[]
  readonly adult: PersonId | null
  /** Own words for the reporter, sealed with the owner's key. */
  readonly words: Buffer
  readonly wordsUntil: Temporal.Instant
}

export interface BegunJournal {
  readonly key: WrappedKey
  readonly first: ReturnType<typeof chain>
}

/** The first entry of a new concern: nobody has to read anything to know what it is chained to. */
export const appendReport = (
  scope: Scope,
  concern: ConcernId,
  report: NewEntry<'concern-reported'>,
): BegunJournal => {
  const { actor, shell, now } = scope
  const { key, row } = shell.vault.newStreamKey(actor.owner, concern)
  const place = { owner: actor.owner, stream: concern, streamKind: 'concern', key } as const
  const head = { ...place, lastSeq: 0, lastHash: firstHash }
  return { key: row, first: chain(head, report, { now, newId: shell.newId }) }
}

/**
 * Lays a new concern down with its people, its receipt and its journal. The gate decides where it goes, writes that
 * down, and tells those whom it is for; none of it can be read here.
 */
export const insertReport = async (
  { tx, actor }: Scope,
  { key, first }: BegunJournal,
  made: NewConcern,
): Promise<void> => {
  const { row, passages, about } = first
  await sql`select gate.report_concern(${made.concern}, ${made.school}, ${made.number}, ${made.compartment},
    ${made.urgent}, ${[...made.about]}::uuid[], ${[...made.wasThere]}::uuid[], ${made.adult}::uuid,
    ${made.words}::bytea, ${made.wordsUntil.toString()}::timestamptz, ${row.entry_id}, ${row.happened},
    ${row.recorded_at}::timestamptz, ${row.facts}::jsonb, ${row.head})`.execute(tx)
  await tx
    .insertInto('stream_key')
    .values({ owner_id: actor.owner, stream_id: made.concern, key_id: key.keyId, wrapped: key.wrapped })
    .execute()
  if (passages.length > 0) await tx.insertInto('passage').values(passages).execute()
  if (about.length > 0) await tx.insertInto('passage_about').values(about).execute()
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
