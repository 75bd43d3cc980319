import type { DateText } from '../../journal/facts.ts'
import { day, dayOf, textOf } from '../day.ts'
import { dayOfMinute, osloMinute } from '../moment.ts'
import { dateTextOf, type RowProblem, type RouteRow, type RowsRead } from './row.ts'

interface Line {
  readonly line: number
  readonly name: string
  readonly value: string
}

/** RFC 5545 3.1: a line that begins with white space goes on from the one before. */
const unfolded = (text: string): readonly { readonly line: number; readonly text: string }[] => {
  const lines: { line: number; text: string }[] = []
  for (const [at, one] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1)
    if (/^[ \t]/.test(one) && last) last.text += one.slice(1)
    else if (one !== '') lines.push({ line: at + 1, text: one })
  }
  return lines
}

/** `NAME;PARAMETER="a:b":value`: the first colon outside quotes divides. */
const divided = /^([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s

const linesOf = (text: string): readonly Line[] =>
  unfolded(text).flatMap(({ line, text: whole }) => {
    const found = divided.exec(whole)
    return found ? [{ line, name: (found[1] ?? '').toUpperCase(), value: found[2] ?? '' }] : []
  })

const plain = (value: string): string =>
  value
    .replace(/\\([nN,;\\])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? ' ' : escaped))
    .replace(/\s+/g, ' ')
    .trim()

const dateValue = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/

interface IcalDate {
  readonly on: DateText
  /** A time of day is given; `midnight` where it is the first minute. */
  readonly timed: 'no' | 'yes' | 'midnight'
}

const dateOf = (value: string): IcalDate | null => {
  const found = dateValue.exec(value.trim())
  if (!found) return null
  const [year, month, dayOfMonth, hour, minute] = found.slice(1, 6).map(Number)
  const on = dateTextOf(year ?? 0, month ?? 0, dayOfMonth ?? 0)
  if (on === null) return null
  if (found[4] === undefined) return { on, timed: 'no' }
  if (found[7] === undefined) return { on, timed: hour === 0 && minute === 0 ? 'midnight' : 'yes' }
  const local = osloMinute(`${on}T${found[4]}:${found[5]}:00Z`)
  return { on: textOf(dayOfMinute(local)), timed: local % 1440 === 0 ? 'midnight' : 'yes' }
}

const durationDays = (value: string): number | null => {
  const found = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(value.trim())
  return found ? Number(found[1] ?? 0) * 7 + Number(found[2] ?? 0) : null
}

/** The end is the first moment after: a whole day ends on the date before the one that is given. */
const lastDayOf = (
  start: IcalDate,
  event: ReadonlyMap<string, Line>,
): { readonly on: DateText } | RowProblem => {
  const end = event.get('DTEND')
  const duration = event.get('DURATION')
  if (end) {
    const found = dateOf(end.value)
    if (!found) return 'bad-date'
    const last = found.timed === 'yes' ? dayOf(found.on) : day(dayOf(found.on) - 1)
    if (last >= dayOf(start.on)) return { on: textOf(last) }
    return found.on === start.on ? { on: start.on } : 'backwards'
  }
  const days = duration ? durationDays(duration.value) : 1
  return days === null ? 'bad-date' : { on: textOf(day(dayOf(start.on) + Math.max(days - 1, 0))) }
}

const rowOf = (line: number, event: ReadonlyMap<string, Line>): RouteRow | RowProblem | null => {
  if (event.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return null
  const name = plain(event.get('SUMMARY')?.value ?? '')
  const start = event.get('DTSTART')
  if (!start) return 'no-date'
  const from = dateOf(start.value)
  if (!from) return 'bad-date'
  if (name === '') return 'no-name'
  if (event.has('RRULE') || event.has('RDATE')) return 'recurring'
  const to = lastDayOf(from, event)
  return typeof to === 'string' ? to : { line, from: from.on, to: to.on, name }
}

export const isIcal = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)

/** The events of an iCalendar file as rows. Alarms, time zones and tasks are passed over. */
export const readIcal = (text: string): RowsRead => {
  const rows: RouteRow[] = []
  const problems: { line: number; problem: RowProblem }[] = []
  const open: string[] = []
  let event = new Map<string, Line>()
  for (const line of linesOf(text)) {
    if (line.name === 'BEGIN') {
      open.push(line.value.trim().toUpperCase())
      if (open.at(-1) === 'VEVENT') event = new Map([['BEGIN', line]])
    } else if (line.name === 'END') {
      if (open.pop() !== 'VEVENT') continue
      const at = event.get('BEGIN')?.line ?? line.line
      const row = rowOf(at, event)
      if (typeof row === 'string') problems.push({ line: at, problem: row })
      else if (row) rows.push(row)
    } else if (open.at(-1) === 'VEVENT') event.set(line.name, line)
  }
  return { rows, problems }
}
