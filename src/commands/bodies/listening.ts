import { namesAmong } from '../../database/records/bodies/comments.ts'
import type { Scope } from '../../database/scope.ts'
import { type Heard, seemsAboutSomebody, wordsOf } from '../../domain/bodies/about-somebody.ts'
import type { SchoolId } from '../../domain/people/ids.ts'

const longestAsked = 200

/**
 * Whether words seem to be about a child or an employee, asked where they would be kept. Then nothing is kept here: they
 * go back to the one who wrote them, and from there to a report.
 */
export const turnedTowardsReport = async (
  scope: Scope,
  school: SchoolId,
  said: Omit<Heard, 'names'>,
): Promise<boolean> => {
  const names = await namesAmong(scope, school, wordsOf(said.words).slice(0, longestAsked))
  return seemsAboutSomebody({ ...said, names }) !== null
}
