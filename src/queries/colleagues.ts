import { readStaff, type StaffRow } from '../database/records/case/file.ts'
import { query } from './query.ts'

export type Colleagues = readonly StaffRow[]

/** Staff of one's own school today; nobody where one works at no school. */
export const colleagues = query('staff.list', async (scope): Promise<Colleagues> => {
  const school = scope.actor.roles.find((held) => held.school !== null)?.school ?? null
  return school === null ? [] : readStaff(scope.tx, scope.actor.owner, school, scope.today)
})
