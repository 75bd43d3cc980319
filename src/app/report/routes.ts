import { suggestPeople } from '../../queries/concern/whom.ts'
import type { AppContext } from '../context.ts'
import { readSearch } from '../forms.ts'
import { ask } from '../request.tsx'
import type { Route } from '../route.ts'
import { labelOf } from './person-label.ts'
import { showReceipt, showReports } from './receipt-page.tsx'
import { sendReport, showReport } from './report-page.ts'

/** Suggestions while a name is written; the address names a part, never the answer. */
const suggest = async (c: AppContext) => {
  const part = c.req.query('who') === 'staff' ? 'staff' : 'pupil'
  const found = await ask(c, suggestPeople, { typed: await readSearch(c), part })
  return c.json({ items: found.map((person) => ({ value: person.person, label: labelOf(c.var.t, person) })) })
}

export const reportRoutes = [
  { method: 'get', path: '/report', name: 'report.show', who: 'signed-in', handle: showReport },
  { method: 'post', path: '/report', name: 'report.send', who: 'signed-in', handle: sendReport },
  { method: 'post', path: '/report/whom', name: 'report.whom', who: 'signed-in', handle: suggest },
  {
    method: 'get',
    path: '/report/receipt/:number',
    name: 'report.receipt',
    who: 'signed-in',
    handle: showReceipt,
  },
  { method: 'get', path: '/reports', name: 'report.list', who: 'signed-in', handle: showReports },
] as const satisfies readonly Route[]
