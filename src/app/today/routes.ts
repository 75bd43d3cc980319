import type { Route } from '../route.ts'
import { moveClock, showClock } from './clock-page.tsx'
import { showToday } from './today-page.tsx'

export const todayRoutes = [
  { method: 'get', path: '/', name: 'today', who: 'signed-in', handle: showToday },
  { method: 'get', path: '/clock', name: 'clock', who: 'signed-in', handle: showClock },
  { method: 'post', path: '/clock', name: 'clock-move', who: 'signed-in', handle: moveClock },
] as const satisfies readonly Route[]
