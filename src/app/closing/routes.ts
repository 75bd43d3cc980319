import type { Route } from '../route.ts'
import { saveClosing, showClosing } from './closing-page.tsx'
import { saveFollowUp, showFollowUp } from './follow-up-page.tsx'
import { saveReopening, showReopening } from './reopening-page.tsx'

const base = '/cases/:number'
const who = 'signed-in'

/** The end of a case, the checks after it, and the way back. */
export const closingRoutes = [
  { method: 'get', path: `${base}/closure`, name: 'closure', who, handle: showClosing },
  { method: 'post', path: `${base}/closure`, name: 'closure-save', who, handle: saveClosing },
  { method: 'get', path: `${base}/follow-up`, name: 'follow-up', who, handle: showFollowUp },
  { method: 'post', path: `${base}/follow-up`, name: 'follow-up-save', who, handle: saveFollowUp },
  { method: 'get', path: `${base}/reopening`, name: 'reopening', who, handle: showReopening },
  { method: 'post', path: `${base}/reopening`, name: 'reopening-save', who, handle: saveReopening },
] as const satisfies readonly Route[]
