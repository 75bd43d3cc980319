import type { Route } from '../route.ts'
import { editingRoutes } from './editing-routes.ts'
import { approvePlanAsBody, planApprovalPage, publishPlan } from './approval-page.tsx'
import { beginSchoolPlan } from './beginning.tsx'
import { planChainPage } from './chains/chain-page.tsx'
import { mendFinding, planFindingsPage } from './findings-page.tsx'
import { planLinePage, savePlanLine } from './line-page.tsx'
import { schoolPlanPage } from './plan-page.tsx'
import { planSchoolsPage } from './schools-page.tsx'
import { readInPage, takeIn } from './reading-in/page.tsx'
import { planVersionPage } from './version-page.tsx'

const who = 'signed-in'
const base = '/plan/:school/:year'

export const schoolPlanRoutes = [
  { method: 'get', path: '/plan', name: 'school-plan.schools', who, handle: planSchoolsPage },
  { method: 'get', path: base, name: 'school-plan', who, handle: schoolPlanPage },
  { method: 'post', path: `${base}/begin`, name: 'school-plan.begin', who, handle: beginSchoolPlan },
  { method: 'get', path: `${base}/read-in`, name: 'school-plan.read-in', who, handle: readInPage },
  {
    method: 'post',
    path: `${base}/read-in`,
    name: 'school-plan.take-in',
    who,
    takesFile: true,
    handle: takeIn,
  },
  { method: 'get', path: `${base}/lines/:line`, name: 'school-plan.line', who, handle: planLinePage },
  { method: 'post', path: `${base}/lines/:line`, name: 'school-plan.line-save', who, handle: savePlanLine },
  { method: 'get', path: `${base}/findings`, name: 'school-plan.findings', who, handle: planFindingsPage },
  { method: 'post', path: `${base}/findings`, name: 'school-plan.mend', who, handle: mendFinding },
  { method: 'get', path: `${base}/approval`, name: 'school-plan.approval', who, handle: planApprovalPage },
  { method: 'post', path: `${base}/approval`, name: 'school-plan.approve', who, handle: approvePlanAsBody },
  { method: 'post', path: `${base}/publish`, name: 'school-plan.publish', who, handle: publishPlan },
  {
    method: 'get',
    path: `${base}/versions/:version`,
    name: 'school-plan.version',
    who,
    handle: planVersionPage,
  },
  { method: 'get', path: `${base}/chains/:chain`, name: 'school-plan.chain', who, handle: planChainPage },
  ...editingRoutes,
] as const satisfies readonly Route[]
