import {
  type BodySetting,
  endTerm,
  findForBody,
  insertBody,
  insertMember,
  readMembers,
  readSchoolsOfBodies,
  type Term,
  updateBody,
} from '../../database/records/bodies/bodies.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { decideBody, decideTerm, type MemberRefusal, usualFor } from '../../domain/bodies/body.ts'
import { bodyId } from '../../domain/bodies/ids.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { personId, type SchoolId } from '../../domain/people/ids.ts'
import type { BodyKind } from '../../domain/school-plan/parties.ts'
import { accept, command, refuse } from '../command.ts'
import { bodyLed, type NamedBody } from './place.ts'

export interface BodyWish {
  readonly school: SchoolId
  readonly kind: BodyKind
  readonly name: string | null
}

/** Rektor sets a body up (§ 10-5). It begins as its kind usually is; everything can be changed. */
export const setUpBody = command('body.set-up', async (scope, wish: BodyWish) => {
  const schools = await readSchoolsOfBodies(scope)
  if (!schools.some(({ school }) => school === wish.school)) throw new NotPermitted('role')
  const decision = decideBody(wish)
  if (!decision.accepted) return decision
  const id = bodyId(scope.shell.newId())
  await insertBody(scope, { ...wish, id, ...usualFor[wish.kind] })
  return accept({ body: id })
})

export const changeBody = command(
  'body.change',
  async (
    scope,
    { body, ...wish }: NamedBody & Omit<BodySetting, 'closedOn'> & { readonly closed: boolean },
  ) => {
    const stands = await bodyLed(scope, { body })
    const decision = decideBody({ kind: stands.kind, name: wish.name })
    if (!decision.accepted) return decision
    const { closed, ...setting } = wish
    await updateBody(scope, stands.id, {
      ...setting,
      closedOn: closed ? (stands.closedOn ?? scope.today) : null,
    })
    return accept('changed' as const)
  },
)

export interface MemberWish extends NamedBody, Pick<Term, 'part' | 'standsFor' | 'from' | 'to'> {
  readonly person: string
  /** Where the person is looked for again: whoever isn't at the school as what they stand for can't be named. */
  readonly name: string
}

/** Somebody gets a term. Who stands for pupils, guardians or staff must be one at this school today. */
export const nameMember = command(
  'body.name-member',
  async (
    scope,
    { body, ...wish }: MemberWish,
  ): Promise<Decision<'named', MemberRefusal | 'not-at-school'>> => {
    const led = await bodyLed(scope, { body })
    const found = await findForBody(scope, led.school, wish.name)
    const isThere = found.some(
      ({ person, standsFor }) =>
        person === wish.person && (standsFor === wish.standsFor || wish.standsFor === 'others'),
    )
    if (!isThere) return refuse('not-at-school')
    const term: Term = { ...wish, person: personId(wish.person) }
    const decision = decideTerm(term, await readMembers(scope, led.id))
    if (!decision.accepted) return decision
    await insertMember(scope, led.id, term)
    return accept('named' as const)
  },
)

export const endMembership = command(
  'body.end-member',
  async (scope, { body, person }: NamedBody & { readonly person: string }) => {
    const led = await bodyLed(scope, { body })
    await endTerm(scope, led.id, personId(person))
    return accept('ended' as const)
  },
)
