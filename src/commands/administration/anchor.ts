import { logAccess } from '../../database/records/access-log.ts'
import { readAnchorAddress, writeAnchorAddress } from '../../database/records/anchor-address.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { holds } from '../../domain/people/actor.ts'
import { accept, command, refuse } from '../command.ts'
import { inPerson } from './in-person.ts'

export type AnchorRefusal = 'not-an-address' | 'changed-meanwhile' | 'nothing-new'

// The same that the database keeps to.
const address = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

/**
 * Says where the weekly hash of the journals is sent (docs/decisions/0007); null: nowhere. By the owner's leader, in
 * person; the log says from whom to whom it was moved.
 */
export const changeAnchorAddress = command(
  'anchor-address.change',
  async (scope, { to, shown }: { readonly to: string | null; readonly shown: string | null }) => {
    if (!holds(scope.actor, 'owner-leader')) throw new NotPermitted('role')
    inPerson(scope)
    if (to !== null && !address.test(to)) return refuse<AnchorRefusal>('not-an-address')
    const before = await readAnchorAddress(scope)
    if (before !== shown) return refuse<AnchorRefusal>('changed-meanwhile')
    if (before === to) return refuse<AnchorRefusal>('nothing-new')
    if (!(await writeAnchorAddress(scope, { address: to, shown })))
      return refuse<AnchorRefusal>('changed-meanwhile')
    const reason = `${before ?? '–'} → ${to ?? '–'}`
    await logAccess(scope, { action: 'anchor-address.change', outcome: 'granted', reason })
    return accept({})
  },
)
