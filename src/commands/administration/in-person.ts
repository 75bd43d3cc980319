import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'

/** Doors are opened with a second factor and a sign-in from the last quarter of an hour. */
export const inPerson = ({ actor }: Scope): void => {
  if (!actor.twoFactor) throw new NotPermitted('two-factor')
  if (!actor.fresh) throw new NotPermitted('fresh-sign-in')
}
