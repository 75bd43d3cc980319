import { logAccess } from '../../database/records/access-log.ts'
import { readAnchorAddress, readSentAnchors } from '../../database/records/anchor-address.ts'
import { holds } from '../../domain/people/actor.ts'
import { absent, query } from '../query.ts'

/** Where the weekly hash of the journals goes, and which went: for the owner's leader. */
export const anchorPlace = query('anchor-address.read', async (scope) => {
  if (!holds(scope.actor, 'owner-leader')) return absent
  const address = await readAnchorAddress(scope)
  const sent = await readSentAnchors(scope)
  await logAccess(scope, { action: 'anchor-address.read', outcome: 'granted' })
  return { address, sent }
})
