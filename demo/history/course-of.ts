import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import type { DateText, InvestigationMethod, MomentText } from '../../src/domain/journal/facts.ts'
import type { Course, CoursePart, CoursePupil, Outcome, Step } from './course.ts'
import { CourseTime } from './course-time.ts'
import { daysUntil } from './days.ts'
import type { MeasureTold, Went } from './acts/told.ts'
import type { MeasureText, Situation } from './situations.ts'

export interface CourseWish {
  readonly name: string
  readonly part: CoursePart
  readonly pupil: CoursePupil
  readonly situation: Situation
  readonly outcome: Outcome
  /** The day of the report, a school day. */
  readonly from: DateText
  /** What would be later has not happened. */
  readonly until: MomentText
  readonly school: SchoolDays
}

const methods: readonly InvestigationMethod[] = ['pupil-talk', 'guardian-talk', 'staff-round', 'observation']

/** A whole matter by the rules' own deadlines, from the report to the last check, in the words of one situation. */
export const courseOf = (wish: CourseWish): Course => {
  const making = new Making(wish)
  making.report()
  making.firstDay()
  making.investigation()
  making.plans()
  const steps = making.steps
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .filter(({ at }) => at <= wish.until)
  return { name: wish.name, pupil: wish.pupil.pupil, steps }
}

class Making {
  readonly steps: Step[] = []
  readonly #wish: CourseWish
  readonly #time: CourseTime
  #version = 0

  constructor(wish: CourseWish) {
    this.#wish = wish
    this.#time = new CourseTime(wish.from, wish.school)
  }

  report(): void {
    const { part, pupil, situation } = this.#wish
    const { categories, place } = situation
    const told = {
      about: [pupil.pupil],
      categories,
      place,
      saw: this.#text(situation.saw),
      said: this.#text(situation.said),
      how: 'Ble hos eleven til det roet seg.',
      firstTalk: true,
      unsafe: true,
    }
    this.#add({ do: 'report', at: this.#time.at(0, '10:20'), by: part.reporter, told })
    this.#add({ do: 'open', at: this.#time.at(0, '11:05'), by: part.principal })
    this.#add({
      do: 'take-hold',
      at: this.#time.at(0, '11:12'),
      by: part.principal,
      responsible: part.responsible,
      members: [part.contact],
      reason: 'Skolen kjenner til det og kan gjøre noe med det nå. Vurderes igjen ved evalueringen.',
    })
  }

  firstDay(): void {
    const { part, pupil, situation } = this.#wish
    const [guardian] = pupil.guardians
    this.#add({
      do: 'talk',
      at: this.#time.at(0, '12:30'),
      by: part.contact,
      told: { safe: 'no', words: this.#text(situation.talked), chosenAdult: true },
    })
    if (guardian !== undefined) {
      const told = { words: this.#text(situation.home) }
      this.#add({
        do: 'contact',
        at: this.#time.at(1 + this.#late('contact'), '09:10'),
        by: part.contact,
        guardian,
        told,
      })
      this.#add({ do: 'tell-right', at: this.#time.at(1, '09:20'), by: part.responsible, to: [guardian] })
    } else
      this.#add({ do: 'tell-right', at: this.#time.at(1, '09:20'), by: part.responsible, to: [pupil.pupil] })
    const to = this.#time.date(5)
    this.#add({
      do: 'at-once',
      at: this.#time.at(0, '13:15'),
      by: part.responsible,
      measures: [
        {
          what: this.#text(situation.atOnce),
          by: part.carrier,
          standIn: part.contact,
          from: this.#time.date(0),
          to,
        },
      ],
    })
    this.#add({ do: 'investigate', at: this.#time.at(0, '13:40'), by: part.responsible })
  }

  investigation(): void {
    const { part, situation } = this.#wish
    this.#add({
      do: 'observe',
      at: this.#time.at(1, '11:35'),
      by: part.contact,
      observed: this.#text(situation.observed),
    })
    this.#add({
      do: 'ask-colleague',
      at: this.#time.at(2, '14:10'),
      by: part.responsible,
      colleague: part.colleague,
      statement: this.#text(situation.colleague),
    })
    const told = { methods, unsafe: 'yes' as const, analysis: this.#text(situation.analysis) }
    this.#add({
      do: 'conclude',
      at: this.#time.at(4 + this.#late('conclude'), '14:00'),
      by: part.responsible,
      told,
    })
    this.#add({
      do: 'best-interest',
      at: this.#time.at(4, '14:20'),
      by: part.responsible,
      assessment: this.#text(situation.best),
    })
  }

  /** The first plan, its weeks and evaluations, until it helps. */
  plans(): void {
    const { outcome, situation } = this.#wish
    const measures = [...situation.measures]
    let approved = 5
    let evaluated = approved + 9
    this.#plan(approved, evaluated, measures)
    for (const [at, answer] of outcome.answers.entries()) {
      const last = at === outcome.answers.length - 1
      this.#weeks(this.#time.date(approved), this.#time.date(evaluated))
      const next = evaluated + 12
      this.#evaluate(evaluated, answer, measures, last && answer === 'yes' ? null : next)
      if (answer === 'yes' && last) break
      if (answer !== 'yes') {
        if (!measures.includes(situation.extra)) measures.push(situation.extra)
        approved = evaluated + 1
        this.#plan(approved, next, measures)
        this.#add({
          do: 'resource-team',
          at: this.#time.at(evaluated + 5, '14:00'),
          by: this.#wish.part.responsible,
          version: this.#version,
        })
      } else approved = evaluated
      evaluated = next
    }
    this.#end(evaluated)
  }

  #plan(on: number, evaluateOn: number, measures: readonly MeasureText[]): void {
    const { part, pupil, situation } = this.#wish
    this.#version += 1
    const version = this.#version
    this.#add({
      do: 'plan',
      at: this.#time.at(on, '10:20'),
      by: part.responsible,
      approvedBy: part.principal,
      plan: {
        problem: this.#text(situation.problem),
        evaluateOn: this.#time.date(evaluateOn),
        measures: measures.map((measure, at) => this.#measure(measure, at, on)),
        guardiansReason: pupil.guardians.length === 0 ? 'Ingen foresatte som skolen kan kontakte.' : '',
      },
    })
    const to = pupil.guardians.length === 0 ? [pupil.pupil] : pupil.guardians
    this.#add({
      do: 'send-home',
      at: this.#time.at(on + this.#late('send-home'), '13:30'),
      by: part.responsible,
      version,
      to,
    })
  }

  #measure(text: MeasureText, at: number, on: number): MeasureTold {
    const { part } = this.#wish
    const person = { contact: part.contact, carrier: part.carrier, responsible: part.responsible }
    const standIn = { contact: part.colleague, carrier: part.contact, responsible: part.contact }
    return {
      tag: `t${at + 1}`,
      level: text.level,
      what: this.#text(text.what),
      goal: this.#text(text.goal),
      success: this.#text(text.success),
      by: person[text.by],
      standIn: standIn[text.by],
      when: { from: this.#time.date(on) },
      weekdays: text.weekdays,
    }
  }

  #weeks(from: DateText, to: DateText): void {
    const { part, school } = this.#wish
    const weeks = daysUntil(to, school).weeks(from, to)
    const forgotten = this.#late('week')
    for (const { week, last } of weeks.slice(forgotten))
      if (last < to) this.#add({ do: 'week', at: `${last}T14:40`, by: part.responsible, week })
  }

  #evaluate(
    on: number,
    answer: 'yes' | 'partly' | 'no',
    measures: readonly MeasureText[],
    next: number | null,
  ): void {
    const { part, pupil, situation } = this.#wish
    const words = { yes: situation.better, partly: situation.partly, no: situation.no }
    const went = (at: number): Went => {
      if (answer === 'yes') return { effect: 'yes' }
      const effect = answer === 'partly' ? 'partly' : 'no'
      return at === 0 ? { effect, change: this.#text(situation.measures[0].what) } : { effect: 'partly' }
    }
    const [guardian] = pupil.guardians
    const view = this.#text(situation.homeAfter)
    this.#add({
      do: 'evaluate',
      at: this.#time.at(on, '09:30'),
      by: part.contact,
      told: {
        version: this.#version,
        safe: answer,
        words: this.#text(words[answer]),
        measures: Object.fromEntries(measures.map((_, at) => [`t${at + 1}`, went(at)])),
        ...(guardian === undefined ? {} : { guardians: { [guardian]: view } }),
        ...(answer === 'yes' ? {} : { added: this.#text(situation.extra.what) }),
        next: next === null ? null : this.#time.date(next),
      },
    })
    const reason = answer === 'yes' ? 'Eleven sier at det er trygt.' : 'Skolen endrer tiltakene selv nå.'
    this.#add({ do: 'serious', at: this.#time.at(on, '12:00'), by: part.principal, reason })
  }

  #end(on: number): void {
    const { part, outcome } = this.#wish
    if (outcome.end === 'goes-on') return
    const left = outcome.end === 'left'
    this.#add({
      do: 'close',
      at: this.#time.at(on, '13:00'),
      by: part.principal,
      ground: left ? 'left-school' : 'pupil-safe',
      reason: left
        ? 'Eleven har byttet skole.'
        : 'Eleven sa det selv, alene med kontaktlærer. Vi spør igjen om fire og tolv uker.',
    })
    if (left) return
    for (const week of [4, 12] as const)
      this.#add({
        do: 'follow-up',
        at: this.#time.weeksAfter(on, week),
        by: part.contact,
        week,
        words: 'Det er fortsatt trygt.',
      })
  }

  /** Days late, where this is one of the things that slip. */
  #late(step: Outcome['slips'][number]['step']): number {
    return this.#wish.outcome.slips.find((slip) => slip.step === step)?.days ?? 0
  }

  #add(step: Step): void {
    this.steps.push(step)
  }

  #text(template: string): string {
    return template.replaceAll('{navn}', this.#wish.pupil.given)
  }
}
