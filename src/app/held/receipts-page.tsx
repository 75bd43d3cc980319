import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { registerHeld, type RegisterRefusal, takeBackHeld } from '../../commands/held/register.ts'
import { type Audience, audiences, type Held } from '../../domain/held/subject.ts'
import { receipts, type ReceiptsView } from '../../queries/held/receipts.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { identifier } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn, PlanHead } from '../school-plan/plan-head.tsx'
import { Button, LinkButton, TapLink } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, Heed, More } from '../ui/notices.tsx'
import { type Again, holdingForm, holdingOf, ReceiptForm } from './receipt-form.tsx'
import { ReceiptList } from './receipt-list.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ReceiptsView
}

const audienceIn = (text: string | undefined): Audience | null =>
  audiences.find((one) => one === text) ?? null

const hasClass = ({ classes }: ReceiptsView): boolean => classes.some(({ own }) => own)

/** With whom the one who asks may write that something was held. */
const writableFor = (view: ReceiptsView): readonly Audience[] => {
  if (view.leads) return audiences
  return hasClass(view) ? ['pupils', 'guardians'] : []
}

const show = async (c: AppContext, at: PlanAddress, again: Again | null) => {
  const view = await ask(c, receipts, at)
  const { t } = c.var
  const audience = audienceIn(c.req.query('for'))
  const shown = { c, at, view }
  return renderPage(
    c,
    { title: t.held.title, current: paths.schoolPlans(), ...(again === null ? {} : { status: 422 }) },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="receipts" />
      <Done c={c} />
      <p class="prose">{t.held.intro}</p>
      {(view.leads || hasClass(view)) && (
        <p>
          <TapLink href={paths.conversations(at)}>{t.held.conversations.title}</TapLink>
        </p>
      )}
      <ReceiptList c={c} view={view} />
      <Adding {...shown} audience={audience} again={again} />
      <Standing {...shown} />
    </div>,
  )
}

const Done: FC<{ c: AppContext }> = ({ c }) => {
  const codes: Readonly<Record<string, string>> = c.var.t.held.done
  const said = codes[c.req.query('done') ?? '']
  return said === undefined ? null : (
    <Heed tone="done">
      <p>{said}</p>
    </Heed>
  )
}

const Adding: FC<Shown & { audience: Audience | null; again: Again | null }> = ({
  audience,
  again,
  ...shown
}) => {
  const { c, at, view } = shown
  const words = c.var.t.held
  const choices = writableFor(view)
  if (choices.length === 0) return null
  const chosen = audience !== null && choices.includes(audience) ? audience : null
  return (
    <Section id="add" title={chosen === null ? words.add : words.addFor[chosen]}>
      <Row>
        {choices
          .filter((one) => one !== chosen)
          .map((one) => (
            <LinkButton href={`${paths.receipts(at, { for: one })}#add`}>{words.addFor[one]}</LinkButton>
          ))}
      </Row>
      {chosen !== null && <ReceiptForm {...shown} audience={chosen} again={again} />}
    </Section>
  )
}

const Standing: FC<Shown> = (shown) => {
  const { c, view } = shown
  const words = c.var.t.held
  return (
    <Section id="held" title={words.standing}>
      {view.held.length === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <TodoList>
          {view.held.map((held) => (
            <Line {...shown} held={held} />
          ))}
        </TodoList>
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

export const receiptsPage = (c: AppContext) => show(c, addressIn(c), null)

/** Which field a refusal is about. */
const fieldOf: Readonly<Partial<Record<RegisterRefusal, string>>> = {
  'nobody-was-there': 'persons',
  'not-staff-here': 'persons',
  'which-class': 'whose',
  'which-body': 'body',
  'not-for-them': 'subject',
}

const backForm = z.object({ back: identifier })

export const saveReceipt = async (c: AppContext) => {
  const at = addressIn(c)
  const back = await readForm(c, backForm)
  if (back.ok) {
    await act(c, takeBackHeld, back.key, { ...at, held: back.value.back })
    return seeOther(c, paths.receipts(at, { done: 'back' }))
  }
  const form = await readForm(c, holdingForm)
  const { typed, key } = form
  if (!form.ok) return show(c, at, { typed, key, errors: form.errors })
  const holding = holdingOf(form.value, await ask(c, receipts, at))
  if (holding === null) return show(c, at, { typed, key, errors: [{ field: 'whose', code: 'not-a-choice' }] })
  const decision = await act(c, registerHeld, key, { ...at, holding })
  if (!decision.accepted)
    return show(c, at, {
      typed,
      key,
      errors: decision.refusals.map((code) => ({ field: fieldOf[code] ?? 'on', code })),
    })
  return seeOther(c, paths.receipts(at, { done: 'held' }))
}
