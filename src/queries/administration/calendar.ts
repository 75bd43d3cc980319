import { logAccess } from '../../database/records/access-log.ts'
import { readCalendar, readLaidCalendars } from '../../database/records/calendar.ts'
import { holds } from '../../domain/people/actor.ts'
import { absent, query } from '../query.ts'

/** The owner's school calendar with its versions: for who leads or administers; the owner's leader may change it. */
export const schoolCalendar = query('calendar.read', async (scope) => {
  const { actor } = scope
  if (
    !holds(
      actor,
      'principal',
      'assistant-principal',
      'it-administrator',
      'owner-leader',
      'owner-case-officer',
    )
  )
    return absent
  const { version, calendar } = await readCalendar(scope)
  const laid = await readLaidCalendars(scope)
  await logAccess(scope, { action: 'calendar.read', outcome: 'granted' })
  return { version, calendar, laid, today: scope.today, writes: holds(actor, 'owner-leader') }
})

/** The same for who may change it; for anybody else the page isn't there. */
export const calendarToChange = query('calendar.read', async (scope) => {
  if (!holds(scope.actor, 'owner-leader')) return absent
  const found = await readCalendar(scope)
  await logAccess(scope, { action: 'calendar.read', outcome: 'granted' })
  return found
})
