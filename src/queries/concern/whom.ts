import { logAccess } from '../../database/records/access-log.ts'
import {
  type KnownPerson,
  type KnownSchool,
  type NameAsked,
  type Part,
  readReportSchools,
  searchNames,
} from '../../database/records/concern/whom.ts'
import type { Scope } from '../../database/scope.ts'
import { query } from '../query.ts'

export type { KnownPerson, KnownSchool, Part } from '../../database/records/concern/whom.ts'

const longestAsked = 60
const mostWords = 4

/** What was typed, as words of a name and perhaps a class: "Nora 8B". */
export const wordsAsked = (typed: string): Pick<NameAsked, 'words' | 'class'> => {
  const words = typed
    .normalize('NFC')
    .slice(0, longestAsked)
    .toLocaleLowerCase('nb')
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')
  const isClass = (word: string): boolean => /^\d{1,2}\p{L}?$/u.test(word)
  return {
    words: words.filter((word) => !isClass(word)).slice(0, mostWords),
    class: words.find(isClass) ?? null,
  }
}

/** Two letters at least: one letter is a list of the school. */
export const isEnough = ({ words }: Pick<NameAsked, 'words'>): boolean =>
  words.some((word) => word.length >= 2)

export const findNamed = async (
  scope: Scope,
  part: Part,
  typed: string,
  schools: readonly KnownSchool[],
): Promise<readonly KnownPerson[]> => {
  const asked = wordsAsked(typed)
  if (!isEnough(asked)) return []
  return searchNames(scope, { ...asked, part, schools: schools.map(({ school }) => school) })
}

/** Names while one writes. What somebody may know decides what is suggested, and looking is logged without the words. */
export const suggestPeople = query(
  'person.suggest',
  async (scope, { typed, part }: { readonly typed: string; readonly part: Part }) => {
    const found = await findNamed(scope, part, typed, await readReportSchools(scope))
    await logAccess(scope, { action: 'person.suggest', outcome: 'granted', reason: part })
    return found
  },
)
