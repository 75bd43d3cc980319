import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { reportToChildWelfare } from '../../../commands/case/child-welfare.ts'
import { momentText, osloMinute } from '../../../domain/calendar/moment.ts'
import { type ChildWelfarePage, childWelfarePage } from '../../../queries/child-welfare.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, day, maybeClock, maybeWords } from '../../form-fields.ts'
import { readForm, sayErrors, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Choices, FieldGroup } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField, SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Pair, Row } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { maybePerson, momentFrom, whenOf } from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, type Sent } from './case-form.tsx'

const answers = ['sent', 'due'] as const

const report = z
  .object({
    sent: choiceOf(answers),
    reference: maybeWords(100),
    leader: maybePerson,
    on: day,
    at: maybeClock,
  })
  .transform(({ sent, reference, leader, on, at }) => ({
    sent: sent === 'sent',
    reference: sent === 'sent' ? reference : null,
    leader,
    happened: momentFrom({ on, at }),
  }))

type Wrong = (field: string) => string | undefined

export const leaderOptions = ({ leaders }: ChildWelfarePage) =>
  leaders.map(({ person, name }) => ({ value: person, label: name }))

const Reference: FC<{ c: AppContext; view: ChildWelfarePage; sent: Sent; wrong: Wrong }> = (props) => {
  const { c, view, sent, wrong } = props
  const { childWelfare, choose } = c.var.t.acts
  return (
    <>
      {!view.readable && (
        <Heed tone="info">
          <p>{childWelfare.blind}</p>
        </Heed>
      )}
      <TextField
        name="reference"
        label={childWelfare.reference}
        hint={childWelfare.referenceHint}
        maxlength={100}
        optional={c.var.t.ui.optional}
        value={sent.typed.one('reference')}
        error={wrong('reference')}
      />
      <SelectField
        name="leader"
        label={childWelfare.leader}
        blank={choose}
        optional={c.var.t.ui.optional}
        value={sent.typed.one('leader')}
        error={wrong('leader')}
        options={leaderOptions(view)}
      />
    </>
  )
}

const Questions: FC<{ c: AppContext; view: ChildWelfarePage; sent: Sent; wrong: Wrong }> = (props) => {
  const { c, sent, wrong } = props
  const { acts } = c.var.t
  return (
    <>
      <Choices
        name="sent"
        legend={acts.childWelfare.sent}
        layout="column"
        value={sent.typed.one('sent')}
        error={wrong('sent')}
        choices={[
          { value: 'sent', label: acts.childWelfare.yes },
          { value: 'due', label: acts.childWelfare.no, detail: acts.childWelfare.noDetail },
        ]}
      />
      <Reference {...props} />
      <WhenSent c={c} sent={sent} wrong={wrong} />
    </>
  )
}

export const WhenSent: FC<{ c: AppContext; sent: Sent; wrong: Wrong }> = ({ c, sent, wrong }) => {
  const { acts } = c.var.t
  return (
    <FieldGroup id="when" legend={acts.when} hint={acts.whenHint}>
      <Pair>
        <DateField name="on" label={acts.day} value={sent.typed.one('on')} error={wrong('on')} />
        <TimeField name="at" label={acts.clock} value={sent.typed.one('at')} error={wrong('at')} />
      </Pair>
    </FieldGroup>
  )
}

const page = async (c: AppContext, given: Sent) => {
  const number = numberIn(c)
  const view = await ask(c, childWelfarePage, { number })
  const { t } = c.var
  const { childWelfare, titles } = t.acts
  const refusals: Readonly<Record<string, string>> = t.acts.refusals
  const said = sayErrors(given.errors, { ...t.ui.fieldErrors, ...refusals })
  const now = momentText(osloMinute(c.var.now.toString()))
  const sent = given === nothingSent ? { ...given, typed: typedFrom(whenOf(now)) } : given
  const done = c.req.query('done')
  return renderPage(
    c,
    {
      title: titles['child-welfare-report'],
      current: paths.cases(),
      status: sent.errors.length > 0 ? 422 : 200,
    },
    <div class="narrow">
      <PageHead
        above={view.readable ? <a href={paths.case(number)}>{t.words.caseShort(number)}</a> : undefined}
        title={titles['child-welfare-report']}
        below={childWelfare.intro}
      />
      {(done === 'sent' || done === 'due') && (
        <Heed tone="done">
          <p>{done === 'sent' ? childWelfare.saved : childWelfare.savedDue}</p>
        </Heed>
      )}
      <Heed tone="stop">
        <p>{childWelfare.call}</p>
      </Heed>
      <p>
        <a href={paths.caseAct(number, 'child-welfare-weighed')}>{childWelfare.toWeighed}</a>
      </p>
      <Form action={paths.caseAct(number, 'child-welfare-report')} {...formWith(c, sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <Questions c={c} view={view} sent={sent} wrong={said.of} />
        <Row>
          <Button kind="primary">{t.acts.save}</Button>
          <TapLink href={view.readable ? paths.case(number) : paths.today()}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}

export const showChildWelfare = (c: AppContext) => page(c, nothingSent)

/** Whoever can't read the case lands on this page again, which says that it is written. */
export const reportChildWelfare = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, report)
  if (!form.ok) return page(c, form)
  const number = numberIn(c)
  const decision = await act(c, reportToChildWelfare, form.key, { ...form.value, number })
  if (!decision.accepted)
    return page(c, refusedAt(decision.refusals, { other: 'on', 'leader-missing': 'leader' }, form))
  const done = form.value.sent ? 'sent' : 'due'
  return seeOther(
    c,
    decision.outcome.readable
      ? paths.case(number, { done: 'act-written' })
      : `${paths.caseAct(number, 'child-welfare-report')}?done=${done}`,
  )
}
