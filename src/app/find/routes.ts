import type { Route } from '../route.ts'
import { answerFind, showFind } from './find-page.tsx'

export const findRoutes = [
  { method: 'get', path: '/find', name: 'find', who: 'signed-in', handle: showFind },
  { method: 'post', path: '/find', name: 'find-answer', who: 'signed-in', handle: answerFind },
] as const satisfies readonly Route[]
