import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { Course, Step } from './course.ts'
import type { Days } from './days.ts'
import type { Play } from './play.ts'
import type { Tale, Telling } from './tale.ts'

/** The numbers that the school gave. */
export interface Place {
  concern: string
  case: string
}

/** A matter told step by step through the commands, and what is told of it beside. */
export const taleOf = (
  course: Course,
  more: (play: Play, place: Place, on: Days) => Telling = nothingMore,
): Tale => ({
  name: course.name,
  async *tell(play, on): Telling {
    const place = { concern: '', case: '' }
    let beside: Telling | null = null
    let next: IteratorResult<MomentText, void> | null = null
    for (const step of course.steps) {
      // What is told beside begins where there is a case to tell it of.
      if (beside === null && place.case !== '') {
        beside = more(play, place, on)
        next = await beside.next()
      }
      while (beside !== null && next !== null && next.done !== true && next.value <= step.at) {
        yield next.value
        next = await beside.next()
      }
      yield step.at
      await doStep(play, course, step, place)
    }
    yield* goOn(beside, next)
  },
})

async function* goOn(beside: Telling | null, first: IteratorResult<MomentText, void> | null): Telling {
  for (let next = first; beside !== null && next !== null && next.done !== true; next = await beside.next())
    yield next.value
}

async function* nothingMore(): Telling {
  // Most matters are told by their course alone.
}

/** What is done before there is a case, and then what is done in it. */
const doStep = async (play: Play, course: Course, step: Step, place: Place): Promise<void> => {
  const person = play.as(step.by)
  if (step.do === 'report') {
    place.concern = await person.report(step.told)
    return
  }
  if (step.do === 'open') {
    await person.open(place.concern)
    return
  }
  if (step.do === 'take-hold') {
    const { responsible, members, reason } = step
    const { cases } = await person.takeHold(place.concern, [{ pupil: course.pupil, responsible, members }], {
      speaker: course.pupil,
      seriousness: { serious: false, criteria: [], reason },
    })
    place.case = cases[0] ?? ''
    return
  }
  await inCase(play, course, step, place.case)
}

type InCase = Exclude<Step, { readonly do: 'report' | 'open' | 'take-hold' }>

const inCase = async (play: Play, course: Course, step: InCase, number: string): Promise<unknown> => {
  const person = play.as(step.by)
  switch (step.do) {
    case 'tell-right':
      return person.byHand(number, 'statsforvalter-right-told', { to: play.whos(step.to) })
    case 'talk':
      return person.talk(number, step.told)
    case 'contact':
      return person.contact(number, step.guardian, step.told)
    case 'at-once':
      return person.atOnce(number, step.measures)
    case 'investigate':
      return person.investigate(number, ['pupil-talk', 'guardian-talk', 'staff-round', 'observation'])
    case 'observe':
      return person.observe(number, step.observed)
    case 'ask-colleague':
      return person.talkWith(number, step.colleague, 'employee', { statement: step.statement })
    case 'conclude':
      return person.conclude(number, step.told)
    case 'best-interest':
      return person.bestInterest(number, course.pupil, step.assessment)
    case 'plan':
      await person.draft(number, step.plan)
      return play.as(step.approvedBy).approve(number)
    default:
      return withPlan(play, step, number)
  }
}

type WithPlan = Extract<
  InCase,
  { readonly do: 'send-home' | 'week' | 'evaluate' | 'serious' | 'resource-team' | 'close' | 'follow-up' }
>

const withPlan = async (play: Play, step: WithPlan, number: string): Promise<unknown> => {
  const person = play.as(step.by)
  switch (step.do) {
    case 'send-home':
      return person.byHand(number, 'plan-sent-home', {
        version: step.version,
        how: 'paper',
        to: play.whos(step.to),
      })
    case 'week':
      return person.week(number, step.week)
    case 'evaluate':
      return person.evaluate(number, step.told)
    case 'serious':
      return person.serious(number, false, step.reason)
    case 'resource-team':
      return person.byHand(number, 'resource-team-discussed', { version: step.version, anonymous: true })
    case 'close':
      return person.close(number, { ground: step.ground, reason: step.reason })
    case 'follow-up':
      return person.check(number, step.week, { safe: 'yes', words: step.words })
  }
}
