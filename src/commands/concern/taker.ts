import { sql } from 'kysely'
import type { Scope } from '../../database/scope.ts'
import type { Taker } from '../../domain/concern/taking-hold.ts'
import type { ConcernId } from '../../domain/people/ids.ts'
import { isOwnerRole } from '../../domain/people/role.ts'
import type { ConcernInHand } from '../concern-in-hand.ts'

/** Does this person decide here? The gate says so from positions and dates. */
export const leadsConcern = async ({ tx }: Scope, concern: ConcernId): Promise<boolean> => {
  const { rows } = await sql<{ leads: boolean | null }>`select gate.leads(${concern}) as leads`.execute(tx)
  return rows[0]?.leads === true
}

/** Roles of other schools give nothing here. */
export const takerOf = async (scope: Scope, { row }: ConcernInHand): Promise<Taker> => {
  const { actor } = scope
  const roles = actor.roles
    .filter(({ role, school }) => isOwnerRole(role) || school === row.school_id)
    .map(({ role }) => role)
  return {
    person: actor.person,
    roles,
    inLine: await leadsConcern(scope, row.concern_id),
    secondFactor: actor.twoFactor,
    trained: actor.trained,
  }
}
