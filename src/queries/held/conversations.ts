import { logAccess } from '../../database/records/access-log.ts'
import { readCalendar } from '../../database/records/calendar.ts'
import {
  type ClassPupil,
  readClassPupils,
  readConversations,
} from '../../database/records/held/conversations.ts'
import { type NamedYear, type SchoolPlace, findSchoolPlace } from '../../database/records/held/place.ts'
import { type OwnClass, readClasses } from '../../database/records/held/register.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import {
  type ConversationStanding,
  conversationsOf,
  type TermName,
  termOf,
} from '../../domain/held/conversations.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { absent, query } from '../query.ts'

export interface ClassConversations {
  readonly class: OwnClass
  readonly pupils: readonly ClassPupil[]
  readonly standings: readonly ConversationStanding[]
}

export interface ConversationsView extends SchoolPlace {
  /** Own classes, or all for the leaders. */
  readonly classes: readonly ClassConversations[]
  readonly term: TermName
  readonly today: DateText
}

/** Who has had the planned conversations, class by class. Absent for whoever has no class and doesn't lead. */
export const conversations = query(
  'conversation.read',
  async (scope, named: NamedYear): Promise<ConversationsView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null) return absent
    const at = { school: place.school.id, year: place.year }
    const all = await readClasses(scope, at)
    const classes = all.filter(({ own }) => own || place.leads)
    if (classes.length === 0) return absent
    const pupils = await readClassPupils(scope, at)
    const rows = await readConversations(scope, at)
    const { calendar } = await readCalendar(scope)
    const days = schoolYearOf(calendar, place.year)
    if (days === null) return absent
    const term = termOf(scope.today, textOf(days.springFrom))
    const lowest = Math.min(...all.map(({ yearLevel }) => yearLevel))
    await logAccess(scope, { action: 'conversation.read', outcome: 'granted' })
    return {
      ...place,
      classes: classes.map((one) => {
        const inClass = pupils.filter((pupil) => pupil.class === one.id)
        // Nobody is missing in a term that hasn't begun.
        const standings = conversationsOf(inClass, lowest, rows).filter(
          (standing) => standing.term === 'autumn' || term === 'spring',
        )
        return { class: one, pupils: inClass, standings }
      }),
      term,
      today: scope.today,
    }
  },
)
