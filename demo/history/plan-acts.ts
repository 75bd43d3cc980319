import { considerSupport, evaluate, type EvaluationWish } from '../../src/commands/evaluation.ts'
import { tellMeasure, tellSlip, tellWeek } from '../../src/commands/measure/done.ts'
import { writeWeeklyStatus } from '../../src/commands/measure/weekly-status.ts'
import { approvePlan, sendPlan } from '../../src/commands/plan/approval.ts'
import { beginPlan, removePlanMeasure, savePlanFrame, savePlanMeasure } from '../../src/commands/plan/draft.ts'
import type { MeasureWish } from '../../src/domain/activity-plan/draft.ts'
import type { DateText, Effect, MeasureDecision, MeasureLevel, PupilMode, Safety } from '../../src/domain/journal/facts.ts'
import type { MeasureId } from '../../src/domain/people/ids.ts'
import { planDraft } from '../../src/queries/plan/draft.ts'
import type { Someone } from './scene.ts'
import { TeamActs } from './team-acts.ts'

export interface MeasureTold {
  /** What the story calls it; told again under the same name, it is the same measure. */
  readonly tag: string
  readonly what: string
  readonly level: MeasureLevel
  /** Null, or words: what an approver will not let through. */
  readonly by: Someone | { readonly text: string }
  readonly standIn?: Someone
  readonly when: { readonly from: DateText; readonly to?: DateText } | { readonly text: string }
  readonly weekdays?: readonly number[]
  readonly goal?: string
  readonly success?: string
}

export interface PlanTold {
  readonly problem: string
  readonly evaluateOn: DateText
  readonly measures: readonly MeasureTold[]
  readonly guardiansReason?: string
}

/** How it went with one measure; what is to be done instead where it is changed. */
export interface Went {
  readonly effect: Effect
  readonly decision?: MeasureDecision
  readonly change?: string
}

export interface EvaluationTold {
  readonly version: number
  readonly safe: Safety
  readonly words?: string
  readonly mode?: PupilMode
  readonly answeredBy?: EvaluationWish['pupil']['answeredBy']
  readonly noAnswer?: string
  readonly alone?: boolean
  readonly present?: readonly Someone[]
  readonly on?: DateText
  /** By what the story calls the measure. */
  readonly measures: Readonly<Record<string, Went>>
  readonly added?: string
  readonly noChange?: string
  readonly guardians?: Readonly<Record<Someone, string>>
  readonly next: DateText | 'closing'
  readonly note?: string
}

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
      if (!wanted.has(id)) await this.run(removePlanMeasure, { number, measure: id, revision }, `${key}/${id}`)
    for (const [id, measure] of wanted) {
      const before = [...kept.draft.measures, ...kept.removed].find((one) => one.id === id)
      const wish = this.wish(measure)
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
    return this.run(evaluate, {
      number,
      version: told.version,
      on: told.on ?? null,
      pupil: {
        pupilAnswer: told.safe,
        pupilMode: told.mode ?? 'said',
        answeredBy: told.answeredBy ?? 'pupil',
        alone: told.alone ?? true,
        present: this.ids(told.present),
        words: told.words ?? null,
        noAnswer: told.noAnswer ?? null,
      },
      measures: Object.entries(told.measures).map(([tag, { effect, decision, change }]) => ({
        measure: this.measure(number, tag),
        effect,
        decision: decision ?? (change === undefined ? 'continue' : 'change'),
        change: change ?? null,
      })),
      added: told.added ?? null,
      noChange: told.noChange ?? null,
      guardiansAsked: told.guardians !== undefined,
      guardians: Object.entries(told.guardians ?? {}).map(([guardian, view]) => ({
        guardian: this.id(guardian),
        view,
      })),
      next: told.next === 'closing' ? { closing: true } : { evaluateOn: told.next },
      note: told.note ?? null,
    })
  }

  considerSupport(
    number: string,
    from: Parameters<typeof considerSupport>[2]['from'],
    asked: boolean,
    reason: string,
  ) {
    return this.run(considerSupport, { number, from, asked, reason })
  }

  private wish(told: MeasureTold): MeasureWish {
    return {
      level: told.level,
      responsible: typeof told.by === 'string' ? { person: this.id(told.by) } : told.by,
      standIn: told.standIn === undefined ? null : { person: this.id(told.standIn) },
      when: told.when,
      weekdays: told.weekdays ?? [],
      series: null,
      what: told.what,
      goal: told.goal ?? '',
      success: told.success ?? '',
    }
  }
}
