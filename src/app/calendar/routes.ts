import type { Route } from '../route.ts'
import { calendarPage } from './calendar-page.tsx'
import { importPage, saveImport } from './import-page.tsx'
import { saveYear, yearPage } from './year-page.tsx'

export const calendarRoutes = [
  {
    method: 'get',
    path: '/administration/calendar',
    name: 'calendar',
    who: 'signed-in',
    handle: calendarPage,
  },
  {
    method: 'get',
    path: '/administration/calendar/import',
    name: 'calendar-import',
    who: 'signed-in',
    handle: importPage,
  },
  {
    method: 'post',
    path: '/administration/calendar/import',
    name: 'calendar-import-save',
    who: 'signed-in',
    handle: saveImport,
  },
  {
    method: 'get',
    path: '/administration/calendar/:year',
    name: 'calendar-year',
    who: 'signed-in',
    handle: yearPage,
  },
  {
    method: 'post',
    path: '/administration/calendar/:year',
    name: 'calendar-year-save',
    who: 'signed-in',
    handle: saveYear,
  },
] as const satisfies readonly Route[]
