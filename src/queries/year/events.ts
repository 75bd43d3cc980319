import { logAccess } from '../../database/records/access-log.ts'
import { doingPlace } from '../../database/records/doing/permission.ts'
import { findSchoolPlace, type NamedYear, type SchoolPlace } from '../../database/records/held/place.ts'
import { readSaidEvents, type SaidEvent } from '../../database/records/year/events.ts'
import { eventOf, type YearEvent, yearEvents } from '../../domain/year/events.ts'
import { readStanding, type StandingRow } from '../doing/place.ts'
import { absent, query } from '../query.ts'

/** An event of the year, what was last said of it, and what waits for it or has its days from it. */
export interface AwaitedEvent {
  readonly event: YearEvent
  readonly said: SaidEvent | null
  readonly rows: readonly StandingRow[]
}

export interface EventsView extends SchoolPlace {
  readonly events: readonly AwaitedEvent[]
  /** What waits for something in the plan's own words: given its days by hand, one by one. */
  readonly others: readonly StandingRow[]
}

/** What the year waits for: known to all who work at the school. */
export const awaitedEvents = query(
  'year-events.read',
  async (scope, named: NamedYear): Promise<EventsView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null) return absent
    const at = doingPlace(scope, place)
    const said = await readSaidEvents(scope, at)
    const waiting = (await readStanding(scope, at, { of: 'year' })).filter(({ kind }) => kind === 'event')
    await logAccess(scope, { action: 'year-events.read', outcome: 'granted' })
    return {
      ...place,
      events: yearEvents.flatMap((event): readonly AwaitedEvent[] => {
        const rows = waiting.filter((row) => eventOf(row) === event)
        const last = said.find((one) => one.event === event) ?? null
        return rows.length === 0 && last === null ? [] : [{ event, said: last, rows }]
      }),
      others: waiting.filter((row) => eventOf(row) === null && row.standing.state === 'awaits'),
    }
  },
)
