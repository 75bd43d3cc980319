import type { Route } from '../route.ts'
import { yearPage } from './year-page.tsx'

const who = 'signed-in'

export const yearRoutes = [
  { method: 'get', path: '/plan/:school/:year/wheel', name: 'year', who, handle: yearPage },
] as const satisfies readonly Route[]
