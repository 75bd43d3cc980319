import { type Day, day, dayFrom, dayOf, partsOf, textOf, weekdayOf } from './day.ts'

declare const brand: unique symbol
/** Wall-clock minutes in Oslo since 1970-01-01T00:00: what people say and what deadlines count. */
export type Minute = number & { readonly [brand]: 'Minute' }

export const minute = (minutes: number): Minute => minutes as Minute

const dayMinutes = 1440
const pair = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** A date with or without wall-clock time. A bare date is its first minute, or its last when `endOfDay`. */
export const minuteOf = (text: string, endOfDay = false): Minute => {
  const start = dayOf(text) * dayMinutes
  if (text.length < 16) return minute(endOfDay ? start + dayMinutes - 1 : start)
  return minute(start + pair(text, 11) * 60 + pair(text, 14))
}

export const dayOfMinute = (at: Minute): Day => day(Math.floor(at / dayMinutes))
export const startOf = (on: Day): Minute => minute(on * dayMinutes)
export const endOf = (on: Day): Minute => minute(on * dayMinutes + dayMinutes - 1)

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** `YYYY-MM-DDTHH:MM`. */
export const momentText = (at: Minute): string => {
  const on = dayOfMinute(at)
  const rest = at - on * dayMinutes
  return `${textOf(on)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** Seconds since the epoch, with fraction, of an ISO instant in UTC. */
export const secondsOf = (instant: string): number => {
  let seconds = dayOf(instant) * 86_400 + pair(instant, 11) * 3600 + pair(instant, 14) * 60
  if (instant.charCodeAt(16) !== 58) return seconds
  seconds += pair(instant, 17)
  if (instant.charCodeAt(19) !== 46) return seconds
  let scale = 0.1
  for (let at = 20; at < instant.length; at++) {
    const digit = instant.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) break
    seconds += digit * scale
    scale /= 10
  }
  return seconds
}

const lastSunday = (year: number, month: number): Day => {
  const last = day(dayFrom(year, month + 1, 1) - 1)
  return day(last - (weekdayOf(last) % 7))
}

const summers: { readonly from: number; readonly to: number }[] = []

/** EU summer time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
const summerOf = (year: number): { readonly from: number; readonly to: number } => {
  const at = year - 1970
  const known = summers[at]
  if (known) return known
  const found = {
    from: lastSunday(year, 3) * 86_400 + 3600,
    to: lastSunday(year, 10) * 86_400 + 3600,
  }
  if (at >= 0 && at < 400) summers[at] = found
  return found
}

/** What the clocks in Oslo showed, by seconds since the epoch. */
export const osloMinuteAt = (seconds: number): Minute => {
  // A year of mean length is out by hours at the turn of the year, when it is winter either way.
  const summer = summerOf(1970 + Math.floor(seconds / 31_556_952))
  const offset = seconds >= summer.from && seconds < summer.to ? 7200 : 3600
  return minute(Math.floor((seconds + offset) / 60))
}

/** What the clocks in Oslo showed at an instant. */
export const osloMinute = (instant: string): Minute => osloMinuteAt(secondsOf(instant))

/**
 * Seconds since the epoch when the clocks in Oslo show a moment. The hour that comes twice is its first passing;
 * the hour that is skipped is the one after.
 */
const utcSeconds = (local: Minute): number => {
  const summer = summerOf(partsOf(dayOfMinute(local)).year)
  const early = local * 60 - 7200
  return early >= summer.from && early < summer.to ? early : local * 60 - 3600
}

export const instantOf = (text: string): string =>
  `${momentText(minute(Math.floor(utcSeconds(minuteOf(text)) / 60)))}:00Z`

/** Elapsed hours, also across the nights when the clocks are moved. */
export const addHours = (at: Minute, hours: number): Minute => osloMinuteAt(utcSeconds(at) + hours * 3600)
