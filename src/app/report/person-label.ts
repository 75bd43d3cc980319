import type { KnownPerson } from '../../queries/concern/whom.ts'
import type { Texts } from '../../texts/catalogue.ts'

/** "Nora Vik, 8B" and "Trym Moe, teacher": what tells two of the same name apart. */
export const labelOf = (t: Texts, person: KnownPerson): string => {
  const [role] = person.roles
  const more = person.class ?? (role === undefined ? null : t.roles[role])
  return more === null ? person.name : `${person.name}, ${more}`
}
