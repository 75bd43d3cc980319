import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { handOverCase, handOverEverything } from '../../../commands/case/members.ts'
import { type Colleagues, colleagues } from '../../../queries/colleagues.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, maybeDay } from '../../form-fields.ts'
import { readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Pair, Row } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { person, staffOf } from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent, shownFor } from './case-form.tsx'

const lengths = ['a-while', 'for-good'] as const

const handing = z
  .object({ to: person, how: choiceOf(lengths), from: maybeDay, until: maybeDay })
  .transform(({ to, how, from, until }, context) => {
    if (how === 'for-good') return { to, period: null }
    if (from !== null && until !== null)
      return { to, period: { from: from.toString(), until: until.toString() } }
    context.addIssue({ code: 'custom', message: 'missing', path: [from === null ? 'from' : 'until'] })
    return z.NEVER
  })

const at = { other: 'to', 'in-the-past': 'from', 'period-turned': 'until' }

interface Person {
  readonly person: string
  readonly label: string
}

const Questions: FC<{
  c: AppContext
  sent: Sent
  among: readonly Person[]
  wrong: (field: string) => string | undefined
}> = ({ c, sent, among, wrong }) => {
  const { handOver, choose } = c.var.t.acts
  return (
    <>
      <SelectField
        name="to"
        label={handOver.to}
        blank={choose}
        value={sent.typed.one('to')}
        error={wrong('to')}
        options={among.map((one) => ({ value: one.person, label: one.label }))}
      />
      <Choices
        name="how"
        legend={handOver.how}
        layout="column"
        value={sent.typed.one('how')}
        error={wrong('how')}
        choices={[
          { value: 'a-while', label: handOver.aWhile, detail: handOver.aWhileDetail },
          { value: 'for-good', label: handOver.forGood, detail: handOver.forGoodDetail },
        ]}
      />
      <Pair>
        <DateField name="from" label={handOver.from} value={sent.typed.one('from')} error={wrong('from')} />
        <DateField
          name="until"
          label={handOver.until}
          value={sent.typed.one('until')}
          error={wrong('until')}
        />
      </Pair>
    </>
  )
}

const page = async (c: AppContext, sent: Sent) => {
  const shown = await shownFor(c, 'hand-over', sent)
  const { handOver, titles } = c.var.t.acts
  return renderCaseForm({
    shown,
    sent,
    title: titles['hand-over'],
    intro: handOver.introOne,
    action: paths.caseAct(numberIn(c), 'hand-over'),
    go: handOver.go,
    children: <Questions c={c} sent={sent} among={staffOf(shown)} wrong={shown.wrong} />,
  })
}

export const showHandOver = (c: AppContext) => page(c, nothingSent)

export const handOver = async (c: AppContext): Promise<Response> => {
  const number = numberIn(c)
  const form = await readForm(c, handing)
  if (!form.ok) return page(c, form)
  const decision = await act(c, handOverCase, form.key, { ...form.value, number })
  if (!decision.accepted) return page(c, refusedAt(decision.refusals, at, form))
  return seeOther(
    c,
    form.value.period === null
      ? paths.cases({ done: 'handed-over' })
      : paths.case(number, { done: 'handed-over' }),
  )
}

const labelOf = (c: AppContext, { name, roles }: Colleagues[number]): string => {
  const [role] = roles
  return role === undefined ? name : `${name}, ${c.var.t.roles[role]}`
}

interface Told {
  readonly handed: number
  readonly left: number
}

const pageOfAll = async (c: AppContext, sent: Sent, told: Told | null) => {
  const people = await ask(c, colleagues, {})
  const { t, actor } = c.var
  const { handOver } = t.acts
  const refusals: Readonly<Record<string, string>> = t.acts.refusals
  const said = sayErrors(sent.errors, { ...t.ui.fieldErrors, ...refusals })
  const among = people
    .filter((one) => one.person !== actor.person)
    .map((one) => ({ person: one.person, label: labelOf(c, one) }))
  return renderPage(
    c,
    { title: handOver.goAll, current: paths.cases(), status: sent.errors.length > 0 ? 422 : 200 },
    <div class="narrow">
      <PageHead
        above={<a href={paths.cases()}>{t.words.mine}</a>}
        title={handOver.goAll}
        below={handOver.introAll}
      />
      {told !== null && (
        <Heed tone="done">
          <p>{handOver.done(told.handed)}</p>
          {told.left > 0 && <p>{handOver.left(told.left)}</p>}
        </Heed>
      )}
      <Form action={paths.handOver()} {...formWith(c, sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <Questions c={c} sent={sent} among={among} wrong={said.of} />
        <Row>
          <Button kind="primary">{handOver.goAll}</Button>
          <TapLink href={paths.cases()}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}

const counted = (text: string | undefined): number => {
  const count = Number(text ?? '')
  return Number.isSafeInteger(count) && count >= 0 && count < 1000 ? count : 0
}

export const showHandOverAll = (c: AppContext) =>
  pageOfAll(
    c,
    nothingSent,
    c.req.query('handed') === undefined
      ? null
      : { handed: counted(c.req.query('handed')), left: counted(c.req.query('left')) },
  )

/** Alt mitt til én person. */
export const handOverAll = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, handing)
  if (!form.ok) return pageOfAll(c, form, null)
  const decision = await act(c, handOverEverything, form.key, form.value)
  if (!decision.accepted) return pageOfAll(c, refusedAt(decision.refusals, at, form), null)
  const { handed, left } = decision.outcome
  return seeOther(c, `${paths.handOver()}?handed=${handed}&left=${left}`)
}
