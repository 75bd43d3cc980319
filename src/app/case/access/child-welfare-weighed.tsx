import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { weighChildWelfare } from '../../../commands/case/child-welfare.ts'
import { momentText, osloMinute } from '../../../domain/calendar/moment.ts'
import { type ChildWelfarePage, childWelfarePage } from '../../../queries/child-welfare.ts'
import type { AppContext } from '../../context.ts'
import { day, maybeClock, words } from '../../form-fields.ts'
import { readForm, sayErrors, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { maybePerson, momentFrom, shortText, whenOf } from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, type Sent } from './case-form.tsx'
import { leaderOptions, WhenSent } from './child-welfare.tsx'

const weighed = z
  .object({ reason: words(shortText), leader: maybePerson, on: day, at: maybeClock })
  .transform(({ reason, leader, on, at }) => ({ reason, leader, happened: momentFrom({ on, at }) }))

interface Drawn {
  readonly c: AppContext
  readonly view: ChildWelfarePage
  readonly sent: Sent
  readonly wrong: (field: string) => string | undefined
}

const Questions: FC<Drawn> = ({ c, view, sent, wrong }) => {
  const { childWelfare, choose } = c.var.t.acts
  return (
    <>
      {!view.readable && (
        <Heed tone="info">
          <p>{childWelfare.blind}</p>
        </Heed>
      )}
      <TextArea
        name="reason"
        label={childWelfare.why}
        hint={childWelfare.whyHint}
        rows={4}
        value={sent.typed.one('reason')}
        error={wrong('reason')}
      />
      <SelectField
        name="leader"
        label={childWelfare.reasonLeader}
        blank={choose}
        value={sent.typed.one('leader')}
        error={wrong('leader')}
        options={leaderOptions(view)}
      />
      <WhenSent c={c} sent={sent} wrong={wrong} />
    </>
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
  const title = titles['child-welfare-weighed']
  const away = view.readable ? paths.case(number) : paths.today()
  return renderPage(
    c,
    { title, current: paths.cases(), status: sent.errors.length > 0 ? 422 : 200 },
    <div class="narrow stack">
      <PageHead
        above={view.readable ? <a href={away}>{t.words.caseShort(number)}</a> : undefined}
        title={title}
        below={childWelfare.weighedIntro}
      />
      {c.req.query('done') === 'weighed' && (
        <Heed tone="done">
          <p>{childWelfare.savedWeighed}</p>
        </Heed>
      )}
      <Heed>
        <p>{childWelfare.weighedAgain}</p>
        <p>
          <a href={paths.caseAct(number, 'child-welfare-report')}>{titles['child-welfare-report']}</a>
        </p>
      </Heed>
      <Form action={paths.caseAct(number, 'child-welfare-weighed')} {...formWith(c, sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <Questions c={c} view={view} sent={sent} wrong={said.of} />
        <Row>
          <Button kind="primary">{t.acts.save}</Button>
          <TapLink href={away}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}

export const showWeighed = (c: AppContext) => page(c, nothingSent)

/** Whoever can't read the case lands on this page again, which says that it is written. */
export const sendWeighed = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, weighed)
  if (!form.ok) return page(c, form)
  const number = numberIn(c)
  const decision = await act(c, weighChildWelfare, form.key, { ...form.value, number })
  if (!decision.accepted) {
    const at = { other: 'on', 'leader-missing': 'leader', 'reason-missing': 'reason' }
    return page(c, refusedAt(decision.refusals, at, form))
  }
  return seeOther(
    c,
    decision.outcome.readable
      ? paths.case(number, { done: 'act-written' })
      : paths.caseAct(number, 'child-welfare-weighed', { done: 'weighed' }),
  )
}
