import type { Route } from '../route.ts'
import { followUp, showDeviation } from './deviation-page.tsx'
import { saveDeviation, showDeviations } from './deviations-page.tsx'

const who = 'signed-in'

export const deviationRoutes = [
  { method: 'get', path: '/deviations', name: 'deviations', who, handle: showDeviations },
  { method: 'post', path: '/deviations', name: 'deviation.register', who, handle: saveDeviation },
  { method: 'get', path: '/deviations/:deviation', name: 'deviation', who, handle: showDeviation },
  { method: 'post', path: '/deviations/:deviation', name: 'deviation.follow-up', who, handle: followUp },
] as const satisfies readonly Route[]
