import type { Route } from '../route.ts'
import { caseChainPage } from '../school-plan/chains/case-chain-page.tsx'
import { accessRoutes } from './access/routes.ts'
import { actRoutes } from './acts/routes.ts'
import { byHandRoutes } from './by-hand/routes.ts'
import { showCase } from './case-page.tsx'
import { showCases } from './cases-page.tsx'
import { showReadings } from './readings-page.tsx'

export const caseRoutes: readonly Route[] = [
  { method: 'get', path: '/cases', name: 'cases', who: 'signed-in', handle: showCases },
  { method: 'get', path: '/cases/:number', name: 'case', who: 'signed-in', handle: showCase },
  {
    method: 'get',
    path: '/cases/:number/readings',
    name: 'case.readings',
    who: 'signed-in',
    handle: showReadings,
  },
  {
    method: 'get',
    path: '/cases/:number/chain',
    name: 'case.chain',
    who: 'signed-in',
    handle: caseChainPage,
  },
  ...actRoutes,
  ...byHandRoutes,
  ...accessRoutes,
]
