import { insertAsked, readAskable } from '../../database/records/evaluation/asked.ts'
import { findEvaluatedSchool } from '../../database/records/evaluation/evaluations.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { schoolYearName, schoolYearOf } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'
import type { NamedPlan } from '../school-plan/place.ts'

/** Asks the school's bodies to say what they mean of the plan, in their own words, by a day (§§ 10-4, 10-5). */
export const askBodies = command(
  'evaluation.ask',
  async (
    scope,
    { bodies, by, ...named }: NamedPlan & { readonly bodies: readonly string[]; readonly by: DateText },
  ) => {
    const year = schoolYearName(named.year)
    const school = await findEvaluatedSchool(scope, named.school)
    if (year === null || school === null) throw new NotFound()
    if (!school.leads) throw new NotPermitted('role')
    const askable = await readAskable(scope, school.id, year)
    if (bodies.length === 0) return refuse('nobody-asked')
    if (bodies.some((body) => !askable.some(({ id }) => id === body))) throw new NotFound()
    if (by < scope.today) return refuse('in-the-past')
    if (year !== schoolYearOf(scope.today)) return refuse('other-school-year')
    await insertAsked(scope, { school: school.id, year, by }, bodies)
    return accept('asked' as const)
  },
)
