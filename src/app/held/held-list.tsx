import type { FC } from 'hono/jsx'
import type { Held } from '../../domain/held/subject.ts'
import type { ReceiptsView } from '../../queries/held/receipts.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, More } from '../ui/notices.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ReceiptsView
}

const shownFirst = 6

const List: FC<Shown & { held: readonly Held[] }> = ({ held, ...shown }) => (
  <TodoList>
    {held.map((one) => (
      <Line {...shown} held={one} />
    ))}
  </TodoList>
)

/** What stands, newest first, with a way back for those who may. */
export const HeldList: FC<Shown> = (shown) => {
  const { c, view } = shown
  const words = c.var.t.held
  return (
    <Section id="held" title={words.standing}>
      {view.held.length === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <>
          <List {...shown} held={view.held.slice(0, shownFirst)} />
          {view.held.length > shownFirst && (
            <More summary={c.var.t.ui.showOlder}>
              <List {...shown} held={view.held.slice(shownFirst)} />
            </More>
          )}
        </>
      )}
    </Section>
  )
}

const whomOf = ({ c, view }: Shown, { audience, class: of, yearLevel, body, id }: Held): string => {
  const { t } = c.var
  if (body !== null) return t.planParties.bodies[body]
  if (audience === 'staff' && view.leads) return t.held.present(view.present.get(id)?.length ?? 0)
  const name = view.classes.find((one) => one.id === of)?.name
  const whom = t.held.audiences[audience]
  if (name !== undefined) return `${whom}, ${name}`
  return yearLevel === null ? whom : `${whom}, ${t.held.year(yearLevel)}`
}

const mayTakeBack = (view: ReceiptsView, held: Held): boolean =>
  view.leads || (held.class !== null && view.classes.some(({ id, own }) => own && id === held.class))

const Line: FC<Shown & { held: Held }> = ({ held, ...shown }) => {
  const { c, at, view } = shown
  const { t, locale } = c.var
  const words = t.held
  const title = words.line(words.subjects[held.subject], whomOf(shown, held))
  const name = view.names.get(held.by)
  return (
    <TodoRow
      state={{
        tone: 'quiet',
        word: sayFullDate(locale, Temporal.PlainDate.from(held.on)),
        when: words.ways[held.way],
      }}
      title={title}
      why={name === undefined ? undefined : words.writtenBy(name)}
      action={
        mayTakeBack(view, held) ? (
          <More summary={words.takeBack} small print={false}>
            <p class="small">{words.takeBackNote}</p>
            <Form action={paths.receipts(at)} class="stack-s" {...formWith(c)}>
              <Button name="back" value={held.id} hidden={`: ${title}`}>
                {words.takeBack}
              </Button>
            </Form>
          </More>
        ) : undefined
      }
    />
  )
}
