import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { endPlanApprover, namePlanApprover } from '../../../commands/plan/approvers.ts'
import { type PlanApprovers, planApprovers } from '../../../queries/plan/approvers.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, day, identifier } from '../../form-fields.ts'
import { readForm, sayErrors, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button, TapButton, TapLink } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Pair, Row, Section } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { choicesOf, person, PersonSelect, type Shown, staffOf } from '../acts/fields.tsx'
import { sayingOf } from '../saying.ts'
import { nothingSent, numberIn, refusedAt, type Sent } from './case-form.tsx'

const scopes = ['case', 'all'] as const

const named = z.object({ person, scope: choiceOf(scopes), from: day, to: day }).transform((given) => ({
  ...given,
  from: given.from.toString(),
  to: given.to.toString(),
}))

const Named: FC<{ shown: Shown; answer: PlanApprovers }> = ({ shown: { c, say }, answer }) => {
  const { approvers } = c.var.t.acts
  if (answer.namings.length === 0) return <p class="quiet">{approvers.none}</p>
  return (
    <ul role="list" class="dates">
      {answer.namings.map(({ id, person: whom, case: only, from, to, namedBy }) => (
        <li>
          <p>
            <b>{say.name(whom)}</b>
            {` · ${only === null ? approvers.scopes.all : approvers.scopes.case} · ${say.when({ from, to })}`}
            <br />
            <span class="small quiet">{approvers.by(say.name(namedBy))}</span>
          </p>
          {answer.names && (
            <Form action={paths.approverEnd(numberIn(c))} {...formWith(c)}>
              <input type="hidden" name="naming" value={id} />
              <TapButton>{approvers.end}</TapButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

const Naming: FC<{ shown: Shown; sent: Sent; errors: ReturnType<typeof sayErrors> }> = ({
  shown,
  sent,
  errors,
}) => {
  const { c, typed, wrong } = shown
  const { t } = c.var
  const { approvers } = t.acts
  return (
    <Form action={paths.caseAct(numberIn(c), 'approvers')} {...formWith(c, sent.key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={errors.summary} />
      <PersonSelect
        shown={shown}
        name="person"
        label={approvers.whom}
        hint={approvers.whomHint}
        blank={t.acts.choose}
        among={staffOf(shown)}
      />
      <Choices
        name="scope"
        legend={approvers.scope}
        layout="column"
        value={typed.one('scope')}
        error={wrong('scope')}
        choices={choicesOf(approvers.scopes, scopes)}
      />
      <Pair>
        <DateField name="from" label={approvers.from} value={typed.one('from')} error={wrong('from')} />
        <DateField name="to" label={approvers.to} value={typed.one('to')} error={wrong('to')} />
      </Pair>
      <Row>
        <Button kind="primary">{approvers.go}</Button>
        <TapLink href={paths.plan(numberIn(c))}>{t.ui.cancel}</TapLink>
      </Row>
    </Form>
  )
}

const page = async (c: AppContext, given: Sent) => {
  const answer = await ask(c, planApprovers, { number: numberIn(c) })
  const { t } = c.var
  const { approvers, titles } = t.acts
  const today = c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()
  const first = given === nothingSent ? { ...given, typed: typedFrom({ from: today, scope: 'case' }) } : given
  const refusals: Readonly<Record<string, string>> = { ...t.acts.refusals, ...approvers.refusals }
  const errors = sayErrors(first.errors, { ...t.ui.fieldErrors, ...refusals })
  const { view } = answer
  const shown: Shown = { c, view, say: sayingOf(c, view.file), typed: first.typed, wrong: errors.of }
  const { compartment } = view.file.row
  return renderPage(
    c,
    { title: titles.approvers, current: paths.cases(), status: first.errors.length > 0 ? 422 : 200 },
    <div class="narrow stack-l">
      <PageHead
        above={<a href={paths.plan(numberIn(c))}>{t.plan.backToPlan}</a>}
        title={titles.approvers}
        below={approvers.intro}
      />
      {compartment === 'ordinary' ? (
        <Named shown={shown} answer={answer} />
      ) : (
        <p>{approvers.refusals['ordinary-only']}</p>
      )}
      {answer.names ? (
        <Section id="name" title={approvers.heading}>
          <Naming shown={shown} sent={first} errors={errors} />
        </Section>
      ) : (
        <Heed tone="info">
          <p>{approvers.onlyPrincipal}</p>
        </Heed>
      )}
    </div>,
  )
}

export const showApprovers = (c: AppContext) => page(c, nothingSent)

const at = { other: 'person', 'ends-before-it-starts': 'to', 'in-the-past': 'to', 'too-long': 'to' }

export const nameApprover = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, named)
  if (!form.ok) return page(c, form)
  const decision = await act(c, namePlanApprover, form.key, { ...form.value, number: numberIn(c) })
  return decision.accepted
    ? seeOther(c, paths.caseAct(numberIn(c), 'approvers'))
    : page(c, refusedAt(decision.refusals, at, form))
}

export const endApprover = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, z.object({ naming: identifier }))
  if (!form.ok) return page(c, form)
  const decision = await act(c, endPlanApprover, form.key, { ...form.value, number: numberIn(c) })
  return decision.accepted
    ? seeOther(c, paths.caseAct(numberIn(c), 'approvers'))
    : page(c, refusedAt(decision.refusals, at, form))
}
