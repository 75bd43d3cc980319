import { type Day, day, dayFrom } from './day.ts'
import { easterOf } from './easter.ts'

/** Norwegian public holidays: fixed dates, and days counted from Easter Sunday. */
export const fixedHolidays = [
  { holiday: 'new-years-day', month: 1, dayOfMonth: 1 },
  { holiday: 'labour-day', month: 5, dayOfMonth: 1 },
  { holiday: 'constitution-day', month: 5, dayOfMonth: 17 },
  { holiday: 'christmas-day', month: 12, dayOfMonth: 25 },
  { holiday: 'second-christmas-day', month: 12, dayOfMonth: 26 },
] as const

export const movableHolidays = [
  { holiday: 'maundy-thursday', fromEaster: -3 },
  { holiday: 'good-friday', fromEaster: -2 },
  { holiday: 'easter-sunday', fromEaster: 0 },
  { holiday: 'easter-monday', fromEaster: 1 },
  { holiday: 'ascension-day', fromEaster: 39 },
  { holiday: 'whit-sunday', fromEaster: 49 },
  { holiday: 'whit-monday', fromEaster: 50 },
] as const

export type Holiday = (typeof fixedHolidays)[number]['holiday'] | (typeof movableHolidays)[number]['holiday']

/** Every holiday of a year with its day; two may fall on one day (17 May 2027 is also whit Monday). */
export const holidaysOf = (year: number): readonly { readonly holiday: Holiday; readonly on: Day }[] => {
  const easter = easterOf(year)
  return [
    ...fixedHolidays.map(({ holiday, month, dayOfMonth }) => ({
      holiday,
      on: dayFrom(year, month, dayOfMonth),
    })),
    ...movableHolidays.map(({ holiday, fromEaster }) => ({ holiday, on: day(easter + fromEaster) })),
  ]
}
