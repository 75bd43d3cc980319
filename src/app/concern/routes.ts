import { suggestAppointees } from '../../queries/concern/deciding.ts'
import type { AppContext } from '../context.ts'
import { readSearch } from '../forms.ts'
import { labelOf } from '../report/person-label.ts'
import { ask } from '../request.tsx'
import type { Route } from '../route.ts'
import { showConcern } from './concern-page.tsx'
import { sendConflict, showConflict } from './conflict-page.tsx'
import { sendEnding, showEnding } from './ending-page.tsx'
import { sendForwarding, showForwarding } from './forwarding-page.tsx'
import { sendHandingOn, showHandingOn } from './handing-on-page.tsx'
import { showInbox } from './inbox-page.tsx'
import { sendRerouting, showRerouting } from './rerouting-page.tsx'
import { sendTakeHold, showTakeHold } from './take-hold-page.tsx'

const suggest = async (c: AppContext) => {
  const found = await ask(c, suggestAppointees, { typed: await readSearch(c) })
  return c.json({ items: found.map((person) => ({ value: person.person, label: labelOf(c.var.t, person) })) })
}

type Handle = Route['handle']

const act = (name: string, show: Handle, send: Handle): readonly Route[] => [
  {
    method: 'get',
    path: `/concerns/:number/${name}`,
    name: `concern.${name}.show`,
    who: 'signed-in',
    handle: show,
  },
  {
    method: 'post',
    path: `/concerns/:number/${name}`,
    name: `concern.${name}.send`,
    who: 'signed-in',
    handle: send,
  },
]

export const concernRoutes: readonly Route[] = [
  { method: 'get', path: '/concerns', name: 'concern.inbox', who: 'signed-in', handle: showInbox },
  {
    method: 'post',
    path: '/concerns/appointees',
    name: 'concern.appointees',
    who: 'signed-in',
    handle: suggest,
  },
  { method: 'get', path: '/concerns/:number', name: 'concern.show', who: 'signed-in', handle: showConcern },
  ...act('take-hold', showTakeHold, sendTakeHold),
  ...act('ending', showEnding, sendEnding),
  ...act('conflict', showConflict, sendConflict),
  ...act('forwarding', showForwarding, sendForwarding),
  ...act('rerouting', showRerouting, sendRerouting),
  ...act('handing-on', showHandingOn, sendHandingOn),
]
