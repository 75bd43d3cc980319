import { readReportSchools } from '../database/records/concern/whom.ts'
import { leadersOf } from '../database/records/case/leaders.ts'
import { insertDeviation, insertStep, lockDeviation, readDeviations } from '../database/records/deviations.ts'
import { tellingInDeviation } from '../database/records/bodies/telling.ts'
import { notify, ordinary } from '../database/records/notice.ts'
import { isStaffAt } from '../database/records/school-plan/editors.ts'
import { NotFound, NotPermitted } from '../domain/access/absence.ts'
import {
  type Deviation,
  decideFollowUp,
  decideRegistering,
  type FollowUp,
  type FollowUpRefusal,
  wordsOfDeviation,
  wordsOfStep,
} from '../domain/deviation/deviation.ts'
import type { Decision } from '../domain/journal/decision.ts'
import { looksLikeId, schoolId } from '../domain/people/ids.ts'
import { accept, command, refuse } from './command.ts'

/** Anybody who works at a school says that something went otherwise than it shall (kommuneloven § 25-1). */
export const registerDeviation = command(
  'deviation.register',
  async (
    scope,
    { school, ...deviation }: Deviation & { readonly school: string },
  ): Promise<Decision<{ readonly deviation: string }, 'in-the-future' | 'tells-of-somebody'>> => {
    const schools = await readReportSchools(scope)
    if (!schools.some((one) => one.school === school)) throw new NotPermitted('role')
    const decision = decideRegistering(deviation, scope.today)
    if (!decision.accepted) return decision
    const said = { school: schoolId(school), words: wordsOfDeviation(deviation) }
    if ((await tellingInDeviation(scope, said)) !== null) return refuse('tells-of-somebody')
    const id = scope.shell.newId()
    await insertDeviation(scope, { id, school: schoolId(school) }, decision.outcome)
    const { principals, deputies } = await leadersOf(scope.tx, schoolId(school))
    const leaders = [...new Set([...principals, ...deputies])]
    await notify(
      scope,
      leaders
        .filter((leader) => leader !== scope.actor.person)
        .map((recipient) => ({
          occasion: `deviation-new:${id}`,
          recipient,
          kind: 'deviation-new',
          stream: null,
          about: id,
          channels: ordinary,
        })),
    )
    return accept({ deviation: id })
  },
)

/** The leadership finds the cause, decides what is done by whom and by when, and closes it with what came of it. */
export const followUpDeviation = command(
  'deviation.follow-up',
  async (
    scope,
    { deviation, seen, ...step }: FollowUp & { readonly deviation: string; readonly seen: number },
  ): Promise<Decision<{ readonly version: number }, FollowUpRefusal>> => {
    const [found] = looksLikeId(deviation) ? await readDeviations(scope, deviation) : []
    if (found === undefined) throw new NotFound()
    if (!found.leads) throw new NotPermitted('role')
    await lockDeviation(scope, deviation)
    const [stands] = (await readDeviations(scope, deviation))[0]?.steps ?? []
    const version = stands?.version ?? 0
    const decision = decideFollowUp(step, { seen, stands: version })
    if (!decision.accepted) return decision
    const { responsible } = step
    if (responsible !== null && !(await isStaffAt(scope, schoolId(found.schoolId), responsible)))
      return refuse('responsible-missing')
    const said = { school: schoolId(found.schoolId), words: wordsOfStep(step), responsible }
    if ((await tellingInDeviation(scope, said)) !== null) return refuse('tells-of-somebody')
    await insertStep(scope, { deviation, version: version + 1 }, decision.outcome)
    const isNew = responsible !== null && responsible !== stands?.responsible
    if (isNew && step.state !== 'closed' && responsible !== scope.actor.person)
      await notify(scope, [
        {
          occasion: `deviation-for-you:${deviation}:${version + 1}`,
          recipient: responsible,
          kind: 'deviation-for-you',
          stream: null,
          about: deviation,
          channels: ordinary,
        },
      ])
    return accept({ version: version + 1 })
  },
)
