import { day, dayOf, isoWeekText, mondayOf, textOf } from '../../src/domain/calendar/day.ts'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import type { DateText, MomentText } from '../../src/domain/journal/facts.ts'

/** School days counted from the day on which the demonstration was begun: what happened then is told by them. */
export interface Days {
  readonly school: SchoolDays
  /** The day that everything is counted from: today, or the last school day before. */
  readonly last: DateText
  /** The nth school day before; 0 is the last one. */
  ago(count: number): DateText
  /** The same, with a time of the day. */
  at(count: number, time: string): MomentText
  /** The nth school day from now on. */
  ahead(count: number): DateText
  /** Weeks of seven days before, on a school day. */
  weeksAgo(count: number, time: string): MomentText
  after(date: DateText, schoolDays: number): DateText
  /** The day, but no more than so many days of any kind after another: a holiday may lie between. */
  notLater(wanted: DateText, from: DateText, days: number): DateText
  /** The weeks that hold school days after the first date and up to the second, each with its last such day. */
  weeks(from: DateText, to: DateText): readonly { readonly week: string; readonly last: DateText }[]
}

export const daysUntil = (today: DateText, school: SchoolDays): Days => {
  const now = dayOf(today)
  const last = school.isSchoolDay(now) ? now : school.previousSchoolDay(now)
  const back = (count: number) => {
    let found = last
    for (let left = count; left > 0; left--) found = school.previousSchoolDay(found)
    return found
  }
  return {
    school,
    last: textOf(last),
    ago: (count) => textOf(back(count)),
    at: (count, time) => `${textOf(back(count))}T${time}`,
    ahead: (count) => textOf(school.addSchoolDays(now, count)),
    weeksAgo: (count, time) => `${textOf(school.onOrAfter(day(now - count * 7)))}T${time}`,
    after: (date, schoolDays) => textOf(school.addSchoolDays(dayOf(date), schoolDays)),
    notLater: (wanted, from, days) => {
      const last = textOf(day(dayOf(from) + days))
      return wanted < last ? wanted : last
    },
    weeks: (from, to) => {
      const found: { week: string; last: DateText }[] = []
      for (let monday = mondayOf(dayOf(from)); monday <= dayOf(to); monday = day(monday + 7)) {
        const end = school.lastSchoolDayOfWeek(monday)
        if (end !== null && end > dayOf(from) && end <= dayOf(to))
          found.push({ week: isoWeekText(end), last: textOf(end) })
      }
      return found
    },
  }
}
