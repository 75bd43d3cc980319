import { firstHash, hashOf } from '../../database/records/journal.ts'
import {
  type ChainRow,
  chainRows,
  type HeadRow,
  headRows,
  type KeyRow,
  keyRows,
  type PassageRow,
  passageRows,
} from '../../database/records/verify/journal-rows.ts'
import type { Snapshot } from '../../database/records/verify/snapshot.ts'
import { commits, type StreamKey, unsealText, type Vault } from '../../database/vault.ts'
import { canonical } from '../../domain/journal/head.ts'
import { type OwnerId, streamId } from '../../domain/people/ids.ts'
import type { Findings } from './finding.ts'

interface Link {
  readonly stream: string
  readonly seq: number
  readonly hash: Buffer
  readonly broken: boolean
}

/** Every chain from its first entry: numbers without holes, each hash over the one before, columns as the head says. */
export const checkChains = async (
  { facts }: Snapshot,
  owner: OwnerId,
  findings: Findings,
): Promise<number> => {
  const heads = await headRows(facts, owner)
  const unread = new Set(heads.keys())
  let entries = 0
  let last: Link | null = null
  for await (const rows of chainRows(facts, owner)) {
    for (const row of rows) {
      if (last !== null && last.stream !== row.stream_id) checkEnd(last, heads, findings)
      unread.delete(row.stream_id)
      last = checkEntry(row, last?.stream === row.stream_id ? last : startOf(row), owner, findings)
      entries += 1
    }
  }
  if (last !== null) checkEnd(last, heads, findings)
  for (const stream of unread)
    if ((heads.get(stream)?.last_seq ?? 0) > 0) findings.add('entry-missing', { stream, seq: 1 })
  return entries
}

const startOf = (row: ChainRow): Link => ({ stream: row.stream_id, seq: 0, hash: firstHash, broken: false })

const checkEntry = (row: ChainRow, before: Link, owner: OwnerId, findings: Findings): Link => {
  const stream = row.stream_id
  const fault = faultOf(row, before, owner)
  if (fault !== null && !before.broken)
    findings.add(fault, { stream, seq: fault === 'entry-missing' ? before.seq + 1 : row.seq })
  return { stream, seq: row.seq, hash: row.hash, broken: before.broken || fault !== null }
}

const faultOf = (row: ChainRow, before: Link, owner: OwnerId) => {
  if (row.seq !== before.seq + 1) return 'entry-missing'
  if (!row.previous_hash.equals(before.hash)) return 'entry-not-linked'
  if (!hashOf(row.previous_hash, row.head).equals(row.hash)) return 'entry-changed'
  return sameAsHead(row, owner) ? null : 'columns-differ'
}

/** The columns that queries read, against the text that was hashed. */
const sameAsHead = (row: ChainRow, owner: OwnerId): boolean => {
  const head: Record<string, unknown> = JSON.parse(row.head)
  return (
    head['owner'] === owner &&
    head['stream'] === row.stream_id &&
    head['previous'] === row.previous_hash.toString('hex') &&
    head['id'] === row.entry_id &&
    head['seq'] === row.seq &&
    head['kind'] === row.kind &&
    head['happened'] === row.happened &&
    head['recorded'] === row.recorded_at &&
    (head['actor'] ?? null) === row.actor_id &&
    (head['onBehalfOf'] ?? null) === row.on_behalf_of &&
    (head['basis'] ?? null) === row.basis &&
    (head['corrects'] ?? null) === row.corrects &&
    row.head.includes(`"facts":${canonical(asJson(row.facts))},`)
  )
}

/** What the driver has parsed from jsonb is JSON. */
const asJson = (value: unknown): Parameters<typeof canonical>[0] => JSON.parse(JSON.stringify(value))

const checkEnd = (last: Link, heads: ReadonlyMap<string, HeadRow>, findings: Findings): void => {
  const row = heads.get(last.stream)
  const { stream, seq } = last
  if (row === undefined) findings.add('chain-without-row', { stream, seq })
  else if (row.last_seq > seq) findings.add('entry-missing', { stream, seq: seq + 1 })
  else if (row.last_seq !== seq || !row.last_hash.equals(last.hash))
    if (!last.broken) findings.add('row-differs-from-chain', { stream, seq })
}

interface HeadWords {
  readonly id: string
  readonly commitment: string
}

/** Every text against what the chain holds of it, opened with its key: for whom, about whom, by whom, and the words. */
export const checkWords = async (
  { sealed }: Snapshot,
  owner: OwnerId,
  vault: Vault,
  findings: Findings,
): Promise<number> => {
  const keys = new Keys(vault, owner, await keyRows(sealed, owner))
  let texts = 0
  let entry: PassageRow[] = []
  const settle = () => {
    const [first] = entry
    if (first === undefined) return
    const fault = faultOfTexts(first, entry, keys)
    if (fault !== null) findings.add(fault, { stream: first.stream_id, seq: first.seq })
  }
  for await (const rows of passageRows(sealed, owner)) {
    for (const row of rows) {
      if (entry[0] !== undefined && entry[0].entry_id !== row.entry_id) {
        settle()
        entry = []
      }
      entry.push(row)
      if (row.passage_id !== null) texts += 1
    }
  }
  settle()
  return texts
}

const faultOfTexts = (first: PassageRow, rows: readonly PassageRow[], keys: Keys) => {
  const head: { words?: HeadWords[] } = JSON.parse(first.head)
  const committed = head.words ?? []
  const there = rows.filter((row) => row.passage_id !== null)
  if (there.length < committed.length) return 'text-missing'
  if (there.length > committed.length) return 'text-added'
  const key = keys.of(first.stream_id)
  for (const [at, row] of there.entries()) {
    const said = committed[at]
    if (said === undefined || !sameAsCommitted(row, said)) return 'text-differs'
    if (key === null || !opens(key, row)) return 'text-unreadable'
  }
  return null
}

const sameAsCommitted = (row: PassageRow, said: HeadWords): boolean =>
  canonical(asJson(said)) ===
  canonical({
    id: row.passage_id,
    field: row.field,
    item: row.item ?? undefined,
    kind: row.kind,
    author: row.author_id,
    about: inOrderOf(said, 'about', row.about),
    audience: row.audience,
    named: 'named' in said ? inOrderOf(said, 'named', row.named) : undefined,
    commitment: row.commitment.toString('hex'),
  })

/** The rows are a set; the head has them in the order in which they were written. */
const inOrderOf = (said: object, key: 'about' | 'named', rows: readonly string[]): readonly string[] => {
  const listed: unknown = Object.entries(said).find(([name]) => name === key)?.[1]
  const order = Array.isArray(listed) ? listed.map(String) : []
  return rows.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

const opens = (key: StreamKey, row: PassageRow): boolean => {
  try {
    const text = unsealText(key, { entry: row.entry_id, passage: row.passage_id ?? '' }, row.sealed)
    return commits(row.commitment, row.salt, text)
  } catch {
    return false
  }
}

/** Keys of streams, unwrapped when first asked for; null where there is none that opens. */
class Keys {
  readonly #vault: Vault
  readonly #owner: OwnerId
  readonly #rows: ReadonlyMap<string, KeyRow>
  #last: { readonly stream: string; readonly key: StreamKey | null } | null = null

  constructor(vault: Vault, owner: OwnerId, rows: ReadonlyMap<string, KeyRow>) {
    this.#vault = vault
    this.#owner = owner
    this.#rows = rows
  }

  of(stream: string): StreamKey | null {
    if (this.#last?.stream !== stream) this.#last = { stream, key: this.#open(stream) }
    return this.#last.key
  }

  #open(stream: string): StreamKey | null {
    const row = this.#rows.get(stream)
    if (row === undefined) return null
    try {
      const wrapped = { keyId: row.key_id, wrapped: row.wrapped }
      return this.#vault.openStreamKey(this.#owner, streamId(stream), wrapped)
    } catch {
      return null
    }
  }
}
