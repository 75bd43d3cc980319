import { z } from 'zod'
import { askBodies } from '../../commands/plan-evaluation/asking.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { evaluations } from '../../queries/plan-evaluation/evaluation.ts'
import type { AppContext } from '../context.ts'
import { day, identifier, manyOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn } from '../school-plan/plan-head.tsx'
import { evaluationsPageWith } from './evaluations-page.tsx'

/** Whom the leaders ask about the plan, and by which day. */
const schema = z.object({ bodies: manyOf(identifier, 50), by: day })

export const askThem = async (c: AppContext) => {
  const at = addressIn(c)
  const { school } = await ask(c, evaluations, at)
  if (!school.leads) throw new NotFound()
  const form = await readForm(c, schema)
  if (!form.ok) return evaluationsPageWith(c, { typed: form.typed, errors: form.errors, key: form.key })
  const { bodies, by } = form.value
  const decision = await act(c, askBodies, form.key, { ...at, bodies, by: by.toString() })
  if (decision.accepted) return seeOther(c, paths.evaluations(at, { done: 'asked' }))
  const errors = decision.refusals.map((code) => ({ field: code === 'nobody-asked' ? 'bodies' : 'by', code }))
  return evaluationsPageWith(c, { typed: form.typed, errors, key: form.key })
}
