import { sql } from 'kysely'
import { logAccess } from '../database/records/access-log.ts'
import type { Decision } from '../domain/journal/decision.ts'
import type { DateText } from '../domain/journal/facts.ts'
import type { Role } from '../domain/people/role.ts'
import { NotPermitted } from '../domain/access/absence.ts'
import { inPerson } from './administration/in-person.ts'
import { tellSecondOfRole } from './administration/second-person.ts'
import { accept, command, refuse } from './command.ts'

export type RoleRefusal = 'not-yours-to-give' | 'ends-before-it-starts' | 'year-missing' | 'class-missing'
export type TrainingRefusal = 'in-the-future'

export interface RoleWish {
  readonly person: string
  readonly school: string | null
  readonly role: Role
  readonly from: DateText
  readonly to: DateText | null
  readonly year: number | null
  /** For a contact teacher, who has one. */
  readonly class: string | null
  /** Place in the line of stand-ins; null for a role of one's own. */
  readonly rank: number | null
}

/** What opens no case is given at once; the rest waits for a second person. Nobody gives a role to themselves. */
export const askRole = command(
  'role.ask',
  async (scope, wish: RoleWish): Promise<Decision<'given' | 'waits', RoleRefusal>> => {
    inPerson(scope)
    if (wish.person === scope.actor.person) return refuse('not-yours-to-give')
    if (wish.to !== null && wish.to < wish.from) return refuse('ends-before-it-starts')
    if (wish.role === 'year-lead' && wish.year === null) return refuse('year-missing')
    if (wish.role === 'contact-teacher' && wish.class === null) return refuse('class-missing')
    // Of a class one is contact teacher or one isn't: a stand-in is one for some days.
    const rank = wish.role === 'contact-teacher' ? null : wish.rank
    const request = scope.shell.newId()
    const { rows } = await sql<{ outcome: 'given' | 'waits' }>`
      select gate.ask_role(${request}, ${wish.person}, ${wish.school}, ${wish.role}, ${wish.from},
        ${wish.to}, ${wish.class}, ${wish.year}, null, ${rank}) as outcome`.execute(scope.tx)
    const outcome = rows[0]?.outcome ?? 'waits'
    if (outcome === 'waits') await tellSecondOfRole(scope, request, wish)
    await logAccess(scope, { action: 'role.ask', outcome: 'granted', reason: `${wish.role} ${outcome}` })
    return accept(outcome)
  },
)

export const settleRole = command(
  'role.settle',
  async (scope, input: { readonly request: string; readonly approve: boolean }) => {
    inPerson(scope)
    await sql`select gate.settle_role(${input.request}, ${input.approve})`.execute(scope.tx)
    await logAccess(scope, {
      action: 'role.settle',
      outcome: 'granted',
      reason: input.approve ? 'yes' : 'no',
    })
    return accept('settled' as const)
  },
)

export const endRole = command(
  'role.end',
  async (scope, input: { readonly grant: string; readonly lastDay: DateText }) => {
    inPerson(scope)
    await sql`select gate.end_role(${input.grant}, ${input.lastDay})`.execute(scope.tx)
    await logAccess(scope, { action: 'role.end', outcome: 'granted' })
    return accept('ended' as const)
  },
)

/** Training is valid for a year (forskrift § 20-2). */
const validDays = 365

export const registerTraining = command(
  'training.register',
  async (
    scope,
    input: { readonly person: string; readonly kinds: readonly string[]; readonly on: DateText },
  ): Promise<Decision<'trained', TrainingRefusal>> => {
    if (!scope.actor.twoFactor) throw new NotPermitted('two-factor')
    if (input.on > scope.today) return refuse('in-the-future')
    const until = Temporal.PlainDate.from(input.on).add({ days: validDays }).toString()
    for (const kind of input.kinds)
      await sql`select gate.register_training(${input.person}, ${kind}, ${input.on}, ${until})`.execute(
        scope.tx,
      )
    await logAccess(scope, { action: 'training.register', outcome: 'granted' })
    return accept('trained')
  },
)

/** For a telephone that is lost: every session of the person ends now. */
export const endSessions = command('session.end-all', async (scope, input: { readonly person: string }) => {
  if (!scope.actor.twoFactor) throw new NotPermitted('two-factor')
  await sql`select gate.revoke_sessions(${input.person})`.execute(scope.tx)
  await logAccess(scope, { action: 'session.end-all', outcome: 'granted' })
  return accept('signed-out' as const)
})
