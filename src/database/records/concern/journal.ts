import type { ConcernEntry } from '../../../domain/journal/entry.ts'
import type { PassageField } from '../../../domain/journal/passage.ts'
import { streamId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import { unsealText } from '../../vault.ts'
import { readJournals } from '../case/file.ts'
import type { ConcernFileRow } from './file.ts'

/** A text of the concern, with the entry it stands in. */
export interface ConcernText {
  readonly entry: ConcernEntry
  readonly field: PassageField
  readonly item: string | null
  readonly text: string
}

export interface ConcernJournalRead {
  readonly entries: readonly ConcernEntry[]
  /** Texts that this reader may read; row-level security has divided them. */
  readonly texts: readonly ConcernText[]
}

/** The hash chain vouches for the shape of a head, and the stream's own row says that it is a concern's. */
const entryOfConcern = (head: string): ConcernEntry => {
  const { version: _, owner: __, stream: ___, previous: ____, ...content } = JSON.parse(head)
  return { ...content, words: [] }
}

export const readConcernJournal = async (scope: Scope, row: ConcernFileRow): Promise<ConcernJournalRead> => {
  const journal = await readJournals(scope.tx, scope.actor.owner, [row.concern_id])
  const read = journal.map(({ head, words }) => ({ entry: entryOfConcern(head), words: words ?? [] }))
  const entries = read.map(({ entry }) => entry)
  const [stored] = row.keys ?? []
  if (stored === undefined) return { entries, texts: [] }
  const key = scope.shell.vault.openStreamKey(scope.actor.owner, streamId(row.concern_id), {
    keyId: stored.keyId,
    wrapped: Buffer.from(stored.wrapped, 'base64'),
  })
  const texts = read.flatMap(({ entry, words }) =>
    words.map(({ id, field, item, sealed }) => ({
      entry,
      field,
      item: item ?? null,
      text: unsealText(key, { entry: entry.id, passage: id }, Buffer.from(sealed, 'base64')),
    })),
  )
  return { entries, texts }
}
