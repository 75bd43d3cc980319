import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { personId } from '../../domain/people/ids.ts'
import type { UnlinkingReason } from '../../domain/sign-in/unlinking.ts'
import { accept, command } from '../command.ts'
import { inPerson } from './in-person.ts'

/** The account leads to nobody from now on, its sessions end, and only a new invitation brings it back. */
export const unlinkIdentity = command(
  'identity.unlink',
  async (
    scope,
    input: { readonly person: string; readonly identity: string; readonly why: UnlinkingReason },
  ) => {
    inPerson(scope)
    await sql`select gate.unlink_identity(${input.person}, ${input.identity}, ${input.why})`.execute(scope.tx)
    await logAccess(scope, {
      action: 'identity.unlink',
      outcome: 'granted',
      subject: personId(input.person),
      reason: input.why,
    })
    return accept('unlinked' as const)
  },
)
