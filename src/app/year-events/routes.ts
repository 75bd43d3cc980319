import type { Route } from '../route.ts'
import { eventsPage, saveEvent } from './events-page.tsx'

export const yearEventRoutes = [
  {
    method: 'get',
    path: '/plan/:school/:year/events',
    name: 'year-events',
    who: 'signed-in',
    handle: eventsPage,
  },
  {
    method: 'post',
    path: '/plan/:school/:year/events',
    name: 'year-event-say',
    who: 'signed-in',
    handle: saveEvent,
  },
] as const satisfies readonly Route[]
