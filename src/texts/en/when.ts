import type { Texts } from '../catalogue.ts'

export const when: Texts['when'] = {
  usage:
    'Usage: varde when "uke 39" [--year 2026-27] [--calendar FILE] [--json] [--lang nb|nn|en]\n' +
    '  --year      the school year; otherwise the one we are in\n' +
    '  --calendar  the school calendar as JSON, iCal (.ics) or CSV; otherwise the usual one',
  badYear: (year) => `"${year}" is not a school year. Write it as 2026-27.`,
  unreadable: (path) => `Cannot read ${path}.`,
  notACalendar: (path) => `${path} is not a school calendar that can be read.`,
  kinds: {
    dated: 'certain days',
    count: 'a number within a period',
    event: 'when something happens',
    standing: 'all the time or when needed',
  },
  problems: {
    empty: 'There is nothing here.',
    'too-long': 'This is too long to be a time.',
    'not-a-time': 'This does not say when.',
    'unknown-word': 'This part is not understood.',
    unfinished: 'Something is missing here.',
    'only-duration': 'This says how long, not when.',
    'no-such-week': 'A year does not have that many weeks.',
    'no-such-date': 'There is no such date.',
    'no-such-time': 'There is no such time of day.',
    backwards: 'The end comes before the start.',
  },
  notUnderstood: (problem, where) => (where === '' ? problem : `${problem} ("${where}")`),
  tryThese: (texts) => `Try for example: ${texts.map((text) => `"${text}"`).join(', ')}.`,
  times: (least, most) =>
    most === null
      ? `at least ${least} times`
      : least === most
        ? `${least} ${least === 1 ? 'time' : 'times'}`
        : `${least}–${most} times`,
  window: (from, to) => `from ${from} to ${to}`,
  movedFrom: (date, because) => `moved from ${date}: ${because}`,
  falls: (date, because) => (date === null ? `falls away: ${because}` : `${date} falls away: ${because}`),
  because: {
    weekend: 'weekend',
    'public-holiday': 'public holiday',
    'free-day': 'no school',
    'outside-school-year': 'outside the school year',
    'no-such-week': 'the year does not have that week',
    'no-such-day': 'the year does not have that day',
    'other-year': 'another school year',
    'no-days': 'no days',
  },
  assumed: 'No school calendar has been laid down for this school year. The dates follow the usual one.',
}
