import { z } from 'zod'
import { importCalendar } from '../../commands/administration/calendar.ts'
import { type CalendarFault, faultsOf, schoolDaysIn } from '../../domain/calendar/checking.ts'
import { type ImportedRow, importRoute } from '../../domain/calendar/import/import.ts'
import { calendarToChange } from '../../queries/administration/calendar.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, wholeNumber, words } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { ErrorSummary, type SaidError } from '../ui/error-summary.tsx'
import { FileField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { Table } from '../ui/table.tsx'
import { sayFreeDays, sayShort } from './saying.ts'

const longest = 100_000
const form = z.object({
  text: words(longest),
  basedOn: wholeNumber(0, 100_000),
  answer: choiceOf(['look', 'save']),
})

export const importPage = async (c: AppContext) => {
  await ask(c, calendarToChange, {})
  return show(c, { text: '', errors: [] })
}

/** The file wins over what stands in the field: whoever chose one means it. */
const fileIn = async (c: AppContext): Promise<string> => {
  const file = (await c.req.formData()).get('file')
  if (file === null || typeof file === 'string' || file.size === 0) return ''
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** First it is shown what the file would do; nothing is saved before somebody has seen it. */
export const saveImport = async (c: AppContext) => {
  const { version, calendar } = await ask(c, calendarToChange, {})
  const say = c.var.t.calendar
  const chosen = await fileIn(c)
  const read = await readForm(c, form)
  const text = (chosen || read.typed.one('text')).slice(0, longest)
  const saving = read.ok && chosen === '' && read.value.answer === 'save'
  if (saving) {
    const decision = await act(c, importCalendar, read.key, {
      text: read.value.text,
      basedOn: read.value.basedOn,
    })
    if (decision.accepted) return seeOther(c, paths.calendar({ done: 'laid' }))
    return show(c, {
      text,
      errors: decision.refusals.map((code) => ({ field: 'text', text: say.refusals[code] })),
    })
  }
  const made = importRoute(text, calendar)
  if (!made.ok) {
    const said =
      made.year === null ? say.refusals[made.refusal] : `${made.year}: ${say.refusals[made.refusal]}`
    return show(c, { text, errors: [{ field: 'text', text: said }], rows: made.rows })
  }
  const next = { version: '', ...made.calendar }
  const faults = faultsOf(next)
  if (faults.length > 0)
    return show(c, { text, errors: faults.map((fault) => sayFault(c, fault)), rows: made.rows })
  const years = next.schoolYears
    .filter(({ name }) => made.years.includes(name))
    .map((year) =>
      say.yearFound(year.name, sayShort(c, year.from), sayShort(c, year.to), schoolDaysIn(next, year)),
    )
  return show(c, { text, errors: [], rows: made.rows, ready: { years, version } })
}

const sayFault = (c: AppContext, { problem, of }: CalendarFault): SaidError => {
  const said = c.var.t.calendar.refusals[problem]
  return { field: 'text', text: of === '' ? said : `${of}: ${said}` }
}

interface Showing {
  readonly text: string
  readonly errors: readonly SaidError[]
  readonly rows?: readonly ImportedRow[]
  /** What would be saved, and on which version it builds. */
  readonly ready?: { readonly years: readonly string[]; readonly version: number }
}

const show = (c: AppContext, showing: Showing) => {
  const { t } = c.var
  const say = t.calendar
  const { text, errors, rows = [], ready } = showing
  // What is wrong comes before what was found.
  const found = rows.length === 0 ? null : <Rows c={c} rows={rows} />
  return renderPage(
    c,
    {
      title: say.importTitle,
      current: paths.administration(),
      status: errors.length > 0 ? 422 : 200,
    },
    <div class="stack-l">
      <PageHead title={say.importTitle} above={say.title} below={say.importIntro} />
      {ready === undefined ? null : <Ready c={c} text={text} ready={ready} />}
      {errors.length > 0 ? null : found}
      <Section id="file" title={ready === undefined ? say.file : say.otherFile}>
        <Form
          action={paths.calendarImport()}
          class="form narrow"
          files
          enter={{ name: 'answer', value: 'look' }}
          {...formWith(c)}
        >
          <ErrorSummary title={t.ui.errorsTitle} errors={errors} />
          <FileField
            name="file"
            label={say.chooseFile}
            hint={say.fileHint}
            accept=".ics,.csv,.txt,text/calendar,text/csv"
          />
          <TextArea
            name="text"
            label={say.orPaste}
            hint={say.pasteHint}
            rows={8}
            value={ready === undefined ? text : ''}
            error={errors[0]?.text}
          />
          <Row>
            <Button name="answer" value="look" kind={ready === undefined ? 'primary' : 'secondary'}>
              {say.look}
            </Button>
            <LinkButton href={paths.calendar()} kind="quiet">
              {t.ui.back}
            </LinkButton>
          </Row>
        </Form>
      </Section>
      {errors.length > 0 ? found : null}
    </div>,
  )
}

const Ready = ({ c, text, ready }: { c: AppContext; text: string; ready: NonNullable<Showing['ready']> }) => {
  const say = c.var.t.calendar
  return (
    <Section id="ready" title={say.ready}>
      <ul class="ds-list">
        {ready.years.map((year) => (
          <li>{year}</li>
        ))}
      </ul>
      <p class="prose">{say.readyIntro}</p>
      <Form action={paths.calendarImport()} enter={{ name: 'answer', value: 'save' }} {...formWith(c)}>
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="basedOn" value={String(ready.version)} />
        <Button name="answer" value="save" kind="primary">
          {say.save}
        </Button>
      </Form>
    </Section>
  )
}

const Rows = ({ c, rows }: { c: AppContext; rows: readonly ImportedRow[] }) => {
  const say = c.var.t.calendar
  return (
    <Section id="rows" title={say.rows}>
      <Table
        caption={say.rows}
        hiddenCaption
        columns={[say.line, say.name, say.days, say.became]}
        rows={rows.map(({ line, row, became }) => ({
          head: String(line),
          cells: [row?.name ?? '–', row === null ? '–' : sayFreeDays(c, row), say.rowBecame[became]],
        }))}
      />
    </Section>
  )
}
