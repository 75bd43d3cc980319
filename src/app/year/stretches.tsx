import type { FC } from 'hono/jsx'
import { addMonths, dayOf, isoWeekOf, textOf } from '../../domain/calendar/day.ts'
import { readStretch, type DayStretch, type YearRead } from '../../domain/year/reading.ts'
import { atStart, sayDate, sayMonth, sayRange, sayWeek } from '../../texts/dates.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { More } from '../ui/notices.tsx'
import type { YearView } from '../../queries/year/year.ts'
import { monthOf, NoSchool } from './no-school.tsx'
import { DatedRows, OtherRows, RhythmRows, type YearShown } from './rows.tsx'
import { beside, codesOf, type Wanted } from './wanted.ts'

const plain = (text: string) => Temporal.PlainDate.from(text)

/** So many without dates are seen at once. */
const fewest = 5

/** The rest, whichever days one looks at: what comes often, what stands, what waits. */
export const Always: FC<{ shown: YearShown; year: YearRead }> = ({ shown, year }) => {
  const { year: say } = shown.t
  const { rhythms, standing, waiting } = year
  return (
    <>
      {waiting.length > 0 && (
        <Section id="waiting" title={say.waiting}>
          <OtherRows shown={shown} items={waiting} />
          <p>
            <TapLink href={paths.yearEvents(shown.at)}>{shown.t.yearEvents.toPage}</TapLink>
          </p>
        </Section>
      )}
      {rhythms.length > 0 && (
        <Section id="often" title={say.often}>
          <More open={rhythms.length <= fewest} summary={say.things(rhythms.length)}>
            <RhythmRows shown={shown} items={rhythms} />
          </More>
        </Section>
      )}
      {standing.length > 0 && (
        <Section id="standing" title={say.standing}>
          <More open={standing.length <= fewest} summary={say.things(standing.length)}>
            <OtherRows shown={shown} items={standing} />
          </More>
        </Section>
      )}
    </>
  )
}

/** What ends in a week or a month, and what goes on in it. */
export const Stretch: FC<{
  shown: YearShown
  year: YearRead
  stretch: DayStretch
  unit: 'week' | 'month'
  often?: boolean
}> = ({ shown, year, stretch, unit, often = false }) => {
  const { year: say } = shown.t
  const { ends, goesOn, rhythms } = readStretch(year, stretch)
  return (
    <div class="stack">
      <h3>
        {say.endsIn[unit]} <span class="quiet">{ends.length}</span>
      </h3>
      {ends.length === 0 ? (
        <p class="quiet">{say.nothing[unit]}</p>
      ) : (
        <DatedRows shown={shown} items={ends} />
      )}
      {goesOn.length > 0 && (
        <More
          summary={
            <>
              {say.goesOn} <span class="quiet">{goesOn.length}</span>
            </>
          }
        >
          <DatedRows shown={shown} items={goesOn} />
        </More>
      )}
      {often && rhythms.length > 0 && (
        <>
          <h3>{say.often}</h3>
          <RhythmRows shown={shown} items={rhythms} />
        </>
      )}
    </div>
  )
}

const titleOf = ({ t, locale, today }: YearShown, { show, stretch: { from, to } }: Wanted): string => {
  if (show === 'month') return atStart(sayMonth(locale, plain(textOf(from))))
  const days = sayRange(locale, { from: plain(textOf(from)), to: plain(textOf(to)) }, plain(today))
  return `${t.year.week(isoWeekOf(from).week)}, ${days}`
}

/** One week or one month by itself, with the ones beside it. */
export const OneStretch: FC<{ shown: YearShown; view: YearView; year: YearRead; wanted: Wanted }> = ({
  shown,
  view,
  year,
  wanted,
}) => {
  const { year: say } = shown.t
  const { show, stretch } = wanted
  const steps = ([-1, 1] as const).flatMap((step) => {
    const code = beside(show, stretch, step, view)
    return code === null ? [] : [{ step, href: paths.schoolYear(shown.at, codesOf(wanted, { at: code })) }]
  })
  return (
    <Section id="stretch" title={titleOf(shown, wanted)}>
      <Row print={false}>
        {steps.map(({ step, href }) => (
          <TapLink href={href}>{step === -1 ? say.before : say.after}</TapLink>
        ))}
      </Row>
      <NoSchool shown={shown} view={view} stretch={stretch} />
      <Stretch shown={shown} year={year} stretch={stretch} unit={show === 'month' ? 'month' : 'week'} often />
    </Section>
  )
}

/** So many are seen at once; more than that are a list of their own. */
const mostLate = 4

/** This week, beside the wheel. */
export const ThisWeek: FC<{ shown: YearShown; year: YearRead; stretch: DayStretch }> = ({
  shown,
  year,
  stretch,
}) => {
  const { t, locale } = shown
  const today = plain(shown.today)
  const { late } = readStretch(year, stretch)
  return (
    <Section id="this-week" title={t.year.thisWeek}>
      <p class="quiet">{t.year.today(sayDate(locale, today, today), sayWeek(locale, today))}</p>
      {late.length > 0 && (
        <More
          open={late.length <= mostLate}
          summary={
            <>
              <span class="late">{t.year.late}</span> <span class="quiet">{late.length}</span>
            </>
          }
        >
          <DatedRows shown={shown} items={late} />
        </More>
      )}
      <Stretch shown={shown} year={year} stretch={stretch} unit="week" />
    </Section>
  )
}

/** Month by month: each thing stands in the month by the end of which it shall be done. This month is open. */
export const MonthByMonth: FC<{ shown: YearShown; view: YearView; year: YearRead }> = ({
  shown,
  view,
  year,
}) => {
  const { t, locale, today } = shown
  const months = Array.from({ length: 12 }, (_, at) => textOf(addMonths(view.days.start, at)).slice(0, 7))
  const here = months.flatMap((month) => {
    const items = year.single.filter(({ to }) => to.startsWith(month))
    return items.length === 0 ? [] : [{ month, items }]
  })
  const now = here.find(({ month }) => month >= today.slice(0, 7))?.month ?? here.at(-1)?.month
  return (
    <Section id="months" title={t.year.shows.list}>
      <div class="months">
        {here.map(({ month, items }) => (
          <More
            open={month === now}
            summary={
              <>
                {atStart(sayMonth(locale, plain(`${month}-01`)))}{' '}
                <span class="quiet small">{t.year.things(items.length)}</span>
              </>
            }
          >
            <NoSchool shown={shown} view={view} stretch={monthOf(month)} />
            <DatedRows shown={shown} items={items} />
          </More>
        ))}
      </div>
    </Section>
  )
}

export const isInYear = ({ days, today }: YearView): boolean =>
  dayOf(today) >= days.start && dayOf(today) <= days.end
