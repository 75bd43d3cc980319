import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { moveClockTo } from '../../commands/demonstration-clock.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { clockView } from '../../queries/clock.ts'
import { sayFullDate, sayTime, sayWeekday } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, maybeClock } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TimeField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Pair, Row, Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'

/** There is no such page in production: its clock is moved by nobody. */
const inDemonstrationOnly = (c: AppContext): void => {
  if (!c.var.demonstration) throw new NotFound()
}

interface Filled {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
}

const steps = ['hour', 'tomorrow', 'school-day', 'week'] as const
type Step = (typeof steps)[number]

const here = (c: AppContext) => c.var.now.toZonedDateTimeISO('Europe/Oslo')
const morning = Temporal.PlainTime.from('08:00')

const Quick: FC<{ c: AppContext; nextSchoolDay: Temporal.PlainDate }> = ({ c, nextSchoolDay }) => {
  const { clock } = c.var.t
  const words: Record<Step, string> = {
    hour: clock.hour,
    tomorrow: clock.tomorrow,
    'school-day': clock.schoolDay(sayWeekday(c.var.locale, nextSchoolDay, here(c).toPlainDate())),
    week: clock.week,
  }
  return (
    <Section id="quick" title={clock.quick}>
      <Form action={paths.clock()} class="stack-s" {...formWith(c)}>
        <Row>
          {steps.map((step) => (
            <Button name="step" value={step}>
              {words[step]}
            </Button>
          ))}
        </Row>
      </Form>
    </Section>
  )
}

const ToDay: FC<{ c: AppContext; filled: Filled }> = ({ c, filled }) => {
  const { t } = c.var
  const said = sayErrors(filled.errors, { ...t.ui.fieldErrors, ...t.clock.errors })
  return (
    <Section id="to" title={t.clock.to}>
      <Form action={paths.clock()} {...formWith(c)}>
        <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
        <Pair>
          <DateField name="day" label={t.clock.day} value={filled.typed.one('day')} error={said.of('day')} />
          <TimeField
            name="time"
            label={t.clock.time}
            value={filled.typed.one('time')}
            error={said.of('time')}
          />
        </Pair>
        <Button kind="primary">{t.clock.move}</Button>
      </Form>
    </Section>
  )
}

const render = async (c: AppContext, filled: Filled) => {
  const { nextSchoolDay } = await ask(c, clockView, {})
  const { t, locale } = c.var
  const now = here(c)
  const moment = `${sayFullDate(locale, now.toPlainDate())} ${sayTime(locale, now.toPlainTime())}`
  return renderPage(
    c,
    { title: t.clock.title, status: filled.errors.length > 0 ? 422 : 200 },
    <>
      <PageHead title={t.clock.title} below={t.clock.now(moment)} />
      <div class="stack-l narrow">
        {c.req.query('done') === 'moved' && (
          <Heed tone="done">
            <p>{t.clock.moved}</p>
          </Heed>
        )}
        <p class="prose">{t.clock.say}</p>
        <Quick c={c} nextSchoolDay={Temporal.PlainDate.from(nextSchoolDay)} />
        <ToDay c={c} filled={filled} />
      </div>
    </>,
  )
}

export const showClock = (c: AppContext) => {
  inDemonstrationOnly(c)
  return render(c, { typed: nothingTyped, errors: [] })
}

const stepForm = z.object({ step: choiceOf(steps) })
const dayForm = z.object({ day, time: maybeClock })

/** Quick steps, or a day and a time. */
const wanted = async (c: AppContext) => {
  const quick = await readForm(c, stepForm)
  if (!quick.ok) {
    const form = await readForm(c, dayForm)
    if (!form.ok) return { form, to: null }
    return { form, to: form.value.day.toPlainDateTime(form.value.time ?? morning) }
  }
  const { nextSchoolDay } = await ask(c, clockView, {})
  const now = here(c).toPlainDateTime()
  const moved: Record<Step, Temporal.PlainDateTime> = {
    hour: now.add({ hours: 1 }),
    tomorrow: now.toPlainDate().add({ days: 1 }).toPlainDateTime(morning),
    'school-day': Temporal.PlainDate.from(nextSchoolDay).toPlainDateTime(morning),
    week: now.add({ weeks: 1 }),
  }
  return { form: quick, to: moved[quick.value.step] }
}

export const moveClock = async (c: AppContext) => {
  inDemonstrationOnly(c)
  const { form, to } = await wanted(c)
  if (to === null) return render(c, { typed: form.typed, errors: form.ok ? [] : form.errors })
  const decision = await act(c, moveClockTo, form.key, { to })
  if (decision.accepted) return seeOther(c, `${paths.clock()}?done=moved`)
  const errors = decision.refusals.map((code) => ({ field: 'day', code }))
  return render(c, { typed: form.typed, errors })
}
