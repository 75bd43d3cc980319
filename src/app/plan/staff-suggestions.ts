import { planStaff } from '../../queries/plan/staff.ts'
import type { AppContext } from '../context.ts'
import { readSearch } from '../forms.ts'
import { ask } from '../request.tsx'

/** What the search field asks while one types. */
export const suggestStaff = async (c: AppContext) => {
  const typed = await readSearch(c)
  const found = await ask(c, planStaff, { number: c.req.param('number') ?? '', typed })
  const items = found.map((one) => ({
    value: one.person,
    label: one.name,
    detail: one.roles.map((role) => c.var.t.roles[role]).join(', '),
  }))
  return c.json({ items })
}
