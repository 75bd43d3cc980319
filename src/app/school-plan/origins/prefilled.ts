import { planOrigin, type SaidForPlan } from '../../../queries/school-plan/origins.ts'
import type { AppContext } from '../../context.ts'
import type { Typed } from '../../forms.ts'
import type { PlanAddress } from '../../paths.ts'
import { ask } from '../../request.tsx'
import type { PlanForm } from '../saying.ts'

/** What a line is written from, by its name in addresses. */
export interface LineOrigin {
  readonly key: string
  readonly said: SaidForPlan
}

/** As the address or the form names it; null where a line is written of one's own. */
export const lineOrigin = async (c: AppContext, at: PlanAddress, key: string): Promise<LineOrigin | null> =>
  key === '' ? null : { key, said: (await ask(c, planOrigin, { ...at, origin: key })).said }

/** The words that were said stand in the field, after what stands there already. */
export const withWords = (typed: Typed, origin: LineOrigin | null, form: PlanForm): Typed => {
  if (origin === null || origin.said.written !== null) return typed
  const stands = typed.one(form).trim()
  const words = stands === '' ? origin.said.words : `${stands} ${origin.said.words}`
  return {
    one: (name) => (name === form ? words : typed.one(name)),
    all: (name) => (name === form ? [words] : typed.all(name)),
  }
}
