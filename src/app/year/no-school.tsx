import type { FC } from 'hono/jsx'
import { addMonths, day, dayOf, textOf } from '../../domain/calendar/day.ts'
import { freeWithin } from '../../domain/calendar/school-year.ts'
import type { DayStretch } from '../../domain/year/reading.ts'
import type { YearView } from '../../queries/year/year.ts'
import { sayRange } from '../../texts/dates.ts'
import type { YearShown } from './rows.tsx'

const plain = (text: string) => Temporal.PlainDate.from(text)

/** Days without school, under their own names where they have one. */
export const NoSchool: FC<{ shown: YearShown; view: YearView; stretch: DayStretch }> = ({
  shown,
  view,
  stretch,
}) => {
  const { t, locale, today } = shown
  const free = freeWithin(view.days, stretch).map(({ from, to, name }) => {
    const days = sayRange(locale, { from: plain(textOf(from)), to: plain(textOf(to)) }, plain(today))
    return name === null ? days : `${t.year.breaks[name]} ${days}`
  })
  return free.length === 0 ? null : <p class="quiet small">{t.year.noSchool(free.join(', '))}</p>
}

/** `2026-11` */
export const monthOf = (month: string): DayStretch => {
  const from = dayOf(`${month}-01`)
  return { from, to: day(addMonths(from, 1) - 1) }
}
