import { withClient } from '../../cluster-roles.ts'

export interface ProviderRow {
  readonly providerId: string
  readonly kind: string
  readonly issuer: string
  readonly clientId: string
}

/**
 * At start, as varde_owner: the table says what the deployment's configuration says. Here the database itself
 * refuses an issuer that this kind of installation must not trust (SQLSTATE 23514).
 */
export const mirrorProviders = (ownerUrl: string, providers: readonly ProviderRow[]): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(
      'update provider set withdrawn_at = now() where withdrawn_at is null and not provider_id = any ($1)',
      [providers.map(({ providerId }) => providerId)],
    )
    for (const { providerId, kind, issuer, clientId } of providers)
      await client.query(
        `insert into provider (provider_id, kind, issuer, client_id) values ($1, $2, $3, $4)
         on conflict (provider_id) do update set kind = excluded.kind, issuer = excluded.issuer,
           client_id = excluded.client_id, withdrawn_at = null`,
        [providerId, kind, issuer, clientId],
      )
    await client.query('commit')
  })
