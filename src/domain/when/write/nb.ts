import type { DayTime } from '../when.ts'
import type { Lexicon } from './lexicon.ts'

const ordinals = ['', 'første', 'andre', 'tredje', 'fjerde', 'femte']

const dotted = (clock: string): string => clock.replace(':', '.')

const time = (at: DayTime): string => {
  switch (at.at) {
    case 'before-school':
      return at.minutes === null ? 'før skoledagen' : `${at.minutes} minutter før skoledagen`
    case 'after-school':
      return at.minutes === null ? 'etter skoledagen' : `${at.minutes} minutter etter skoledagen`
    case 'clock':
      return at.to === null ? `kl. ${dotted(at.from)}` : `kl. ${dotted(at.from)}–${dotted(at.to)}`
    case 'lesson':
      return `${at.lesson}. time`
    case 'breaks':
      return 'i friminuttene'
    case 'long-break':
      return 'i storefri'
    case 'lunch':
      return 'i spisepausen'
    case 'evening':
      return 'på kvelden'
    case 'morning':
      return 'om morgenen'
  }
}

const many = (count: number): string => nb.numbers[count] ?? String(count)

export const nb: Lexicon = {
  and: 'og',
  or: 'eller',
  about: 'ca.',
  numbers: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  ordinal: (nth) => (nth < 0 ? 'siste' : (ordinals[nth] ?? `${nth}.`)),
  weekdays: ['', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: [
    '',
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  date: (dayOfMonth, month, year) => `${dayOfMonth}. ${month}${year === null ? '' : ` ${year}`}`,
  days: (from, to) => `${from}.–${to}`,

  schoolYear: 'i løpet av skoleåret',
  terms: { autumn: 'høst', spring: 'vår' },
  seasons: { winter: 'vinter', advent: 'advent', 'early-summer': 'forsommer' },
  turns: {
    'school-start': 'ved skolestart',
    'term-turn': 'ved halvårsskiftet',
    'school-end': 'ved skoleslutt',
  },
  parts: {
    early: (month) => `primo ${month}`,
    middle: (month) => `medio ${month}`,
    late: (month) => `ultimo ${month}`,
  },
  weeks: (from, to) => (from === to ? `uke ${from}` : `uke ${from}–${to}`),
  inBreak: {
    'autumn-break': 'i høstferien',
    christmas: 'i juleferien',
    'winter-break': 'i vinterferien',
    easter: 'i påskeferien',
    summer: 'i sommerferien',
  },
  atBreak: {
    'autumn-break': 'høstferien',
    christmas: 'jul',
    'winter-break': 'vinterferien',
    easter: 'påske',
    summer: 'sommerferien',
  },
  schoolStart: 'skolestart',

  before: (mark) => `før ${mark}`,
  after: (mark) => `etter ${mark}`,
  nearestBefore: (count, unit, mark) =>
    count === 1
      ? `siste ${unit === 'weeks' ? 'uke' : 'skoledag'} før ${mark}`
      : `de siste ${many(count)} ${unit === 'weeks' ? 'ukene' : 'skoledagene'} før ${mark}`,
  nearestAfter: (count, unit, mark) =>
    count === 1
      ? `første ${unit === 'weeks' ? 'uke' : 'skoledag'} etter ${mark}`
      : `de første ${many(count)} ${unit === 'weeks' ? 'ukene' : 'skoledagene'} etter ${mark}`,
  firstOfYear: (count, unit) =>
    count === 1
      ? `første ${unit === 'weeks' ? 'skoleuke' : 'skoledag'}`
      : `de første ${many(count)} ${unit === 'weeks' ? 'ukene' : 'skoledagene'}`,
  by: (limit) => `innen ${limit}`,
  between: (from, to) => `fra ${from} til ${to}`,
  inTerm: { autumn: 'om høsten', spring: 'om våren' },
  inSeason: { winter: 'om vinteren', advent: 'i advent', 'early-summer': 'om forsommeren' },
  period: (dates) => `i perioden ${dates}`,
  inside: (span) => `i ${span}`,

  daily: 'daglig',
  weekly: (interval) =>
    interval === 1 ? 'ukentlig' : interval === 2 ? 'hver 14. dag' : `hver ${interval}. uke`,
  weekdaysEvery: (days, interval) =>
    interval === 1 ? `hver ${days}` : interval === 2 ? `annenhver ${days}` : `${days} hver ${interval}. uke`,
  parity: (parity, days) => {
    const weeks = parity === 'even' ? 'i partallsuker' : 'i oddetallsuker'
    return days === null ? weeks : `${days} ${weeks}`
  },
  monthly: (interval) =>
    interval === 1 ? 'månedlig' : interval === 2 ? 'annenhver måned' : `hver ${interval}. måned`,
  ofMonth: (which, interval) =>
    interval === 1
      ? `${which} i måneden`
      : interval === 2
        ? `${which} annenhver måned`
        : `${which} hver ${interval}. måned`,
  ofNamedMonth: (which, month) => `${which} i ${month}`,
  nthSchoolDay: (nth) => `${nth} skoledag`,
  nthWeek: (nth) => `${nth} uke`,
  theDate: (dayOfMonth) => `den ${dayOfMonth}.`,

  time,

  things: {
    times: ['én gang', 'ganger'],
    meetings: ['ett møte', 'møter'],
    sessions: ['én økt', 'økter'],
    talks: ['én samtale', 'samtaler'],
    weeks: ['én uke', 'uker'],
    days: ['én dag', 'dager'],
    hours: ['én time', 'timer'],
  },
  atLeast: (amount) => `minst ${amount}`,
  atMost: (amount) => `inntil ${amount}`,
  perYear: 'i året',
  each: { week: 'i uka', month: 'i måneden', term: 'per termin' },
  overYears: (years) => `over ${years} år`,

  standing: {
    throughout: 'hele skoleåret',
    continuously: 'løpende',
    'on-need': 'ved behov',
    regularly: 'jevnlig',
    'own-plan': 'etter eget årshjul',
  },
  wholeTerm: { autumn: 'hele høsten', spring: 'hele våren' },
  wholeTime: (span) => `hele tida ${span}`,

  events: {
    'survey-results': ['clause', 'resultatene foreligger'],
    'pupil-survey': ['noun', 'Elevundersøkelsen'],
    'wellbeing-survey': ['noun', 'klassetrivselsundersøkelsen'],
    'pupil-survey-discussed': ['clause', 'Elevundersøkelsen drøftes'],
    suspicion: ['noun', 'mistanke'],
    concern: ['noun', 'bekymring'],
    offence: ['noun', 'krenkelser'],
    absence: ['noun', 'fravær'],
    'new-pupil': ['noun', 'ny elev'],
    'new-employee': ['noun', 'nyansettelse'],
    'it-happens': ['clause', 'det skjer'],
  },
  relation: (relation, form, event) => {
    switch (relation) {
      case 'when':
        return form === 'noun' ? `ved ${event}` : `når ${event}`
      case 'each-time':
        return form === 'noun' ? `alltid ved ${event}` : `hver gang ${event}`
      case 'after':
        return form === 'noun' ? `etter ${event}` : `etter at ${event}`
      case 'before':
        return `før ${event}`
      case 'first-meeting-after':
        return form === 'noun' ? `første møte etter ${event}` : `første møte etter at ${event}`
    }
  },
  soon: (soon, amount) => {
    switch (soon.in) {
      case 'at-once':
        return 'straks'
      case 'same-day':
        return 'samme dag'
      case 'school-days':
        return `innen ${amount} ${soon.count === 1 ? 'skoledag' : 'skoledager'}`
      case 'days':
        return `innen ${amount} ${soon.count === 1 ? 'dag' : 'dager'}`
      case 'weeks':
        return `innen ${amount} ${soon.count === 1 ? 'uke' : 'uker'}`
      case 'months':
        return `innen ${amount} ${soon.count === 1 ? 'måned' : 'måneder'}`
    }
  },
}
