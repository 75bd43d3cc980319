import { type Day, dayFrom } from './day.ts'

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const j = Math.floor(c / 4)
  const k = c % 4
  const m = Math.floor((a + 11 * h) / 319)
  const r = (2 * e + 2 * j - k - h + m + 32) % 7
  const month = Math.floor((h - m + r + 90) / 25)
  return dayFrom(year, month, (h - m + r + month + 19) % 32)
}
