import { type KnownBody, readBodies } from '../../database/records/bodies/bodies.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { looksLikeId } from '../../domain/people/ids.ts'

/** Which body, as an address names it. */
export interface NamedBody {
  readonly body: string
}

/** The body, for whoever may read it. */
export const bodyInHand = async (scope: Scope, { body }: NamedBody): Promise<KnownBody> => {
  const [found] = looksLikeId(body) ? await readBodies(scope, body) : []
  if (found === undefined) throw new NotFound()
  return found
}

/** The body, for whoever calls its meetings and writes them down. */
export const bodyRun = async (scope: Scope, named: NamedBody): Promise<KnownBody> => {
  const body = await bodyInHand(scope, named)
  if (!body.runs) throw new NotPermitted('role')
  return body
}

/** The body, for whoever has a term in it today. */
export const bodySatIn = async (scope: Scope, named: NamedBody): Promise<KnownBody> => {
  const body = await bodyInHand(scope, named)
  if (!body.sits) throw new NotPermitted('role')
  return body
}

/** The body, for whoever sets it up and names its members. */
export const bodyLed = async (scope: Scope, named: NamedBody): Promise<KnownBody> => {
  const body = await bodyInHand(scope, named)
  if (!body.leads) throw new NotPermitted('role')
  return body
}
