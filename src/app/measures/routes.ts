import type { Route } from '../route.ts'
import { saveMany, showMany } from './many-page.tsx'
import { saveShared, showShared } from './shared-page.tsx'
import { showSlips } from './slips-page.tsx'
import { showMeasureDone, showSlip, tellOfMeasure, tellOfSlip } from './told-page.tsx'
import { saveWeekly, showWeekly } from './weekly-page.tsx'

const done = '/cases/:number/measures/:measure/done'
const weekly = '/cases/:number/weekly-status'
const shared = '/cases/:number/shared-measures'
const slip = '/slips/:measure/done'
const who = 'signed-in'

/** Measures as tasks: what I carry, what was done, and the week of one case or of all. */
export const measureRoutes = [
  { method: 'get', path: '/slips', name: 'slips', who, handle: showSlips },
  { method: 'get', path: slip, name: 'slip-done', who, handle: showSlip },
  { method: 'post', path: slip, name: 'slip-done-save', who, handle: tellOfSlip },
  { method: 'get', path: done, name: 'measure-done', who, handle: showMeasureDone },
  { method: 'post', path: done, name: 'measure-done-save', who, handle: tellOfMeasure },
  { method: 'get', path: weekly, name: 'weekly-status', who, handle: showWeekly },
  { method: 'post', path: weekly, name: 'weekly-status-save', who, handle: saveWeekly },
  { method: 'get', path: shared, name: 'shared-measures', who, handle: showShared },
  { method: 'post', path: shared, name: 'shared-measures-save', who, handle: saveShared },
  { method: 'get', path: '/many', name: 'many', who, handle: showMany },
  { method: 'post', path: '/many', name: 'many-save', who, handle: saveMany },
] as const satisfies readonly Route[]
