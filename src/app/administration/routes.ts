import type { Route } from '../route.ts'
import { anchorRoutes } from '../anchor/routes.ts'
import { askForRole, settle, stopRole } from './role-acts.tsx'
import { approvalsPage, settleFamily, settleName } from './approvals-page.tsx'
import { familiesPage } from './families-page.tsx'
import { familyPage } from './family-page.tsx'
import { changeRelation, inviteGuardian, unlinkGuardian, unlinkStaff } from './guardian-acts.tsx'
import { guardianPage } from './guardian-page.tsx'
import { addNewGuardian, newGuardianPage } from './new-guardian.tsx'
import { personPage } from './person-page.tsx'
import { nameOne, protect } from './protection-acts.tsx'
import { staffPage } from './staff-pages.tsx'
import { makeInvitation, register, signOutEverywhere } from './person-acts.tsx'

export const administrationRoutes = [
  ...anchorRoutes,
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
  {
    method: 'post',
    path: '/administration/people/:person/links/:identity',
    name: 'identity-unlink',
    who: 'signed-in',
    handle: unlinkStaff,
  },
  { method: 'get', path: '/administration/pupils', name: 'families', who: 'signed-in', handle: familiesPage },
  {
    method: 'post',
    path: '/administration/pupils',
    name: 'families-find',
    who: 'signed-in',
    handle: familiesPage,
  },
  {
    method: 'get',
    path: '/administration/pupils/:pupil',
    name: 'family',
    who: 'signed-in',
    handle: familyPage,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/protection',
    name: 'pupil-protect',
    who: 'signed-in',
    handle: protect,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/naming',
    name: 'naming-ask',
    who: 'signed-in',
    handle: nameOne,
  },
  {
    method: 'get',
    path: '/administration/pupils/:pupil/guardians',
    name: 'guardian-new',
    who: 'signed-in',
    handle: newGuardianPage,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/guardians',
    name: 'guardian-add',
    who: 'signed-in',
    handle: addNewGuardian,
  },
  {
    method: 'get',
    path: '/administration/pupils/:pupil/guardians/:relation',
    name: 'guardian',
    who: 'signed-in',
    handle: guardianPage,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/guardians/:relation',
    name: 'guardian-change',
    who: 'signed-in',
    handle: changeRelation,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/guardians/:relation/invitation',
    name: 'guardian-invite',
    who: 'signed-in',
    handle: inviteGuardian,
  },
  {
    method: 'post',
    path: '/administration/pupils/:pupil/guardians/:relation/links/:identity',
    name: 'guardian-unlink',
    who: 'signed-in',
    handle: unlinkGuardian,
  },
  { method: 'get', path: '/approvals', name: 'approvals', who: 'signed-in', handle: approvalsPage },
  {
    method: 'post',
    path: '/approvals/guardians/:request',
    name: 'guardian-settle',
    who: 'signed-in',
    handle: settleFamily,
  },
  {
    method: 'post',
    path: '/approvals/namings/:request',
    name: 'naming-settle',
    who: 'signed-in',
    handle: settleName,
  },
] as const satisfies readonly Route[]
