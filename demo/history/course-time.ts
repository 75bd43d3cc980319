import { dayOf, textOf } from '../../src/domain/calendar/day.ts'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import type { DateText, MomentText } from '../../src/domain/journal/facts.ts'

/** Days of a matter, counted in school days from the report. */
export class CourseTime {
  readonly #from: DateText
  readonly #school: SchoolDays

  constructor(from: DateText, school: SchoolDays) {
    this.#from = from
    this.#school = school
  }

  date(schoolDays: number): DateText {
    return schoolDays === 0 ? this.#from : textOf(this.#school.addSchoolDays(dayOf(this.#from), schoolDays))
  }

  at(schoolDays: number, time: string): MomentText {
    return `${this.date(schoolDays)}T${time}`
  }

  /** On the day itself, or the last school day before it, so that it isn't late; after a holiday where there is none. */
  weeksAfter(schoolDays: number, weeks: number): MomentText {
    const from = this.date(schoolDays)
    const on = dayOf(Temporal.PlainDate.from(from).add({ weeks }).toString())
    const before = this.#school.isSchoolDay(on) ? on : this.#school.previousSchoolDay(on)
    return `${textOf(before > dayOf(from) ? before : this.#school.nextSchoolDay(on))}T09:15`
  }
}
