import { sql } from 'kysely'
import type { Entry } from '../../domain/journal/entry.ts'
import type { CaseId } from '../../domain/people/ids.ts'
import type { Scope } from '../scope.ts'
import type { StreamKey } from '../vault.ts'
import { chain, type NewEntry, type StreamHead } from './journal.ts'

/** What may be added to a journal by somebody who can't read it. */
export type BlindKind =
  | 'measure-done'
  | 'measure-missed'
  | 'weekly-status'
  | 'child-welfare-due'
  | 'child-welfare-reported'
  | 'child-welfare-weighed'

interface HeadRow {
  last_seq: number
  last_hash: Buffer
}

const headNow = async (scope: Scope, stream: CaseId, kind: BlindKind): Promise<HeadRow> => {
  const { rows } = await sql<HeadRow>`select * from gate.blind_head(${stream}, ${kind})`.execute(scope.tx)
  const row = rows[0]
  if (row === undefined) throw new Error('the gate gave no head')
  return row
}

/**
 * Adds one entry to the journal of a case that the writer may not read: the gate lets carriers of a measure say that it
 * was done. What follows from it is computed by the worker, who is told here.
 * @param key to seal words with; null where the writer has none, and then there can be none
 */
export const appendBlindly = async (
  scope: Scope,
  place: { readonly case: CaseId; readonly key: StreamKey | null },
  news: NewEntry<BlindKind>,
): Promise<Entry> => {
  const { key, case: stream } = place
  if (key === null && news.words.length > 0) throw new Error('words without a key to seal them')
  const { owner } = scope.actor
  const row = await headNow(scope, stream, news.kind)
  const head: StreamHead = {
    owner,
    stream,
    streamKind: 'case',
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    key: key ?? { owner, stream, secret: Buffer.alloc(0) },
  }
  const written = chain(head, news, { now: scope.now, newId: scope.shell.newId })
  const { entry } = written
  await sql`select gate.blind_append(${stream}, ${entry.id}, ${entry.seq}, ${entry.kind}, ${entry.happened},
    ${entry.recorded}, ${entry.basis ?? null}, ${written.row.facts}::jsonb, ${written.row.head},
    ${written.row.previous_hash}, ${written.row.hash})`.execute(scope.tx)
  if (written.passages.length > 0) await scope.tx.insertInto('passage').values(written.passages).execute()
  if (written.about.length > 0) await scope.tx.insertInto('passage_about').values(written.about).execute()
  await askForAssessment(scope, stream)
  return entry
}

const askForAssessment = async (scope: Scope, stream: CaseId): Promise<void> => {
  await scope.tx
    .insertInto('outbox')
    .values({
      owner_id: scope.actor.owner,
      outbox_id: scope.shell.newId(),
      kind: 'assess-case',
      subject_id: stream,
      created_at: scope.now.toString(),
    })
    .execute()
}
