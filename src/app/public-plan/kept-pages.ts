/**
 * Pages that anybody is given alike, packed once. What is kept under a key never changes: the key holds all that the
 * page is made of. Losing them costs nothing but the making.
 */
export interface KeptPages {
  packed(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

export const keepPages = (most: number): KeptPages => {
  const kept = new Map<string, Uint8Array>()
  return {
    packed: async (key, make) => {
      const known = kept.get(key)
      const page = known ?? (await make())
      // The one that was asked for longest ago goes first.
      kept.delete(key)
      kept.set(key, page)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return page
    },
  }
}
