import type { Compartment } from '../../domain/journal/facts.ts'

/** I dag: at most seven lines, each with one step. */
export const today = {
  list: 'Det som venter',
  hideNames: 'Skjul navn',
  showNames: 'Vis navn igjen',
  namesHidden: 'Navn og klasser er tatt ut av denne siden. Den kan vises på storskjerm.',
  newConcerns: 'Nye meldinger',
  needNow: 'Saker som trenger noe nå',
  alsoYours: 'Det du skal gjøre',
  work: {
    go: 'Gå dit',
    comments: (count: number) =>
      count === 1
        ? 'Én kommentar til planen venter på svar'
        : `${count} kommentarer til planen venter på svar`,
    answer: (body: string) => `Skolen spør: ${body}`,
    silent: (body: string) => `Har ikke svart skolen: ${body}`,
    begin: 'Spør elevrådet og de andre rådene om planen',
    deviation: 'Følg opp et avvik',
    deviationsNew: (count: number) =>
      count === 1 ? 'Et nytt avvik venter på oppfølging' : `${count} nye avvik venter på oppfølging`,
    deviationsLate: (count: number) =>
      count === 1 ? 'Ett avvik er ikke fulgt opp i tide' : `${count} avvik er ikke fulgt opp i tide`,
  },
  news: 'Nytt siden sist',
  allNews: 'Alt som er nytt',
  done: {
    told: 'Det er skrevet ned.',
    already: 'Det var skrevet ned fra før.',
    seen: 'Du har sett det som var nytt.',
  },
  pupil: (name: string | null, className: string | null) =>
    [name ?? 'En elev', ...(className === null ? [] : [className])].join(', '),
  pupilOfYear: (year: number | null) => (year === null ? 'Elev' : `Elev på ${year}. trinn`),
  concernOfYear: (year: number | null) =>
    year === null ? 'Melding om en elev' : `Melding om en elev på ${year}. trinn`,
  described: (words: string) => `«${words}»`,
  sealed: {
    ordinary: 'Melding',
    'staff-offence': 'Melding som gjelder en ansatt',
    'leader-offence': 'Melding som gjelder ledelsen',
  } satisfies Record<Compartment, string>,
  more: (list: string, others: number) => (others === 0 ? list : `${list} og ${others} til`),
  from: (who: string, when: string) => `Fra ${who}, ${when}.`,
  fromReporter: (name: string | null, role: string | null) =>
    name === null
      ? role === null
        ? 'en som ikke er oppgitt'
        : role
      : role === null
        ? name
        : `${name}, ${role}`,
  notRead: 'Ikke lest',
  readNotFollowed: 'Lest, ikke fulgt opp',
  urgent: 'Haster',
  readConcern: 'Les meldingen',
  followUp: 'Følg opp',
  seeEnough: 'Se hva som er nok',
  forCase: (number: string) => `for sak ${number}`,
  openCase: 'Åpne saken',
  dutyIs: (duty: string, state: string) => `${duty}: ${state}`,
  lateState: 'fristen er ute',
  dueState: (day: string) => `frist ${day}`,
  approve: (pupil: string) => `Se gjennom planen for ${pupil}`,
  approveWhy: (when: string) => `Sendt til godkjenning ${when}.`,
  approveGo: 'Åpne planen',
  slipFor: (pupil: string) => `For ${pupil}.`,
  slipOnce: 'Når det er gjort',
  slipToday: 'I dag',
  slipWeek: 'Hver dag denne uka',
  standIn: 'Du er stedfortreder.',
  noWords: 'Et tiltak du har',
  asPlanned: 'Som planlagt',
  otherwise: 'Ble det annerledes?',
  pause: (from: string, back: string) =>
    `Skolen har fri fra ${from}. Skoledagene telles igjen fra ${back}. Noen frister går også når skolen har fri.`,
  pauseNow: (back: string) =>
    `Skolen har fri. Skoledagene telles igjen fra ${back}. Noen frister går også når skolen har fri.`,
  quiet: (count: number, day: string | null) => {
    const cases = count === 1 ? 'Én sak til har' : `${count} saker til har`
    return day === null ? `${cases} ingen frist nå` : `${cases} ingen frist før ${day}`
  },
  moreConcerns: (count: number) => (count === 1 ? 'Én melding til' : `${count} meldinger til`),
  moreWaits: (count: number) => (count === 1 ? 'Én sak til trenger noe nå' : `${count} til trenger noe nå`),
  withheld: 'Noe er forseglet og vises først når du har logget inn på nytt.',
  withheldTwoFactor: 'Saker vises først når du har logget inn med to trinn.',
  signInAgain: 'Logg inn på nytt',
  untrained:
    'Saker åpnes når opplæringen i personvern og i plikten til å handle er registrert. Snakk med rektor. Du kan alltid melde fra.',
  end: 'Det var alt. Når lista er tom, er du ferdig for i dag.',
  empty: 'Ingenting venter på deg nå',
  emptySay:
    'Her kommer det du skal gjøre, med én knapp for hver ting. Ser du noe, eller får du høre noe, meld fra.',
  emptyOwner: 'Her kommer alvorlige saker, og meldinger som gjelder ansatte eller ledelsen ved en skole.',
}
