import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'

const everybody = {
  subject: z.uuid(),
  name: z.string().min(1),
  roleLine: z.string(),
  school: z.string(),
  group: z.enum(['staff', 'pupils', 'guardians', 'owner']),
}

const account = z.discriminatedUnion('providerKind', [
  z.object({
    ...everybody,
    providerKind: z.literal('feide'),
    claims: z.object({ principal: z.string(), email: z.string().endsWith('.example').optional() }),
  }),
  z.object({
    ...everybody,
    providerKind: z.literal('idporten'),
    claims: z.object({
      // Synthetic numbers only: 80 is added to the month.
      pid: z.string().regex(/^\d{2}(8[1-9]|9[0-2])\d{7}$/),
      locale: z.enum(['nb', 'nn', 'en']).optional(),
    }),
  }),
  z.object({
    ...everybody,
    providerKind: z.literal('entra'),
    // The object's id in the municipality's tenant.
    claims: z.object({ oid: z.uuid() }),
  }),
])

/** Somebody of the demonstration school, as the provider knows them. */
export type DemoAccount = z.infer<typeof account>
export type AccountGroup = DemoAccount['group']

const file = z.object({ accounts: z.array(account) })

export type ReadAccounts = () => Promise<readonly DemoAccount[]>

/** Reads the file anew whenever it has changed, so that a seed may come after the start. */
export const accountsFrom = (path: string): ReadAccounts => {
  let known: { readonly changed: number; readonly accounts: readonly DemoAccount[] } | null = null

  return async () => {
    const changed = (await stat(path)).mtimeMs
    if (known?.changed !== changed)
      known = { changed, accounts: file.parse(JSON.parse(await readFile(path, 'utf8'))).accounts }
    return known.accounts
  }
}

export const writeAccounts = (accounts: readonly DemoAccount[]): string =>
  JSON.stringify(file.parse({ accounts }))
