import { logAccess } from '../database/records/access-log.ts'
import { findByNumber, findPupils, type FoundPupil, type FoundStream } from '../database/records/find/find.ts'
import { query } from './query.ts'

export type { FoundPupil, FoundStream } from '../database/records/find/find.ts'

export interface Found {
  readonly pupils: readonly FoundPupil[]
  readonly streams: readonly FoundStream[]
}

const longest = 60
const mostWords = 4

/** Words of a name as the register of names has them. One letter alone is a list of the school: then nothing is asked. */
export const searchWords = (typed: string): readonly string[] => {
  const words = typed
    .normalize('NFC')
    .slice(0, longest)
    .toLocaleLowerCase('nb')
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
  return words.some((word) => word.length >= 2) ? words : []
}

const numberOf = (typed: string): string => typed.replaceAll(/\s/g, '').slice(0, 12).toUpperCase()

/**
 * Pupils by name and cases by number, within reach. Whatever is asked, the same statements run and one line is logged:
 * what is absent and what is hidden leave the same trace. The words themselves are logged nowhere.
 */
export const find = query(
  'person.find',
  async (scope, { typed }: { readonly typed: string }): Promise<Found> => {
    const pupils = await findPupils(scope, searchWords(typed))
    const streams = await findByNumber(scope, numberOf(typed))
    const shown = [...streams, ...pupils.flatMap(({ cases }) => cases)].map(({ stream }) => stream)
    const outcome = pupils.length + streams.length > 0 ? 'granted' : 'not-found'
    await logAccess(scope, { action: 'person.find', outcome, streams: [...new Set(shown)] })
    return { pupils, streams }
  },
)

/** The form alone: who asks, and nothing read. */
export const findForm = query('person.find', async () => null)
