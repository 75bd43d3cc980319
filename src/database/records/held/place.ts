import { sql } from 'kysely'
import { NotFound } from '../../../domain/access/absence.ts'
import { type SchoolYearName, schoolYearName } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'
import { type FoundSchool, findSchool } from '../school-plan/school.ts'

/** A school and a school year, as an address names them. */
export interface NamedYear {
  /** The school's slug. */
  readonly school: string
  /** `2026-27`. */
  readonly year: string
}

/** A school where the one who asks works, and what they are there. */
export interface SchoolPlace {
  readonly school: FoundSchool
  readonly slug: string
  readonly year: SchoolYearName
  /** Of its leadership (§ 12-5). */
  readonly leads: boolean
  /** May register training (forskrift § 20-2). */
  readonly trains: boolean
}

/** Null for whoever doesn't work there, and for what isn't a school year. */
export const findSchoolPlace = async (scope: Scope, named: NamedYear): Promise<SchoolPlace | null> => {
  const year = schoolYearName(named.year)
  const school = await findSchool(scope.tx, scope.actor.owner, named.school)
  if (year === null || school === null) return null
  const { rows } = await sql<{ works: boolean; leads: boolean; trains: boolean }>`
    select ${school.id} = any(gate.schools()) as works, ${school.id} = any(gate.leading_schools()) as leads,
      ${school.id} = any(gate.led_schools()) as trains`.execute(scope.tx)
  const [row] = rows
  if (!row?.works) return null
  return { school, slug: named.school, year, leads: row.leads, trains: row.leads && row.trains }
}

/** For commands: not found is thrown, and logged by the command. */
export const schoolPlace = async (scope: Scope, named: NamedYear): Promise<SchoolPlace> => {
  const place = await findSchoolPlace(scope, named)
  if (place === null) throw new NotFound()
  return place
}
