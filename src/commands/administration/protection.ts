import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { personId } from '../../domain/people/ids.ts'
import type { Protection } from '../../domain/people/protection.ts'
import { accept, command } from '../command.ts'
import { inPerson } from './in-person.ts'
import { tellSecondPersons } from './second-person.ts'

/** Closes at once: the pupil is known to the named and to whoever says so, and to nobody else. */
export const protectPupil = command(
  'person.protect',
  async (
    scope,
    input: { readonly pupil: string; readonly protection: Protection; readonly named: readonly string[] },
  ) => {
    inPerson(scope)
    await sql`select gate.protect_person(${input.pupil}, ${input.protection}, ${input.named}::uuid[])`.execute(
      scope.tx,
    )
    await logAccess(scope, {
      action: 'person.protect',
      outcome: 'granted',
      subject: personId(input.pupil),
      reason: `${input.protection} ${input.named.length}`,
    })
    return accept('protected' as const)
  },
)

export interface NamingWish {
  readonly pupil: string
  /** One more who is to know, until a day where one is set. */
  readonly person: string | null
  readonly until: DateText | null
  /** The lower protection that is to hold instead. */
  readonly protection: 'none' | 'confidential' | null
}

/** Opens, and so waits for a second person: one who knows already, or the owner's leader. */
export const askNaming = command('naming.ask', async (scope, wish: NamingWish) => {
  inPerson(scope)
  const request = scope.shell.newId()
  await sql`select gate.ask_naming(${request}, ${wish.pupil}, ${wish.person}, ${wish.until}, ${wish.protection})`.execute(
    scope.tx,
  )
  await tellSecondPersons(scope, { request, pupil: wish.pupil, isProtected: true })
  await logAccess(scope, {
    action: 'naming.ask',
    outcome: 'granted',
    subject: personId(wish.pupil),
    reason: wish.protection ?? 'name',
  })
  return accept('waits' as const)
})

export const settleNaming = command(
  'naming.settle',
  async (scope, input: { readonly request: string; readonly approve: boolean }) => {
    inPerson(scope)
    await sql`select gate.settle_naming(${input.request}, ${input.approve})`.execute(scope.tx)
    await logAccess(scope, {
      action: 'naming.settle',
      outcome: 'granted',
      reason: input.approve ? 'yes' : 'no',
    })
    return accept('settled' as const)
  },
)
