import { momentOf } from '../commands/case-in-hand.ts'
import { onlyOfConcerns } from '../database/records/journal-reading.ts'
import type { WebDatabase } from '../database/connection.ts'
import { mayKnow } from '../database/records/jobs/around.ts'
import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import {
  appendAsSystem,
  lockConcern,
  officersOf,
  readLine,
  unopenedByOwner,
  type WaitingConcern,
  waitingConcerns,
  worksSomewhere,
} from '../database/records/jobs/concerns.ts'
import type { StreamHead } from '../database/records/journal.ts'
import { readFacts } from '../database/records/journal-reading.ts'
import { insertNotices, type NewNotice, ordinary, urgent } from '../database/records/notice.ts'
import { readSchoolDays } from '../database/records/school-days.ts'
import { decideHandingOn, type HandingOn, liesWithOwner } from '../domain/concern/escalation.ts'
import { foldConcern } from '../domain/concern/state.ts'
import type { ConcernEntry } from '../domain/journal/entry.ts'
import { assessStreams } from './assess.ts'

export interface JobShell {
  readonly jobs: WebDatabase
  readonly newId: () => string
}

interface InHand {
  readonly scope: JobScope
  readonly waiting: WaitingConcern
  readonly head: StreamHead
  readonly entries: readonly ConcernEntry[]
}

/** Concerns that nobody took hold of go to the next in line; each in a transaction of its own. */
export const escalate = async ({ jobs, newId }: JobShell): Promise<void> => {
  const waiting = await inJob(jobs, newId, waitingConcerns)
  for (const one of waiting) await inJob(jobs, newId, (scope) => escalateOne(scope, one))
  const unopened = await inJob(jobs, newId, ({ tx }) => unopenedByOwner(tx))
  for (const one of unopened) await inJob(jobs, newId, (scope) => givePhone(scope, one))
}

const escalateOne = async (scope: JobScope, waiting: WaitingConcern): Promise<void> => {
  const { owner, concern } = waiting
  const head = await lockConcern(scope.tx, owner, concern)
  if (head === null) return
  const facts = await readFacts(scope.tx, owner, [concern])
  const hand: InHand = { scope, waiting, head, entries: onlyOfConcerns(facts.get(concern) ?? []) }
  const days = await readSchoolDays(scope.tx, owner)
  const asOf = momentOf(scope.now)
  const decided = decideHandingOn(hand.entries, {
    line: await readLine(scope, waiting),
    holderWorks: waiting.holder === null || (await worksSomewhere(scope, owner, waiting.holder)),
    asOf,
    days,
  })
  if (decided !== null) await handOn(hand, decided)
  else if (liesWithOwner(hand.entries, asOf, days)) await remindOwner(hand)
}

const handOn = async (hand: InHand, { to, role, because }: HandingOn): Promise<void> => {
  const { scope, waiting, head } = hand
  const { owner, concern, holder } = waiting
  const seq = await appendAsSystem(
    scope,
    head,
    [
      {
        kind: 'concern-handed-on',
        happened: momentOf(scope.now),
        actor: null,
        facts: { from: holder, to, because },
        words: [],
      },
    ],
    { person: to, role },
  )
  await assessStreams(scope, [{ owner, stream: concern, kind: 'concern' }])
  const next = to === null ? await officersOf(scope, owner) : [to]
  const kind = to === null ? 'concern-not-taken' : 'concern-handed-to-you'
  await tell(hand, [
    ...next.map((recipient) => noticeOf(hand, kind, `routing:handed-on:${concern}:${seq}`, recipient)),
    ...(holder === null || because === 'away'
      ? []
      : [noticeOf(hand, 'concern-not-taken', `routing:handed-on:${concern}:${seq}`, holder)]),
  ])
}

const remindOwner = async (hand: InHand): Promise<void> => {
  const { scope, waiting } = hand
  const occasion = `routing:not-taken:${waiting.concern}:${hand.head.lastSeq}`
  const officers = await officersOf(scope, waiting.owner)
  await tell(
    hand,
    officers.map((recipient) => noticeOf(hand, 'concern-not-taken', occasion, recipient)),
  )
}

const noticeOf = (
  { waiting, entries }: Pick<InHand, 'waiting' | 'entries'>,
  kind: NewNotice['kind'],
  occasion: string,
  recipient: NewNotice['recipient'],
): NewNotice => ({
  kind,
  occasion,
  recipient,
  stream: waiting.concern,
  channels: waiting.urgent || foldConcern(entries).compartment !== 'ordinary' ? urgent : ordinary,
})

const tell = async (
  { scope, waiting }: Pick<InHand, 'scope' | 'waiting'>,
  notices: readonly NewNotice[],
): Promise<void> => {
  const { owner, concern } = waiting
  const allowed = await mayKnow(
    scope.tx,
    owner,
    concern,
    notices.map(({ recipient }) => recipient),
  )
  await insertNotices(
    scope.tx,
    { owner, now: scope.now, newId: scope.newId },
    notices.filter(({ recipient }) => allowed.includes(recipient)),
  )
}

/** § 12-5 second paragraph: the reporter gets a telephone number at the owner; the duty itself is not met by it. */
const givePhone = async (scope: JobScope, waiting: WaitingConcern): Promise<void> => {
  const { owner, concern, reporter } = waiting
  const head = await lockConcern(scope.tx, owner, concern)
  if (head === null) return
  const facts = await readFacts(scope.tx, owner, [concern])
  const entries = onlyOfConcerns(facts.get(concern) ?? [])
  if (foldConcern(entries).phoneGiven) return
  await appendAsSystem(scope, head, [
    {
      kind: 'reporter-given-phone',
      happened: momentOf(scope.now),
      actor: null,
      basis: 'C-04',
      facts: { because: 'owner-not-opened' },
      words: [],
    },
  ])
  await assessStreams(scope, [{ owner, stream: concern, kind: 'concern' }])
  const officers = await officersOf(scope, owner)
  const hand = { scope, waiting, entries }
  const occasion = `routing:owner-not-opened:${concern}`
  await tell(hand, [
    ...(reporter === null ? [] : [noticeOf(hand, 'give-reporter-phone', occasion, reporter)]),
    ...officers.map((recipient) => noticeOf(hand, 'concern-not-taken', occasion, recipient)),
  ])
}
