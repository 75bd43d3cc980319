import { sql } from 'kysely'
import type { Scope } from '../scope.ts'

/** Moves the clock of a demonstration; the database refuses in production, and refuses to move it back. */
export const moveDemonstrationClock = async (scope: Scope, to: Temporal.Instant): Promise<void> => {
  await sql`select gate.move_clock(${to.toString()}::timestamptz - now())`.execute(scope.tx)
}

/** Asks the worker to look at what time has done. */
export const askForSweep = async (scope: Scope): Promise<void> => {
  await scope.tx
    .insertInto('outbox')
    .values({
      owner_id: scope.actor.owner,
      outbox_id: scope.shell.newId(),
      kind: 'sweep',
      subject_id: scope.actor.person,
      created_at: scope.now.toString(),
    })
    .execute()
}
