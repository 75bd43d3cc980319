import type { Route } from '../route.ts'
import { changeFeed, feedPage } from './feed-page.tsx'
import { yearPage } from './year-page.tsx'

const who = 'signed-in'

export const yearRoutes = [
  { method: 'get', path: '/plan/:school/:year/wheel', name: 'year', who, handle: yearPage },
  { method: 'get', path: '/calendar-feed', name: 'calendar-feed', who, handle: feedPage },
  { method: 'post', path: '/calendar-feed', name: 'calendar-feed-change', who, handle: changeFeed },
] as const satisfies readonly Route[]
