import {
  findEvaluatedSchool,
  insertEvaluation,
  readEvaluations,
} from '../../database/records/evaluation/evaluations.ts'
import { reportNow } from '../../database/records/evaluation/report.ts'
import { readNamesAt } from '../../database/records/school-plan/people.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import {
  decideLayingDown,
  type EvaluationKind,
  type LeaderAnswers,
  leaderQuestions,
} from '../../domain/evaluation/evaluation.ts'
import { schoolYearName } from '../../domain/school-plan/ids.ts'
import { wordsThatName } from '../../domain/school-plan/naming.ts'
import { accept, command, refuse } from '../command.ts'
import type { NamedPlan } from '../school-plan/place.ts'

/** Lays an evaluation down with what it was built on. From then on neither numbers nor answers change. */
export const layDownEvaluation = command(
  'evaluation.lay-down',
  async (
    scope,
    {
      kind,
      answers,
      ...named
    }: NamedPlan & { readonly kind: EvaluationKind; readonly answers: LeaderAnswers },
  ) => {
    const year = schoolYearName(named.year)
    const school = await findEvaluatedSchool(scope, named.school)
    if (year === null || school === null) throw new NotFound()
    if (!school.leads) throw new NotPermitted('role')
    const { owner } = scope.actor
    const people = await readNamesAt(scope.tx, owner, school.id)
    const laid = await readEvaluations(scope, school.id, year)
    const report = await reportNow(scope, { owner, school: school.id, schoolYear: year }, kind)
    const said = [
      ...leaderQuestions.map((question) => answers[question]),
      ...report.work.notDone.map(({ why }) => why),
    ]
    const decision = decideLayingDown({
      kind,
      schoolYear: year,
      today: scope.today,
      laidDown: laid.some((one) => one.kind === kind),
      names: wordsThatName(said, people),
    })
    if (!decision.accepted) return decision
    const isNew = await insertEvaluation(scope, { school: school.id, year }, { kind, report, answers })
    return isNew ? accept(null) : refuse('laid-down-already')
  },
)
