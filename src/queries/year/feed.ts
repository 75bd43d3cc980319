import { readFeed, readOwnFeed, type StoredFeed } from '../../database/records/year/feed.ts'
import type { Shell } from '../../database/scope.ts'
import { movedTo, settledBy } from '../../domain/doing/act.ts'
import { concerns } from '../../domain/year/whose.ts'
import { query } from '../query.ts'

/** Whether the reader has a calendar address, and whether there is anything to have one for. */
export const ownFeed = query('calendar-feed.read', async (scope) => ({
  madeAt: await readOwnFeed(scope),
  mayMake: scope.actor.roles.some(({ school }) => school !== null),
}))

/**
 * What an address answers with: what the plan gives to the roles that its person has today. Without a session: the
 * secret is all there is. Nothing is logged of it, so that no log can hold it. Null for whatever isn't an address now.
 */
export const feedBehind = async (shell: Shell, hash: Buffer): Promise<StoredFeed | null> => {
  const feed = await shell.web.transaction().execute((tx) => readFeed(tx, hash))
  if (feed === null) return null
  const items = feed.items.filter((item) =>
    concerns(item.content, {
      of: 'person',
      roles: feed.roles.filter(({ school }) => school === item.school),
    }),
  )
  const standing = items.filter(({ acts }) => settledBy(acts)?.kind !== 'dropped')
  return { ...feed, items: standing.map((item) => ({ ...item, ...movedTo(item.acts) })) }
}
