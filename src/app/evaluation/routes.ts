import type { Route } from '../route.ts'
import { saveEvaluation, showEvaluation } from './page.tsx'
import { saveSupport, showSupport } from './support-page.tsx'

const base = '/cases/:number/evaluation'
const who = 'signed-in'

/** "Hjelper det?" and the help that a repeated "no" calls for. */
export const evaluationRoutes = [
  { method: 'get', path: base, name: 'evaluation', who, handle: showEvaluation },
  { method: 'post', path: base, name: 'evaluation-save', who, handle: saveEvaluation },
  { method: 'get', path: `${base}/support`, name: 'support', who, handle: showSupport },
  { method: 'post', path: `${base}/support`, name: 'support-save', who, handle: saveSupport },
] as const satisfies readonly Route[]
