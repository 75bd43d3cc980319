import { sql } from 'kysely'
import type { CaseEntry, ConcernEntry, Entry } from '../../../domain/journal/entry.ts'
import type { SafetyRecord } from '../../../domain/journal/journal.ts'
import {
  caseId,
  concernId,
  type OwnerId,
  ownerId,
  personId,
  schoolId,
  type StreamId,
  streamId,
} from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import type { StreamKind } from '../journal.ts'
import { readFacts } from '../journal-reading.ts'

/** A concern or case that the clock is to look at. */
export interface StreamRef {
  readonly owner: OwnerId
  readonly stream: StreamId
  readonly kind: StreamKind
}

export interface StreamRecord extends StreamRef {
  readonly lastSeq: number
  readonly record: SafetyRecord
}

interface RefRow {
  owner_id: string
  stream_id: string
  stream_kind: StreamKind
}

const refOf = (row: RefRow): StreamRef => ({
  owner: ownerId(row.owner_id),
  stream: streamId(row.stream_id),
  kind: row.stream_kind,
})

/** Streams whose answer changes by time alone, and has; longest overdue first. Two workers never take the same. */
export const dueStreams = async (
  tx: Transaction,
  now: Temporal.Instant,
  most: number,
): Promise<readonly StreamRef[]> => {
  const { rows } = await sql<RefRow>`
    select owner_id, stream_id, stream_kind from obligation_cache
    where next_change_at <= ${now.toString()}
    order by next_change_at limit ${most}
    for update skip locked`.execute(tx)
  return rows.map(refOf)
}

/** A stream by its id, with the cases that a concern has grown into: their answer hangs on it too. */
export const streamsAround = async (
  tx: Transaction,
  owner: OwnerId,
  subject: string,
): Promise<readonly StreamRef[]> => {
  const { rows } = await sql<RefRow>`
    select c.owner_id, c.case_id as stream_id, 'case' as stream_kind from pupil_case c
    where c.owner_id = ${owner} and (c.case_id = ${subject} or exists (
      select from case_concern x
      where x.owner_id = c.owner_id and x.case_id = c.case_id and x.concern_id = ${subject}))
    union all
    select n.owner_id, n.concern_id, 'concern' from concern n
    where n.owner_id = ${owner} and n.concern_id = ${subject}`.execute(tx)
  return rows.map(refOf)
}

interface HeadRow {
  stream_id: string
  stream_kind: StreamKind
  school_id: string
  pupil_id: string | null
  last_seq: number
  concerns: string[]
}

/** Journals of many streams of one owner, without words, in two statements. */
export const readRecords = async (
  tx: Transaction,
  owner: OwnerId,
  streams: readonly StreamId[],
): Promise<readonly StreamRecord[]> => {
  const wanted = [...streams]
  const { rows } = await sql<HeadRow>`
    select c.case_id as stream_id, 'case' as stream_kind, c.school_id, c.pupil_id, c.last_seq,
      array(select x.concern_id::text from case_concern x where x.owner_id = c.owner_id and x.case_id = c.case_id
        order by x.concern_id) as concerns
    from pupil_case c where c.owner_id = ${owner} and c.case_id = any(${wanted}::uuid[])
    union all
    select n.concern_id, 'concern', n.school_id, null, n.last_seq, array[n.concern_id::text]
    from concern n where n.owner_id = ${owner} and n.concern_id = any(${wanted}::uuid[])`.execute(tx)
  const all = [...new Set(rows.flatMap((row) => [row.stream_id, ...row.concerns]))].map(streamId)
  const entries = await readFacts(tx, owner, all)
  return rows.map((row) => ({
    owner,
    stream: streamId(row.stream_id),
    kind: row.stream_kind,
    lastSeq: row.last_seq,
    record: recordOf(owner, row, entries),
  }))
}

const recordOf = (
  owner: OwnerId,
  row: HeadRow,
  entries: ReadonlyMap<string, readonly Entry[]>,
): SafetyRecord => {
  // A stream of one kind holds entries of that kind: the journal's own rule.
  const of = <E extends Entry>(stream: string) => (entries.get(stream) ?? []) as readonly E[]
  return {
    owner,
    school: schoolId(row.school_id),
    pupil: row.pupil_id === null ? null : personId(row.pupil_id),
    concerns: row.concerns.map((id) => ({ concern: concernId(id), entries: of<ConcernEntry>(id) })),
    case:
      row.stream_kind === 'case'
        ? { case: caseId(row.stream_id), entries: of<CaseEntry>(row.stream_id) }
        : null,
  }
}
