import { sql } from 'kysely'
import type { Scope } from '../../database/scope.ts'
import type { UnlinkingReason } from '../../domain/sign-in/unlinking.ts'

/** An account that leads, or has led, to a person: through whom and since when, never its name. */
export interface Identity {
  readonly identity: string
  readonly kind: 'feide' | 'idporten' | 'entra'
  readonly linkedHow: 'roster-key' | 'invitation'
  readonly linkedAt: string
  readonly endedAt: string | null
  readonly endedWhy: UnlinkingReason | null
}

export const identitiesOf = async (
  scope: Scope,
  person: string,
): Promise<{ readonly vouches: boolean; readonly identities: readonly Identity[] }> => {
  const may = await sql<{ vouches: boolean }>`select gate.vouches_for(${person}) as vouches`.execute(scope.tx)
  const { rows } = await sql<Identity>`
    select identity_id as identity, kind, linked_how as "linkedHow", linked_at as "linkedAt", ended_at as "endedAt",
      ended_why as "endedWhy"
    from gate.identities_of(${person})`.execute(scope.tx)
  return { vouches: may.rows[0]?.vouches ?? false, identities: rows }
}
