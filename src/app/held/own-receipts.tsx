import type { FC } from 'hono/jsx'
import { type Acknowledged, acknowledged } from '../../domain/held/subject.ts'
import type { ReceiptsView } from '../../queries/held/receipts.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ReceiptsView
}

/** The day on which the reader read it, or it was gone through with them. */
const dayOf = ({ receipts, self }: ReceiptsView, subject: Acknowledged): string | null =>
  receipts.find((one) => one.subject === subject)?.staff?.done.find(({ who }) => who === self)?.on ?? null

const placeOf = (at: PlanAddress, subject: Acknowledged): string =>
  subject === 'duty-to-act' ? paths.schoolPlanChain(at, 'safety') : paths.schoolPlan(at)

/** What whoever works here says for themselves that they have read. */
export const OwnReceipts: FC<Shown> = ({ c, at, view }) => {
  const { t, locale } = c.var
  const words = t.held.own
  if (!view.works) return null
  return (
    <Section id="own" title={words.title}>
      <p class="prose">{words.say}</p>
      <TodoList>
        {acknowledged.map((subject) => {
          const day = dayOf(view, subject)
          const read = day === null ? null : sayFullDate(locale, Temporal.PlainDate.from(day))
          return (
            <TodoRow
              state={
                read === null
                  ? { tone: 'due', word: words.missing }
                  : { tone: 'quiet', word: t.ui.done, when: read }
              }
              title={t.held.subjects[subject]}
              why={<TapLink href={placeOf(at, subject)}>{words.readIt[subject]}</TapLink>}
              action={
                read === null ? (
                  <Form action={paths.receipts(at)} class="stack-s" {...formWith(c)}>
                    <Button name="read" value={subject} hidden={`: ${t.held.subjects[subject]}`}>
                      {words.read}
                    </Button>
                  </Form>
                ) : undefined
              }
            />
          )
        })}
      </TodoList>
    </Section>
  )
}

/** What they read alone becomes training when another writes it down (forskrift § 20-2). */
export const ReadAlone: FC<Shown> = ({ c, at, view }) => {
  const words = c.var.t.held.own
  const names = view.readAlone.map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <Section id="read-alone" title={words.alone(names.length)}>
      <p class="prose">{words.aloneSay}</p>
      <p>{names.join(', ')}</p>
      <Form action={paths.receipts(at)} class="stack-s" {...formWith(c)}>
        {view.readAlone.map(({ id }) => (
          <input type="hidden" name="whom" value={id} />
        ))}
        <Button name="confirm" value="read-alone">
          {words.confirm}
        </Button>
      </Form>
    </Section>
  )
}
