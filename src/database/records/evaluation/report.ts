import { textOf } from '../../../domain/calendar/day.ts'
import { schoolYearOf } from '../../../domain/calendar/school-year.ts'
import { standingOf } from '../../../domain/doing/standing.ts'
import {
  type EvaluationKind,
  type EvaluationReport,
  evaluatedDays,
} from '../../../domain/evaluation/evaluation.ts'
import type { Half } from '../../../domain/evaluation/half-year.ts'
import { type SchoolCounts, type WorkReport, workReport } from '../../../domain/evaluation/report.ts'
import { schoolYearName } from '../../../domain/school-plan/ids.ts'
import { readCalendar } from '../calendar.ts'
import { type DoingPlace, readDoing, readYearFacts } from '../doing/occurrences.ts'
import { readPlan } from '../school-plan/draft.ts'
import type { Scope } from '../../scope.ts'

/** The newest first. Only what may be shown is kept. */
export const readCounts = async (
  { tx }: Scope,
  { owner, school, schoolYear }: DoingPlace,
): Promise<EvaluationReport['counts']> => {
  const rows = await tx
    .selectFrom('school_count')
    .select(['school_year', 'half', 'counts'])
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '<=', schoolYear)
    .orderBy('school_year', 'desc')
    .orderBy('half', 'desc')
    .limit(2)
    .execute()
  return rows.flatMap((row) => {
    const year = schoolYearName(row.school_year)
    const half: Half = row.half === 'spring' ? 'spring' : 'autumn'
    // Written by the worker, from the core.
    return year === null ? [] : [{ schoolYear: year, half, counts: row.counts as unknown as SchoolCounts }]
  })
}

const readWork = async (scope: Scope, place: DoingPlace, kind: EvaluationKind): Promise<WorkReport> => {
  const rows = await readDoing(scope.tx, place, { of: 'year' })
  const { calendar } = await readCalendar(scope)
  const year = schoolYearOf(calendar, place.schoolYear)
  const facts = rows.some(({ source }) => source !== null) ? await readYearFacts(scope.tx, place) : []
  const known = { facts, springFrom: year === null ? '' : textOf(year.springFrom), today: scope.today }
  const activities = [...Map.groupBy(rows, ({ activity }) => activity)].flatMap(([id, all]) => {
    const [first] = all
    if (first === undefined) return []
    const standings = all.map((row) => standingOf(row, { ...row, ...known }))
    return [{ id, content: first.content, standings }]
  })
  const plan = await readPlan(scope.tx, place)
  const factors = new Map(
    (plan?.plan.lines ?? []).flatMap(({ id, content }) =>
      content.kind === 'factor' ? [[id, content.name] as const] : [],
    ),
  )
  return workReport(activities, factors, evaluatedDays(kind, place.schoolYear))
}

/** What an evaluation would be built on if it were laid down now. */
export const reportNow = async (
  scope: Scope,
  place: DoingPlace,
  kind: EvaluationKind,
): Promise<EvaluationReport> => ({
  work: await readWork(scope, place, kind),
  counts: await readCounts(scope, place),
})
