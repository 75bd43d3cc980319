import { caseRoutes } from './case/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { findRoutes } from './find/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { privacyRoutes } from './privacy/routes.tsx'
import { administrationRoutes } from './administration/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { closingRoutes } from './closing/routes.ts'
import { evaluationRoutes } from './evaluation/routes.ts'
import { measureRoutes } from './measures/routes.ts'
import { bodyRoutes } from './bodies/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { planEvaluationRoutes } from './plan-evaluation/routes.ts'
import { schoolPlanRoutes } from './school-plan/routes.ts'
import { yearRoutes } from './year/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { concernRoutes } from './concern/routes.ts'
import type { Route } from './route.ts'

/** The whole map. A route that is not here does not exist; tests go through every one of them as every role. */
export const routes: readonly Route[] = [
  ...caseRoutes,
  ...noticeRoutes,
  ...findRoutes,
  ...todayRoutes,
  ...reportRoutes,
  ...concernRoutes,
  ...privacyRoutes,
  ...administrationRoutes,
  ...calendarRoutes,
  ...schoolPlanRoutes,
  ...bodyRoutes,
  ...yearRoutes,
  ...overviewRoutes,
  ...planEvaluationRoutes,
  ...planRoutes,
  ...measureRoutes,
  ...evaluationRoutes,
  ...closingRoutes,
]
