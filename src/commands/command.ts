import { logAccess } from '../database/records/access-log.ts'
import { claimKey, storeOutcome } from '../database/records/idempotency.ts'
import { inScope, type Scope, type Shell } from '../database/scope.ts'
import type { Decision } from '../domain/journal/decision.ts'

export type { Shell } from '../database/scope.ts'

/** Whose request this is. The token opens the database's gate; the key makes posting twice be once. */
export interface CommandRequest {
  readonly token: string
  readonly key: string
}

export const accept = <Outcome>(outcome: Outcome) => ({ accepted: true, outcome }) as const
export const refuse = <Refusal extends string>(...refusals: [Refusal, ...Refusal[]]) =>
  ({ accepted: false, refusals }) as const

type Refused<Refusal> = Extract<Decision<never, Refusal>, { accepted: false }>

/** Carries a refusal out of the transaction, so that everything in it is undone. */
class RolledBack<Refusal> extends Error {
  readonly refused: Refused<Refusal>
  constructor(refused: Refused<Refusal>) {
    super('refused')
    this.refused = refused
  }
}

/**
 * The one way to change anything: one transaction that enters the gate, reads the clock once, claims the form's key,
 * lets `act` lock, permit, decide and save, and keeps the outcome for a second tap. A refusal leaves nothing behind
 * but a line in the access log.
 * @param action the name in the access log, `noun.verb`
 */
export const command = <Input, Outcome, Refusal extends string>(
  action: string,
  act: (scope: Scope, input: Input) => Promise<Decision<Outcome, Refusal>>,
) => {
  class Undone extends RolledBack<Refusal> {}

  const once = async (scope: Scope, key: string, input: Input): Promise<Decision<Outcome, Refusal>> => {
    const earlier = await claimKey<Outcome>(scope, key)
    if (earlier !== null) return accept(earlier.outcome)
    const decision = await act(scope, input)
    if (!decision.accepted) throw new Undone(decision)
    await storeOutcome(scope, key, decision.outcome)
    return decision
  }

  return async (shell: Shell, request: CommandRequest, input: Input): Promise<Decision<Outcome, Refusal>> => {
    try {
      return await inScope(shell, request.token, (scope) => once(scope, `${action}:${request.key}`, input))
    } catch (thrown) {
      if (!(thrown instanceof Undone)) throw thrown
      const { refused } = thrown
      const reason = refused.refusals.join(' ')
      await inScope(shell, request.token, (scope) =>
        logAccess(scope, { action, outcome: 'refused', reason, streams: [] }),
      )
      return refused
    }
  }
}
