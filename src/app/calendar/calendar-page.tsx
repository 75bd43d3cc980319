import { schoolDaysIn } from '../../domain/calendar/checking.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { FreeDays, SchoolCalendar, SchoolYear } from '../../domain/calendar/school-calendar.ts'
import { firstYearOf, schoolYearAt, schoolYearName } from '../../domain/calendar/school-year.ts'
import { schoolCalendar } from '../../queries/administration/calendar.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { sayFreeDays, sayShort } from './saying.ts'

/** The owner's school calendar as it stands, and how it came to be so. */
export const calendarPage = async (c: AppContext) => {
  const view = await ask(c, schoolCalendar, {})
  const say = c.var.t.calendar
  const years = view.calendar.schoolYears.toReversed()
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l">
      <PageHead title={say.title} below={view.writes ? say.introWrites : say.introReads} />
      <Done c={c} />
      {view.writes ? <ToChange years={years} c={c} /> : null}
      {years.map((year) => (
        <YearSection c={c} calendar={view.calendar} year={year} writes={view.writes} />
      ))}
      <Section id="versions" title={say.versions}>
        <Table
          caption={say.versions}
          hiddenCaption
          columns={[say.version, say.laidAt, say.laidBy]}
          rows={view.laid.map(({ version, at, source, by }) => ({
            head: String(version),
            cells: [
              sayFullDate(
                c.var.locale,
                Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo').toPlainDate(),
              ),
              by === null ? say.sources[source] : `${by}. ${say.sources[source]}`,
            ],
          }))}
        />
      </Section>
    </div>,
  )
}

/** What was just done, as a code in the address. */
const Done = ({ c }: { c: AppContext }) =>
  c.req.query('done') === 'laid' ? <Heed tone="done">{c.var.t.calendar.laid}</Heed> : null

const ToChange = ({ c, years }: { c: AppContext; years: readonly SchoolYear[] }) => {
  const say = c.var.t.calendar
  const last = firstYearOf(years[0]?.name ?? '') ?? c.var.now.toZonedDateTimeISO('Europe/Oslo').year - 1
  const next = schoolYearName(last + 1)
  return (
    <Row>
      <LinkButton href={paths.calendarImport()} kind="primary">
        {say.toImport}
      </LinkButton>
      <LinkButton href={paths.calendarYear(next)}>{say.addYear(next)}</LinkButton>
    </Row>
  )
}

const freeIn = (calendar: SchoolCalendar, { name }: SchoolYear): readonly FreeDays[] =>
  calendar.free
    .filter(({ from }) => schoolYearAt(dayOf(from)) === name)
    .toSorted((a, b) => a.from.localeCompare(b.from))

const YearSection = ({
  c,
  calendar,
  year,
  writes,
}: {
  c: AppContext
  calendar: SchoolCalendar
  year: SchoolYear
  writes: boolean
}) => {
  const say = c.var.t.calendar
  const free = freeIn(calendar, year)
  return (
    <Section id={`year-${year.name}`} title={say.schoolYear(year.name)}>
      <p>
        {say.yearLine(sayShort(c, year.from), sayShort(c, year.to), schoolDaysIn(calendar, year))}{' '}
        {year.springFrom === undefined ? say.springUsual : say.springFrom(sayShort(c, year.springFrom))}
      </p>
      {free.length === 0 ? (
        <p class="quiet">{say.noFree}</p>
      ) : (
        <Table
          caption={say.freeIn(year.name)}
          hiddenCaption
          columns={[say.name, say.days, say.kind]}
          rows={free.map((one) => ({
            head: one.name,
            cells: [sayFreeDays(c, one), say.kinds[one.kind ?? 'holiday']],
          }))}
        />
      )}
      {writes ? (
        <p>
          <TapLink href={paths.calendarYear(year.name)} hidden={year.name}>
            {say.change}
          </TapLink>
        </p>
      ) : null}
    </Section>
  )
}
