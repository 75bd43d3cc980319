import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { followUpDeviation } from '../../commands/deviation.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { stateOf, wordsOfStep } from '../../domain/deviation/deviation.ts'
import { personId } from '../../domain/people/ids.ts'
import { tellingOfDeviation } from '../../queries/bodies/telling.ts'
import { deviationPage, type DeviationView, type KeptStep } from '../../queries/deviations.ts'
import { Done, sayOn, sayOnDayOf } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { maybeDay, maybeIdentifier, maybeWords, wholeNumber } from '../form-fields.ts'
import { nothingTyped, readForm, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { PageHead, Section } from '../ui/layout.tsx'
import { PlainList, StateWord } from '../ui/lists.tsx'
import { Heed, More, Prose } from '../ui/notices.tsx'
import { stateLine } from './deviations-page.tsx'
import { type DeviationShown, FollowForm } from './follow-form.tsx'

const wish = z.object({
  seen: wholeNumber(0, 1_000_000),
  cause: maybeWords(2000),
  measure: maybeWords(2000),
  responsible: maybeIdentifier,
  due: maybeDay,
  effect: maybeWords(2000),
  do: z.enum(['keep', 'close']).catch('keep'),
})

const read = (c: AppContext) => ask(c, deviationPage, { deviation: c.req.param('deviation') ?? '' })

const show = (shown: DeviationShown, status: 200 | 409 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const texts = t.deviations
  const { deviation, today } = view
  const [newest, ...earlier] = deviation.steps
  const state = stateOf(newest ?? null, today)
  return renderPage(
    c,
    { title: `${texts.title}. ${texts.areas[deviation.area]}`, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead
        title={texts.areas[deviation.area]}
        above={<a href={paths.deviations()}>{texts.title}</a>}
        below={[texts.happened(sayOn(c, deviation.on)), deviation.place]
          .filter((text) => text !== null)
          .join(' · ')}
      />
      <Done c={c} words={texts.done} />
      {status === 409 && (
        <Heed>
          <p>{texts.conflict}</p>
        </Heed>
      )}
      <div class="panel stack-s">
        <p>
          <StateWord state={stateLine(c, state)} />
        </p>
        <Prose text={deviation.what} />
        <p class="small quiet">
          {texts.registered(sayOn(c, deviation.registeredOn))} · {deviation.school}
        </p>
      </div>
      <Section id="followed" title={texts.followed}>
        {newest === undefined ? <p class="quiet">{texts.notYet}</p> : <StepView c={c} step={newest} />}
        {earlier.map((step) => (
          <More summary={texts.step(step.version, sayOnDayOf(c, step.at))} small>
            <StepView c={c} step={step} />
          </More>
        ))}
      </Section>
      {deviation.leads && (
        <More summary={texts.follow} open={newest === undefined || status !== 200}>
          <FollowForm shown={shown} />
        </More>
      )}
    </div>,
  )
}

const StepView: FC<{ c: AppContext; step: KeptStep }> = ({ c, step }) => {
  const texts = c.var.t.deviations
  const by =
    step.due === null ? null : texts.by(step.responsibleName ?? '', sayOn(c, step.due)).replace(/^, /, '')
  const facts = [
    { term: texts.cause, value: step.cause },
    { term: texts.measure, value: step.measure },
    { term: texts.responsible, value: by },
    { term: texts.effect, value: step.effect },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]))
  return <PlainList facts={facts} full />
}

/** What stands is where the next step begins. */
const begunFrom = ({ deviation }: DeviationView): Typed => {
  const [newest] = deviation.steps
  if (newest === undefined) return nothingTyped
  return typedFrom({
    cause: newest.cause ?? undefined,
    measure: newest.measure ?? undefined,
    responsible: newest.responsible ?? undefined,
    due: newest.due ?? undefined,
    effect: newest.effect ?? undefined,
  })
}

export const showDeviation = async (c: AppContext) => {
  const view = await read(c)
  return show({ c, view, typed: begunFrom(view), errors: [], key: null })
}

const fields: Readonly<Record<string, string>> = {
  'responsible-missing': 'responsible',
  'due-missing': 'due',
  'effect-missing': 'effect',
  'measure-missing': 'measure',
}

export const followUp = async (c: AppContext) => {
  const form = await readForm(c, wish)
  const view = await read(c)
  if (!view.deviation.leads) throw new NotFound()
  const again = { c, view, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const { do: intent, due, responsible, ...rest } = form.value
  const decision = await act(c, followUpDeviation, form.key, {
    ...rest,
    deviation: view.deviation.id,
    responsible: responsible === null ? null : personId(responsible),
    due: due === null ? null : due.toString(),
    state: intent === 'close' ? 'closed' : 'at-work',
  })
  if (decision.accepted) return seeOther(c, paths.deviation(view.deviation.id, { done: 'followed' }))
  const errors = decision.refusals.map((code) => ({ field: fields[code] ?? 'cause', code }))
  if (decision.refusals.some((code) => code === 'tells-of-somebody')) {
    const words = wordsOfStep(rest)
    const school = view.deviation.schoolId
    const telling = await ask(c, tellingOfDeviation, { school, words, responsible })
    return show({ ...again, errors, told: { telling, words } }, 422)
  }
  return decision.refusals.some((code) => code === 'changed-meanwhile')
    ? show({ ...again, view: await read(c), key: null, errors }, 409)
    : show({ ...again, errors }, 422)
}
