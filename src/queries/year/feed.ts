import { readFeed, readOwnFeed, type StoredFeed } from '../../database/records/year/feed.ts'
import type { Shell } from '../../database/scope.ts'
import { movedTo, settledBy } from '../../domain/doing/act.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { concerns } from '../../domain/year/whose.ts'
import { query } from '../query.ts'

/** Whether the reader has a calendar address, and whether there is anything to have one for. */
export const ownFeed = query('calendar-feed.read', async (scope) => ({
  madeAt: await readOwnFeed(scope),
  mayMake: scope.actor.roles.some(({ school }) => school !== null),
}))

type FeedItem = StoredFeed['items'][number]
/** As people have moved it. */
export type Feed = Omit<StoredFeed, 'items'> & {
  readonly items: readonly (FeedItem & { readonly isMoved: boolean })[]
}

/**
 * What an address answers with: what the plan gives to the roles that its person has today. Without a session: the
 * secret is all there is. Nothing is logged of it, so that no log can hold it. Null for whatever isn't an address now.
 */
export const feedBehind = async (shell: Shell, hash: Buffer): Promise<Feed | null> => {
  const feed = await shell.web.transaction().execute((tx) => readFeed(tx, hash))
  if (feed === null) return null
  const at = <Held extends { readonly school: SchoolId }>(held: readonly Held[], where: SchoolId) =>
    held.filter(({ school }) => school === where)
  const items = feed.items.filter(({ content, school }) => {
    const seats = at(feed.seats, school).map(({ party }) => party)
    return concerns(content, { of: 'person', roles: at(feed.roles, school), seats })
  })
  const standing = items.filter(({ acts }) => settledBy(acts)?.kind !== 'dropped')
  const asItIs = (item: FeedItem) => {
    const moved = movedTo(item.acts)
    return { ...item, ...moved, isMoved: moved !== null }
  }
  return { ...feed, items: standing.map(asItIs) }
}
