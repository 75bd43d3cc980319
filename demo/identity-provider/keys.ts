import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const keys = z.object({
  kind: z.literal('demonstration'),
  clientSecret: z.string().min(32),
  cookieKey: z.string().min(32),
  pairwiseSalt: z.string().min(32),
  signing: z.looseObject({
    kty: z.literal('RSA'),
    kid: z.string(),
    n: z.string(),
    e: z.string(),
    d: z.string(),
  }),
})

export type ProviderKeys = z.infer<typeof keys>

const newKeys = (): ProviderKeys => {
  const secret = () => randomBytes(32).toString('base64url')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(8).toString('hex')
  return keys.parse({
    kind: 'demonstration',
    clientSecret: secret(),
    cookieKey: secret(),
    pairwiseSalt: secret(),
    signing: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
  })
}

/** Made once per data folder, so that sessions and subjects outlive a restart. */
export const providerKeys = (dataFolder: string): ProviderKeys => {
  const path = join(dataFolder, 'identity-provider-keys.json')
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(path, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx' })
  }
  return keys.parse(JSON.parse(readFileSync(path, 'utf8')))
}
