import type { CountedFrom, PlanElement } from '../../domain/rules/obligation.ts'
import type { Act, DutyClass, EnoughCode, Responsible } from '../../domain/rules/rule.ts'
import { roles } from './roles.ts'

/** What to do, why it is enough, and the words on the button. */
interface Step {
  readonly todo: string
  readonly say: string
  readonly go: string
}

const steps = {
  'tell-principal': {
    todo: 'si fra til rektor',
    say: 'Plikten er dokumentert når meldingen er kommet til rektor.',
    go: 'Se meldingen',
  },
  'owner-opens': {
    todo: 'skoleeieren åpner meldingen',
    say: 'Plikten er dokumentert først når noen hos skoleeieren har åpnet meldingen.',
    go: 'Se meldingen',
  },
  'give-reporter-phone': {
    todo: 'gi den som meldte fra, et telefonnummer',
    say: 'Skoleeieren har ikke åpnet meldingen i tide.',
    go: 'Se meldingen',
  },
  'forward-or-say-groundless': {
    todo: 'meld videre til skoleeieren',
    say: 'Er meldingen åpenbart uten grunn, skriver du hvorfor i stedet.',
    go: 'Meld videre',
  },
  'answer-reporter': {
    todo: 'svar den som meldte fra',
    say: 'Den som meldte fra, skal vite at meldingen er kommet fram.',
    go: 'Se meldingen',
  },
  'talk-with-pupil': {
    todo: 'snakk med eleven',
    say: 'Elevens egne ord, så nær ordrett som mulig. Vil eleven ikke snakke nå, er det også et svar.',
    go: 'Skriv samtalen',
  },
  'contact-home-or-hold': {
    todo: 'ta kontakt hjem',
    say: 'Kan det være farlig for eleven at dere ringer, venter dere med en grunn og en ny tid.',
    go: 'Kontakt hjem',
  },
  'settle-roles': {
    todo: 'bestem hvem som har saken',
    say: 'Én er ansvarlig, og teamet er lite.',
    go: 'Velg teamet',
  },
  'set-immediate-measures-or-say-why-none': {
    todo: 'sett i gang det som kan gjøres med en gang',
    say: 'Minst ett tiltak med navn og tid, eller hvorfor ingenting kan gjøres nå.',
    go: 'Skriv hva dere gjør',
  },
  'open-investigation': {
    todo: 'begynn å undersøke',
    say: 'Velg hvordan dere vil finne ut av det. Flere måter er bedre enn én.',
    go: 'Begynn å undersøke',
  },
  'conclude-investigation': {
    todo: 'skriv hva undersøkelsen viser',
    say: 'Hva eleven opplever, hva dere vet, og hva i miljøet som virker inn. Ingen skal ha skyld.',
    go: 'Skriv hva dere fant',
  },
  'approve-plan': {
    todo: 'få aktivitetsplanen godkjent',
    say: 'Planen sier hvilket problem, hvilke tiltak, når, hvem og når dere ser om det hjelper.',
    go: 'Åpne planen',
  },
  'complete-plan': {
    todo: 'gjør planen hel',
    say: 'Planen er godkjent, men mangler noe loven krever.',
    go: 'Åpne planen',
  },
  'send-plan-home': {
    todo: 'send planen hjem',
    say: 'Eleven og foresatte skal ha den godkjente planen. Ingen andre elever står i den.',
    go: 'Skriv at planen er sendt',
  },
  'inform-principal': {
    todo: 'vis rektor planen',
    say: 'Rektor skal ha sett planen samme dag.',
    go: 'Skriv at rektor har sett den',
  },
  'assess-seriousness': {
    todo: 'vurder om saken er alvorlig',
    say: 'Ja eller nei, med grunn. Det stopper verken tiltak eller undersøkelse.',
    go: 'Vurder',
  },
  'notify-owner': {
    todo: 'si fra til skoleeieren',
    say: 'Saken er vurdert som alvorlig. Da skal skoleeieren vite det.',
    go: 'Si fra til skoleeieren',
  },
  'evaluate-with-pupil': {
    todo: 'spør eleven: Hjelper det?',
    say: 'Eleven svarer selv. Hva foresatte eller lærere mener, kommer i tillegg.',
    go: 'Se om det hjelper',
  },
  'discuss-in-resource-team': {
    todo: 'ta endringen opp i R-teamet',
    say: 'Endringen er gjort. R-teamet får vite om den etterpå.',
    go: 'Skriv at den er tatt opp',
  },
  'write-weekly-status': {
    todo: 'skriv hvordan det gikk med tiltakene',
    say: 'Ett svar for hvert tiltak, én gang i uka. Gikk alt som planlagt, er ett trykk nok.',
    go: 'Skriv ukas status',
  },
  'change-measures': {
    todo: 'endre det som ikke hjelper',
    say: 'Lag en ny versjon med nye eller endrede tiltak, eller sett i gang noe med en gang.',
    go: 'Åpne planen',
  },
  'consider-support': {
    todo: 'vurder hjelp utenfra',
    say: 'Tiltakene har ikke hjulpet to ganger. Vurder skoleeieren og PPT, og skriv hva dere kom til.',
    go: 'Skriv vurderingen',
  },
  'ask-pupil-again': {
    todo: 'spør eleven igjen',
    say: 'Saken er avsluttet. Eleven skal spørres om det fortsatt er trygt.',
    go: 'Skriv svaret',
  },
  'register-raised': {
    todo: 'skriv at saken er tatt opp med rektor',
    say: 'Da regner vi uka før Statsforvalteren kan ta saken.',
    go: 'Skriv det ned',
  },
  'tell-of-statsforvalter': {
    todo: 'fortell om Statsforvalteren',
    say: 'Eleven og foresatte skal vite at de kan gå til Statsforvalteren hvis skolen ikke gjør nok.',
    go: 'Skriv at det er fortalt',
  },
  'answer-statsforvalter': {
    todo: 'svar Statsforvalteren',
    say: 'Statsforvalteren har bedt om papirene i saken.',
    go: 'Skriv at svaret er sendt',
  },
  'carry-out-decision': {
    todo: 'gjør det Statsforvalteren har bestemt',
    say: 'Skriv når det er gjort.',
    go: 'Skriv at det er gjort',
  },
  'tell-principal-of-intervention': {
    todo: 'si fra til rektor om det fysiske inngrepet',
    say: 'Rektor skal vite det samme dag.',
    go: 'Åpne det fysiske inngrepet',
  },
  'ask-pupils-view': {
    todo: 'spør eleven om det fysiske inngrepet',
    say: 'Elevens eget syn er ett av de tre feltene som skal skrives.',
    go: 'Åpne det fysiske inngrepet',
  },
  'tell-home-of-intervention': {
    todo: 'fortell hjemme om det fysiske inngrepet',
    say: 'Foresatte skal vite det så snart som mulig.',
    go: 'Skriv at det er fortalt',
  },
  'notify-owner-of-interventions': {
    todo: 'si fra til skoleeieren om fysiske inngrep',
    say: 'To eller flere ganger overfor samme elev, eller alvorlig: Da skal skoleeieren vite det.',
    go: 'Si fra til skoleeieren',
  },
  'report-to-child-welfare': {
    todo: 'meld fra til barnevernet',
    say: 'Plikten er din egen. Ingen skal godkjenne den først. Er det ikke grunn til å melde, skriver du hvorfor.',
    go: 'Melding til barnevernet',
  },
  'keep-within-limit': {
    todo: 'se på bortvisningen igjen',
    say: 'Den er lengre enn loven tillater, eller foresatte fikk ikke vite det først. En lærer alene har høyst to timer.',
    go: 'Åpne bortvisningen',
  },
  'answer-access-request': {
    todo: 'svar på kravet om innsyn',
    say: 'Sier dere nei til noe, skal lovhjemmelen stå i svaret.',
    go: 'Skriv svaret',
  },
  'report-breach': {
    todo: 'vurder avviket, og meld det',
    say: 'Datatilsynet skal ha melding innen 72 timer når avviket kan skade noen.',
    go: 'Skriv hva som er gjort',
  },
  'file-minutes': {
    todo: 'legg inn referatet',
    say: 'Hvem som var der, og det som gjelder denne eleven.',
    go: 'Legg inn referat',
  },
} satisfies Record<EnoughCode, Step>

const days = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** What would be enough now, and how each deadline was counted. */
export const enough = {
  steps,
  nothing: 'Ingenting haster nå',
  nothingSay: 'Alt som har en frist, er dokumentert. Fortsett å følge med.',
  whyThis: 'Hvorfor denne fristen?',
  howCounted: 'Slik er fristene regnet',
  beside: {
    home: 'Hjemmet',
    'taking-hold': 'Hvem har saken',
    statsforvalter: 'Statsforvalteren',
    'child-welfare': 'Barnevernet',
    order: 'Orden og inngrep',
    privacy: 'Personvern',
  },
  duties: {
    law: 'Dette er en plikt etter loven.',
    guidance: 'Dette følger av veiledningen til loven.',
    plan: 'Dette står i skolens plan.',
    practice: 'Dette er god praksis. Loven nevner ikke noe tall.',
  } satisfies Record<DutyClass, string>,
  acts: {
    opplæringslova: 'opplæringslova',
    opplæringsforskrifta: 'opplæringsforskrifta',
    personvernforordninga: 'personvernforordninga',
  } satisfies Record<Act, string>,
  responsible: {
    ...roles,
    employee: 'den som fikk vite det',
    'case-responsible': 'den som er ansvarlig for saken',
    'nearest-leader': 'nærmeste leder',
    owner: 'skoleeieren',
  } satisfies Record<Responsible, string>,
  onWhom: (who: string) => `Ansvar: ${who}.`,
  from: {
    'employee-knew': 'En ansatt visste',
    'raised-with-principal': 'Tatt opp med rektor',
    'principal-knew': 'Rektor visste',
    entry: 'Det som utløste fristen',
  } satisfies Record<CountedFrom, string>,
  fromMoment: (from: string, when: string) => `${from} ${when}.`,
  amounts: {
    'school-days': (count: number) => days(count, 'Én skoledag', 'skoledager'),
    'calendar-days': (count: number) => days(count, 'Én dag', 'dager, alle dager med'),
    'working-days': (count: number) => days(count, 'Én virkedag', 'virkedager'),
    'same-day': () => 'Samme dag, eller første skoledag etter',
    'at-once': () => 'Samme dag, også når skolen har fri',
    hours: (count: number) => days(count, 'Én time', 'timer'),
    months: (count: number) => days(count, 'Én måned', 'måneder'),
    weeks: (count: number) => days(count, 'Én uke', 'uker'),
    week: () => 'Ut skoleuka',
    date: () => 'Datoen som er satt',
  },
  until: (amount: string, day: string) => `${amount}, til ${day}.`,
  free: (count: number) =>
    count === 1 ? 'Én fridag er ikke regnet med.' : `${count} fridager er ikke regnet med.`,
  capped: 'Sommerferien stopper ikke klokka så lenge.',
  assumed: 'Skoleruta er ikke kjent så langt fram. Vi har regnet med vanlige skoledager.',
  held: (when: string) => `Kontakt hjem var satt på vent til ${when}. Fristen er regnet derfra.`,
  extended: (day: string) => `Det ble gitt mer tid, til ${day}.`,
  beyond: (day: string) => `Datoen er senere enn skolens egen grense, som var ${day}.`,
  warn: (day: string) => `En plan bør stå innen ${day}: sju dager etter at rektor visste.`,
  warned: (day: string) => `Sju dager var gått ${day}, og ingen plan står.`,
  statsforvalterFrom: (day: string) => `Statsforvalteren kan ta saken fra ${day}.`,
  planDue: (day: string) => `Planen har frist ${day}.`,
  lateBy: (count: number) => (count === 1 ? 'Én dag over fristen' : `${count} dager over fristen`),
  ended: 'Saken ble avsluttet uten at dette var gjort.',
  missed: 'Mangler',
  because: {
    'measures-not-done': 'ingen har skrevet at tiltakene er gjort',
    'written-late': 'Noe er skrevet lenge etter at det skjedde.',
  },
  missing: {
    problem: 'hvilket problem tiltakene skal løse',
    measures: 'hvilke tiltak',
    when: 'når de gjøres',
    who: 'hvem som gjør dem',
    evaluation: 'når dere ser om det hjelper',
    'pupil-heard': 'at eleven er hørt',
  } satisfies Record<PlanElement, string>,
  missingList: (list: string) => `Planen mangler: ${list}.`,
  forWeek: (week: number) => `Gjelder uke ${week}.`,
  lacking: (count: number) =>
    count === 1
      ? 'Ett tiltak mangler svar. Det en annen har skrevet om sitt, gjelder bare det.'
      : `${count} tiltak mangler svar. Det en annen har skrevet om sitt, gjelder bare det.`,
  forCheck: (weeks: number) => `Dette er spørsmålet ${weeks} uker etter avslutningen.`,
}
