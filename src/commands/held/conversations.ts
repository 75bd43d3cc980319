import { logAccess } from '../../database/records/access-log.ts'
import { readCalendar } from '../../database/records/calendar.ts'
import {
  insertConversations,
  readClassPupils,
  readConversations,
} from '../../database/records/held/conversations.ts'
import { type NamedYear, schoolPlace } from '../../database/records/held/place.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import {
  type ConversationKind,
  type ConversationRefusal,
  decideConversations,
  termOf,
} from '../../domain/held/conversations.ts'
import { standing } from '../../domain/held/subject.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { accept, command, refuse } from '../command.ts'

export type ConversationWriteRefusal = ConversationRefusal | 'replaced-already'

export interface ConversationsHeld extends NamedYear {
  readonly class: string
  readonly kind: ConversationKind
  readonly on: DateText
  readonly pupils: readonly PersonId[]
}

/** That conversations with pupils of one class were held that day. By the contact teacher, or a leader for them. */
export const registerConversations = command(
  'conversation.register',
  async (
    scope,
    { class: ofClass, kind, on, pupils, ...named }: ConversationsHeld,
  ): Promise<Decision<number, ConversationWriteRefusal>> => {
    const place = await schoolPlace(scope, named)
    const at = { school: place.school.id, year: place.year }
    const inClass = (await readClassPupils(scope, at)).filter((one) => one.class === ofClass)
    if (inClass.length === 0) throw new NotFound()
    const decision = decideConversations(
      { on, pupils },
      { today: scope.today, year: place.year, inClass: inClass.map(({ person }) => person) },
    )
    if (!decision.accepted) return decision
    const { calendar } = await readCalendar(scope)
    const days = schoolYearOf(calendar, place.year)
    if (days === null) throw new NotFound()
    const term = termOf(on, textOf(days.springFrom))
    await insertConversations(
      scope,
      at,
      decision.outcome.map((pupil) => ({ pupil, kind, term, on, replaces: null, stands: true })),
    )
    await logAccess(scope, { action: 'conversation.register', outcome: 'granted', reason: kind })
    return accept(decision.outcome.length)
  },
)

/** It was wrong: taken back by a row of its own. */
export const takeBackConversation = command(
  'conversation.take-back',
  async (
    scope,
    { conversation, ...named }: NamedYear & { readonly conversation: string },
  ): Promise<Decision<'taken-back', ConversationWriteRefusal>> => {
    const place = await schoolPlace(scope, named)
    const at = { school: place.school.id, year: place.year }
    const found = standing(await readConversations(scope, at)).find(({ id }) => id === conversation)
    if (found === undefined) return refuse('replaced-already')
    const written = await insertConversations(scope, at, [{ ...found, replaces: found.id, stands: false }])
    if (written === 0) return refuse('replaced-already')
    await logAccess(scope, { action: 'conversation.take-back', outcome: 'granted', subject: found.pupil })
    return accept('taken-back')
  },
)
