import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { insertFeed, revokeFeed } from '../../database/records/year/feed.ts'
import type { Scope } from '../../database/scope.ts'
import { accept, command, refuse } from '../command.ts'

/** Two taps at once are one after the other: a person has one address at a time. */
const oneAtATime = async ({ tx, actor }: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`calendar feed ${actor.person}`}))`.execute(tx)
}

/**
 * A new calendar address; the one before stops at once. The secret never comes here: only its hash is taken in, and the
 * outcome, which is kept for a second tap, says which one it was made with.
 */
export const makeFeed = command('calendar-feed.make', async (scope, { hash }: { readonly hash: string }) => {
  if (!scope.actor.roles.some(({ school }) => school !== null)) return refuse('no-role')
  await oneAtATime(scope)
  await revokeFeed(scope)
  await insertFeed(scope, Buffer.from(hash, 'hex'))
  await logAccess(scope, { action: 'calendar-feed.make', outcome: 'granted' })
  return accept({ hash })
})

export const dropFeed = command('calendar-feed.drop', async (scope) => {
  await oneAtATime(scope)
  if (!(await revokeFeed(scope))) return refuse('nothing-to-revoke')
  await logAccess(scope, { action: 'calendar-feed.drop', outcome: 'granted' })
  return accept({ dropped: true })
})
