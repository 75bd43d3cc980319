/** The page that everybody can read without signing in, and the same as PDF. */
export const publicPlan = {
  title: (school: string) => `Plan for et trygt og godt skolemiljø – ${school}`,
  heading: 'Alle elever skal ha det trygt og godt her',
  intro: (school: string, year: string, date: string, body: string) =>
    `Dette er planen for et trygt og godt skolemiljø ved ${school}. Den gjelder skoleåret ${year} og er godkjent ${date} i ${body}.`,
  notLatest: (year: string, version: number) => `Du leser en tidligere plan: ${year}, versjon ${version}.`,
  toLatest: 'Gå til planen som gjelder nå',
  nav: { label: 'På denne siden', plan: 'Planen', report: 'Meld fra', languages: 'Språk' },
  report: {
    title: 'Meld fra',
    pupil: {
      title: 'Er du elev?',
      text: 'Si det til en voksen du stoler på, på skolen eller hjemme. Du trenger ikke være sikker, og det er ikke å sladre. Det du selv opplever, er nok.',
    },
    guardian: {
      title: 'Er du forelder eller foresatt?',
      text: 'Si det til kontaktlæreren eller rektor, muntlig eller skriftlig. Det er nok at du er bekymret.',
    },
    staff: {
      title: 'Jobber du på skolen?',
      text: 'Meld fra til rektor med en gang, også når du bare har en mistanke (§ 12-4).',
      link: 'Meld fra i Varde',
    },
    urgent: 'Er noen i fare nå, ring 112. Alarmtelefonen for barn og unge svarer hele døgnet:',
  },
  then: {
    title: 'Dette skjer når du melder fra',
    steps: [
      'Rektor får vite det samme dag. Gjelder det en ansatt, får skoleeieren vite det. Gjelder det noen i ledelsen, går det rett til skoleeieren (§ 12-5).',
      'En voksen snakker med eleven. Det eleven selv sier, er nok til at skolen skal gjøre noe.',
      'Skolen undersøker, og gjør noe med en gang mens den undersøker.',
      'Skolen lager en skriftlig plan: hva den gjør, når, hvem som har ansvaret, og når den spør om det hjelper.',
      'Eleven blir spurt: Hjelper det? Gjør det ikke det, gjør skolen noe annet.',
    ],
  },
  rights: {
    title: 'Hvis skolen ikke hjelper nok',
    statsforvalter: {
      title: 'Statsforvalteren',
      text: 'Har du tatt det opp med rektor, og er det gått en uke? Da kan du som elev eller forelder melde saken til Statsforvalteren. Det kan være muntlig eller skriftlig, og det koster ingenting. I særlige tilfeller trenger du ikke vente. Det gjelder skolen eleven går på nå (§ 12-6).',
      link: 'Finn Statsforvalteren',
    },
    ombud: {
      title: 'Mobbeombudet',
      text: 'Mobbeombudet gir råd til barn, unge og foreldre. Du trenger ikke ha snakket med skolen først.',
      link: 'Finn mobbeombudet',
    },
    owner: (owner: string, phone: string) => `Skoleeieren er ${owner}, telefon ${phone}.`,
    told: 'Skolen skal fortelle alle elever og foreldre om rettene og pliktene deres (§ 10-8).',
  },
  search: {
    label: 'Søk i planen',
    button: 'Søk',
    found: (count: number, asked: string) =>
      count === 1 ? `1 treff på «${asked}»` : `${count} treff på «${asked}»`,
    none: (asked: string) => `Ingen treff på «${asked}». Prøv et kortere ord.`,
    whole: 'Vis hele planen',
    there: 'Les i planen',
  },
  contents: 'Innhold i planen',
  columns: { what: 'Hva vi gjør', who: 'Hvem', whom: 'For hvem', when: 'Når' },
  undecided: 'ikke bestemt',
  within: (time: string) => `Frist: ${time}`,
  pdf: {
    get: 'Last ned som PDF',
    waits: 'PDF-en lages nå. Prøv igjen om et minutt.',
    page: (at: string, of: string) => `Side ${at} av ${of}`,
  },
  versions: {
    title: 'Tidligere planer',
    none: 'Det finnes ingen tidligere planer her.',
    lasting: 'Fast lenke til denne versjonen',
    line: (year: string, version: number, date: string) => `${year}, versjon ${version}, godkjent ${date}`,
  },
  bodies: {
    'school-board': 'driftsstyret',
    'cooperation-committee': 'samarbeidsutvalget',
    'environment-committee': 'skolemiljøutvalget',
    'leader-group': 'ledergruppa',
    principal: 'rektors kontor',
    'school-owner': 'skoleeierens ledelse',
  },
  foot: (version: number, date: string) =>
    `Versjon ${version}, godkjent ${date}. Lenkene til avsnittene endres ikke.`,
  noCookies: 'Siden bruker ingen informasjonskapsler, og ingen ser at du har lest den.',
  privacy: 'Personvern',
}
