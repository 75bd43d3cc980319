import type { Route } from '../route.ts'
import { anchorPage, saveAnchorAddress } from './anchor-page.tsx'

export const anchorRoutes = [
  { method: 'get', path: '/administration/anchor', name: 'anchor', who: 'signed-in', handle: anchorPage },
  {
    method: 'post',
    path: '/administration/anchor',
    name: 'anchor-change',
    who: 'signed-in',
    handle: saveAnchorAddress,
  },
] as const satisfies readonly Route[]
