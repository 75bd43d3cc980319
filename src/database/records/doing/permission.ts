import type { ActKind } from '../../../domain/doing/act.ts'
import { carriersOf, isMany } from '../../../domain/doing/carriers.ts'
import { holdsAt } from '../../../domain/people/actor.ts'
import { isGroupBound } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'
import type { SchoolPlace } from '../held/place.ts'
import { type DoingPlace, type DoingRow, readYearRegister } from './occurrences.ts'

export const doingPlace = (scope: Scope, place: SchoolPlace): DoingPlace => ({
  owner: scope.actor.owner,
  school: place.school.id,
  schoolYear: place.year,
})

/** Whose it is to write of: those who carry it, everybody who works with pupils where it is everybody's, the leaders. */
export const mayAct = async (
  scope: Scope,
  place: SchoolPlace,
  { content }: DoingRow,
  kind: ActKind,
): Promise<boolean> => {
  if (place.leads) return true
  if (kind === 'dropped') return false
  const { actor } = scope
  const works = actor.roles.some(
    ({ school, role }) => school === place.school.id && !isGroupBound(role) && role !== 'it-administrator',
  )
  if (!works || holdsAt(actor, place.school.id, 'it-administrator')) return false
  if (content.responsible.some(isMany)) return true
  const register = await readYearRegister(scope.tx, doingPlace(scope, place))
  return carriersOf(content, register).persons.includes(actor.person)
}
