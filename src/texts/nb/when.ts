/** What is said of a when: on the command line, in the editor, in the lists of the year. */
export const when = {
  usage:
    'Bruk: varde when "uke 39" [--year 2026-27] [--calendar FIL] [--json] [--lang nb|nn|en]\n' +
    '  --year      skoleåret; ellers det som er nå\n' +
    '  --calendar  skoleruta som JSON, iCal (.ics) eller CSV; ellers den vanlige',
  badYear: (year: string) => `«${year}» er ikke et skoleår. Skriv det som 2026-27.`,
  unreadable: (path: string) => `Kan ikke lese ${path}.`,
  notACalendar: (path: string) => `${path} er ikke en skolerute som kan leses.`,
  kinds: {
    dated: 'bestemte dager',
    count: 'et antall i en periode',
    event: 'når noe skjer',
    standing: 'hele tida eller ved behov',
  },
  problems: {
    empty: 'Her står det ikke noe.',
    'too-long': 'Dette er for langt til å være et tidspunkt.',
    'not-a-time': 'Dette sier ikke når.',
    'unknown-word': 'Denne delen er ikke forstått.',
    unfinished: 'Her mangler det noe.',
    'only-duration': 'Dette sier hvor lenge, ikke når.',
    'no-such-week': 'Så mange uker har ikke et år.',
    'no-such-date': 'Den datoen finnes ikke.',
    'no-such-time': 'Det klokkeslettet finnes ikke.',
    backwards: 'Slutten kommer før starten.',
  },
  notUnderstood: (problem: string, where: string) => (where === '' ? problem : `${problem} («${where}»)`),
  tryThese: (texts: readonly string[]) =>
    `Prøv for eksempel: ${texts.map((text) => `«${text}»`).join(', ')}.`,
  times: (least: number, most: number | null) =>
    most === null
      ? `minst ${least} ganger`
      : least === most
        ? `${least} ${least === 1 ? 'gang' : 'ganger'}`
        : `${least}–${most} ganger`,
  window: (from: string, to: string) => `fra ${from} til ${to}`,
  movedFrom: (date: string, because: string) => `flyttet fra ${date}: ${because}`,
  falls: (date: string | null, because: string) =>
    date === null ? `faller bort: ${because}` : `${date} faller bort: ${because}`,
  because: {
    weekend: 'helg',
    'public-holiday': 'helligdag',
    'free-day': 'skolefri',
    'outside-school-year': 'utenfor skoleåret',
    'no-such-week': 'året har ikke den uka',
    'no-such-day': 'året har ikke den dagen',
    'other-year': 'et annet skoleår',
    'no-days': 'ingen dager',
  },
  assumed: 'Ingen skolerute er lagt inn for dette skoleåret. Datoene følger den vanlige.',
}
