import { NotFound } from '../../../domain/access/absence.ts'
import type { AppContext } from '../../context.ts'
import type { Route } from '../../route.ts'
import type { ActForm } from '../acts/act-form.tsx'
import { byHandForms } from './forms.ts'

const formOf = (c: AppContext): ActForm => {
  const form = byHandForms.find(({ path }) => path === c.req.param('kind'))
  if (form === undefined) throw new NotFound()
  return form
}

/** One address for every kind that is registered by hand. */
export const byHandRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/cases/:number/by-hand/:kind',
    name: 'case.by-hand.form',
    who: 'signed-in',
    handle: (c) => formOf(c).show(c),
  },
  {
    method: 'post',
    path: '/cases/:number/by-hand/:kind',
    name: 'case.by-hand',
    who: 'signed-in',
    handle: (c) => formOf(c).send(c),
  },
]
