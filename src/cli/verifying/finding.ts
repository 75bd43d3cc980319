import type { OwnerId } from '../../domain/people/ids.ts'

/** What does not fit, as a code; the sentence is the reader's language's. */
export const findingCodes = [
  'entry-missing',
  'entry-not-linked',
  'entry-changed',
  'columns-differ',
  'row-differs-from-chain',
  'chain-without-row',
  'text-missing',
  'text-added',
  'text-differs',
  'text-unreadable',
  'row-differs-from-fold',
  'measures-differ-from-fold',
  'clock-missing',
  'clock-differs',
  'clock-behind',
  'anchor-not-linked',
  'anchor-signature',
  'anchor-root',
  'anchor-missing',
  'anchor-differs',
  'mailed-anchor-missing',
  'chain-differs-from-anchor',
] as const
export type FindingCode = (typeof findingCodes)[number]

export interface Finding {
  readonly code: FindingCode
  readonly owner: OwnerId
  readonly stream: string | null
  /** The first entry that does not fit, where it is known. */
  readonly seq: number | null
  /** The anchor, where it is one. */
  readonly anchor: number | null
}

/** Of each stream only the first of a kind is told: what follows a broken link does not fit either. */
export class Findings {
  readonly #owner: OwnerId
  readonly #seen = new Set<string>()
  readonly all: Finding[] = []

  constructor(owner: OwnerId) {
    this.#owner = owner
  }

  add(code: FindingCode, place: { stream?: string; seq?: number; anchor?: number } = {}): void {
    const key = `${code} ${place.stream ?? ''} ${place.stream === undefined ? (place.anchor ?? '') : ''}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.all.push({
      code,
      owner: this.#owner,
      stream: place.stream ?? null,
      seq: place.seq ?? null,
      anchor: place.anchor ?? null,
    })
  }
}
