import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writeWeeklyStatus } from '../../commands/measure/weekly-status.ts'
import { type WeeklyView, weeklyStatus } from '../../queries/measure/weekly.ts'
import { atStart } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead, doneNotice } from '../plan/case-head.tsx'
import { namesFrom, speaker } from '../plan/speaker.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Chips } from '../ui/chips.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { answeredLines, issueOf, StatusFields, statusLines } from './status-fields.tsx'
import { followingMeasures } from './same-measure.ts'
import { sayIsoWeek } from './week.ts'

const weekForm = z.object({ week: z.string(), lines: statusLines.default([]) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const StatusForm: FC<{ c: AppContext; view: WeeklyView; again: Again | null }> = ({ c, view, again }) => {
  const { t } = c.var
  const words = t.measures.weekly
  const { number } = view.file.row
  const say = speaker(c, namesFrom(view.file))
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...words.refusals })
  const ids = view.running.map(({ measure }) => measure.id)
  const typed = followingMeasures(again?.typed ?? typedFrom({}), 'lines', ids)
  return (
    <Form action={paths.weeklyStatus(number)} class="form narrow" {...formWith(c, again?.key ?? null)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="week" value={view.week} />
      <Button kind="primary" name="do" value="all">
        {words.allAsPlanned}
      </Button>
      <h2 class="ds-heading">{words.or}</h2>
      <ol role="list">
        {view.running.map((one, at) => (
          <StatusFields
            c={c}
            view={one}
            number={at + 1}
            name={`lines.${at}`}
            typed={typed}
            said={said}
            say={say}
            oneDay={view.week === view.current ? paths.measureDone(number, one.measure.id) : undefined}
          />
        ))}
      </ol>
      <Button name="do" value="save">
        {words.save}
      </Button>
    </Form>
  )
}

const render = async (c: AppContext, week: string | null, again: Again | null) => {
  const view = await ask(c, weeklyStatus, { number: c.req.param('number') ?? '', week })
  const { t, locale } = c.var
  const words = t.measures.weekly
  const { number } = view.file.row
  const say = speaker(c, namesFrom(view.file))
  const told = view.told
  return renderPage(
    c,
    { title: words.page, current: paths.cases(), ...(again === null ? {} : { status: 422 }) },
    <>
      {caseHead(c, view.file, {
        title: words.title(sayIsoWeek(locale, view.week)),
        below: view.running.length === 0 ? undefined : words.say,
      })}
      <div class="stack-l">
        {doneNotice(c, { told: words.saved })}
        <Chips
          label={words.whichWeek}
          chips={[
            {
              href: paths.weeklyStatus(number),
              word: words.thisWeek,
              current: view.week === view.current,
            },
            {
              href: paths.weeklyStatus(number, { week: view.before }),
              word: words.lastWeek,
              current: view.week === view.before,
            },
            ...(view.week === view.current || view.week === view.before
              ? []
              : [
                  {
                    href: paths.weeklyStatus(number, { week: view.week }),
                    word: atStart(sayIsoWeek(locale, view.week)),
                    current: true,
                  },
                ]),
          ]}
        />
        {told !== null && (
          <Heed tone="info">
            <p>{words.told(say.day(told.happened), told.actor === null ? '' : say.name(told.actor))}</p>
          </Heed>
        )}
        {view.running.length === 0 ? (
          <EmptyState
            title={words.none}
            action={<LinkButton href={paths.plan(number)}>{t.plan.backToPlan}</LinkButton>}
          >
            <p>{words.noneSay}</p>
          </EmptyState>
        ) : (
          <StatusForm c={c} view={view} again={again} />
        )}
      </div>
    </>,
  )
}

export const showWeekly = (c: AppContext) => render(c, c.req.query('week') ?? null, null)

export const saveWeekly = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, weekForm)
  const week = form.typed.one('week')
  if (!form.ok) return render(c, week, form)
  const all = form.typed.one('do') === 'all'
  const saved = await act(c, writeWeeklyStatus, form.key, {
    number,
    week,
    lines: all ? [] : answeredLines(form.value.lines),
    rest: all ? 'as-planned' : 'not-told',
  })
  if (saved.accepted) return seeOther(c, paths.case(number, { done: 'weekly-written' }))
  const ids = form.value.lines.map((line) => line.id)
  const errors = saved.refusals.map((refusal) => issueOf(refusal, ids, 'lines'))
  return render(c, week, { typed: form.typed, errors, key: form.key })
}
