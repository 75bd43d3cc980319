import { demonstrationOwners } from '../../demo/load-school.ts'
import { type Population, population } from '../../demo/school/population.ts'
import { Vault } from '../../src/database/vault.ts'
import { KeyStore } from '../../src/delivery/keys.ts'
import { ownerId } from '../../src/domain/people/ids.ts'
import { firstDay } from './opened-case.ts'

/** The tests' people, sealed by an installation's own keys. */
export const smallSchool = (keyFile: string): { readonly people: Population; readonly vault: Vault } => {
  const keys = new KeyStore(keyFile)
  for (const owner of Object.values(demonstrationOwners)) keys.addOwner(owner)
  const vault = new Vault(keys.keyring)
  const people = population(
    { seed: 7, size: 'small', today: firstDay, owners: demonstrationOwners },
    {
      lookup: (owner, kind, value) => vault.lookup(ownerId(owner), kind, value),
      sealNumber: (owner, person, number) => vault.sealForOwner(ownerId(owner), number, `number|${person}`),
    },
  )
  return { people, vault }
}
