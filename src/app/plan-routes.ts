import { bodyRoutes } from './bodies/routes.ts'
import { classRoutes } from './classes/routes.ts'
import { deviationRoutes } from './deviations/routes.ts'
import { doingRoutes } from './doing/routes.ts'
import { heldRoutes } from './held/routes.ts'
import { planEvaluationRoutes } from './plan-evaluation/routes.ts'
import type { Route } from './route.ts'
import { schoolPlanRoutes } from './school-plan/routes.ts'
import { yearRoutes } from './year/routes.ts'
import { yearEventRoutes } from './year-events/routes.ts'

/** The school's plan: written, run through the year, carried by bodies, evaluated. */
export const routesOfThePlan: readonly Route[] = [
  ...schoolPlanRoutes,
  ...bodyRoutes,
  ...classRoutes,
  ...deviationRoutes,
  ...yearRoutes,
  ...yearEventRoutes,
  ...heldRoutes,
  ...doingRoutes,
  ...planEvaluationRoutes,
]
