import type { DayTime } from '../when.ts'
import type { Lexicon } from './lexicon.ts'

const ordinals = ['', 'første', 'andre', 'tredje', 'fjerde', 'femte']

const dotted = (clock: string): string => clock.replace(':', '.')

const time = (at: DayTime): string => {
  switch (at.at) {
    case 'before-school':
      return at.minutes === null ? 'før skuledagen' : `${at.minutes} minutt før skuledagen`
    case 'after-school':
      return at.minutes === null ? 'etter skuledagen' : `${at.minutes} minutt etter skuledagen`
    case 'clock':
      return at.to === null ? `kl. ${dotted(at.from)}` : `kl. ${dotted(at.from)}–${dotted(at.to)}`
    case 'lesson':
      return `${at.lesson}. time`
    case 'breaks':
      return 'i friminutta'
    case 'long-break':
      return 'i storefri'
    case 'lunch':
      return 'i matpausen'
    case 'evening':
      return 'på kvelden'
    case 'morning':
      return 'om morgonen'
  }
}

const many = (count: number): string => nn.numbers[count] ?? String(count)

export const nn: Lexicon = {
  and: 'og',
  or: 'eller',
  about: 'ca.',
  numbers: ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  ordinal: (nth) => (nth < 0 ? 'siste' : (ordinals[nth] ?? `${nth}.`)),
  weekdays: ['', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
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

  schoolYear: 'i løpet av skuleåret',
  terms: { autumn: 'haust', spring: 'vår' },
  seasons: { winter: 'vinter', advent: 'advent', 'early-summer': 'forsommar' },
  turns: {
    'school-start': 'ved skulestart',
    'term-turn': 'ved halvårsskiftet',
    'school-end': 'ved skuleslutt',
  },
  parts: {
    early: (month) => `primo ${month}`,
    middle: (month) => `medio ${month}`,
    late: (month) => `ultimo ${month}`,
  },
  weeks: (from, to) => (from === to ? `veke ${from}` : `veke ${from}–${to}`),
  inBreak: {
    'autumn-break': 'i haustferien',
    christmas: 'i juleferien',
    'winter-break': 'i vinterferien',
    easter: 'i påskeferien',
    summer: 'i sommarferien',
  },
  atBreak: {
    'autumn-break': 'haustferien',
    christmas: 'jul',
    'winter-break': 'vinterferien',
    easter: 'påske',
    summer: 'sommarferien',
  },
  schoolStart: 'skulestart',

  before: (mark) => `før ${mark}`,
  after: (mark) => `etter ${mark}`,
  nearestBefore: (count, unit, mark) =>
    count === 1
      ? `siste ${unit === 'weeks' ? 'veke' : 'skuledag'} før ${mark}`
      : `dei siste ${many(count)} ${unit === 'weeks' ? 'vekene' : 'skuledagane'} før ${mark}`,
  nearestAfter: (count, unit, mark) =>
    count === 1
      ? `første ${unit === 'weeks' ? 'veke' : 'skuledag'} etter ${mark}`
      : `dei første ${many(count)} ${unit === 'weeks' ? 'vekene' : 'skuledagane'} etter ${mark}`,
  firstOfYear: (count, unit) =>
    count === 1
      ? `første ${unit === 'weeks' ? 'skuleveke' : 'skuledag'}`
      : `dei første ${many(count)} ${unit === 'weeks' ? 'vekene' : 'skuledagane'}`,
  by: (limit) => `innan ${limit}`,
  between: (from, to) => `frå ${from} til ${to}`,
  inTerm: { autumn: 'om hausten', spring: 'om våren' },
  inSeason: { winter: 'om vinteren', advent: 'i advent', 'early-summer': 'om forsommaren' },
  period: (dates) => `i perioden ${dates}`,
  inside: (span) => `i ${span}`,

  daily: 'dagleg',
  weekly: (interval) =>
    interval === 1 ? 'kvar veke' : interval === 2 ? 'kvar 14. dag' : `kvar ${interval}. veke`,
  weekdaysEvery: (days, interval) =>
    interval === 1 ? `kvar ${days}` : interval === 2 ? `annankvar ${days}` : `${days} kvar ${interval}. veke`,
  parity: (parity, days) => {
    const weeks = parity === 'even' ? 'i partalsveker' : 'i oddetalsveker'
    return days === null ? weeks : `${days} ${weeks}`
  },
  monthly: (interval) =>
    interval === 1 ? 'månadleg' : interval === 2 ? 'annankvar månad' : `kvar ${interval}. månad`,
  ofMonth: (which, interval) =>
    interval === 1
      ? `${which} i månaden`
      : interval === 2
        ? `${which} annankvar månad`
        : `${which} kvar ${interval}. månad`,
  ofNamedMonth: (which, month) => `${which} i ${month}`,
  nthSchoolDay: (nth) => `${nth} skuledag`,
  nthWeek: (nth) => `${nth} veke`,
  theDate: (dayOfMonth) => `den ${dayOfMonth}.`,

  time,

  things: {
    times: ['éin gong', 'gonger'],
    meetings: ['eitt møte', 'møte'],
    sessions: ['éi økt', 'økter'],
    talks: ['éin samtale', 'samtalar'],
    weeks: ['éi veke', 'veker'],
    days: ['éin dag', 'dagar'],
    hours: ['éin time', 'timar'],
  },
  atLeast: (amount) => `minst ${amount}`,
  atMost: (amount) => `inntil ${amount}`,
  perYear: 'i året',
  each: { week: 'i veka', month: 'i månaden', term: 'per termin' },
  overYears: (years) => `over ${years} år`,

  standing: {
    throughout: 'heile skuleåret',
    continuously: 'løpande',
    'on-need': 'ved behov',
    regularly: 'jamleg',
    'own-plan': 'etter eige årshjul',
  },
  wholeTerm: { autumn: 'heile hausten', spring: 'heile våren' },
  wholeTime: (span) => `heile tida ${span}`,

  events: {
    'survey-results': ['clause', 'resultata ligg føre'],
    'pupil-survey': ['noun', 'Elevundersøkinga'],
    'wellbeing-survey': ['noun', 'klassetrivselsundersøkinga'],
    'pupil-survey-discussed': ['clause', 'Elevundersøkinga blir drøfta'],
    suspicion: ['noun', 'mistanke'],
    concern: ['noun', 'bekymring'],
    offence: ['noun', 'krenkingar'],
    absence: ['noun', 'fråvær'],
    'new-pupil': ['noun', 'ny elev'],
    'new-employee': ['noun', 'nytilsetjing'],
    'it-happens': ['clause', 'det skjer'],
  },
  relation: (relation, form, event) => {
    switch (relation) {
      case 'when':
        return form === 'noun' ? `ved ${event}` : `når ${event}`
      case 'each-time':
        return form === 'noun' ? `alltid ved ${event}` : `kvar gong ${event}`
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
        return 'same dag'
      case 'school-days':
        return `innan ${amount} ${soon.count === 1 ? 'skuledag' : 'skuledagar'}`
      case 'days':
        return `innan ${amount} ${soon.count === 1 ? 'dag' : 'dagar'}`
      case 'weeks':
        return `innan ${amount} ${soon.count === 1 ? 'veke' : 'veker'}`
      case 'months':
        return `innan ${amount} ${soon.count === 1 ? 'månad' : 'månader'}`
    }
  },
}
