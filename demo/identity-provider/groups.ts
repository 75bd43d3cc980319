import { createHash } from 'node:crypto'
import type { DemoAccount } from './accounts.ts'

/** Nine digits that no organisation has: real ones begin with 8 or 9. */
const numberOf = (name: string): string =>
  `NO1${(createHash('sha256').update(name).digest().readUInt32BE() % 100_000_000).toString().padStart(8, '0')}`

/** Feide's answer to /me/groups, as far as somebody of the demonstration school has groups: owner and school. */
export const groupsOf = (account: DemoAccount): readonly object[] => {
  if (account.providerKind !== 'feide') return []
  const realm = account.claims.principal.split('@')[1] ?? ''
  const isPupil = account.group === 'pupils'
  const affiliation = isPupil ? ['student', 'member'] : ['employee', 'member']
  const owner = {
    id: `fc:org:${realm}`,
    type: 'fc:org',
    displayName: realm,
    orgType: ['primary_and_lower_secondary_owner'],
    membership: { basic: 'member', affiliation, primaryAffiliation: affiliation[0] },
  }
  if (account.group === 'owner') return [owner]
  const school = {
    id: `fc:org:${realm}:unit:${numberOf(account.school)}`,
    type: 'fc:org',
    parent: owner.id,
    displayName: { nb: account.school },
    orgType: ['primary_and_lower_secondary'],
    membership: {
      basic: isPupil ? 'member' : 'admin',
      affiliation: isPupil ? affiliation : [...affiliation, 'faculty'],
      primarySchool: true,
    },
  }
  return [owner, school]
}
