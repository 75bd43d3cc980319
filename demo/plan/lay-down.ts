import { approveSchoolPlan, publishSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import { schoolYearOf } from '../../src/domain/school-plan/ids.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'
import { layDownTemplate } from './owners-template.ts'
import { demoPlan } from './plan.ts'

/**
 * Rektor writes the school's plan when the school year begins, and the school board approves it. Through the commands,
 * each once: told again after a kill, what was done is done.
 */
export const layDownPlan = async (stage: Stage, begunOn: DateText): Promise<void> => {
  const year = schoolYearOf(begunOn)
  const start = `${year.slice(0, 4)}-08-20`
  const on = start < begunOn ? start : begunOn
  await stage.moveTo(`${on}T09:00`)
  const principal = stage.cast.id('marit')
  const plan = { school: 'tarnlia-skole', year }
  const key = (what: string) => `${keyPrefix}plan/${what}`
  await stage.act(beginPlan, principal, key('begin'), { ...plan, from: 'nothing' })
  const changes = demoPlan(stage.shell.newId).map((change) => ({ change, seen: null }))
  const seen = await stage.act(writePlan, principal, key('write'), { ...plan, changes })
  const approval = { ...plan, on, approvedIn: 'school-board' as const, seen }
  const { version } = await stage.act(approveSchoolPlan, principal, key('approve'), approval)
  await stage.act(publishSchoolPlan, principal, key('publish'), { ...plan, version })
  await layDownTemplate(stage, year, on)
}
