import { logAccess } from '../database/records/access-log.ts'
import { claimKey, storeOutcome } from '../database/records/idempotency.ts'
import { inScope, type Scope, type Shell } from '../database/scope.ts'
import { NotFound, NotPermitted } from '../domain/access/absence.ts'
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
      const line = thrown instanceof Undone ? refusedFor(thrown.refused.refusals.join(' ')) : lineOf(thrown)
      if (line !== null) await inScope(shell, request.token, (scope) => logAccess(scope, { action, ...line }))
      if (thrown instanceof Undone) return thrown.refused
      throw thrown
    }
  }
}

const refusedFor = (reason: string) => ({ outcome: 'refused', reason }) as const
const unseen = { outcome: 'not-found' } as const

/** What the database's gate says to whatever is out of reach, and to whatever isn't there. */
const outOfReach = '42501'

/** Null for what is nobody's doing. Absent and out of reach are logged alike. */
const lineOf = (thrown: unknown) => {
  if (thrown instanceof NotPermitted) return refusedFor(thrown.missing)
  if (thrown instanceof NotFound) return unseen
  return thrown instanceof Error && 'code' in thrown && thrown.code === outOfReach ? unseen : null
}
