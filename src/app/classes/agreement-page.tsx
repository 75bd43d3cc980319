import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writeAgreement } from '../../commands/class-agreement.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { type AgreementKind, agreementKinds, occasions } from '../../domain/class-agreement/agreement.ts'
import { type AgreementView, agreementPage } from '../../queries/class-agreements.ts'
import { Done, sayOn } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { choiceOf, day, maybeWords, wholeNumber, words } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Heed, More } from '../ui/notices.tsx'

const mostShown = 12
const wish = z.object({
  seen: wholeNumber(0, 1_000_000),
  line: z.array(maybeWords(200)).max(40, 'too-many').default([]),
  occasion: choiceOf(occasions),
  how: words(600),
  on: day,
})

interface Shown {
  readonly c: AppContext
  readonly view: AgreementView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const kindIn = (c: AppContext): AgreementKind => {
  const kind = agreementKinds.find((one) => one === c.req.param('agreement'))
  if (kind === undefined) throw new NotFound()
  return kind
}

const read = (c: AppContext) => ask(c, agreementPage, { class: c.req.param('class') ?? '', kind: kindIn(c) })

const show = (shown: Shown, status: 200 | 409 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const texts = t.classAgreements
  const [newest, ...earlier] = view.versions
  const title = texts.of(texts.kinds[view.kind], view.class.name)
  return renderPage(
    c,
    { title, current: paths.bodies(), status, pupil: c.var.actor.roles.length === 0 },
    <div class="narrow stack-l">
      <PageHead title={title} above={view.class.school} below={view.class.schoolYear} />
      <Done c={c} words={{ written: texts.done }} />
      {status === 409 && (
        <Heed>
          <p>{texts.conflict}</p>
        </Heed>
      )}
      {newest === undefined ? (
        <p class="quiet">{texts.nothing}</p>
      ) : (
        <Section id="stands" title={status === 409 ? texts.theirs : title} hiddenTitle={status !== 409}>
          <Agreed c={c} agreement={newest} />
        </Section>
      )}
      {view.class.writes && (
        <More summary={texts.write.title} open={newest === undefined || status !== 200}>
          <WriteForm shown={shown} />
        </More>
      )}
      {earlier.length > 0 && (
        <More summary={texts.earlier} small>
          {earlier.map((agreement) => (
            <Agreed c={c} agreement={agreement} />
          ))}
        </More>
      )}
    </div>,
  )
}

const Agreed: FC<{ c: AppContext; agreement: AgreementView['versions'][number] }> = ({ c, agreement }) => {
  const texts = c.var.t.classAgreements
  return (
    <div class="stack">
      <Lines lines={agreement.lines.map((line) => <p>{line}</p>)} />
      <p class="small">
        {texts.how}: {agreement.how}
      </p>
      <p class="small quiet">{texts.agreedOn(sayOn(c, agreement.on), texts.occasions[agreement.occasion])}</p>
    </div>
  )
}

const WriteForm: FC<{ shown: Shown }> = ({ shown }) => {
  const { c, view, typed, errors, key } = shown
  const { t } = c.var
  const texts = t.classAgreements.write
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.classAgreements.refusals })
  const places = Array.from({ length: mostShown }, (_, at) => at)
  const filled = places.filter((at) => typed.one(`line.${at}`) !== '').length
  const label = view.kind === 'rules' ? texts.rule : texts.step
  return (
    <Form action={paths.classAgreement(view.class.id, view.kind)} {...formWith(c, key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="seen" value={String(view.versions[0]?.version ?? 0)} />
      {places.slice(0, Math.min(mostShown, Math.max(5, filled + 2))).map((at) => (
        <TextField
          name={`line.${at}`}
          label={label(at + 1)}
          hint={at === 0 ? texts.hint : undefined}
          value={typed.one(`line.${at}`)}
          error={said.of(`line.${at}`)}
          maxlength={200}
        />
      ))}
      <TextArea
        name="how"
        label={texts.how}
        value={typed.one('how')}
        error={said.of('how')}
        maxlength={600}
      />
      <SelectField
        name="occasion"
        label={texts.occasion}
        blank={t.ui.choose}
        value={typed.one('occasion')}
        error={said.of('occasion')}
        options={occasions.map((value) => ({ value, label: t.classAgreements.occasions[value] }))}
      />
      <DateField name="on" label={texts.on} value={typed.one('on') || view.today} error={said.of('on')} />
      <Button kind="primary">{texts.save}</Button>
    </Form>
  )
}

/** What stands is where the next version begins: rules are taken up again, not made from nothing. */
const begunFrom = (view: AgreementView): Typed => {
  const [newest] = view.versions
  if (newest === undefined) return nothingTyped
  return typedFrom(Object.fromEntries(newest.lines.map((line, at) => [`line.${at}`, line])))
}

export const showAgreement = async (c: AppContext) => {
  const view = await read(c)
  return show({ c, view, typed: begunFrom(view), errors: [], key: null })
}

const fields: Readonly<Record<string, string>> = { 'in-the-future': 'on' }

export const saveAgreement = async (c: AppContext) => {
  const form = await readForm(c, wish)
  const view = await read(c)
  if (!view.class.writes) throw new NotFound()
  const again = { c, view, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const { line, on, ...rest } = form.value
  const lines = line.filter((text) => text !== null)
  const asked = { ...rest, lines, on: on.toString(), class: view.class.id, kind: view.kind }
  const decision = await act(c, writeAgreement, form.key, asked)
  if (decision.accepted)
    return seeOther(c, paths.classAgreement(view.class.id, view.kind, { done: 'written' }))
  const errors = decision.refusals.map((code) => ({ field: fields[code] ?? 'line.0', code }))
  return decision.refusals.some((code) => code === 'changed-meanwhile')
    ? show({ ...again, view: await read(c), key: null, errors }, 409)
    : show({ ...again, errors }, 422)
}
