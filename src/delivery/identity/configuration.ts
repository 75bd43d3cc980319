import type { webcrypto } from 'node:crypto'
import { z } from 'zod'
import { type ProviderKind, providerKinds } from './kinds.ts'

/** A provider is deployment configuration: no page and no role of the application can add one. */
export interface ProviderConfiguration {
  readonly providerId: string
  readonly kind: ProviderKind
  readonly issuer: string
  readonly clientId: string
  readonly proof: ClientProof
  /** Where Feide's groups are asked for; Feide's own where it is left out. */
  readonly groups?: string | undefined
}

export type ClientProof =
  | { readonly by: 'secret'; readonly secret: string }
  | { readonly by: 'key'; readonly key: webcrypto.JsonWebKey; readonly keyId: string }

const proof = z.union([
  z.object({ by: z.literal('secret'), secret: z.string().min(16) }),
  z.object({ by: z.literal('key'), key: z.object({ kty: z.literal('RSA') }).loose(), keyId: z.string() }),
])

const providers = z
  .object({
    providers: z
      .array(
        z.object({
          providerId: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
          kind: z.enum(providerKinds),
          issuer: z.url(),
          clientId: z.string().min(1),
          proof,
          groups: z.url().optional(),
        }),
      )
      .min(1),
  })
  .refine((file) => new Set(file.providers.map((one) => one.providerId)).size === file.providers.length, {
    error: 'two providers carry the same providerId',
  })

/** The file holds client secrets: readable by the service alone, outside repository and database. */
export const parseProviders = (json: string): readonly ProviderConfiguration[] =>
  providers.parse(JSON.parse(json)).providers
