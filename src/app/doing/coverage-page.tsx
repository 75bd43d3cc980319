import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { endSeat, nameSeat } from '../../commands/doing/seats.ts'
import { coverage, type CoverageView } from '../../queries/doing/coverage.ts'
import type { AppContext } from '../context.ts'
import { identifier, words } from '../form-fields.ts'
import { type FieldIssue, readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn, PlanHead } from '../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines, PlainList } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { Factors, Parties, Seats, Years } from './coverage-parts.tsx'

const show = async (c: AppContext, errors: readonly FieldIssue[]) => {
  const at = addressIn(c)
  const view = await ask(c, coverage, at)
  const { t } = c.var
  const done: Readonly<Record<string, string>> = t.doing.saved
  const said = done[c.req.query('done') ?? '']
  const shown = { c, at, view, say: planSpeaker(c, formOf(c, view.school.languageForm)) }
  return renderPage(
    c,
    {
      title: t.doing.coverage.title,
      current: paths.schoolPlans(),
      ...(errors.length === 0 ? {} : { status: 422 }),
    },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="coverage" />
      {said !== undefined && (
        <Heed tone="done">
          <p>{said}</p>
        </Heed>
      )}
      <h2 class="ds-heading">{t.doing.coverage.title}</h2>
      {view.activities.size === 0 ? (
        <EmptyState title={t.doing.coverage.notMade} />
      ) : (
        <>
          <Tally c={c} view={view} />
          <Never {...shown} />
          <Parties {...shown} />
          <Factors {...shown} />
          <Years {...shown} />
          <Seats {...shown} errors={errors} />
        </>
      )}
    </div>,
  )
}

const Tally: FC<{ c: AppContext; view: CoverageView }> = ({ c, view }) => {
  const say = c.var.t.doing.coverage
  const { all } = view.coverage
  const order = ['done', 'partly', 'not', 'late', 'ahead'] as const
  return (
    <div class="stack">
      <p class="prose">{say.intro}</p>
      <PlainList beside facts={order.map((one) => ({ term: say.tally[one], value: String(all[one]) }))} />
    </div>
  )
}

const Never: FC<{
  c: AppContext
  at: ReturnType<typeof addressIn>
  view: CoverageView
  say: ReturnType<typeof planSpeaker>
}> = ({ c, at, view, say }) => {
  const texts = c.var.t.doing.coverage
  const { never } = view.coverage
  return (
    <Section id="never" title={texts.never}>
      {never.length === 0 ? (
        <p>{texts.neverNone}</p>
      ) : (
        <Lines
          lines={never.map((id) => {
            const one = view.activities.get(id)
            return one === undefined ? null : (
              <TapLink href={paths.occurrence(at, id, one.first.ordinal)}>{say.nameOf(one)}</TapLink>
            )
          })}
        />
      )}
    </Section>
  )
}

export const coveragePage = (c: AppContext) => show(c, [])

const seatForm = z.object({ party: words(200), person: identifier })
const endForm = z.object({ party: words(200), ends: identifier })

export const saveSeat = async (c: AppContext) => {
  const at = addressIn(c)
  const ending = await readForm(c, endForm)
  if (ending.ok) {
    const { party, ends } = ending.value
    await act(c, endSeat, ending.key, { ...at, party, person: ends })
    return seeOther(c, paths.coverage(at, { done: 'ended' }))
  }
  const form = await readForm(c, seatForm)
  if (!form.ok) return show(c, form.errors)
  const decision = await act(c, nameSeat, form.key, { ...at, ...form.value })
  if (!decision.accepted)
    return show(
      c,
      decision.refusals.map((code) => ({ field: 'person', code })),
    )
  return seeOther(c, paths.coverage(at, { done: 'named' }))
}
