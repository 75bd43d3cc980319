import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly until: number
}

/** What the provider remembers while it runs; after a restart everybody chooses anew. */
export class MemoryAdapter implements Adapter {
  readonly #kept = new Map<string, Kept>()

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    for (const [old, { until }] of this.#kept) if (until < Date.now()) this.#kept.delete(old)
    this.#kept.set(id, { payload, until: Date.now() + (expiresIn ?? 12 * 3600) * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.#kept.get(id)
    return kept && kept.until > Date.now() ? kept.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.#kept.values()].find(({ payload }) => payload.uid === uid)?.payload
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept)
      this.#kept.set(id, { ...kept, payload: { ...kept.payload, consumed: Math.floor(Date.now() / 1000) } })
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id)
  }
}
