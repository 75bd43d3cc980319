import { writeCalendarYear } from '../../commands/administration/calendar.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { freeKinds } from '../../domain/calendar/school-calendar.ts'
import { firstYearOf } from '../../domain/calendar/school-year.ts'
import { calendarToChange } from '../../queries/administration/calendar.ts'
import type { AppContext } from '../context.ts'
import { readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { FieldGroup } from '../ui/choices.tsx'
import { ErrorSummary, type SaidError } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Pair, Row } from '../ui/layout.tsx'
import { rowsShown, typedOf, yearForm } from './year-form.ts'

const yearIn = (c: AppContext): string => {
  const year = c.req.param('year') ?? ''
  if (firstYearOf(year) === null) throw new NotFound()
  return year
}

export const yearPage = async (c: AppContext) => {
  const name = yearIn(c)
  const { version, calendar } = await ask(c, calendarToChange, {})
  return show(c, { name, basedOn: version, typed: typedOf(calendar, name), errors: [] })
}

export const saveYear = async (c: AppContext) => {
  const name = yearIn(c)
  const { version } = await ask(c, calendarToChange, {})
  const read = await readForm(c, yearForm)
  const say = c.var.t.calendar
  if (!read.ok) {
    const { summary } = sayErrors(read.errors, c.var.t.ui.fieldErrors)
    return show(c, { name, basedOn: version, typed: read.typed, errors: summary })
  }
  const { from, to, springFrom, free, basedOn } = read.value
  const decision = await act(c, writeCalendarYear, read.key, {
    basedOn,
    year: {
      name,
      from: from.toString(),
      to: to.toString(),
      ...(springFrom === null ? {} : { springFrom: springFrom.toString() }),
    },
    free: free.flatMap((one) =>
      one.name === null || one.from === null
        ? []
        : [
            {
              name: one.name,
              from: one.from.toString(),
              to: (one.to ?? one.from).toString(),
              kind: one.kind,
            },
          ],
    ),
  })
  if (decision.accepted) return seeOther(c, paths.calendar({ done: 'laid' }))
  const errors = decision.refusals.map((code) => ({ field: 'from', text: say.refusals[code] }))
  return show(c, { name, basedOn: version, typed: read.typed, errors })
}

interface Showing {
  readonly name: string
  readonly basedOn: number
  readonly typed: Typed
  readonly errors: readonly SaidError[]
}

const show = (c: AppContext, { name, basedOn, typed, errors }: Showing) => {
  const { t } = c.var
  const say = t.calendar
  const error = (field: string): string | undefined => errors.find((one) => one.field === field)?.text
  const count = rowsShown(typed)
  return renderPage(
    c,
    { title: say.schoolYear(name), current: paths.administration(), status: errors.length > 0 ? 422 : 200 },
    <div class="stack-l">
      <PageHead title={say.schoolYear(name)} above={say.title} below={say.yearIntro} />
      <Form action={paths.calendarYear(name)} class="form" {...formWith(c)}>
        <input type="hidden" name="basedOn" value={String(basedOn)} />
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={errors} />
        <Pair>
          <DateField name="from" label={say.firstDay} value={typed.one('from')} error={error('from')} />
          <DateField name="to" label={say.lastDay} value={typed.one('to')} error={error('to')} />
        </Pair>
        <DateField
          name="springFrom"
          label={say.spring}
          hint={say.springHint}
          optional={t.ui.optional}
          value={typed.one('springFrom')}
          error={error('springFrom')}
        />
        <h2 class="ds-heading">{say.free}</h2>
        <p class="quiet">{say.freeHint}</p>
        {Array.from({ length: count }, (_, at) => (
          <FreeRow c={c} at={at} typed={typed} error={error} />
        ))}
        <Row>
          <Button kind="primary">{say.save}</Button>
          <LinkButton href={paths.calendar()} kind="quiet">
            {t.ui.back}
          </LinkButton>
        </Row>
      </Form>
    </div>,
  )
}

const FreeRow = ({
  c,
  at,
  typed,
  error,
}: {
  c: AppContext
  at: number
  typed: Typed
  error: (field: string) => string | undefined
}) => {
  const say = c.var.t.calendar
  const field = (name: string) => ({
    name: `free.${at}.${name}`,
    value: typed.one(`free.${at}.${name}`),
    error: error(`free.${at}.${name}`),
  })
  return (
    <FieldGroup legend={say.freeRow(at + 1)} id={`free-${at}`}>
      <Pair>
        <TextField {...field('name')} label={say.name} maxlength={80} />
        <SelectField
          {...field('kind')}
          label={say.kind}
          options={freeKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        />
      </Pair>
      <Pair>
        <DateField {...field('from')} label={say.from} />
        <DateField {...field('to')} label={say.to} hint={say.toHint} />
      </Pair>
    </FieldGroup>
  )
}
