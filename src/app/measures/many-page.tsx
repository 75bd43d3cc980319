import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writeWeeklyStatus } from '../../commands/measure/weekly-status.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { type ManyLine, type ManyView, manyCases } from '../../queries/measure/many.ts'
import type { AppContext } from '../context.ts'
import { tick } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { speaker } from '../plan/speaker.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Tick } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { EmptyState, Heed, More } from '../ui/notices.tsx'
import { answeredLines, issueOf, StatusFields, statusLines } from './status-fields.tsx'
import { sayIsoWeek } from './week.ts'

const manyForm = z.object({
  week: z.string(),
  cases: z.array(z.object({ number: z.string(), all: tick, lines: statusLines.default([]) })).default([]),
})

/** What became of one case in the form. */
interface Result {
  readonly number: string
  readonly kind: 'saved' | 'not-saved' | 'untouched'
  readonly issues: readonly FieldIssue[]
}

interface Again {
  readonly typed: Typed
  readonly results: readonly Result[]
  readonly errors: readonly FieldIssue[]
}

const CaseLine: FC<{
  c: AppContext
  view: ManyView
  line: ManyLine
  at: number
  typed: Typed
  said: ReturnType<typeof sayErrors>
}> = ({ c, view, line, at, typed, said }) => {
  const { t } = c.var
  const words = t.measures.many
  const name = `cases.${at}`
  const say = speaker(c, (person) => view.names.get(person))
  const wrong = said.summary.some((error) => error.field.startsWith(`${name}.`))
  return (
    <Section
      id={`case-${line.case.number}`}
      title={`${line.case.pupil ?? t.plan.thePupil}, ${t.words.caseShort(line.case.number)}`}
    >
      {line.told !== null && <p class="small quiet">{words.toldAlready}</p>}
      <Tick
        name={`${name}.all`}
        label={words.asPlanned}
        detail={words.asPlannedDetail}
        checked={typed.one(`${name}.all`) !== ''}
      />
      <More summary={words.exceptions} open={wrong}>
        <ol role="list">
          {line.running.map((one, place) => (
            <StatusFields
              c={c}
              view={one}
              number={place + 1}
              name={`${name}.lines.${place}`}
              typed={typed}
              said={said}
              say={say}
            />
          ))}
        </ol>
      </More>
      <input type="hidden" name={`${name}.number`} value={line.case.number} />
    </Section>
  )
}

/** What is not told yet is ticked to begin with. */
const firstTyped = (view: ManyView): Typed =>
  typedFrom(
    Object.fromEntries(
      view.lines.map((line, at) => [`cases.${at}.all`, line.told === null ? 'yes' : undefined]),
    ),
  )

const Results: FC<{ c: AppContext; again: Again }> = ({ c, again }) => {
  const words = c.var.t.measures.many
  const refusals: Readonly<Record<string, string>> = { ...c.var.t.measures.weekly.refusals, gone: words.gone }
  const sayResult = ({ number, kind, issues }: Result) => {
    if (kind === 'saved') return words.saved(number)
    if (kind === 'untouched') return words.untouched(number)
    return words.notSaved(number, [...new Set(issues.map(({ code }) => refusals[code] ?? ''))].join(' '))
  }
  const failed = again.results.some((result) => result.kind === 'not-saved')
  return (
    <Heed tone={failed ? 'heed' : 'done'}>
      <p>
        <b>{words.results}</b>
      </p>
      <ul class="ds-list">
        {again.results.map((result) => (
          <li>{sayResult(result)}</li>
        ))}
      </ul>
    </Heed>
  )
}

const render = async (c: AppContext, week: string | null, again: Again | null) => {
  const view = await ask(c, manyCases, { week })
  const { t, locale } = c.var
  const words = t.measures.many
  const errors = again?.errors ?? []
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.measures.weekly.refusals })
  return renderPage(
    c,
    { title: words.page, current: paths.cases(), ...(errors.length > 0 ? { status: 422 } : {}) },
    <>
      <PageHead
        title={words.title(sayIsoWeek(locale, view.week))}
        below={view.lines.length === 0 ? undefined : words.say}
      />
      {again !== null && again.results.length > 0 && <Results c={c} again={again} />}
      {view.lines.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneSay}</p>
        </EmptyState>
      ) : (
        <Form action={paths.many()} class="form narrow" {...formWith(c)}>
          <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
          <input type="hidden" name="week" value={view.week} />
          {view.lines.map((line, at) => (
            <CaseLine
              c={c}
              view={view}
              line={line}
              at={at}
              typed={again?.typed ?? firstTyped(view)}
              said={said}
            />
          ))}
          <Button kind="primary">{words.save}</Button>
        </Form>
      )}
    </>,
  )
}

export const showMany = (c: AppContext) => render(c, c.req.query('week') ?? null, null)

type OneCase = z.infer<typeof manyForm>['cases'][number]

/** Each case in a transaction of its own: one that can't be saved keeps no other waiting. */
const saveOne = async (
  c: AppContext,
  { key, week, at }: { readonly key: string; readonly week: string; readonly at: number },
  one: OneCase,
): Promise<Result> => {
  const { number } = one
  const lines = answeredLines(one.lines)
  if (!one.all && lines.length === 0) return { number, kind: 'untouched', issues: [] }
  try {
    const rest = one.all ? 'as-planned' : 'not-told'
    const saved = await act(c, writeWeeklyStatus, `${key}:${number}`, { number, week, lines, rest })
    if (saved.accepted) return { number, kind: 'saved', issues: [] }
    const ids = one.lines.map((line) => line.id)
    const issues = saved.refusals.map((refusal) => issueOf(refusal, ids, `cases.${at}.lines`))
    return { number, kind: 'not-saved', issues }
  } catch (thrown) {
    if (!(thrown instanceof NotFound)) throw thrown
    return { number, kind: 'not-saved', issues: [{ field: '', code: 'gone' }] }
  }
}

export const saveMany = async (c: AppContext) => {
  const form = await readForm(c, manyForm)
  const week = form.typed.one('week')
  if (!form.ok) return render(c, week, { typed: form.typed, results: [], errors: form.errors })
  const results: Result[] = []
  for (const [at, one] of form.value.cases.entries())
    results.push(await saveOne(c, { key: form.key, week, at }, one))
  const errors = results.flatMap(({ issues }) => issues).filter(({ field }) => field !== '')
  return render(c, week, { typed: form.typed, results, errors })
}
