import type { publicPlan as nb } from '../nb/public-plan.ts'
import type { Widen } from '../widen.ts'

export const publicPlan: Widen<typeof nb> = {
  title: (school) => `Plan for eit trygt og godt skulemiljø – ${school}`,
  heading: 'Alle elevar skal ha det trygt og godt her',
  intro: (school, year, date, body) =>
    `Dette er planen for eit trygt og godt skulemiljø ved ${school}. Han gjeld skuleåret ${year} og er godkjend ${date} i ${body}.`,
  notLatest: (year, version) => `Du les ein tidlegare plan: ${year}, versjon ${version}.`,
  toLatest: 'Gå til planen som gjeld no',
  nav: { label: 'På denne sida', plan: 'Planen', report: 'Meld frå', languages: 'Språk' },
  report: {
    title: 'Meld frå',
    pupil: {
      title: 'Er du elev?',
      text: 'Sei det til ein vaksen du lit på, på skulen eller heime. Du treng ikkje vere sikker, og det er ikkje å sladre. Det du sjølv opplever, er nok.',
    },
    guardian: {
      title: 'Er du forelder eller føresett?',
      text: 'Sei det til kontaktlæraren eller rektor, munnleg eller skriftleg. Det er nok at du er uroleg.',
    },
    staff: {
      title: 'Jobbar du på skulen?',
      text: 'Meld frå til rektor med ein gong, òg når du berre har ein mistanke (§ 12-4).',
      link: 'Meld frå i Varde',
    },
    urgent: 'Er nokon i fare no, ring 112. Alarmtelefonen for barn og unge svarar heile døgnet:',
  },
  then: {
    title: 'Dette skjer når du melder frå',
    steps: [
      'Rektor får vite det same dag. Gjeld det ein tilsett, får skuleeigaren vite det. Gjeld det nokon i leiinga, går det rett til skuleeigaren (§ 12-5).',
      'Ein vaksen snakkar med eleven. Det eleven sjølv seier, er nok til at skulen skal gjere noko.',
      'Skulen undersøkjer, og gjer noko med ein gong medan han undersøkjer.',
      'Skulen lagar ein skriftleg plan: kva han gjer, når, kven som har ansvaret, og når han spør om det hjelper.',
      'Eleven blir spurd: Hjelper det? Gjer det ikkje det, gjer skulen noko anna.',
    ],
  },
  rights: {
    title: 'Om skulen ikkje hjelper nok',
    statsforvalter: {
      title: 'Statsforvaltaren',
      text: 'Har du teke det opp med rektor, og er det gått ei veke? Då kan du som elev eller forelder melde saka til Statsforvaltaren. Det kan vere munnleg eller skriftleg, og det kostar ingenting. I særlege tilfelle treng du ikkje vente. Det gjeld skulen eleven går på no (§ 12-6).',
      link: 'Finn Statsforvaltaren',
    },
    ombud: {
      title: 'Mobbeombodet',
      text: 'Mobbeombodet gir råd til barn, unge og foreldre. Du treng ikkje ha snakka med skulen først.',
      link: 'Finn mobbeombodet',
    },
    owner: (owner, phone) => `Skuleeigaren er ${owner}, telefon ${phone}.`,
    told: 'Skulen skal fortelje alle elevar og foreldre om rettane og pliktene deira (§ 10-8).',
  },
  search: {
    label: 'Søk i planen',
    button: 'Søk',
    found: (count, asked) => (count === 1 ? `1 treff på «${asked}»` : `${count} treff på «${asked}»`),
    none: (asked) => `Ingen treff på «${asked}». Prøv eit kortare ord.`,
    whole: 'Vis heile planen',
    there: 'Les i planen',
  },
  contents: 'Innhald i planen',
  columns: { what: 'Kva vi gjer', who: 'Kven', whom: 'For kven', when: 'Når' },
  undecided: 'ikkje bestemt',
  within: (time) => `Frist: ${time}`,
  pdf: {
    get: 'Last ned som PDF',
    waits: 'PDF-en blir laga no. Prøv igjen om eit minutt.',
    page: (at, of) => `Side ${at} av ${of}`,
  },
  versions: {
    title: 'Tidlegare planar',
    none: 'Det finst ingen tidlegare planar her.',
    lasting: 'Fast lenkje til denne versjonen',
    line: (year, version, date) => `${year}, versjon ${version}, godkjend ${date}`,
  },
  bodies: {
    'school-board': 'driftsstyret',
    'cooperation-committee': 'samarbeidsutvalet',
    'environment-committee': 'skulemiljøutvalet',
    'leader-group': 'leiargruppa',
    principal: 'rektors kontor',
    'school-owner': 'leiinga til skuleeigaren',
  },
  foot: (version, date) => `Versjon ${version}, godkjend ${date}. Lenkjene til avsnitta blir ikkje endra.`,
  noCookies: 'Sida bruker ingen informasjonskapslar, og ingen ser at du har lese henne.',
  privacy: 'Personvern',
}
