import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { shareMeasure } from '../../commands/plan/sharing.ts'
import { measureId } from '../../domain/people/ids.ts'
import { type SharedMeasure, type SharedMeasures, sharedMeasures } from '../../queries/plan/series.ts'
import type { AppContext } from '../context.ts'
import { identifier, words } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead, doneNotice } from '../plan/case-head.tsx'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'

const asked = z.object({ measure: identifier.transform(measureId), to: words(12) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

/** By its number alone: who it is about is that case's own to say. */
const AlsoIn: FC<{ c: AppContext; shared: SharedMeasure }> = ({ c, shared }) => {
  const { t } = c.var
  if (shared.alsoIn.length === 0) return <p class="small quiet">{t.measures.shared.alone}</p>
  return (
    <Lines
      lines={shared.alsoIn.map(({ number, where }) => (
        <>
          <a href={paths.plan(number)}>{t.words.caseShort(number)}</a>
          {where === 'draft' && <span class="quiet"> · {t.measures.shared.inDraft}</span>}
        </>
      ))}
    />
  )
}

const Share: FC<{ c: AppContext; view: SharedMeasures; again: Again | null }> = ({ c, view, again }) => {
  const { t } = c.var
  const { shared } = t.measures
  const typed = again?.typed ?? nothingTyped
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...shared.refusals })
  return (
    <Form
      action={paths.caseAct(view.file.row.number, 'shared-measures')}
      class="form no-print"
      {...formWith(c, again?.key ?? null)}
    >
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <Choices
        name="measure"
        legend={shared.which}
        layout="column"
        value={typed.one('measure')}
        error={said.of('measure')}
        choices={view.measures.map(({ measure }) => ({
          value: measure.id,
          label: measure.what || t.plan.measures.unnamed,
        }))}
      />
      <SelectField
        name="to"
        label={shared.to}
        hint={shared.toHint}
        blank={t.ui.choose}
        value={typed.one('to')}
        error={said.of('to')}
        options={view.targets.map(({ number, pupil }) => ({
          value: number,
          label: pupil === null ? t.words.caseShort(number) : `${pupil}, ${t.words.caseShort(number)}`,
        }))}
      />
      <Button kind="primary">{shared.go}</Button>
      <p class="small quiet">{shared.apart}</p>
    </Form>
  )
}

const render = async (c: AppContext, again: Again | null) => {
  const view = await ask(c, sharedMeasures, { number: c.req.param('number') ?? '' })
  const { t } = c.var
  const { shared } = t.measures
  return renderPage(
    c,
    { title: shared.page, current: paths.cases(), ...(again === null ? {} : { status: 422 as const }) },
    <div class="narrow stack-l">
      {caseHead(c, view.file, { title: shared.page, below: shared.say, toPlan: true })}
      {doneNotice(c, { shared: shared.done })}
      {view.measures.length === 0 ? (
        <EmptyState title={t.measures.weekly.none} />
      ) : (
        <>
          {view.measures.map((one, at) => (
            <Section
              id={`measure-${at + 1}`}
              title={one.measure.what || t.plan.measures.one(at + 1)}
              tight={true}
            >
              <AlsoIn c={c} shared={one} />
            </Section>
          ))}
          {view.targets.length === 0 ? <p>{shared.nowhere}</p> : <Share c={c} view={view} again={again} />}
        </>
      )}
    </div>,
  )
}

export const showShared = (c: AppContext) => render(c, null)

const places: Readonly<Record<string, string>> = {
  'measure-unknown': 'measure',
  'names-the-pupil': 'measure',
}

export const saveShared = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, asked)
  if (!form.ok) return render(c, form)
  const shared = await act(c, shareMeasure, form.key, { number, ...form.value })
  if (shared.accepted) return seeOther(c, paths.caseAct(number, 'shared-measures', { done: 'shared' }))
  const errors = shared.refusals.map((code) => ({ field: places[code] ?? 'to', code }))
  return render(c, { typed: form.typed, errors, key: form.key })
}
