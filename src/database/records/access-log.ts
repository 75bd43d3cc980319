import type { Compartment } from '../../domain/journal/facts.ts'
import type { PersonId, StreamId } from '../../domain/people/ids.ts'
import type { Scope } from '../scope.ts'

export interface AccessLine {
  /** `noun.verb` */
  readonly action: string
  readonly outcome: 'granted' | 'refused' | 'not-found'
  /** A page of one case names it; a list names its cases in one line. */
  readonly stream?: StreamId
  readonly streams?: readonly StreamId[]
  readonly compartment?: Compartment
  readonly subject?: PersonId
  readonly reason?: string | null
}

/** One line of the access log, in the transaction whose commit the answer waits for: no line, no page. */
export const logAccess = async (scope: Scope, line: AccessLine): Promise<void> => {
  const { actor, now, tx, shell } = scope
  await tx
    .insertInto('access_log')
    .values({
      owner_id: actor.owner,
      log_id: shell.newId(),
      at: now.toString(),
      actor_id: actor.person,
      action: line.action,
      outcome: line.outcome,
      stream_id: line.stream ?? null,
      streams: [...(line.streams ?? [])],
      subject_id: line.subject ?? null,
      compartment: line.compartment ?? null,
      reason: line.reason ?? null,
    })
    .execute()
}
