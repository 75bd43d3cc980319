import { blindCase } from '../database/records/case/by-number.ts'
import { readLeaders } from '../database/records/case/leaders.ts'
import { findCase } from '../database/records/pupil-case.ts'
import type { PersonId } from '../domain/people/ids.ts'
import { absent, query } from './query.ts'

export interface ChildWelfarePage {
  readonly number: string
  /** Can be read just now; else it is written without being seen. */
  readonly readable: boolean
  /** Who may read the reference: one of these is chosen. */
  readonly leaders: readonly { readonly person: PersonId; readonly name: string }[]
}

/** Nothing of the case is read: whoever works with it may write, whatever they can read today (§ 24-3). */
export const childWelfarePage = query(
  'case.child-welfare',
  async (scope, { number }: { number: string }): Promise<ChildWelfarePage | typeof absent> => {
    const { tx, actor } = scope
    const row = await findCase(tx, actor.owner, number)
    if (row !== null)
      return { number, readable: true, leaders: await readLeaders(tx, actor.owner, row.school_id) }
    const blind = await blindCase(scope, number, 'child-welfare-reported')
    const school = actor.roles.find((held) => held.school !== null)?.school ?? null
    if (blind === null || school === null) return absent
    return { number, readable: false, leaders: await readLeaders(tx, actor.owner, school) }
  },
)
