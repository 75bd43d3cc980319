import { doingRoutes } from '../doing/routes.ts'
import { heldRoutes } from '../held/routes.ts'
import type { Route } from '../route.ts'
import { yearEventRoutes } from '../year-events/routes.ts'
import { changeFeed, feedPage } from './feed-page.tsx'
import { yearPage } from './year-page.tsx'

const who = 'signed-in'

/** The year as it is seen, what it waits for, and what becomes of it. */
export const yearRoutes = [
  { method: 'get', path: '/plan/:school/:year/wheel', name: 'year', who, handle: yearPage },
  { method: 'get', path: '/calendar-feed', name: 'calendar-feed', who, handle: feedPage },
  { method: 'post', path: '/calendar-feed', name: 'calendar-feed-change', who, handle: changeFeed },
  ...yearEventRoutes,
  ...heldRoutes,
  ...doingRoutes,
] as const satisfies readonly Route[]
