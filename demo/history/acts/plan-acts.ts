import { considerSupport, evaluate } from '../../../src/commands/evaluation.ts'
import { tellMeasure, tellSlip, tellWeek } from '../../../src/commands/measure/done.ts'
import { writeWeeklyStatus } from '../../../src/commands/measure/weekly-status.ts'
import { approvePlan, sendPlan } from '../../../src/commands/plan/approval.ts'
import {
  beginPlan,
  removePlanMeasure,
  savePlanFrame,
  savePlanMeasure,
} from '../../../src/commands/plan/draft.ts'
import type { DateText } from '../../../src/domain/journal/facts.ts'
import type { MeasureId } from '../../../src/domain/people/ids.ts'
import { planDraft } from '../../../src/queries/plan/draft.ts'
import { TeamActs } from './team-acts.ts'
import type { EvaluationTold, PlanTold } from './told.ts'
import { evaluationFrom, measureFrom } from './wishes.ts'

type DayStatus = 'as-planned' | 'partly' | 'not'

/** The plan, and doing what it says. */
export class PlanActs extends TeamActs {
  /** Writes the whole draft, measure by measure; what the draft began with and is not told here is taken out. */
  async draft(number: string, told: PlanTold): Promise<void> {
    const key = this.story.nextKey()
    if (this.stage.isDone(`${key}/frame`)) return
    await this.run(beginPlan, { number }, `${key}/begin`)
    const { kept } = await this.stage.ask(planDraft, this.who, { number })
    if (kept === null) throw new Error('a draft was begun and is not there')
    const wanted = new Map(told.measures.map((measure) => [this.measure(number, measure.tag), measure]))
    for (const { id, revision } of kept.draft.measures)
      if (!wanted.has(id))
        await this.run(removePlanMeasure, { number, measure: id, revision }, `${key}/${id}`)
    for (const [id, measure] of wanted) {
      const before = [...kept.draft.measures, ...kept.removed].find((one) => one.id === id)
      const wish = measureFrom(measure, this.idsIn(number))
      const saving = { number, measure: id, revision: before?.revision ?? 0, wish }
      await this.run(savePlanMeasure, saving, `${key}/${id}`)
    }
    const { problem, evaluateOn, guardiansReason } = told
    const frame = { number, problem, evaluateOn, guardiansReason: guardiansReason ?? '' }
    await this.run(savePlanFrame, { ...frame, revision: kept.draft.revision }, `${key}/frame`)
  }

  send(number: string) {
    return this.run(sendPlan, { number })
  }

  /** Approves what lies there now, as whoever has just read it. */
  async approve(number: string): Promise<number> {
    const key = this.story.nextKey()
    const seen = this.stage.isDone(key) ? '' : (await this.stage.ask(planDraft, this.who, { number })).seen
    return (await this.run(approvePlan, { number, seen }, key)).version
  }

  done(measure: MeasureId, more: { on?: DateText; done?: DayStatus; note?: string } = {}) {
    return this.run(tellSlip, {
      measure,
      on: more.on ?? null,
      done: more.done ?? 'as-planned',
      note: more.note ?? null,
    })
  }

  doneInCase(
    number: string,
    measure: MeasureId,
    more: { on?: DateText; done?: DayStatus; note?: string } = {},
  ) {
    return this.run(tellMeasure, {
      number,
      measure,
      on: more.on ?? null,
      done: more.done ?? 'as-planned',
      note: more.note ?? null,
    })
  }

  confirmWeek(measure: MeasureId, week: string, days: readonly DateText[]) {
    return this.run(tellWeek, { measure, week, days })
  }

  /** One line per measure; what is not told went as planned. */
  week(
    number: string,
    week: string,
    otherwise: readonly { measure: MeasureId; done: DayStatus; note: string }[] = [],
  ) {
    return this.run(writeWeeklyStatus, { number, week, lines: otherwise, rest: 'as-planned' })
  }

  evaluate(number: string, told: EvaluationTold) {
    return this.run(evaluate, evaluationFrom(told, this.idsIn(number), number))
  }

  considerSupport(
    number: string,
    from: Parameters<typeof considerSupport>[2]['from'],
    asked: boolean,
    reason: string,
  ) {
    return this.run(considerSupport, { number, from, asked, reason })
  }
}
