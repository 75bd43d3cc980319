import { writePlan } from '../../../commands/school-plan/writing.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import { chainIds } from '../../../domain/chain/chain.ts'
import { checkChain } from '../../../domain/chain/check.ts'
import { chainIn } from '../../../domain/school-plan/plan.ts'
import { planChoices } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { nothingTyped, readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, newFormKey, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { PageHead } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { addressIn } from '../plan-head.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { chainAfter } from './step-edit.ts'
import { stepSchema, typedStep } from './step-form.ts'
import { StepDeeds, StepForm, type StepShown } from './step-parts.tsx'
import { numberIn, StepList } from './step-list.tsx'

/** Only those who may write in the plan; for all others there is nothing here. */
const read = async (c: AppContext): Promise<StepShown & { readonly above: string }> => {
  const at = addressIn(c)
  const view = await ask(c, planChoices, at)
  const id = chainIds.find((each) => each === c.req.param('chain'))
  if (id === undefined || !view.draft.rights.edits) throw new NotFound()
  const chain = chainIn(view.draft.kept.plan, id)
  const address = c.req.param('step') ?? ''
  const step = chain.steps.find((each) => each.id === address) ?? null
  return {
    c,
    at,
    chain,
    say: planSpeaker(c, formOf(c, view.school.languageForm)),
    step,
    after: c.req.query('after') ?? '',
    seen: view.chosen.get(`chain-written:${id}`) ?? 0,
    typed: step === null ? nothingTyped : typedStep(step),
    errors: [],
    faults: [],
    key: null,
    above: `${view.school.name} · ${view.year} · ${c.var.t.chains.names[id]}`,
  }
}

const show = (shown: Awaited<ReturnType<typeof read>>, status: 200 | 409 | 422 = 200) => {
  const { c, chain, step, after, say, above } = shown
  const words = c.var.t.chains.edit
  const title = step === null ? words.newTitle(numberIn(chain, after)) : words.title(numberIn(chain, step.id))
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status },
    <div class="narrow stack-l">
      <PageHead title={title} above={above} below={step === null ? undefined : say.step(chain, step)} />
      {status === 409 && (
        <Heed>
          <p>
            <b>{words.meanwhile}</b>
          </p>
        </Heed>
      )}
      <StepForm shown={shown} />
      {step !== null && status === 200 && <StepDeeds shown={shown} step={step} />}
      {status === 409 && <StepList shown={{ c, chain, say, standing: null }} />}
    </div>,
  )
}

const isThere = ({ step, after, chain, c }: StepShown): boolean =>
  step !== null || (c.req.param('step') === 'new' && chain.steps.some(({ id }) => id === after))

export const planStepPage = async (c: AppContext) => {
  const shown = await read(c)
  if (!isThere(shown)) throw new NotFound()
  return show(shown)
}

/** Saves, moves or takes out one step. A chain that would be faulty is refused with what is wrong, and all is kept. */
export const savePlanStep = async (c: AppContext) => {
  const form = await readForm(c, stepSchema)
  const now = await read(c)
  const shown = { ...now, after: form.typed.one('after') || now.after, typed: form.typed, key: form.key }
  if (!isThere(shown)) throw new NotFound()
  if (!form.ok) return show({ ...shown, errors: form.errors }, 422)
  const { chain, step, at } = shown
  const next = chainAfter(chain, { step, newId: `own-${newFormKey(c).slice(-12)}` }, form.value)
  if (next === null) return show({ ...shown, errors: [{ field: 'nb', code: 'nothing-said' }] }, 422)
  const faults = checkChain(next)
  if (faults.length > 0) return show({ ...shown, faults }, 422)
  const change = { kind: 'chain-written' as const, id: chain.id, chain: next }
  const decision = await act(c, writePlan, form.key, { ...at, changes: [{ change, seen: form.value.seen }] })
  if (decision.accepted) return seeOther(c, paths.schoolPlanChain(at, chain.id, { done: 'chain-saved' }))
  return show({ ...(await read(c)), after: shown.after, typed: form.typed }, 409)
}

/** Back to the standard chain, as a change like any other: the school's own stays in the history. */
export const standardChainAgain = async (c: AppContext) => {
  const form = await readForm(c, stepSchema)
  const { at, chain, seen } = await read(c)
  const change = { kind: 'chain-written' as const, id: chain.id, chain: null }
  await act(c, writePlan, form.key, { ...at, changes: [{ change, seen }] })
  return seeOther(c, paths.schoolPlanChain(at, chain.id, { done: 'chain-saved' }))
}
