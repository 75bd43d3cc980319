import type { Route } from '../route.ts'
import { saveAgreement, showAgreement } from './agreement-page.tsx'
import { showClasses } from './classes-page.tsx'

const who = 'signed-in'
const agreement = '/classes/:class/:agreement'

export const classRoutes = [
  { method: 'get', path: '/classes', name: 'classes', who, handle: showClasses },
  { method: 'get', path: agreement, name: 'class-agreement', who, handle: showAgreement },
  { method: 'post', path: agreement, name: 'class-agreement.save', who, handle: saveAgreement },
] as const satisfies readonly Route[]
