import type { FC } from 'hono/jsx'
import { type EvaluationKind, evaluationKinds } from '../../domain/evaluation/evaluation.ts'
import {
  evaluationStanding,
  lateCount,
  type OverviewOrder,
  overviewOrders,
  planStanding,
} from '../../domain/evaluation/overview.ts'
import { type OverviewSchool, type OverviewView, overview } from '../../queries/plan-evaluation/overview.ts'
import { sayDayOfMonth } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { TapLink } from '../ui/actions.tsx'
import { Chips } from '../ui/chips.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StateWord } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'

const orderIn = (c: AppContext): OverviewOrder =>
  overviewOrders.find((one) => one === c.req.query('sort')) ?? 'school'

/** The owner's schools, one a row: the plan, and the evaluations of the year. No case, and no count of any. */
export const overviewPage = async (c: AppContext) => {
  const order = orderIn(c)
  const view = await ask(c, overview, { year: c.req.query('year') ?? '', order })
  const words = c.var.t.overview
  const late = view.schools.filter((school) => lateCount(school, view) > 0).length
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans() },
    <div class="stack-l">
      <PageHead title={words.title} above={view.year} below={words.intro} />
      <div class="stack-s">
        <Chips
          label={words.year}
          chips={view.years.map((year) => ({
            href: paths.overview({ year, sort: order }),
            word: year,
            current: year === view.year,
          }))}
        />
        <Chips
          label={words.sort}
          kind="quiet"
          chips={overviewOrders.map((sort) => ({
            href: paths.overview({ year: view.year, sort }),
            word: words.orders[sort],
            current: sort === order,
          }))}
        />
      </div>
      <p>{words.late(late, view.schools.length)}</p>
      {view.schools.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table
          caption={words.caption(view.year)}
          hiddenCaption
          columns={[words.school, words.plan, ...evaluationKinds.map((kind) => words.kinds[kind])]}
          rows={view.schools.map((school) => ({
            head: (
              <TapLink href={paths.evaluations({ school: school.slug, year: view.year })}>
                {school.name}
              </TapLink>
            ),
            cells: [
              <Plan c={c} school={school} />,
              ...evaluationKinds.map((kind) => <Evaluation c={c} view={view} school={school} kind={kind} />),
            ],
          }))}
        />
      )}
    </div>,
  )
}

const dayOf = (c: AppContext, date: string): string => {
  const today = c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()
  return sayDayOfMonth(c.var.locale, Temporal.PlainDate.from(date), today)
}

const Plan: FC<{ c: AppContext; school: OverviewSchool }> = ({ c, school }) => {
  const standing = planStanding(school)
  const word = c.var.t.overview.plans[standing.is]
  const tone = standing.is === 'published' ? ('quiet' as const) : ('due' as const)
  return (
    <StateWord state={{ tone, word, ...(standing.on === null ? {} : { when: dayOf(c, standing.on) }) }} />
  )
}

const tones = { done: 'quiet', 'done-late': 'quiet', late: 'late', begun: 'due', ahead: 'quiet' } as const

/** Its state and day; of the one with the pupils, who has answered and who was asked. */
const Evaluation: FC<{
  c: AppContext
  view: OverviewView
  school: OverviewSchool
  kind: EvaluationKind
}> = ({ c, view, school, kind }) => {
  const { t } = c.var
  const { is, on } = evaluationStanding(kind, school, view)
  const silent = school.asked.filter((body) => !school.answered.includes(body))
  const name = (bodies: OverviewSchool['asked']) =>
    bodies.map((body) => t.planParties.bodies[body]).join(', ')
  return (
    <div>
      <StateWord state={{ tone: tones[is], word: t.overview.states[is], when: dayOf(c, on) }} />
      {kind === 'with-pupils' && school.answered.length > 0 && (
        <p class="small quiet">{t.overview.answered(name(school.answered))}</p>
      )}
      {kind === 'with-pupils' && silent.length > 0 && (
        <p class="small quiet">{t.overview.silent(name(silent))}</p>
      )}
    </div>
  )
}
