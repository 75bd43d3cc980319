import type { Route } from '../route.ts'
import { settlePlan, showApproval } from './approval-handlers.tsx'
import { saveDraft, showDraft } from './draft-handlers.tsx'
import { saveMeasure, showMeasure } from './measure-handlers.tsx'
import { showPlan } from './plan-page.tsx'
import { printInternal, showPrint } from './print-page.tsx'
import { suggestStaff } from './staff-suggestions.ts'
import { showVersion } from './version-page.tsx'

const base = '/cases/:number/plan'
const who = 'signed-in'

/** The activity plan of a case (§ 12-4 third paragraph). */
export const planRoutes = [
  { method: 'get', path: base, name: 'plan', who, handle: showPlan },
  { method: 'get', path: `${base}/draft`, name: 'plan-draft', who, handle: showDraft },
  { method: 'post', path: `${base}/draft`, name: 'plan-draft-save', who, handle: saveDraft },
  { method: 'post', path: `${base}/staff`, name: 'plan-staff', who, handle: suggestStaff },
  { method: 'get', path: `${base}/draft/measures/:measure`, name: 'plan-measure', who, handle: showMeasure },
  {
    method: 'post',
    path: `${base}/draft/measures/:measure`,
    name: 'plan-measure-save',
    who,
    handle: saveMeasure,
  },
  { method: 'get', path: `${base}/approval`, name: 'plan-approval', who, handle: showApproval },
  { method: 'post', path: `${base}/approval`, name: 'plan-approval-settle', who, handle: settlePlan },
  { method: 'get', path: `${base}/versions/:version`, name: 'plan-version', who, handle: showVersion },
  { method: 'get', path: `${base}/print`, name: 'plan-print', who, handle: showPrint },
  { method: 'post', path: `${base}/print`, name: 'plan-print-internal', who, handle: printInternal },
] as const satisfies readonly Route[]
