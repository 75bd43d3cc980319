import { readBodies } from '../../database/records/bodies/bodies.ts'
import { tellingInBody, tellingInDeviation } from '../../database/records/bodies/telling.ts'
import { readReportSchools } from '../../database/records/concern/whom.ts'
import type { Telling } from '../../domain/bodies/about-somebody.ts'
import { looksLikeId, personId, schoolId } from '../../domain/people/ids.ts'
import { query } from '../query.ts'

export type { Telling } from '../../domain/bodies/about-somebody.ts'

/** Which of the words somebody has just written seem to be about a person: said to them, and kept nowhere. */
export const tellingOfBody = query(
  'body.telling',
  async (
    scope,
    { body, words }: { readonly body: string; readonly words: string },
  ): Promise<Telling | null> => {
    const [found] = looksLikeId(body) ? await readBodies(scope, body) : []
    return found === undefined ? null : tellingInBody(scope, found, words)
  },
)

export const tellingOfDeviation = query(
  'deviation.telling',
  async (
    scope,
    {
      school,
      words,
      responsible,
    }: { readonly school: string; readonly words: string; readonly responsible: string | null },
  ): Promise<Telling | null> => {
    const works = (await readReportSchools(scope)).some((one) => one.school === school)
    if (!works) return null
    const who = responsible === null ? null : personId(responsible)
    return tellingInDeviation(scope, { school: schoolId(school), words, responsible: who })
  },
)
