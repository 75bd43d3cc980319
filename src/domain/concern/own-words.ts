/** What the one who reports has written, each text by itself; null where nothing was written. */
export interface Told {
  readonly said: string | null
  readonly saw: string | null
  readonly how: string | null
  readonly heardFrom: string | null
  readonly aboutDescription: string | null
  readonly othersDescription: string | null
  readonly adultDescription: string | null
}

/** What the one who reports may read again for fourteen days, and where it went. */
export interface OwnWords extends Told {
  /** For whom such a report is, by what was told; `sealed`: about an employee. Who is too close is told to nobody. */
  readonly to: 'principal' | 'owner' | 'sealed'
  readonly holder: string | null
}

export const daysToReadOwn = 14

/** Read back from what reportConcern sealed; nothing else is ever sealed there. */
export const ownWordsFrom = (json: string): OwnWords => JSON.parse(json)
