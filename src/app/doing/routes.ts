import type { Route } from '../route.ts'
import { coveragePage, saveSeat } from './coverage-page.tsx'
import { doingPage } from './doing-page.tsx'
import { occurrencePage, saveOccurrence } from './occurrence-page.tsx'

const who = 'signed-in'
const base = '/plan/:school/:year'
const one = `${base}/doing/:activity/:ordinal`

export const doingRoutes = [
  { method: 'get', path: '/doing', name: 'doing', who, handle: doingPage },
  { method: 'get', path: one, name: 'occurrence', who, handle: occurrencePage },
  { method: 'post', path: one, name: 'occurrence-save', who, handle: saveOccurrence },
  { method: 'get', path: `${base}/coverage`, name: 'coverage', who, handle: coveragePage },
  { method: 'post', path: `${base}/coverage`, name: 'coverage-save', who, handle: saveSeat },
] as const satisfies readonly Route[]
