import type { Client } from 'pg'
import type { JobShell } from '../../src/jobs/escalate.ts'
import { sweep } from '../../src/jobs/sweep.ts'

/**
 * After the telling: the worker was not there while it happened. Duties are as of now, old mail has been sent and old
 * notices have been seen, so that today begins with what is new today.
 */
export const settleDown = async (admin: Client, jobs: JobShell): Promise<void> => {
  await sweep(jobs)
  await admin.query(
    `update notice set sent_at = created_at + interval '10 minutes',
       message_id = notice_id || '@demonstration.example'
     where channel in ('mail-now', 'mail-digest') and sent_at is null and created_at < now() - interval '20 hours'`,
  )
  await admin.query(
    `update notice set seen_at = created_at + interval '3 hours'
     where channel = 'app' and seen_at is null and created_at < now() - interval '3 days'`,
  )
  // The sweep has looked at everything that was asked for.
  await admin.query('update outbox set relayed_at = now() where relayed_at is null')
  await admin.query('analyze')
}
