import type { FC } from 'hono/jsx'
import { day, dayOf, mondayOf } from '../../domain/calendar/day.ts'
import { readYear, type YearRead } from '../../domain/year/reading.ts'
import { schoolYear, type YearView } from '../../queries/year/year.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { addressIn, PlanHead } from '../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { TapLink } from '../ui/actions.tsx'
import { Row } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { Filters, whoseOptions } from './filters.tsx'
import type { YearShown } from './rows.tsx'
import { Always, isInYear, MonthByMonth, OneStretch, ThisWeek } from './stretches.tsx'
import { itemsOf, type Wanted, wantedIn } from './wanted.ts'
import { WheelFigure } from './wheel-figure.tsx'

/** A school's year: as a wheel with its list, month by month, one month, one week. */
export const yearPage = async (c: AppContext) => {
  const at = addressIn(c)
  const view = await ask(c, schoolYear, at)
  const { t, locale } = c.var
  const wanted = wantedIn(c, view)
  const shown: YearShown = {
    t,
    locale,
    at,
    say: planSpeaker(c, formOf(c, view.school.languageForm)),
    today: view.today,
  }
  return renderPage(
    c,
    {
      title: t.year.title(view.year),
      current: paths.schoolPlans(),
      print: [t.year.title(view.year), whoseIs(shown, view, wanted)],
    },
    <div class="stack-l year-page">
      <PlanHead c={c} at={at} school={view.school.name} part="year" />
      {view.isEmpty ? (
        <EmptyState title={t.year.empty.title}>{t.year.empty.say}</EmptyState>
      ) : (
        <>
          <Filters shown={shown} view={view} wanted={wanted} />
          <Shown shown={shown} view={view} wanted={wanted} year={readYear(itemsOf(view, wanted))} />
          <Row print={false}>
            <TapLink href={paths.calendarFeed()}>{t.year.toFeed}</TapLink>
          </Row>
          {wanted.show === 'wheel' && <p class="quiet small no-print">{t.year.print}</p>}
        </>
      )}
    </div>,
  )
}

/** On paper nothing else says what was chosen. */
const whoseIs = (shown: YearShown, view: YearView, { whose }: Wanted): string => {
  const chosen = whoseOptions(shown, view).find(({ value }) => value === whose)
  return whose === 'school' || chosen === undefined
    ? view.school.name
    : `${view.school.name} · ${chosen.label}`
}

const Shown: FC<{ shown: YearShown; view: YearView; wanted: Wanted; year: YearRead }> = ({
  shown,
  view,
  wanted,
  year,
}) => {
  const { show, by } = wanted
  const isEmpty = year.single.length + year.rhythms.length + year.standing.length + year.waiting.length === 0
  if (isEmpty) return <p>{shown.t.year.nothingFor}</p>
  if (show === 'month' || show === 'week')
    return <OneStretch shown={shown} view={view} year={year} wanted={wanted} />
  const all = (
    <div class="stack-l all">
      <MonthByMonth shown={shown} view={view} year={year} />
      <Always shown={shown} year={year} />
    </div>
  )
  if (show === 'list') return all
  return (
    <div class="year">
      {isInYear(view) && (
        <div class="beside">
          <ThisWeek shown={shown} year={year} stretch={weekOfToday(view)} />
        </div>
      )}
      <WheelFigure shown={shown} view={view} year={year} by={by} />
      {all}
    </div>
  )
}

const weekOfToday = (view: YearView) => {
  const monday = mondayOf(dayOf(view.today))
  return { from: monday, to: day(monday + 6) }
}
