import type { FC } from 'hono/jsx'
import { z } from 'zod'
import {
  acknowledge,
  registerHeld,
  type RegisterRefusal,
  takeBackHeld,
} from '../../commands/held/register.ts'
import { acknowledged, type Audience, audiences } from '../../domain/held/subject.ts'
import { receipts, type ReceiptsView } from '../../queries/held/receipts.ts'
import type { AppContext } from '../context.ts'
import { identifier, manyOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn, PlanHead } from '../school-plan/plan-head.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { holdingForm, holdingOf } from './holding-form.ts'
import { type Again, ReceiptForm } from './receipt-form.tsx'
import { HeldList } from './held-list.tsx'
import { OwnReceipts, ReadAlone } from './own-receipts.tsx'
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
      <OwnReceipts {...shown} />
      <ReadAlone {...shown} />
      <ReceiptList c={c} view={view} />
      <Adding {...shown} audience={audience} again={again} />
      <HeldList {...shown} />
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

export const receiptsPage = (c: AppContext) => show(c, addressIn(c), null)

/** Which field a refusal is about. */
const fieldOf: Readonly<Partial<Record<RegisterRefusal, string>>> = {
  'nobody-was-there': 'persons',
  'not-staff-here': 'persons',
  'which-class': 'whose',
  'which-body': 'body',
  'not-for-them': 'subject',
}

/** What one button says: taken back, read alone, or that whoever has read the duty to act alone is trained by it. */
const shortForm = z.union([
  z.object({ back: identifier }),
  z.object({ read: z.enum(acknowledged) }),
  z.object({ confirm: z.literal('read-alone'), whom: manyOf(identifier, 500) }),
])
type ShortForm = z.infer<typeof shortForm>

const doShort = async (c: AppContext, at: PlanAddress, key: string, form: ShortForm) => {
  if ('back' in form) {
    await act(c, takeBackHeld, key, { ...at, held: form.back })
    return seeOther(c, paths.receipts(at, { done: 'back' }))
  }
  if ('read' in form) {
    await act(c, acknowledge, key, { ...at, subject: form.read })
    return seeOther(c, paths.receipts(at, { done: 'read' }))
  }
  const { readAlone, today } = await ask(c, receipts, at)
  // Those who were shown by name, and nobody who has read it since.
  const persons = readAlone.map(({ id }) => id).filter((id) => form.whom.includes(id))
  const whose = { class: null, yearLevel: null, body: null }
  const said = { subject: 'duty-to-act', audience: 'staff', way: 'document', on: today } as const
  const decision = await act(c, registerHeld, key, { ...at, holding: { ...said, ...whose, persons } })
  return seeOther(c, paths.receipts(at, decision.accepted ? { done: 'held' } : {}))
}

export const saveReceipt = async (c: AppContext) => {
  const at = addressIn(c)
  const short = await readForm(c, shortForm)
  if (short.ok) return doShort(c, at, short.key, short.value)
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
