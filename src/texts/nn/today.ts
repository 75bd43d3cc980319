import type { today as nb } from '../nb/today.ts'
import type { Widen } from '../widen.ts'

export const today: Widen<typeof nb> = {
  list: 'Det som ventar',
  hideNames: 'Skjul namn',
  showNames: 'Vis namn att',
  namesHidden: 'Namn og klassar er tekne ut av denne sida. Ho kan visast på storskjerm.',
  newConcerns: 'Nye meldingar',
  needNow: 'Saker som treng noko no',
  alsoYours: 'Det du skal gjere',
  work: {
    go: 'Gå dit',
    comments: (count) =>
      count === 1
        ? 'Éin kommentar til planen ventar på svar'
        : `${count} kommentarar til planen ventar på svar`,
    answer: (body) => `Skulen spør: ${body}`,
    silent: (body) => `Har ikkje svart skulen: ${body}`,
    begin: 'Spør elevrådet og dei andre råda om planen',
    deviation: 'Følg opp eit avvik',
    deviationsNew: (count) =>
      count === 1 ? 'Eit nytt avvik ventar på oppfølging' : `${count} nye avvik ventar på oppfølging`,
    deviationsLate: (count) =>
      count === 1 ? 'Eitt avvik er ikkje følgt opp i tide' : `${count} avvik er ikkje følgde opp i tide`,
  },
  news: 'Nytt sidan sist',
  allNews: 'Alt som er nytt',
  done: {
    told: 'Det er skrive ned.',
    already: 'Det var skrive ned frå før.',
    seen: 'Du har sett det som var nytt.',
  },
  pupil: (name, className) => [name ?? 'Ein elev', ...(className === null ? [] : [className])].join(', '),
  pupilOfYear: (year) => (year === null ? 'Elev' : `Elev på ${year}. trinn`),
  concernOfYear: (year) => (year === null ? 'Melding om ein elev' : `Melding om ein elev på ${year}. trinn`),
  described: (words) => `«${words}»`,
  sealed: {
    ordinary: 'Melding',
    'staff-offence': 'Melding som gjeld ein tilsett',
    'leader-offence': 'Melding som gjeld leiinga',
  },
  more: (list, others) => (others === 0 ? list : `${list} og ${others} til`),
  from: (who, when) => `Frå ${who}, ${when}.`,
  fromReporter: (name, role) =>
    name === null
      ? role === null
        ? 'ein som ikkje er oppgitt'
        : role
      : role === null
        ? name
        : `${name}, ${role}`,
  notRead: 'Ikkje lesen',
  readNotFollowed: 'Lesen, ikkje følgd opp',
  urgent: 'Hastar',
  readConcern: 'Les meldinga',
  followUp: 'Følg opp',
  seeEnough: 'Sjå kva som er nok',
  forCase: (number) => `for sak ${number}`,
  openCase: 'Opne saka',
  dutyIs: (duty, state) => `${duty}: ${state}`,
  lateState: 'fristen er ute',
  dueState: (day) => `frist ${day}`,
  approve: (pupil) => `Sjå gjennom planen for ${pupil}`,
  approveWhy: (when) => `Send til godkjenning ${when}.`,
  approveGo: 'Opne planen',
  slipFor: (pupil) => `For ${pupil}.`,
  slipOnce: 'Når det er gjort',
  slipToday: 'I dag',
  slipWeek: 'Kvar dag denne veka',
  standIn: 'Du er stadfortredar.',
  noWords: 'Eit tiltak du har',
  asPlanned: 'Som planlagt',
  otherwise: 'Vart det annleis?',
  pause: (from, back) =>
    `Skulen har fri frå ${from}. Skuledagane blir talde att frå ${back}. Nokre fristar går òg når skulen har fri.`,
  pauseNow: (back) =>
    `Skulen har fri. Skuledagane blir talde att frå ${back}. Nokre fristar går òg når skulen har fri.`,
  quiet: (count, day) => {
    const cases = count === 1 ? 'Éi sak til har' : `${count} saker til har`
    return day === null ? `${cases} ingen frist no` : `${cases} ingen frist før ${day}`
  },
  moreConcerns: (count) => (count === 1 ? 'Éi melding til' : `${count} meldingar til`),
  moreWaits: (count) => (count === 1 ? 'Éi sak til treng noko no' : `${count} til treng noko no`),
  withheld: 'Noko er forsegla og blir først vist når du har logga inn på nytt.',
  withheldTwoFactor: 'Saker blir først viste når du har logga inn med to trinn.',
  signInAgain: 'Logg inn på nytt',
  untrained:
    'Saker blir opna når opplæringa i personvern og i plikta til å handle er registrert. Snakk med rektor. Du kan alltid melde frå.',
  end: 'Det var alt. Når lista er tom, er du ferdig for i dag.',
  empty: 'Ingenting ventar på deg no',
  emptySay:
    'Her kjem det du skal gjere, med éin knapp for kvar ting. Ser du noko, eller får du høyre noko, meld frå.',
  emptyOwner: 'Her kjem alvorlege saker, og meldingar som gjeld tilsette eller leiinga ved ein skule.',
}
