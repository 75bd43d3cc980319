import { withClient } from './cluster-roles.ts'

export const instanceKinds = ['demonstration', 'production'] as const
export type InstanceKind = (typeof instanceKinds)[number]

export type Instance = { readonly kind: InstanceKind; readonly keyCanary: Uint8Array }

/** Written at creation by the administrator of the cluster, to whom the table then belongs. */
export const stampInstance = (adminUrl: string, { kind, keyCanary }: Instance): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query('begin')
    await client.query('alter table instance owner to current_user')
    await client.query('insert into instance (kind, key_canary) values ($1, $2)', [
      kind,
      Buffer.from(keyCanary),
    ])
    await client.query('commit')
  })

export const readInstance = (url: string): Promise<Instance | undefined> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ kind: InstanceKind; key_canary: Buffer }>(
      'select kind, key_canary from instance',
    )
    const row = rows[0]
    return row && { kind: row.kind, keyCanary: row.key_canary }
  })
