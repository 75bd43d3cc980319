import { commentLine, settleComment } from '../../src/commands/bodies/comments.ts'
import { answerEvaluation, propose, writeActivity } from '../../src/commands/bodies/council.ts'
import { answerProposal } from '../../src/commands/bodies/answering.ts'
import { callMeeting, finishTask, makeDecision, writeMinutes } from '../../src/commands/bodies/meetings.ts'
import { nameMember, setUpBody } from '../../src/commands/bodies/setting-up.ts'
import { writeAgreement } from '../../src/commands/class-agreement.ts'
import { followUpDeviation, registerDeviation } from '../../src/commands/deviation.ts'
import { askBodies } from '../../src/commands/plan-evaluation/asking.ts'
import { answerBy } from '../../src/domain/bodies/answer.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import { schoolYearOf } from '../../src/domain/school-plan/ids.ts'
import { bodyPage } from '../../src/queries/bodies/body.ts'
import { planComments, planToComment } from '../../src/queries/bodies/comments.ts'
import { classesPage } from '../../src/queries/class-agreements.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'
import { activities, agreements, answer, comments, deviations, meetings, proposals, seats } from './words.ts'

const school = 'tarnlia-skole'
const later = (date: DateText, days: number): DateText =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/** The day, or the Monday after a weekend. */
const weekday = (date: DateText): DateText =>
  later(date, [2, 1][Temporal.PlainDate.from(date).dayOfWeek - 6] ?? 0)

/** Tells one after another, each act once: told again after a kill, what was done is done. */
class Telling {
  readonly stage: Stage
  readonly year: string
  constructor(stage: Stage, year: string) {
    this.stage = stage
    this.year = year
  }
  readonly id = (who: string) => this.stage.cast.id(who)
  readonly key = (what: string) => `${keyPrefix}bodies/${what}`

  /** Rektor sets a body up and names its members. */
  async body(kind: keyof typeof seats, from: DateText): Promise<string> {
    const { stage, id, key } = this
    const wish = { school: stage.cast.schools.tarnlia, kind, name: null }
    const { body } = await stage.act(setUpBody, id('marit'), key(kind), wish)
    for (const { who, part, standsFor } of seats[kind]) {
      const { id: person, given, family } = stage.cast.person(who)
      const term = { body, person, name: `${given} ${family}`, part, standsFor, from, to: null }
      await stage.act(nameMember, id('marit'), key(`${kind}/${who}`), term)
    }
    return body
  }

  /** Rektor asks what they mean of the plan, in good time. */
  async ask(bodies: readonly string[], on: DateText): Promise<void> {
    const { stage, id, key, year } = this
    const mid = answerBy(year)
    const at = { school, year, by: mid > on ? mid : later(on, 21) }
    await stage.act(askBodies, id('marit'), key('ask'), { ...at, bodies })
  }

  /** A meeting on a day, and where it has been, what was written and decided. */
  async meet(body: string, by: string, on: DateText, meeting: (typeof meetings)[number]): Promise<void> {
    const { stage, id, key } = this
    const at = (what: string) => key(`${meeting.key}/${what}`)
    const called = await stage.act(callMeeting, id(by), at('call'), {
      body,
      on,
      at: '12:00',
      place: meeting.place,
      agenda: meeting.agenda,
    })
    if (meeting.minutes === null) return
    const named = { body, meeting: called.meeting }
    const present = (await stage.ask(bodyPage, id(by), { body })).members.map(({ person }) => person)
    await stage.act(writeMinutes, id(by), at('minutes'), {
      ...named,
      seen: 0,
      words: meeting.minutes,
      present,
    })
    for (const [place, { days, done, ...made }] of meeting.decided.entries()) {
      const due = days === null ? null : later(on, days)
      const { decision } = await stage.act(makeDecision, id(by), at(`decision-${place}`), {
        ...named,
        ...made,
        due,
      })
      if (done !== null)
        await stage.act(finishTask, id(by), at(`done-${place}`), { body, decision, words: done })
    }
  }

  async council(body: string, today: DateText): Promise<void> {
    const { stage, id, key } = this
    for (const [place, { days, ...activity }] of activities.entries())
      await stage.act(writeActivity, id('amina'), key(`activity-${place}`), {
        body,
        activity: null,
        seen: 0,
        ...activity,
        on: weekday(later(today, days)),
      })
    for (const [place, proposal] of proposals.entries())
      await stage.act(propose, id('amina'), key(`proposal-${place}`), { body, ...proposal })
    await stage.act(answerEvaluation, id('amina'), key('answer'), { body, seen: 0, answer })
  }

  /** Comments on the first lines that there are something to say to; rektor answers the first, and one proposal. */
  async comment(bodies: Readonly<Record<'amina' | 'stian', string>>): Promise<void> {
    const { stage, id, key, year } = this
    for (const [place, { who, words, about }] of comments.entries()) {
      const body = bodies[who]
      const { kept } = await stage.ask(planToComment, id(who), { body })
      const line = kept?.plan.lines.find(
        ({ section, content }) => section === about && content.kind === 'activity',
      )
      if (line !== undefined)
        await stage.act(commentLine, id(who), key(`comment-${place}`), { body, year, line: line.id, words })
    }
    const said = await stage.ask(planComments, id('marit'), { school, year })
    const [first] = said.comments
    if (first !== undefined)
      await stage.act(settleComment, id('marit'), key('settle'), {
        school,
        year,
        comment: first.id,
        is: 'kept',
        answer: 'Trinnleder tar dette med alle klassene i trinnmøtet. Linja står.',
      })
    const lunch = said.proposals.find(({ words }) => words === proposals[0].words)
    if (lunch !== undefined)
      await stage.act(answerProposal, id('marit'), key('no'), {
        school,
        year,
        proposal: lunch.id,
        is: 'turned-down',
        words: 'Timeplanen er låst i år. Vi tar det opp i mars.',
      })
  }

  async classes(on: DateText): Promise<void> {
    const { stage, id, key } = this
    const { classes } = await stage.ask(classesPage, id('marit'), {})
    for (const { name, kind, ...agreement } of agreements) {
      const found = classes.find((one) => one.name === name)
      if (found !== undefined)
        await stage.act(writeAgreement, id('marit'), key(`class/${name}/${kind}`), {
          ...agreement,
          class: found.id,
          kind,
          seen: 0,
          on,
        })
    }
  }

  async deviate(today: DateText): Promise<void> {
    const { stage, id, key } = this
    const registered = async (
      who: string,
      what: string,
      deviation: (typeof deviations)[keyof typeof deviations]['told'],
    ) =>
      stage.act(registerDeviation, id(who), key(`deviation/${what}`), {
        school: stage.cast.schools.tarnlia,
        ...deviation,
        on: later(today, -6),
      })
    const { deviation: open } = await registered('arvid', 'open', deviations.open.told)
    const { deviation: closed } = await registered('kari', 'closed', deviations.closed.told)
    await stage.act(followUpDeviation, id('marit'), key('deviation/open/step'), {
      ...deviations.open.step,
      deviation: open,
      seen: 0,
      responsible: id('arvid'),
      due: later(today, 10),
    })
    await stage.act(followUpDeviation, id('jostein'), key('deviation/closed/step'), {
      ...deviations.closed.step,
      deviation: closed,
      seen: 0,
      responsible: id('jostein'),
      due: today,
    })
  }
}

/**
 * What the school's bodies, classes and staff have done together: a fortnight before the demonstration begins, or as
 * near as the school year lets.
 */
export const layDownBodies = async (stage: Stage, begunOn: DateText): Promise<void> => {
  const start = `${schoolYearOf(begunOn).slice(0, 4)}-08-20`
  const fortnight = later(begunOn, -14)
  const on = fortnight > start ? fortnight : begunOn
  await stage.moveTo(`${on}T09:30`)
  const telling = new Telling(stage, schoolYearOf(begunOn))
  const from = start < on ? start : on
  const council = await telling.body('pupil-council', from)
  const committee = await telling.body('parents-committee', from)
  await telling.body('environment-committee', from)
  await telling.body('school-board', from)
  await telling.body('resource-team', from)
  const [held, next, parents] = meetings
  await telling.meet(council, 'amina', on, held)
  await telling.meet(council, 'amina', weekday(later(begunOn, 9)), next)
  await telling.meet(committee, 'stian', on, parents)
  await telling.ask([council, committee], on)
  await telling.council(council, on)
  await telling.comment({ amina: council, stian: committee })
  await telling.classes(from)
  await telling.deviate(on)
}
