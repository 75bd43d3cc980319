import { giveReason } from '../../src/commands/plan-evaluation/reasons.ts'
import { approveSchoolPlan, publishSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writeIn } from '../../src/commands/school-plan/writing-in.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import { schoolYearOf, yearBefore } from '../../src/domain/school-plan/ids.ts'
import { type Origin, originKey } from '../../src/domain/school-plan/origin.ts'
import { schoolPlanDraft } from '../../src/queries/school-plan/plan.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'
import { bodyOf } from './last-year/lay-down.ts'
import { became, lastYearsLines, reasons } from './last-year/plan.ts'
import { layDownTemplate } from './owners-template.ts'
import { changesSince, type KeyedChange, keysIn } from './since-last-year.ts'
import { demoLines } from './plan.ts'

interface Year {
  readonly stage: Stage
  readonly plan: { readonly school: string; readonly year: ReturnType<typeof schoolYearOf> }
}

const key = (what: string) => `${keyPrefix}plan/${what}`

/**
 * Rektor writes the school's plan when the school year begins, from last year's where the school had one, and the
 * school board approves it. Through the commands, each once: told again after a kill, what was done is done.
 */
export const layDownPlan = async (stage: Stage, begunOn: DateText): Promise<void> => {
  const year = schoolYearOf(begunOn)
  const start = `${year.slice(0, 4)}-08-20`
  const on = start < begunOn ? start : begunOn
  await stage.moveTo(`${on}T09:00`)
  const principal = stage.cast.id('marit')
  const plan = { school: 'tarnlia-skole', year }
  const before = await stage.ask(schoolPlanDraft, principal, plan)
  const isGrown = before.years.includes(yearBefore(year))
  const from = isGrown ? 'year-before' : 'nothing'
  await stage.act(beginPlan, principal, key('begin'), { ...plan, from })
  const seen = await written({ stage, plan }, isGrown)
  const approval = { ...plan, on, approvedIn: 'school-board' as const, seen }
  const { version } = await stage.act(approveSchoolPlan, principal, key('approve'), approval)
  await stage.act(publishSchoolPlan, principal, key('publish'), { ...plan, version })
  await layDownTemplate(stage, year, on)
}

/** Answers with the draft's revision. What somebody had said goes in by itself, so that it is known where it came from. */
const written = async ({ stage, plan }: Year, isGrown: boolean): Promise<number> => {
  const principal = stage.cast.id('marit')
  const all = changesSince(await draftOf({ stage, plan }), stage.shell.newId)
  const said: readonly string[] = isGrown ? became.map((one) => one.key) : []
  const changes = all
    .filter(({ key: of }) => of === null || !said.includes(of))
    .map(({ change, seen }) => ({ change, seen }))
  const revision = await stage.act(writePlan, principal, key('write'), { ...plan, changes })
  if (!isGrown) return revision
  for (const one of all.filter(({ key: of }) => of !== null && said.includes(of)))
    await cameFrom({ stage, plan }, one)
  await explained({ stage, plan })
  return (await draftOf({ stage, plan })).revision
}

const draftOf = async ({ stage, plan }: Year) => {
  const { draft } = await stage.ask(schoolPlanDraft, stage.cast.id('marit'), plan)
  if (draft === null) throw new Error('a plan that was begun is there')
  return draft.kept
}

const cameFrom = async ({ stage, plan }: Year, { key: of, change, seen }: KeyedChange): Promise<void> => {
  const from = became.find((one) => one.key === of)
  if (from === undefined) return
  const year = yearBefore(plan.year)
  const origin: Origin =
    from.body === null
      ? { kind: 'leaders', year, evaluation: 'leaders-spring' }
      : { kind: 'answer', body: await bodyOf(stage, from.body), year, question: from.question }
  await stage.act(writeIn, stage.cast.id('marit'), key(`said/${of}`), {
    ...plan,
    origin: originKey(origin),
    change: { change, seen },
  })
}

const explained = async ({ stage, plan }: Year): Promise<void> => {
  const marit = stage.cast.id('marit')
  const before = await draftOf({ stage, plan: { ...plan, year: yearBefore(plan.year) } })
  const now = await draftOf({ stage, plan })
  const lines = new Map([...keysIn(before.plan, lastYearsLines), ...keysIn(now.plan, demoLines)])
  for (const [of, words] of Object.entries(reasons)) {
    const line = lines.get(of)
    if (line !== undefined) await stage.act(giveReason, marit, key(`why/${of}`), { ...plan, line, words })
  }
}
