import {
  type BodyActivity,
  insertActivity,
  insertAnswer,
  readActivities,
  readAnswer,
} from '../../database/records/bodies/council.ts'
import { insertProposal } from '../../database/records/bodies/proposals.ts'
import type { Scope } from '../../database/scope.ts'
import { type EvaluationAnswer, saysSomething } from '../../domain/bodies/answer.ts'
import { looksLikeId } from '../../domain/people/ids.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { turnedTowardsReport } from './listening.ts'
import { bodySatIn, type NamedBody } from './place.ts'

/** A member puts something to those who write the plan. About a child or an employee it is turned, as a comment is. */
export const propose = command(
  'body.propose',
  async (
    scope,
    { body, words, reason }: NamedBody & { readonly words: string; readonly reason: string | null },
  ) => {
    const own = await bodySatIn(scope, { body })
    const isTurned = await turnedTowardsReport(scope, own.school, {
      words: `${words}\n${reason ?? ''}`,
      around: '',
    })
    if (isTurned) return refuse('about-somebody')
    await insertProposal(scope, {
      id: scope.shell.newId(),
      body: own.id,
      school: own.school,
      decision: null,
      words,
      reason,
    })
    return accept('proposed' as const)
  },
)

export interface ActivityWish
  extends NamedBody,
    Pick<BodyActivity, 'what' | 'on' | 'who' | 'state' | 'howItWent'> {
  /** Null for a new one. */
  readonly activity: string | null
  readonly seen: number
}

/** What the members plan, take on, and have done, in their own words. */
export const writeActivity = command(
  'body.write-activity',
  async (scope, { body, ...wish }: ActivityWish) => {
    const own = await bodySatIn(scope, { body })
    const stands = await standingActivity(scope, own.id, wish.activity)
    if ((stands?.version ?? 0) !== wish.seen) return refuse('changed-meanwhile')
    const text = [wish.what, wish.who ?? '', wish.howItWent ?? ''].join('\n')
    if (await turnedTowardsReport(scope, own.school, { words: text, around: text, classes: 'fine' }))
      return refuse('about-somebody')
    await insertActivity(scope, own.id, {
      id: stands?.id ?? scope.shell.newId(),
      version: wish.seen + 1,
      what: wish.what,
      on: wish.on,
      who: wish.who,
      state: wish.state,
      howItWent: wish.howItWent,
    })
    return accept('written' as const)
  },
)

const standingActivity = async (
  scope: Scope,
  body: Parameters<typeof readActivities>[1],
  activity: string | null,
): Promise<BodyActivity | null> => {
  if (activity === null || !looksLikeId(activity)) return null
  return (await readActivities(scope, body)).find(({ id }) => id === activity) ?? null
}

/** What the body answers to the evaluation, in its own words, until the plan is evaluated (§ 10-4). */
export const answerEvaluation = command(
  'body.answer-evaluation',
  async (
    scope,
    { body, seen, answer }: NamedBody & { readonly seen: number; readonly answer: EvaluationAnswer },
  ) => {
    const own = await bodySatIn(scope, { body })
    const schoolYear = schoolYearOf(scope.today)
    const stands = (await readAnswer(scope, own.id, schoolYear))?.version ?? 0
    if (stands !== seen) return refuse('changed-meanwhile')
    if (!saysSomething(answer)) return refuse('nothing-said')
    const words = Object.values(answer).join('\n')
    if (await turnedTowardsReport(scope, own.school, { words, around: '' })) return refuse('about-somebody')
    await insertAnswer(scope, { body: own.id, schoolYear, version: stands + 1 }, answer)
    return accept('answered' as const)
  },
)
