import type { Route } from '../route.ts'
import { markNotices, showNotices } from './notices-page.tsx'

export const noticeRoutes = [
  { method: 'get', path: '/notices', name: 'notices', who: 'signed-in', handle: showNotices },
  { method: 'post', path: '/notices', name: 'notices-seen', who: 'signed-in', handle: markNotices },
] as const satisfies readonly Route[]
