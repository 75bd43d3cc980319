import type { Scope } from '../scope.ts'

/**
 * Claims a form's key for this person. Null: it is new, and the caller's act runs. Else the outcome of the first time.
 * A second tap while the first still runs waits for it here, on the primary key.
 */
export const claimKey = async <Outcome>(
  scope: Scope,
  key: string,
): Promise<{ readonly outcome: Outcome } | null> => {
  const { owner, person } = scope.actor
  const claimed = await scope.tx
    .insertInto('idempotency')
    .values({ owner_id: owner, actor_id: person, key, outcome: null, at: scope.now.toString() })
    .onConflict((conflict) => conflict.columns(['owner_id', 'actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed !== undefined) return null
  const earlier = await scope.tx
    .selectFrom('idempotency')
    .select('outcome')
    .where('owner_id', '=', owner)
    .where('actor_id', '=', person)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  // Stored by storeOutcome under the same key, which names the command and so the type.
  return { outcome: earlier.outcome as Outcome }
}

export const storeOutcome = async (scope: Scope, key: string, outcome: unknown): Promise<void> => {
  await scope.tx
    .updateTable('idempotency')
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where('owner_id', '=', scope.actor.owner)
    .where('actor_id', '=', scope.actor.person)
    .where('key', '=', key)
    .execute()
}
