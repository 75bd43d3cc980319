import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { faultsOf } from '../domain/calendar/checking.ts'
import { importRoute } from '../domain/calendar/import/import.ts'
import { freeKinds, type SchoolCalendar } from '../domain/calendar/school-calendar.ts'

const date = z.iso.date()
const calendarSchema = z.object({
  version: z.string().default('file'),
  schoolYears: z.array(
    z.object({ name: z.string(), from: date, to: date, springFrom: date.exactOptional() }),
  ),
  free: z.array(
    z.object({ from: date, to: date, name: z.string(), kind: z.enum(freeKinds).exactOptional() }),
  ),
})

const fromJson = (text: string): SchoolCalendar | null => {
  try {
    const read = calendarSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const fromRoute = (text: string): SchoolCalendar | null => {
  const read = importRoute(text, null)
  return read.ok ? { version: 'file', ...read.calendar } : null
}

/** UTF-8, or what spreadsheets on Windows write. */
const textIn = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export type CalendarFileRead =
  | { readonly ok: true; readonly calendar: SchoolCalendar }
  | { readonly ok: false; readonly why: 'unreadable' | 'not-a-calendar' }

/** A calendar as JSON, or the school route itself as iCal or CSV. */
export const readCalendarFile = async (path: string): Promise<CalendarFileRead> => {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return { ok: false, why: 'unreadable' }
  const text = textIn(bytes)
  const calendar = /^\s*\{/.test(text) ? fromJson(text) : fromRoute(text)
  return calendar && faultsOf(calendar).length === 0
    ? { ok: true, calendar }
    : { ok: false, why: 'not-a-calendar' }
}
