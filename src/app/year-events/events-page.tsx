import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { sayEvent } from '../../commands/year/events.ts'
import { type YearEvent, yearEvents } from '../../domain/year/events.ts'
import type { StandingRow } from '../../queries/doing/place.ts'
import { type AwaitedEvent, awaitedEvents, type EventsView } from '../../queries/year/events.ts'
import type { AppContext } from '../context.ts'
import { nameOfRow, sayThatDay, stateLine } from '../doing/saying.ts'
import { choiceOf, maybeDay, wholeNumber } from '../form-fields.ts'
import { readForm, sayErrors } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn } from '../school-plan/plan-head.tsx'
import { formOf } from '../school-plan/saying.ts'
import { Button } from '../ui/actions.tsx'
import { DateField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'

const form = z.object({ event: choiceOf(yearEvents), on: maybeDay, seen: wholeNumber(0, 100_000) })

/** What was typed and could not be saved: kept, with what is wrong with it. */
interface Again {
  readonly event: string
  readonly on: string
  readonly error: string
}

export const eventsPage = (c: AppContext) => show(c, addressIn(c), null)

export const saveEvent = async (c: AppContext) => {
  const at = addressIn(c)
  await ask(c, awaitedEvents, at)
  const read = await readForm(c, form)
  const again = (error: string): Again => ({
    event: read.typed.one('event') ?? '',
    on: read.typed.one('on') ?? '',
    error,
  })
  if (!read.ok) {
    const [first] = sayErrors(read.errors, c.var.t.ui.fieldErrors).summary
    return show(c, at, again(first?.text ?? ''))
  }
  const { event, on, seen } = read.value
  const said = { ...at, event, on: on?.toString() ?? null, seen }
  const decision = await act(c, sayEvent, read.key, said)
  if (decision.accepted) return seeOther(c, paths.yearEvents(at, { done: 'said' }))
  return show(c, at, again(decision.refusals.map((code) => c.var.t.yearEvents.refusals[code]).join(' ')))
}

const show = async (c: AppContext, at: PlanAddress, again: Again | null) => {
  const view = await ask(c, awaitedEvents, at)
  const say = c.var.t.yearEvents
  return renderPage(
    c,
    { title: say.title, current: paths.schoolPlans(), ...(again === null ? {} : { status: 422 }) },
    <div class="stack-l">
      <PageHead title={say.title} above={view.school.name} below={say.intro} />
      {c.req.query('done') === 'said' ? <Heed tone="done">{say.said}</Heed> : null}
      {view.events.length === 0 && view.others.length === 0 ? <EmptyState title={say.nothing} /> : null}
      {view.events.map((one) => (
        <Event c={c} at={at} view={view} one={one} again={again?.event === one.event ? again : null} />
      ))}
      {view.others.length > 0 ? (
        <Section id="others" title={say.others}>
          <p class="prose">{say.othersHint}</p>
          <Rows c={c} at={at} view={view} rows={view.others} />
        </Section>
      ) : null}
    </div>,
  )
}

interface EventProps {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: EventsView
  readonly one: AwaitedEvent
  readonly again: Again | null
}

const Event: FC<EventProps> = ({ c, at, view, one: { event, said, rows }, again }) => {
  const say = c.var.t.yearEvents
  return (
    <Section id={event} title={say.events[event]}>
      <p>{saidOf(c, said)}</p>
      {view.leads ? (
        <SayForm c={c} at={at} event={event} seen={said?.seq ?? 0} on={said?.on ?? ''} again={again} />
      ) : null}
      {rows.length > 0 ? <Rows c={c} at={at} view={view} rows={rows} /> : null}
    </Section>
  )
}

const saidOf = (c: AppContext, said: AwaitedEvent['said']): string => {
  const say = c.var.t.yearEvents
  const on = said?.on ?? null
  return on === null ? say.unsaid : say.happened(sayThatDay(c, on), said?.by ?? null)
}

const SayForm: FC<{
  c: AppContext
  at: PlanAddress
  event: YearEvent
  seen: number
  on: string
  again: Again | null
}> = ({ c, at, event, seen, on, again }) => {
  const say = c.var.t.yearEvents
  return (
    <Form action={paths.yearEvents(at)} class="form narrow" {...formWith(c)}>
      <input type="hidden" name="event" value={event} />
      <input type="hidden" name="seen" value={String(seen)} />
      <DateField
        id={`on-${event}`}
        name="on"
        label={say.day}
        hint={on === '' ? undefined : say.dayHint}
        value={again?.on ?? on}
        error={again?.error}
      />
      <Button>{say.save}</Button>
    </Form>
  )
}

const Rows: FC<{ c: AppContext; at: PlanAddress; view: EventsView; rows: readonly StandingRow[] }> = ({
  c,
  at,
  view,
  rows,
}) => (
  <TodoList>
    {rows.map((row) => (
      <TodoRow
        title={
          <a href={paths.occurrence(at, row.activity, row.ordinal)}>
            {nameOfRow(c, formOf(c, view.school.languageForm), row)}
          </a>
        }
        state={stateLine(c, row.standing)}
      />
    ))}
  </TodoList>
)
