import { fromKysely, type PgBoss } from 'pg-boss'
import { inJob } from '../database/records/jobs/clock.ts'
import {
  claimWishes,
  digestWaits,
  markRelayed,
  subjectOf,
  urgentMailWaits,
  type Wish,
} from '../database/records/jobs/outbox.ts'
import { ownerId } from '../domain/people/ids.ts'
import { digestBefore } from '../domain/notice/digest.ts'
import { assessSubject } from './assess.ts'
import type { JobShell } from './escalate.ts'

/** Queues by name. A job holds identifiers, never a name or a word. */
export const queues = [
  'assess',
  'sweep',
  'daily',
  'mail-now',
  'mail-digest',
  'hourly',
  'weekly',
  'documents',
] as const
export type QueueName = (typeof queues)[number]

/** What a command's wish becomes: whatever else it says, its subject's duties are looked at anew. */
const queuesFor = (kind: string): readonly QueueName[] => {
  if (kind === 'sweep') return ['sweep', 'daily', 'mail-digest']
  return kind === 'documents' ? ['documents'] : ['assess']
}

const most = 200

/** Takes over what commands wished for: the jobs and the mark that they are made are one transaction. */
export const relay = async ({ jobs, newId }: JobShell, boss: PgBoss): Promise<number> =>
  inJob(jobs, newId, async ({ tx }) => {
    const wishes = await claimWishes(tx, most)
    if (wishes.length === 0) return 0
    const db = fromKysely(tx)
    for (const queue of queues) {
      const forIt = wishes.filter(({ kind }) => queuesFor(kind).includes(queue))
      if (forIt.length === 0) continue
      if (queue === 'assess') await boss.insert(queue, forIt.map(jobOf), { db })
      else await boss.send(queue, {}, { db })
    }
    await markRelayed(tx, wishes)
    return wishes.length
  })

const jobOf = ({ owner, id }: Wish) => ({ id, data: { owner, id } })

export interface WishJob {
  readonly owner: string
  readonly id: string
}

/** A wish's subject assessed anew; a wish that is gone has nothing more to say. */
export const assessWish = ({ jobs, newId }: JobShell, { owner, id }: WishJob): Promise<void> =>
  inJob(jobs, newId, async (scope) => {
    const wish = { owner: ownerId(owner), id }
    const subject = await subjectOf(scope.tx, wish)
    if (subject !== null) await assessSubject(scope, wish.owner, subject)
  })

/** Which channels have something to send now. */
export const mailThatWaits = ({ jobs, newId }: JobShell): Promise<readonly ('mail-now' | 'mail-digest')[]> =>
  inJob(jobs, newId, async ({ tx, now }) => {
    const urgent = await urgentMailWaits(tx, now)
    const digest = await digestWaits(tx, { now, before: digestBefore(now) })
    return [...(urgent ? (['mail-now'] as const) : []), ...(digest ? (['mail-digest'] as const) : [])]
  })
