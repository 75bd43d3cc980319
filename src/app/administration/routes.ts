import type { Route } from '../route.ts'
import { askForRole, settle, stopRole } from './role-acts.tsx'
import { personPage, staffPage } from './staff-pages.tsx'
import { makeInvitation, register, signOutEverywhere } from './person-acts.tsx'

export const administrationRoutes = [
  { method: 'get', path: '/administration', name: 'administration', who: 'signed-in', handle: staffPage },
  {
    method: 'post',
    path: '/administration',
    name: 'administration-find',
    who: 'signed-in',
    handle: staffPage,
  },
  {
    method: 'get',
    path: '/administration/people/:person',
    name: 'administration-person',
    who: 'signed-in',
    handle: personPage,
  },
  {
    method: 'post',
    path: '/administration/people/:person/roles',
    name: 'role-ask',
    who: 'signed-in',
    handle: askForRole,
  },
  {
    method: 'post',
    path: '/administration/people/:person/roles/:grant/end',
    name: 'role-end',
    who: 'signed-in',
    handle: stopRole,
  },
  {
    method: 'post',
    path: '/administration/requests/:request',
    name: 'role-settle',
    who: 'signed-in',
    handle: settle,
  },
  {
    method: 'post',
    path: '/administration/people/:person/training',
    name: 'training-register',
    who: 'signed-in',
    handle: register,
  },
  {
    method: 'post',
    path: '/administration/people/:person/sessions',
    name: 'sessions-end',
    who: 'signed-in',
    handle: signOutEverywhere,
  },
  {
    method: 'post',
    path: '/administration/people/:person/invitation',
    name: 'invitation-make',
    who: 'signed-in',
    handle: makeInvitation,
  },
] as const satisfies readonly Route[]
