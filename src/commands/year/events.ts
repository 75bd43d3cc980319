import { logAccess } from '../../database/records/access-log.ts'
import { readCalendar } from '../../database/records/calendar.ts'
import { askForSweep } from '../../database/records/demonstration-clock.ts'
import { doingPlace } from '../../database/records/doing/permission.ts'
import { type NamedYear, schoolPlace } from '../../database/records/held/place.ts'
import { insertSaidEvent, readSaidEvents } from '../../database/records/year/events.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { YearEvent } from '../../domain/year/events.ts'
import { accept, command, refuse } from '../command.ts'

export type EventRefusal = 'changed-meanwhile' | 'nothing-new' | 'outside-school-year'

/**
 * A leader says on which day something happened, or will, that activities of the year wait for; null takes it back. The
 * worker then gives those activities their days: the year is made anew as a difference.
 */
export const sayEvent = command(
  'year-event.say',
  async (
    scope,
    {
      event,
      on,
      seen,
      ...named
    }: NamedYear & { readonly event: YearEvent; readonly on: DateText | null; readonly seen: number },
  ): Promise<Decision<'said', EventRefusal>> => {
    const place = await schoolPlace(scope, named)
    if (!place.leads) throw new NotPermitted('role')
    const at = doingPlace(scope, place)
    const { calendar } = await readCalendar(scope)
    const days = schoolYearOf(calendar, place.year)
    if (days === null) throw new NotFound()
    if (on !== null && (on < textOf(days.start) || on > textOf(days.end)))
      return refuse('outside-school-year')
    const last = (await readSaidEvents(scope, at)).find((one) => one.event === event)
    if ((last?.seq ?? 0) !== seen) return refuse('changed-meanwhile')
    if ((last?.on ?? null) === on) return refuse('nothing-new')
    if (!(await insertSaidEvent(scope, at, { event, on, seen }))) return refuse('changed-meanwhile')
    await logAccess(scope, { action: 'year-event.say', outcome: 'granted', reason: event })
    await askForSweep(scope)
    return accept('said')
  },
)
