import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { NotFound } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { sayFullDate } from '../../texts/dates.ts'
import { type PlanPrint, planPrint } from '../../queries/plan/print.ts'
import { planView } from '../../queries/plan/view.ts'
import type { AppContext } from '../context.ts'
import { words } from '../form-fields.ts'
import { readForm, sayErrors } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed, Prose } from '../ui/notices.tsx'
import { caseHead } from './case-head.tsx'
import { MeasureCard } from './measure-view.tsx'
import { namesFrom, pupilOf, type Speaker, speaker } from './speaker.ts'

interface Shown {
  readonly c: AppContext
  readonly print: PlanPrint
  readonly say: Speaker
}

/** A paper is read on another day than it was printed: the whole date, with the year. */
const onPaper = (c: AppContext, date: DateText): string =>
  sayFullDate(c.var.locale, Temporal.PlainDate.from(date.slice(0, 10)))

const Sheet: FC<{ shown: Shown; internal: boolean }> = ({ shown: { c, print, say }, internal }) => {
  const { t } = c.var
  const { plan, file } = print
  const { evaluateOn, responsible } = file.state
  // The level says at whom a measure is aimed: of use to staff, not to the pupil.
  const measures = internal ? plan.measures : plan.measures.map((measure) => ({ ...measure, level: null }))
  return (
    <>
      <Section id="problem" title={t.plan.problem.heading}>
        <Prose text={plan.problem} />
      </Section>
      <Section id="measures" title={t.plan.measures.heading}>
        <ol role="list">
          {measures.map((measure, at) => (
            <MeasureCard t={t} say={say} measure={measure} number={at + 1} />
          ))}
        </ol>
      </Section>
      <Section id="evaluation" title={t.plan.frame.evaluate}>
        {evaluateOn !== null && <p>{t.plan.view.evaluateOn(onPaper(c, evaluateOn))}</p>}
        {responsible !== null && <p>{t.plan.print.ask(say.name(responsible))}</p>}
      </Section>
      <p class="small quiet">{t.plan.print.law}</p>
    </>
  )
}

const nameOf = ({ people }: PlanPrint, person: PersonId, unknown: string): string => {
  const found = people.others.find((one) => one.person === person)
  return found === undefined || found.given === '' ? unknown : `${found.given} ${found.family}`
}

/** Another pupil is named: the sheet is not shown, and each place is. */
const Stopped: FC<{ shown: Shown }> = ({ shown: { c, print } }) => {
  const { t } = c.var
  const at = (id: string | null) => {
    const index = print.plan.measures.findIndex((measure) => measure.id === id)
    return index === -1 ? null : index + 1
  }
  return (
    <div class="stack-l">
      <Heed tone="stop">
        <p>
          <b>{t.plan.print.stopped}</b> {t.plan.print.stoppedSay}
        </p>
        <ul class="ds-list">
          {print.namings.map(({ measure, person }) => (
            <li>{t.plan.print.names(at(measure), nameOf(print, person, t.plan.somebody))}</li>
          ))}
        </ul>
      </Heed>
      <p>
        <LinkButton href={paths.planDraft(print.file.row.number)} kind="primary">
          {t.plan.print.mend}
        </LinkButton>
      </p>
    </div>
  )
}

const sheetOf = (c: AppContext, print: PlanPrint, reason: string | null) => {
  const { t } = c.var
  const say = speaker(c, namesFrom(print.file))
  const shown = { c, print, say }
  const stopped = reason === null && print.namings.length > 0
  const { name } = pupilOf(c, print.file)
  const lines =
    reason === null
      ? [t.plan.print.forPupil(name), t.plan.print.secrecy]
      : [
          t.plan.print.internal,
          t.plan.print.internalSay(c.var.actor.name, say.instant(c.var.now.toString())),
          t.plan.print.internalReason(reason),
          t.plan.print.internalSecrecy,
        ]
  const below = t.plan.print.approved(print.approved.version, onPaper(c, print.approved.approvedOn))
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases(), ...(stopped ? { status: 409 } : { print: lines }) },
    <>
      {caseHead(c, print.file, { title: t.plan.print.forPupil(name), below, toPlan: true })}
      {stopped ? (
        <Stopped shown={shown} />
      ) : (
        <div class="narrow stack-l">
          <div class="no-print">
            <Heed tone="info">
              <p>
                {t.plan.print.preview} {t.plan.print.how}
              </p>
            </Heed>
          </div>
          <div class="quiet no-print">
            {lines.slice(reason === null ? 1 : 0).map((line) => (
              <p>{line}</p>
            ))}
          </div>
          <Sheet shown={shown} internal={reason !== null} />
        </div>
      )}
    </>,
  )
}

const askReason = async (c: AppContext, again: Awaited<ReturnType<typeof readReason>> | null) => {
  const { t } = c.var
  const number = c.req.param('number') ?? ''
  const { file, plan } = await ask(c, planView, { number })
  if (plan === null) throw new NotFound()
  const said = sayErrors(again?.ok === false ? again.errors : [], t.ui.fieldErrors)
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases(), ...(again === null ? {} : { status: 422 }) },
    <>
      {caseHead(c, file, { title: t.plan.print.title, toPlan: true })}
      <Form action={paths.planPrint(number)} class="form narrow" {...formWith(c)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <TextArea
          name="reason"
          label={t.plan.print.reason}
          hint={t.plan.print.reasonHint}
          rows={2}
          maxlength={300}
          value={again?.typed.one('reason') ?? ''}
          error={said.of('reason')}
        />
        <Button kind="primary">{t.plan.print.show}</Button>
      </Form>
    </>,
  )
}

const readReason = (c: AppContext) => readForm(c, z.object({ reason: words(300) }))

/** For the pupil at once; the whole one asks for its reason first. */
export const showPrint = async (c: AppContext) => {
  if (c.req.query('for') === 'internal') return askReason(c, null)
  const number = c.req.param('number') ?? ''
  return sheetOf(c, await ask(c, planPrint, { number, for: 'pupil', reason: null }), null)
}

/** The answer is the sheet itself: an address that shows it would be a way round the reason. */
export const printInternal = async (c: AppContext) => {
  const form = await readReason(c)
  if (!form.ok) return askReason(c, form)
  const { reason } = form.value
  const number = c.req.param('number') ?? ''
  return sheetOf(c, await ask(c, planPrint, { number, for: 'internal', reason }), reason)
}
