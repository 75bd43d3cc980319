import type { Texts } from '../catalogue.ts'

export const when: Texts['when'] = {
  usage:
    'Bruk: varde when "veke 39" [--year 2026-27] [--calendar FIL] [--json] [--lang nb|nn|en]\n' +
    '  --year      skuleåret; elles det som er no\n' +
    '  --calendar  skuleruta som JSON, iCal (.ics) eller CSV; elles den vanlege',
  badYear: (year) => `«${year}» er ikkje eit skuleår. Skriv det som 2026-27.`,
  unreadable: (path) => `Kan ikkje lese ${path}.`,
  notACalendar: (path) => `${path} er ikkje ei skulerute som kan lesast.`,
  kinds: {
    dated: 'bestemte dagar',
    count: 'eit tal i ein periode',
    event: 'når noko skjer',
    standing: 'heile tida eller ved behov',
  },
  problems: {
    empty: 'Her står det ikkje noko.',
    'too-long': 'Dette er for langt til å vere eit tidspunkt.',
    'not-a-time': 'Dette seier ikkje når.',
    'unknown-word': 'Denne delen er ikkje forstått.',
    unfinished: 'Her manglar det noko.',
    'only-duration': 'Dette seier kor lenge, ikkje når.',
    'no-such-week': 'Så mange veker har ikkje eit år.',
    'no-such-date': 'Den datoen finst ikkje.',
    'no-such-time': 'Det klokkeslettet finst ikkje.',
    backwards: 'Slutten kjem før starten.',
  },
  notUnderstood: (problem, where) => (where === '' ? problem : `${problem} («${where}»)`),
  tryThese: (texts) => `Prøv til dømes: ${texts.map((text) => `«${text}»`).join(', ')}.`,
  times: (least, most) =>
    most === null
      ? `minst ${least} gonger`
      : least === most
        ? `${least} ${least === 1 ? 'gong' : 'gonger'}`
        : `${least}–${most} gonger`,
  window: (from, to) => `frå ${from} til ${to}`,
  movedFrom: (date, because) => `flytta frå ${date}: ${because}`,
  falls: (date, because) => (date === null ? `fell bort: ${because}` : `${date} fell bort: ${because}`),
  because: {
    weekend: 'helg',
    'public-holiday': 'heilagdag',
    'free-day': 'skulefri',
    'outside-school-year': 'utanfor skuleåret',
    'no-such-week': 'året har ikkje den veka',
    'no-such-day': 'året har ikkje den dagen',
    'other-year': 'eit anna skuleår',
    'no-days': 'ingen dagar',
  },
  assumed: 'Inga skulerute er lagd inn for dette skuleåret. Datoane følgjer den vanlege.',
}
