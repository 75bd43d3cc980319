import type { Route } from '../../route.ts'
import { correctForm, showCorrection } from './correction.tsx'
import { actForms } from './forms.ts'
import { endHold } from './guardian-hold.tsx'

const underInvestigation = (path: string): string => (path === 'extension' ? 'investigation/extension' : path)

const shown: readonly Route[] = actForms.map(({ path, show }) => ({
  method: 'get',
  path: `/cases/:number/${underInvestigation(path)}`,
  name: `case.${path}.form`,
  who: 'signed-in',
  handle: show,
}))

const sent: readonly Route[] = actForms.map(({ path, send }) => ({
  method: 'post',
  path: `/cases/:number/${underInvestigation(path)}`,
  name: `case.${path}`,
  who: 'signed-in',
  handle: send,
}))

export const actRoutes: readonly Route[] = [
  ...shown,
  ...sent,
  {
    method: 'post',
    path: '/cases/:number/guardian-hold/end',
    name: 'case.guardian-hold.end',
    who: 'signed-in',
    handle: endHold,
  },
  {
    method: 'get',
    path: '/cases/:number/correction/:seq',
    name: 'case.correction.form',
    who: 'signed-in',
    handle: showCorrection,
  },
  {
    method: 'post',
    path: '/cases/:number/correction/:seq',
    name: 'case.correction',
    who: 'signed-in',
    handle: correctForm,
  },
]
