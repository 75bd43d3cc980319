import {
  insertDecision,
  insertMeeting,
  insertMinutes,
  type KeptMeeting,
  lockMeeting,
  markDone,
  readMinutes,
  updateMeeting,
} from '../../database/records/bodies/meetings.ts'
import { tellingInBody } from '../../database/records/bodies/telling.ts'
import type { KnownBody } from '../../database/records/bodies/bodies.ts'
import { insertProposal } from '../../database/records/bodies/proposals.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { type BodyId, type MeetingId, meetingId } from '../../domain/bodies/ids.ts'
import {
  decideDecision,
  decideMeeting,
  decideMinutes,
  type DecisionMade,
  type DecisionRefusal,
  type Meeting,
  type MeetingRefusal,
  type Minutes,
  type MinutesRefusal,
  type ToldOfSomebody,
  wordsOfMeeting,
} from '../../domain/bodies/meeting.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { looksLikeId } from '../../domain/people/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { turnedTowardsReport } from './listening.ts'
import { bodyRun, type NamedBody } from './place.ts'

export interface NamedMeeting extends NamedBody {
  readonly meeting: string
}

const meetingInHand = async (scope: Scope, body: BodyId, meeting: string): Promise<KeptMeeting> => {
  const found = looksLikeId(meeting) ? await lockMeeting(scope, body, meeting) : null
  if (found === null) throw new NotFound()
  return found
}

/** What is kept of a meeting says nothing of a child or an employee who holds no office in it. */
const tells = async (scope: Scope, run: KnownBody, words: string): Promise<boolean> =>
  (await tellingInBody(scope, run, words)) !== null

export const callMeeting = command(
  'body.call-meeting',
  async (
    scope,
    { body, ...meeting }: NamedBody & Meeting,
  ): Promise<Decision<{ readonly meeting: MeetingId }, MeetingRefusal | ToldOfSomebody>> => {
    const run = await bodyRun(scope, { body })
    const decision = decideMeeting(meeting, { seen: 0, stands: 0 })
    if (!decision.accepted) return decision
    if (await tells(scope, run, wordsOfMeeting(meeting))) return refuse('tells-of-somebody')
    const id = meetingId(scope.shell.newId())
    await insertMeeting(scope, { id, body: run.id }, decision.outcome)
    return accept({ meeting: id })
  },
)

/** Changes day, place or list. Two at once: the second is told, and sees both. */
export const changeMeeting = command(
  'body.change-meeting',
  async (
    scope,
    {
      body,
      meeting,
      seen,
      calledOff,
      ...wish
    }: NamedMeeting & Meeting & { readonly seen: number; readonly calledOff: boolean },
  ): Promise<Decision<{ readonly meeting: MeetingId }, MeetingRefusal | ToldOfSomebody>> => {
    const run = await bodyRun(scope, { body })
    const kept = await meetingInHand(scope, run.id, meeting)
    const decision = decideMeeting(wish, { seen, stands: kept.version })
    if (!decision.accepted) return decision
    if (await tells(scope, run, wordsOfMeeting(wish))) return refuse('tells-of-somebody')
    await updateMeeting(scope, kept, { ...decision.outcome, calledOff })
    return accept({ meeting: kept.id })
  },
)

/** A new version of the minutes; those before can be read. */
export const writeMinutes = command(
  'body.write-minutes',
  async (
    scope,
    { body, meeting, seen, ...minutes }: NamedMeeting & Minutes & { readonly seen: number },
  ): Promise<Decision<{ readonly version: number }, MinutesRefusal | ToldOfSomebody>> => {
    const run = await bodyRun(scope, { body })
    const kept = await meetingInHand(scope, run.id, meeting)
    const stands = (await readMinutes(scope, kept.id))[0]?.version ?? 0
    const decision = decideMinutes(minutes, { seen, stands, heldOn: kept.on, today: scope.today })
    if (!decision.accepted) return decision
    if (await tells(scope, run, minutes.words)) return refuse('tells-of-somebody')
    await insertMinutes(scope, kept.id, { ...decision.outcome, version: stands + 1 })
    return accept({ version: stands + 1 })
  },
)

/** A decision is noted, becomes a task with a role and a day, or goes to those who write the plan. */
export const makeDecision = command(
  'body.decide',
  async (
    scope,
    { body, meeting, ...made }: NamedMeeting & DecisionMade,
  ): Promise<
    Decision<{ readonly decision: string }, DecisionRefusal | 'about-somebody' | ToldOfSomebody>
  > => {
    const run = await bodyRun(scope, { body })
    const kept = await meetingInHand(scope, run.id, meeting)
    const decision = decideDecision(made, { heldOn: kept.on, today: scope.today })
    if (!decision.accepted) return decision
    const goesToPlan = made.becomes === 'proposal'
    // The school reads what it is to do; what is noted stays with the body. What a team that speaks of single pupils gives
    // out says not even which class.
    const classes = run.readByStaff ? ({ classes: 'fine' } as const) : {}
    const said = { words: made.words, around: '', ...classes }
    if (made.becomes === 'noted') {
      if (await tells(scope, run, made.words)) return refuse('tells-of-somebody')
    } else if (await turnedTowardsReport(scope, run.school, said)) return refuse('about-somebody')
    const id = scope.shell.newId()
    await insertDecision(scope, { id, body: run.id, meeting: kept.id }, decision.outcome)
    if (goesToPlan)
      await insertProposal(scope, {
        id: scope.shell.newId(),
        body: run.id,
        school: run.school,
        decision: id,
        words: made.words,
        reason: null,
      })
    return accept({ decision: id })
  },
)

export const finishTask = command(
  'body.finish-task',
  async (
    scope,
    { body, decision, words }: NamedBody & { readonly decision: string; readonly words: string | null },
  ): Promise<Decision<'done', 'done-already' | ToldOfSomebody>> => {
    const run = await bodyRun(scope, { body })
    if (words !== null && (await tells(scope, run, words))) return refuse('tells-of-somebody')
    const isDone = looksLikeId(decision) && (await markDone(scope, { body: run.id, decision, words }))
    return isDone ? accept('done') : refuse('done-already')
  },
)
