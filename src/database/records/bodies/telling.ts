import { sql } from 'kysely'
import { seemsToTellOf, type Telling, wordsOf } from '../../../domain/bodies/about-somebody.ts'
import { isInTerm } from '../../../domain/bodies/body.ts'
import type { PersonId, SchoolId } from '../../../domain/people/ids.ts'
import { leadership } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'
import { type KnownBody, readMembers } from './bodies.ts'
import { namesAmong } from './comments.ts'

/** Names of those who lead the school, and of one more, as far as the writer may know them. */
const officeNames = async (
  { tx, actor }: Scope,
  school: SchoolId,
  more: PersonId | null,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select p.given_name || ' ' || p.family_name as name from person p
    where p.owner_id = ${actor.owner} and (p.person_id = ${more} or p.person_id in (
      select h.person_id from gate.role_holders(${school}) h where h.role = any(${[...leadership]}::text[])))`.execute(
    tx,
  )
  return rows.map(({ name }) => name)
}

const hear = async (
  scope: Scope,
  { school, words }: { readonly school: SchoolId; readonly words: string },
  offices: readonly string[],
): Promise<Telling | null> => {
  const names = await namesAmong(scope, school, wordsOf(words))
  const allowed = new Set(offices.flatMap(wordsOf))
  return seemsToTellOf({ words, names, allowed })
}

/** What a body writes seems to be about somebody who isn't of it: read before it is kept, so that it is kept nowhere. */
export const tellingInBody = async (
  scope: Scope,
  { id, school }: Pick<KnownBody, 'id' | 'school'>,
  words: string,
): Promise<Telling | null> => {
  const sitting = (await readMembers(scope, id)).filter((member) => isInTerm(member, scope.today))
  const members = sitting.flatMap(({ name }) => name ?? [])
  return hear(scope, { school, words }, [...members, ...(await officeNames(scope, school, null))])
}

/** The same of a deviation, where whoever follows it up may be named. */
export const tellingInDeviation = async (
  scope: Scope,
  {
    school,
    words,
    responsible = null,
  }: { readonly school: SchoolId; readonly words: string; readonly responsible?: PersonId | null },
): Promise<Telling | null> => hear(scope, { school, words }, await officeNames(scope, school, responsible))
