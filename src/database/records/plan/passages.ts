import type { EntryId, PersonId } from '../../../domain/people/ids.ts'
import { personId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

/** Which texts of a plan are marked as about one of the given persons: problem where the item is null. */
export const readAboutOthers = async (
  scope: Scope,
  entry: EntryId,
  others: readonly PersonId[],
): Promise<readonly { readonly item: string | null; readonly person: PersonId }[]> => {
  if (others.length === 0) return []
  const rows = await scope.tx
    .selectFrom('passage as p')
    .innerJoin('passage_about as a', (join) =>
      join.onRef('a.owner_id', '=', 'p.owner_id').onRef('a.passage_id', '=', 'p.passage_id'),
    )
    .select(['p.item', 'a.person_id'])
    .where('p.owner_id', '=', scope.actor.owner)
    .where('p.entry_id', '=', entry)
    .where('a.person_id', 'in', [...others])
    .where('p.field', 'in', ['problem', 'what', 'goal', 'success'])
    .execute()
  return rows.map((row) => ({ item: row.item, person: personId(row.person_id) }))
}
