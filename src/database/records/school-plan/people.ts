import type { OwnerId, SchoolId } from '../../../domain/people/ids.ts'
import type { KnownName } from '../../../domain/school-plan/naming.ts'
import type { Transaction } from '../../connection.ts'

/** Whoever works or learns at the school, as far as the one who asks may know them. */
export const readNamesAt = (
  tx: Transaction,
  owner: OwnerId,
  school: SchoolId,
): Promise<readonly KnownName[]> =>
  tx
    .selectFrom('person_school as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.owner_id', '=', 'm.owner_id').onRef('p.person_id', '=', 'm.person_id'),
    )
    .select(['p.given_name as given', 'p.family_name as family'])
    .distinct()
    .where('m.owner_id', '=', owner)
    .where('m.school_id', '=', school)
    .execute()
