import type { DayTime } from '../when.ts'
import type { Lexicon } from './lexicon.ts'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth']

const time = (at: DayTime): string => {
  switch (at.at) {
    case 'before-school':
      return at.minutes === null ? 'before the school day' : `${at.minutes} minutes before the school day`
    case 'after-school':
      return at.minutes === null ? 'after the school day' : `${at.minutes} minutes after the school day`
    case 'clock':
      return at.to === null ? `at ${at.from}` : `${at.from}–${at.to}`
    case 'lesson':
      return `lesson ${at.lesson}`
    case 'breaks':
      return 'in the breaks'
    case 'long-break':
      return 'in the long break'
    case 'lunch':
      return 'at lunch'
    case 'evening':
      return 'in the evening'
    case 'morning':
      return 'in the morning'
  }
}

const many = (count: number): string => en.numbers[count] ?? String(count)
const everyOther = (interval: number, unit: string): string =>
  interval === 1 ? `every ${unit}` : interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`
const units = { weeks: ['week', 'weeks'], days: ['school day', 'school days'] } as const
const nearest = (side: string, count: number, unit: 'weeks' | 'days'): string =>
  count === 1 ? `the ${side} ${units[unit][0]}` : `the ${side} ${many(count)} ${units[unit][1]}`

/** English is only read: nothing parses it. */
export const en: Lexicon = {
  and: 'and',
  or: 'or',
  about: 'about',
  numbers: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ordinal: (nth) => (nth < 0 ? 'last' : (ordinals[nth] ?? `${nth}th`)),
  weekdays: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    '',
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: (dayOfMonth, month, year) => `${dayOfMonth} ${month}${year === null ? '' : ` ${year}`}`,
  days: (from, to) => `${from}–${to}`,

  schoolYear: 'in the course of the school year',
  terms: { autumn: 'autumn', spring: 'spring' },
  seasons: { winter: 'winter', advent: 'Advent', 'early-summer': 'early summer' },
  turns: {
    'school-start': 'at the start of school',
    'term-turn': 'at the turn of the terms',
    'school-end': 'at the end of school',
  },
  parts: {
    early: (month) => `early ${month}`,
    middle: (month) => `mid ${month}`,
    late: (month) => `late ${month}`,
  },
  weeks: (from, to) => (from === to ? `week ${from}` : `weeks ${from}–${to}`),
  inBreak: {
    'autumn-break': 'in the autumn break',
    christmas: 'in the Christmas break',
    'winter-break': 'in the winter break',
    easter: 'in the Easter break',
    summer: 'in the summer holiday',
  },
  atBreak: {
    'autumn-break': 'the autumn break',
    christmas: 'Christmas',
    'winter-break': 'the winter break',
    easter: 'Easter',
    summer: 'the summer holiday',
  },
  schoolStart: 'the start of school',

  before: (mark) => `before ${mark}`,
  after: (mark) => `after ${mark}`,
  nearestBefore: (count, unit, mark) => `${nearest('last', count, unit)} before ${mark}`,
  nearestAfter: (count, unit, mark) => `${nearest('first', count, unit)} after ${mark}`,
  firstOfYear: (count, unit) => `${nearest('first', count, unit)} of school`,
  by: (limit) => `by ${limit}`,
  between: (from, to) => `from ${from} to ${to}`,
  inTerm: { autumn: 'in the autumn', spring: 'in the spring' },
  inSeason: { winter: 'in the winter', advent: 'in Advent', 'early-summer': 'in early summer' },
  period: (dates) => `in the period ${dates}`,
  inside: (span) => `in ${span}`,

  daily: 'every school day',
  weekly: (interval) => everyOther(interval, 'week'),
  weekdaysEvery: (days, interval) =>
    interval > 2 ? `${days} every ${interval} weeks` : everyOther(interval, days),
  parity: (parity, days) => `${days === null ? 'in' : `${days} in`} ${parity} weeks`,
  monthly: (interval) => everyOther(interval, 'month'),
  ofMonth: (which, interval) =>
    interval === 1 ? `the ${which} of the month` : `the ${which} of ${everyOther(interval, 'month')}`,
  ofNamedMonth: (which, month) => `the ${which} of ${month}`,
  nthSchoolDay: (nth) => `${nth} school day`,
  nthWeek: (nth) => `${nth} week`,
  theDate: (dayOfMonth) => `day ${dayOfMonth}`,

  time,

  things: {
    times: ['once', 'times'],
    meetings: ['one meeting', 'meetings'],
    sessions: ['one session', 'sessions'],
    talks: ['one talk', 'talks'],
    weeks: ['one week', 'weeks'],
    days: ['one day', 'days'],
    hours: ['one hour', 'hours'],
  },
  atLeast: (amount) => `at least ${amount}`,
  atMost: (amount) => `up to ${amount}`,
  perYear: 'a year',
  each: { week: 'a week', month: 'a month', term: 'each term' },
  overYears: (years) => `over ${years} years`,

  standing: {
    throughout: 'all school year',
    continuously: 'continuously',
    'on-need': 'when needed',
    regularly: 'regularly',
    'own-plan': 'by a year plan of its own',
  },
  wholeTerm: { autumn: 'all autumn', spring: 'all spring' },
  wholeTime: (span) => `all the time ${span}`,

  events: {
    'survey-results': ['clause', 'the results are in'],
    'pupil-survey': ['noun', 'the Pupil Survey'],
    'wellbeing-survey': ['noun', 'the class survey'],
    'pupil-survey-discussed': ['clause', 'the Pupil Survey is discussed'],
    suspicion: ['noun', 'suspicion'],
    concern: ['noun', 'a concern'],
    offence: ['noun', 'offences'],
    absence: ['noun', 'absence'],
    'new-pupil': ['noun', 'a new pupil'],
    'new-employee': ['noun', 'a new employee'],
    'it-happens': ['clause', 'it happens'],
  },
  relation: (relation, form, event) => {
    switch (relation) {
      case 'when':
        return form === 'noun' ? `upon ${event}` : `when ${event}`
      case 'each-time':
        return form === 'noun' ? `always upon ${event}` : `whenever ${event}`
      case 'after':
        return `after ${event}`
      case 'before':
        return `before ${event}`
      case 'first-meeting-after':
        return `first meeting after ${event}`
    }
  },
  soon: (soon, amount) => {
    switch (soon.in) {
      case 'at-once':
        return 'at once'
      case 'same-day':
        return 'the same day'
      case 'school-days':
        return `within ${amount} school ${soon.count === 1 ? 'day' : 'days'}`
      case 'days':
        return `within ${amount} ${soon.count === 1 ? 'day' : 'days'}`
      case 'weeks':
        return `within ${amount} ${soon.count === 1 ? 'week' : 'weeks'}`
      case 'months':
        return `within ${amount} ${soon.count === 1 ? 'month' : 'months'}`
    }
  },
}
