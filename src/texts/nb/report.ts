import type { ConcernCategory, Place } from '../../domain/journal/facts.ts'

/** Meld fra: the form, the receipt and what one has reported. Nothing here asks how serious it is. */
export const report = {
  intro:
    'Det er nok at du tror en elev ikke har det trygt og godt. Skriv hvem, og hva du så eller hørte, og svar på om det gjelder en voksen. Resten kan stå åpent.',
  notSent: 'Meldingen er ikke sendt ennå',
  send: 'Send meldingen',
  school: 'Hvilken skole?',
  whom: {
    legend: 'Hvem gjelder det?',
    label: 'Elevens navn',
    hint: 'Vet du ikke navnet, skriv det du vet: høy gutt, 9. trinn.',
    picked: 'Meldingen gjelder',
    /** Substitutes, assistants and caretakers: the groups of today. */
    todaysGroups: 'Du får opp elevene i gruppene du er med i dag. Andre elever kan du beskrive.',
  },
  others: {
    more: 'Var noen andre der?',
    label: 'Andre som var der',
    hint: 'Du sier bare at de var der.',
    picked: 'Andre som var der',
  },
  hits: 'Mener du en av disse?',
  sendAsWritten: 'Er det ingen av dem, trykk «Send meldingen». Da sendes det du har skrevet.',
  noHits: 'Vi fant ingen. Det du har skrevet, blir med i meldingen slik det står.',
  said: {
    label: 'Eleven sa',
    hint: 'Ord for ord, så godt du husker. La feltet stå tomt hvis eleven ikke sa noe.',
    talk: 'Dette var en samtale med eleven',
    talkDetail: 'Den teller som første samtale, så eleven slipper å fortelle alt på nytt.',
    unsafe: 'Eleven sier selv at det ikke er trygt og godt',
  },
  saw: {
    label: 'Det du så eller hørte',
    hint: 'En setning er nok. Ikke skriv om helse, diagnoser eller familie.',
  },
  stop: {
    title: 'Forteller eleven om vold eller overgrep?',
    say: 'Ikke spør mer. Ring barnevernvakta der dere er, eller politiet på ',
    police: '112',
    afterPolice: '. Alarmtelefonen for barn og unge er ',
    childLine: '116 111',
    end: '.',
    tick: 'Eleven forteller om vold eller overgrep',
    personal:
      'Plikten til å si fra til barnevernet er din egen. Du trenger ikke vente på noen, og ingen må godkjenne det.',
  },
  place: {
    legend: 'Hvor var det?',
    names: {
      class: 'Klasserommet',
      break: 'Friminutt',
      'changing-room': 'Garderoben',
      'way-to-school': 'Skoleveien',
      digital: 'På nett',
      'after-school-care': 'SFO',
      'homework-help': 'Leksehjelp',
      trip: 'Tur',
      elsewhere: 'Et annet sted',
    } satisfies Record<Place, string>,
  },
  when: {
    legend: 'Når så eller hørte du det?',
    choices: { today: 'I dag', yesterday: 'I går', earlier: 'Tidligere', unknown: 'Vet ikke' },
    clock: 'Klokka',
    day: 'Hvilken dag?',
    dayHint: 'Fyll ut hvis du svarte «Tidligere». Omtrent er godt nok.',
  },
  stepped: {
    legend: 'Grep du inn?',
    choices: { yes: 'Ja', no: 'Nei', 'not-there': 'Jeg var ikke der' },
    how: 'Hva gjorde du, eller hvorfor gikk det ikke?',
    howHint: 'Ikke skriv om helse, diagnoser eller familie.',
  },
  adult: {
    legend: 'Gjelder det en voksen på skolen?',
    hint: 'Svaret bestemmer hvem som får meldingen.',
    choices: { no: 'Nei', yes: 'Ja', unknown: 'Vet ikke' },
    who: 'Svarte du ja: hvem?',
    whoHint: 'Navn, eller det du vet. Vet du ikke hvem, la feltet stå tomt.',
    picked: 'Den meldingen gjelder',
    leads: 'Den voksne er leder på skolen, også om det bare er for en tid',
    routes:
      'Gjelder det en ansatt, går meldingen til rektor og svært få andre. Gjelder det en leder, eller vet du ikke hvem det er, går den rett til skoleeieren.',
  },
  told: {
    more: 'Har noen fortalt deg dette?',
    by: 'Hvem fortalte det?',
    byHint: 'Navn eller rolle, for eksempel en forelder eller en kollega.',
    day: 'Hvilken dag?',
    clock: 'Klokka',
  },
  categories: {
    more: 'Hva handler det om?',
    legend: 'Hva handler det om?',
    hint: 'Bare hvis du vil. Ordet du velger, avgjør ingenting.',
    names: {
      alone: 'Alene',
      afraid: 'Redd',
      unhappy: 'Lei seg',
      'avoids-school': 'Vil ikke på skolen',
      exclusion: 'Holdt utenfor',
      'offensive-conduct': 'Krenkelse',
      bullying: 'Mobbing',
      violence: 'Slag, spark eller dytting',
      racism: 'Rasisme',
      discrimination: 'Diskriminering',
      harassment: 'Trakassering',
      'physical-environment': 'Bygget eller uteområdet',
      unknown: 'Vet ikke',
    } satisfies Record<ConcernCategory, string>,
  },
  capacity: {
    legend: 'Melder du fra som ansatt eller som forelder?',
    hint: 'Du har valgt ditt eget barn. Saken går til en som ikke er nær dere, og du får ikke se den som ansatt.',
    choices: { employee: 'Som ansatt', parent: 'Som forelder' },
  },
  goesTo: (principal: string | null) =>
    principal === null
      ? 'Meldingen går til rektor og nærmeste leder. Ingenting blir liggende på denne telefonen.'
      : `Meldingen går til rektor ${principal} og nærmeste leder. Ingenting blir liggende på denne telefonen.`,
  errors: {
    'whom-missing': 'Skriv hvem det gjelder. Et kjennetegn er nok.',
    'nothing-told': 'Skriv hva du så eller hørte, eller hva eleven sa. En setning er nok.',
    'adult-not-answered': 'Svar ja, nei eller vet ikke. Da går meldingen til rett sted.',
    'day-missing': 'Skriv omtrent hvilken dag det var, eller velg «Vet ikke».',
    'day-in-the-future': 'Den dagen er ikke kommet ennå. Velg dagen du så eller hørte det.',
    'clock-in-the-future': 'Det klokkeslettet er ikke kommet ennå. Skriv når det var, for eksempel 10.15.',
    'capacity-missing': 'Velg om du melder fra som ansatt eller som forelder.',
    'choose-person':
      'Velg en av dem under, eller trykk «Send meldingen» igjen for å sende det du har skrevet.',
    'person-unknown': 'Vi fant ikke igjen en av dem du valgte. Velg på nytt, eller beskriv eleven.',
    'school-missing': 'Velg hvilken skole det gjelder.',
    'too-many-reports':
      'Du har sendt svært mange meldinger på kort tid. Vent noen minutter og send igjen. Haster det, ring rektor.',
  },
  receipt: {
    number: (number: string) => `Melding ${number}`,
    thanks: {
      principal: 'Takk. Nå er den hos den som skal ha den, og skolen må handle.',
      owner: 'Takk. Nå har skoleeieren den, og må handle.',
      sealed: 'Takk. Nå er den hos den som skal ha den, og skolen må handle.',
      other: 'Takk. Nå er den kommet fram, og skolen må handle.',
    },
    happensNow: 'Dette skjer nå',
    seeHere: 'Du kan se her hvor langt det har kommet.',
    sentTo: {
      principal: (name: string) =>
        `Til rektor ${name}, eller til en annen leder eller skoleeieren der rektor er for nær.`,
      owner: () => 'Til skoleeieren. Ingen i ledelsen på skolen ser den.',
      sealed: () => 'Til rektor, eller til skoleeieren der rektor er for nær. Svært få får se den.',
    },
    movesOn: (moment: string) => `Har ingen tatt imot innen ${moment}, går meldingen videre av seg selv.`,
    phoneLater: (moment: string) =>
      `Har ikke skoleeieren åpnet den innen ${moment}, får du et telefonnummer her.`,
    phone:
      'Skoleeieren har ikke åpnet meldingen i tide. Ring og si at en melding venter. Du trenger ikke si mer:',
    followed:
      'Skolen snakker med eleven og setter i gang. Hva som gjøres, får du ikke se her. Det er for elevens skyld.',
    today: 'Det du kan gjøre i dag',
    tips: {
      tell: 'Si til eleven at du har meldt fra, og at en voksen tar det videre.',
      look: 'Se etter eleven i neste friminutt.',
      again: 'Ser du noe nytt, ',
      againLink: 'meld fra igjen',
      againEnd: '. Du trenger ikke vente.',
    },
    yours: 'Det du skrev',
    until: (day: string) => `Du kan lese din egen melding til ${day}.`,
    show: 'Vis det jeg skrev',
    pupilToYou: 'Eleven, til deg',
    parts: {
      whom: 'Gjelder',
      others: 'Var der',
      saw: 'Du så eller hørte',
      how: 'Hva du gjorde',
      told: 'Fortalt av',
      adult: 'Om den voksne',
    },
    back: 'Tilbake til I dag',
    onlyNumber: 'Vi har meldingen. Her står det ikke mer.',
  },
  mine: {
    title: 'Meldinger jeg har sendt',
    empty: 'Du har ikke meldt fra om noe ennå',
    emptySay: 'Når du melder fra, ser du her om meldingen er lest og fulgt opp.',
    sentAt: (moment: string) => `Sendt ${moment}`,
    steps: 'Hvor langt meldingen har kommet',
  },
}
