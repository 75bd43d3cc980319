import { z } from 'zod'
import { registerDeviation } from '../../commands/deviation.ts'
import { NotFound } from '../../domain/access/absence.ts'
import {
  deviationAreas,
  type DeviationState,
  stateOf,
  wordsOfDeviation,
} from '../../domain/deviation/deviation.ts'
import { tellingOfDeviation } from '../../queries/bodies/telling.ts'
import { deviationsPage } from '../../queries/deviations.ts'
import { sayOn } from '../bodies/saying.tsx'
import { ToldOf } from '../bodies/told-of.tsx'
import type { AppContext } from '../context.ts'
import { choiceOf, day, identifier, maybeWords, words } from '../form-fields.ts'
import { nothingTyped, readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { TapLink } from '../ui/actions.tsx'
import { PageHead } from '../ui/layout.tsx'
import { CaseList, CaseRow, type StateLine } from '../ui/lists.tsx'
import { EmptyState, More } from '../ui/notices.tsx'
import { Register, type RegisterShown } from './register-form.tsx'

const wish = z.object({
  school: identifier,
  area: choiceOf(deviationAreas),
  what: words(2000),
  place: maybeWords(120),
  on: day,
})

export const stateLine = (c: AppContext, state: DeviationState): StateLine => ({
  tone: state === 'late' ? 'late' : state === 'new' ? 'due' : 'quiet',
  word: c.var.t.deviations.states[state],
})

const show = (shown: RegisterShown, status: 200 | 422 = 200) => {
  const { c, view, errors } = shown
  const { t } = c.var
  const texts = t.deviations
  return renderPage(
    c,
    { title: texts.title, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead title={texts.title} below={texts.intro} />
      <p>
        <TapLink href={paths.report()}>{t.words.report}</TapLink>
      </p>
      {shown.told !== undefined && <ToldOf c={c} {...shown.told} />}
      {view.deviations.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneSay}</p>
        </EmptyState>
      ) : (
        <CaseList>
          {view.deviations.map((one) => (
            <CaseRow
              title={texts.areas[one.area]}
              href={paths.deviation(one.id)}
              sub={one.place === null ? sayOn(c, one.on) : `${sayOn(c, one.on)} · ${one.place}`}
              state={stateLine(c, stateOf(one.steps[0] ?? null, view.today))}
              note={shortened(one.what)}
            />
          ))}
        </CaseList>
      )}
      {view.schools.length > 0 && (
        <More summary={texts.register} open={errors.length > 0}>
          <Register shown={shown} />
        </More>
      )}
    </div>,
  )
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

export const showDeviations = async (c: AppContext) => {
  const view = await ask(c, deviationsPage, {})
  return show({ c, view, typed: nothingTyped, errors: [], key: null })
}

/** What was typed stands, with what is wrong with it. */
const turned = async (
  again: Omit<RegisterShown, 'errors'>,
  asked: { readonly school: string; readonly what: string; readonly place: string | null },
  refusals: readonly string[],
) => {
  if (!refusals.includes('tells-of-somebody'))
    return show({ ...again, errors: refusals.map((code) => ({ field: 'on', code })) }, 422)
  const words = wordsOfDeviation(asked)
  const telling = await ask(again.c, tellingOfDeviation, { school: asked.school, words, responsible: null })
  const errors = [{ field: 'what', code: 'tells-of-somebody' }]
  return show({ ...again, errors, told: { telling, words } }, 422)
}

export const saveDeviation = async (c: AppContext) => {
  const form = await readForm(c, wish)
  const view = await ask(c, deviationsPage, {})
  if (view.schools.length === 0) throw new NotFound()
  const again = { c, view, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const asked = { ...form.value, on: form.value.on.toString() }
  const decision = await act(c, registerDeviation, form.key, asked)
  if (!decision.accepted) return turned(again, asked, decision.refusals)
  return seeOther(c, paths.deviation(decision.outcome.deviation, { done: 'registered' }))
}
