import { day, dayOf, textOf } from '../calendar/day.ts'
import type { DateText } from '../journal/facts.ts'

/** One entry of a calendar: a name and whole days. There is nothing else to say. */
export interface CalendarEntry {
  /** The same for the same occurrence, whatever becomes of its days. */
  readonly id: string
  readonly title: string
  readonly from: DateText
  readonly to: DateText
}

const longestLine = 75
const octetsOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)

/** RFC 5545 3.1: no line longer than 75 octets; what goes on begins with a space, and no letter is divided. */
const folded = (line: string): string => {
  const lines = ['']
  let room = longestLine
  for (const letter of line) {
    const width = octetsOf(letter)
    if (width > room) {
      lines.push(' ')
      room = longestLine - 1
    }
    lines[lines.length - 1] += letter
    room -= width
  }
  return lines.join('\r\n')
}

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const dateOf = (text: DateText): string => text.replaceAll('-', '')
const after = (text: DateText): DateText => textOf(day(dayOf(text) + 1))
const momentOf = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const entryLines = ({ id, title, from, to }: CalendarEntry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${dateOf(from)}`,
  `DTEND;VALUE=DATE:${dateOf(after(to))}`,
  `SUMMARY:${escaped(title)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** A calendar as iCalendar (RFC 5545). `at`: the instant at which it is given, in UTC. */
export const calendarFile = (name: string, entries: readonly CalendarEntry[], at: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Varde//School plan//NO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap((entry) => entryLines(entry, momentOf(at))),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
