import { mondayOfWeekText, textOf } from '../../domain/calendar/day.ts'
import { sayWeek } from '../../texts/dates.ts'
import type { Locale } from '../../texts/locale.ts'

/** "uke 51", of `2026-W51`. */
export const sayIsoWeek = (locale: Locale, week: string): string => {
  const monday = mondayOfWeekText(week)
  return monday === null ? week : sayWeek(locale, Temporal.PlainDate.from(textOf(monday)))
}
