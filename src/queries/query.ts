import { logAccess } from '../database/records/access-log.ts'
import { inScope, type Scope, type Shell } from '../database/scope.ts'
import { NotFound } from '../domain/access/absence.ts'
import type { Actor } from '../domain/people/actor.ts'

/** An answer, and who asked at what time by the clock: the page's head needs both. */
export interface Answered<Answer> {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly answer: Answer
}

export type Query<Input, Answer> = (shell: Shell, token: string, input: Input) => Promise<Answered<Answer>>

/** What a query answers where there is nothing within reach: absent and hidden are one. */
export const absent: unique symbol = Symbol('absent')

/**
 * The one way to read anything. What `read` writes to the access log is committed before the answer is handed out:
 * no log row, no page. `absent` becomes a logged miss and the same "not found" for what is not there and for what
 * is not this reader's.
 * @param action the name in the access log of a miss, `noun.verb`
 */
export const query =
  <Input, Answer>(
    action: string,
    read: (scope: Scope, input: Input) => Promise<Answer | typeof absent>,
  ): Query<Input, Answer> =>
  async (shell, token, input) => {
    const found = await inScope(shell, token, async (scope): Promise<Answered<Answer> | null> => {
      const answer = await read(scope, input)
      if (answer !== absent) return { answer, actor: scope.actor, now: scope.now }
      await logAccess(scope, { action, outcome: 'not-found' })
      return null
    })
    if (found === null) throw new NotFound()
    return found
  }
