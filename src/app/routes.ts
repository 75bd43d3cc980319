import { privacyRoutes } from './privacy/routes.tsx'
import { administrationRoutes } from './administration/routes.ts'
import { reportRoutes } from './report/routes.ts'
import type { Route } from './route.ts'

/** The whole map. A route that is not here does not exist; tests go through every one of them as every role. */
export const routes: readonly Route[] = [...reportRoutes, ...privacyRoutes, ...administrationRoutes]
