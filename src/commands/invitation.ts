import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '../domain/people/ids.ts'
import { accept, command, refuse } from './command.ts'
import { hashed, plainCode, type SignInSecrets } from './sign-in-shell.ts'

/** No letter that can be taken for another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen signs, 80 bits, made anew from the invitation's id: it is shown to whoever made it and stored nowhere. */
export const invitationCode = ({ seal }: SignInSecrets, invitation: string): string => {
  const bytes = createHmac('sha256', seal).update(`invitation|${invitation}`).digest()
  const signs = [...bytes.subarray(0, 16)].map((byte) => alphabet.charAt(byte % 32)).join('')
  return signs.replaceAll(/(.{4})(?!$)/g, '$1-')
}

/** A code to hand over on paper; who may, and for whom, the gate decides. */
export const invite = command(
  'identity.invite',
  async ({ tx, shell }, { person, secrets }: { person: PersonId; secrets: SignInSecrets }) => {
    const invitation = shell.newId()
    const tokenHash = hashed(plainCode(invitationCode(secrets, invitation)))
    const { rows } = await sql<{ outcome: string }>`
      select gate.invite(${invitation}, ${person}, ${tokenHash}) as outcome`.execute(tx)
    return rows[0]?.outcome === 'made' ? accept({ invitation }) : refuse('already-linked')
  },
)
