import { namesAmong } from '../../database/records/bodies/comments.ts'
import type { Scope } from '../../database/scope.ts'
import { seemsAboutSomebody, wordsOf } from '../../domain/bodies/about-somebody.ts'
import type { SchoolId } from '../../domain/people/ids.ts'

interface Said {
  readonly words: string
  /** What may be named since it stands there already. */
  readonly around: string
  /** A class may be named where it takes something on: "9C pynter". */
  readonly classes?: 'fine'
}

const longestAsked = 200

/**
 * Whether words seem to be about a child or an employee, asked where they would be kept. Then nothing is kept here: they
 * go back to the one who wrote them, and from there to a report.
 */
export const turnedTowardsReport = async (scope: Scope, school: SchoolId, said: Said): Promise<boolean> => {
  const names = await namesAmong(scope, school, wordsOf(said.words).slice(0, longestAsked))
  const sign = seemsAboutSomebody({ words: said.words, names, around: said.around })
  return sign !== null && !(sign === 'class' && said.classes === 'fine')
}
