import { z } from 'zod'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import { sourceOfText } from '../../../domain/school-plan/reading/pasted/text-source.ts'
import { readPlan } from '../../../domain/school-plan/reading/read.ts'
import type { Reading } from '../../../domain/school-plan/reading/reading.ts'
import { changesOf, type Taking, takings } from '../../../domain/school-plan/reading/taking-in.ts'
import { parseWhen } from '../../../domain/when/parse.ts'
import { schoolPlanDraft } from '../../../queries/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, words } from '../../form-fields.ts'
import { readForm, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, newFormKey, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { PageHead } from '../../ui/layout.tsx'
import { addressIn } from '../plan-head.tsx'
import { PasteForm, SettleForm, type Shown } from './parts.tsx'

/** What one form may carry; a plan of a hundred pages is shorter. */
const longestText = 150_000

const schema = z.object({ text: words(longestText), do: choiceOf(['read', 'take']) })

const reading = (text: string): Reading =>
  readPlan(sourceOfText(text), (when) => {
    const parsed = parseWhen(when)
    return parsed.ok ? parsed.when : null
  })

/** Only those who may write in the plan; for all others there is nothing here. */
const viewed = async (c: AppContext) => {
  const at = addressIn(c)
  const view = await ask(c, schoolPlanDraft, at)
  if (view.draft === null || !view.draft.rights.edits) throw new NotFound()
  return { at, view, draft: view.draft }
}

const show = async (c: AppContext, given: Pick<Shown, 'read' | 'typed' | 'errors' | 'key'>) => {
  const { at, view, draft } = await viewed(c)
  const shown: Shown = { c, at, view, draft, ...given }
  const { title } = c.var.t.planReading.page
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status: given.errors.length > 0 ? 422 : 200 },
    <div class="stack-l">
      <PageHead title={title} above={`${view.school.name} · ${view.year}`} />
      {given.read === null ? <PasteForm shown={shown} /> : <SettleForm shown={shown} read={given.read} />}
    </div>,
  )
}

export const readInPage = (c: AppContext) => show(c, { read: null, typed: null, errors: [], key: null })

const takingsIn = (typed: Typed, { blocks }: Reading): ReadonlyMap<number, Taking> =>
  new Map(
    blocks.flatMap((_, at) => {
      const chosen = takings.find((taking) => taking === typed.one(`b${at}`))
      return chosen === undefined ? [] : [[at, chosen] as const]
    }),
  )

/** First reads what was pasted and shows it; then, looked over, puts it into the draft: all of it, or nothing. */
export const takeIn = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, { read: null, typed, errors: form.errors, key: null })
  const read = reading(form.value.text)
  if (form.value.do === 'read') return show(c, { read, typed, errors: [], key: null })
  const { at, draft } = await viewed(c)
  const newId = () => lineId(newFormKey(c))
  const changes = changesOf(draft.kept.plan, { reading: read, takings: takingsIn(typed, read), newId })
  if (changes.length === 0)
    return show(c, { read, typed, errors: [{ field: 'text', code: 'nothing-read' }], key: null })
  const all = changes.map((change) => ({ change, seen: null }))
  const decision = await act(c, writePlan, key, { ...at, changes: all })
  if (decision.accepted) return seeOther(c, paths.schoolPlan(at, { done: 'read-in' }))
  return show(c, { read, typed, errors: decision.refusals.map((code) => ({ field: 'text', code })), key })
}
