import type { Route } from '../route.ts'
import { overviewPage } from './overview-page.tsx'

export const overviewRoutes = [
  { method: 'get', path: '/overview', name: 'overview', who: 'signed-in', handle: overviewPage },
] as const satisfies readonly Route[]
