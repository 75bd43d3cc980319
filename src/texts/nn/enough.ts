import type { enough as nb } from '../nb/enough.ts'
import type { Widen } from '../widen.ts'
import { roles } from './roles.ts'

const days = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** What would be enough now, and how each deadline was counted. */
export const enough: Widen<typeof nb> = {
  steps: {
    'tell-principal': {
      todo: 'sei frå til rektor',
      say: 'Plikta er dokumentert når meldinga er komen til rektor.',
      go: 'Sjå meldinga',
    },
    'owner-opens': {
      todo: 'skuleeigaren opnar meldinga',
      say: 'Plikta er dokumentert først når nokon hos skuleeigaren har opna meldinga.',
      go: 'Sjå meldinga',
    },
    'give-reporter-phone': {
      todo: 'gi den som melde frå, eit telefonnummer',
      say: 'Skuleeigaren har ikkje opna meldinga i tide.',
      go: 'Sjå meldinga',
    },
    'forward-or-say-groundless': {
      todo: 'meld vidare til skuleeigaren',
      say: 'Er meldinga openbert utan grunn, skriv du kvifor i staden.',
      go: 'Meld vidare',
    },
    'answer-reporter': {
      todo: 'svar den som melde frå',
      say: 'Den som melde frå, skal vite at meldinga er komen fram.',
      go: 'Sjå meldinga',
    },
    'talk-with-pupil': {
      todo: 'snakk med eleven',
      say: 'Eleven sine eigne ord, så nær ordrett som råd. Vil eleven ikkje snakke no, er det òg eit svar.',
      go: 'Skriv samtalen',
    },
    'contact-home-or-hold': {
      todo: 'ta kontakt heim',
      say: 'Kan det vere farleg for eleven at de ringjer, ventar de med ein grunn og ei ny tid.',
      go: 'Kontakt heim',
    },
    'settle-roles': {
      todo: 'bestem kven som har saka',
      say: 'Éin er ansvarleg, og teamet er lite.',
      go: 'Vel teamet',
    },
    'set-immediate-measures-or-say-why-none': {
      todo: 'set i gang det som kan gjerast med ein gong',
      say: 'Minst eitt tiltak med namn og tid, eller kvifor ingenting kan gjerast no.',
      go: 'Skriv kva de gjer',
    },
    'open-investigation': {
      todo: 'ta til å undersøkje',
      say: 'Vel korleis de vil finne ut av det. Fleire måtar er betre enn éin.',
      go: 'Ta til å undersøkje',
    },
    'conclude-investigation': {
      todo: 'skriv kva undersøkinga viser',
      say: 'Kva eleven opplever, kva de veit, og kva i miljøet som verkar inn. Ingen skal ha skuld.',
      go: 'Skriv kva de fann',
    },
    'approve-plan': {
      todo: 'få aktivitetsplanen godkjend',
      say: 'Planen seier kva problem, kva tiltak, når, kven og når de ser om det hjelper.',
      go: 'Opne planen',
    },
    'complete-plan': {
      todo: 'gjer planen heil',
      say: 'Planen er godkjend, men manglar noko lova krev.',
      go: 'Opne planen',
    },
    'send-plan-home': {
      todo: 'send planen heim',
      say: 'Eleven og føresette skal ha den godkjende planen. Ingen andre elevar står i han.',
      go: 'Skriv at planen er send',
    },
    'inform-principal': {
      todo: 'vis rektor planen',
      say: 'Rektor skal ha sett planen same dag.',
      go: 'Skriv at rektor har sett han',
    },
    'assess-seriousness': {
      todo: 'vurder om saka er alvorleg',
      say: 'Ja eller nei, med grunn. Det stoppar verken tiltak eller undersøking.',
      go: 'Vurder',
    },
    'notify-owner': {
      todo: 'sei frå til skuleeigaren',
      say: 'Saka er vurdert som alvorleg. Då skal skuleeigaren vite det.',
      go: 'Sei frå til skuleeigaren',
    },
    'evaluate-with-pupil': {
      todo: 'spør eleven: Hjelper det?',
      say: 'Eleven svarer sjølv. Kva føresette eller lærarar meiner, kjem i tillegg.',
      go: 'Sjå om det hjelper',
    },
    'discuss-in-resource-team': {
      todo: 'ta endringa opp i R-teamet',
      say: 'Endringa er gjord. R-teamet får vite om ho etterpå.',
      go: 'Skriv at ho er teken opp',
    },
    'write-weekly-status': {
      todo: 'skriv korleis det gjekk med tiltaka',
      say: 'Eitt svar for kvart tiltak, éin gong i veka. Gjekk alt som planlagt, er eitt trykk nok.',
      go: 'Skriv status for veka',
    },
    'change-measures': {
      todo: 'endre det som ikkje hjelper',
      say: 'Lag ein ny versjon med nye eller endra tiltak, eller set i gang noko med ein gong.',
      go: 'Opne planen',
    },
    'consider-support': {
      todo: 'vurder hjelp utanfrå',
      say: 'Tiltaka har ikkje hjelpt to gonger. Vurder skuleeigaren og PPT, og skriv kva de kom til.',
      go: 'Skriv vurderinga',
    },
    'ask-pupil-again': {
      todo: 'spør eleven igjen',
      say: 'Saka er avslutta. Eleven skal bli spurd om det framleis er trygt.',
      go: 'Skriv svaret',
    },
    'register-raised': {
      todo: 'skriv at saka er teken opp med rektor',
      say: 'Då reknar vi veka før Statsforvaltaren kan ta saka.',
      go: 'Skriv det ned',
    },
    'tell-of-statsforvalter': {
      todo: 'fortel om Statsforvaltaren',
      say: 'Eleven og føresette skal vite at dei kan gå til Statsforvaltaren om skulen ikkje gjer nok.',
      go: 'Skriv at det er fortalt',
    },
    'answer-statsforvalter': {
      todo: 'svar Statsforvaltaren',
      say: 'Statsforvaltaren har bede om papira i saka.',
      go: 'Skriv at svaret er sendt',
    },
    'carry-out-decision': {
      todo: 'gjer det Statsforvaltaren har bestemt',
      say: 'Skriv når det er gjort.',
      go: 'Skriv at det er gjort',
    },
    'tell-principal-of-intervention': {
      todo: 'sei frå til rektor om det fysiske inngrepet',
      say: 'Rektor skal vite det same dag.',
      go: 'Opne det fysiske inngrepet',
    },
    'ask-pupils-view': {
      todo: 'spør eleven om det fysiske inngrepet',
      say: 'Synet til eleven er eitt av dei tre felta som skal skrivast.',
      go: 'Opne det fysiske inngrepet',
    },
    'tell-home-of-intervention': {
      todo: 'fortel heime om det fysiske inngrepet',
      say: 'Føresette skal vite det så snart som råd.',
      go: 'Skriv at det er fortalt',
    },
    'notify-owner-of-interventions': {
      todo: 'sei frå til skuleeigaren om fysiske inngrep',
      say: 'To eller fleire gonger overfor same elev, eller alvorleg: Då skal skuleeigaren vite det.',
      go: 'Sei frå til skuleeigaren',
    },
    'report-to-child-welfare': {
      todo: 'meld frå til barnevernet',
      say: 'Plikta er di eiga. Ingen skal godkjenne ho først. Er det ikkje grunn til å melde, skriv du kvifor.',
      go: 'Melding til barnevernet',
    },
    'keep-within-limit': {
      todo: 'sjå på bortvisinga på nytt',
      say: 'Ho er lengre enn lova tillèt, eller føresette fekk ikkje vite det først. Ein lærar åleine har høgst to timar.',
      go: 'Opne bortvisinga',
    },
    'answer-access-request': {
      todo: 'svar på kravet om innsyn',
      say: 'Seier de nei til noko, skal lovheimelen stå i svaret.',
      go: 'Skriv svaret',
    },
    'report-breach': {
      todo: 'vurder avviket, og meld det',
      say: 'Datatilsynet skal ha melding innan 72 timar når avviket kan skade nokon.',
      go: 'Skriv kva som er gjort',
    },
    'file-minutes': {
      todo: 'legg inn referatet',
      say: 'Kven som var der, og det som gjeld denne eleven.',
      go: 'Legg inn referat',
    },
  },
  nothing: 'Ingenting hastar no',
  nothingSay: 'Alt som har ein frist, er dokumentert. Hald fram med å følgje med.',
  whyThis: 'Kvifor denne fristen?',
  howCounted: 'Slik er fristane rekna',
  beside: {
    home: 'Heimen',
    'taking-hold': 'Kven har saka',
    statsforvalter: 'Statsforvaltaren',
    'child-welfare': 'Barnevernet',
    order: 'Orden og inngrep',
    privacy: 'Personvern',
  },
  duties: {
    law: 'Dette er ei plikt etter lova.',
    guidance: 'Dette følgjer av rettleiinga til lova.',
    plan: 'Dette står i planen til skulen.',
    practice: 'Dette er god praksis. Lova nemner ikkje noko tal.',
  },
  acts: {
    opplæringslova: 'opplæringslova',
    opplæringsforskrifta: 'opplæringsforskrifta',
    personvernforordninga: 'personvernforordninga',
  },
  responsible: {
    ...roles,
    employee: 'den som fekk vite det',
    'case-responsible': 'den som er ansvarleg for saka',
    'nearest-leader': 'næraste leiar',
    owner: 'skuleeigaren',
  },
  onWhom: (who) => `Ansvar: ${who}.`,
  from: {
    'employee-knew': 'Ein tilsett visste',
    'raised-with-principal': 'Teke opp med rektor',
    'principal-knew': 'Rektor visste',
    entry: 'Det som utløyste fristen',
  },
  fromMoment: (from, when) => `${from} ${when}.`,
  amounts: {
    'school-days': (count) => days(count, 'Éin skuledag', 'skuledagar'),
    'calendar-days': (count) => days(count, 'Éin dag', 'dagar, alle dagar med'),
    'working-days': (count) => days(count, 'Éin verkedag', 'verkedagar'),
    'same-day': () => 'Same dag, eller første skuledag etter',
    'at-once': () => 'Same dag, òg når skulen har fri',
    hours: (count) => days(count, 'Éin time', 'timar'),
    months: (count) => days(count, 'Éin månad', 'månader'),
    weeks: (count) => days(count, 'Éi veke', 'veker'),
    week: () => 'Ut skuleveka',
    date: () => 'Datoen som er sett',
  },
  until: (amount, day) => `${amount}, til ${day}.`,
  free: (count) => (count === 1 ? 'Éin fridag er ikkje rekna med.' : `${count} fridagar er ikkje rekna med.`),
  capped: 'Sommarferien stoppar ikkje klokka så lenge.',
  assumed: 'Skuleruta er ikkje kjend så langt fram. Vi har rekna med vanlege skuledagar.',
  held: (when) => `Kontakt heim var sett på vent til ${when}. Fristen er rekna derifrå.`,
  extended: (day) => `Det vart gitt meir tid, til ${day}.`,
  beyond: (day) => `Datoen er seinare enn grensa til skulen, som var ${day}.`,
  warn: (day) => `Ein plan bør stå innan ${day}: sju dagar etter at rektor visste.`,
  warned: (day) => `Sju dagar var gått ${day}, og ingen plan står.`,
  statsforvalterFrom: (day) => `Statsforvaltaren kan ta saka frå ${day}.`,
  planDue: (day) => `Planen har frist ${day}.`,
  lateBy: (count) => (count === 1 ? 'Éin dag over fristen' : `${count} dagar over fristen`),
  ended: 'Saka vart avslutta utan at dette var gjort.',
  missed: 'Manglar',
  because: {
    'measures-not-done': 'ingen har skrive at tiltaka er gjorde',
    'written-late': 'Noko er skrive lenge etter at det skjedde.',
  },
  missing: {
    problem: 'kva problem tiltaka skal løyse',
    measures: 'kva tiltak',
    when: 'når dei blir gjorde',
    who: 'kven som gjer dei',
    evaluation: 'når de ser om det hjelper',
    'pupil-heard': 'at eleven er høyrd',
  },
  missingList: (list) => `Planen manglar: ${list}.`,
  forWeek: (week) => `Gjeld veke ${week}.`,
  lacking: (count) =>
    count === 1
      ? 'Eitt tiltak manglar svar. Det ein annan har skrive om sitt, gjeld berre det.'
      : `${count} tiltak manglar svar. Det ein annan har skrive om sitt, gjeld berre det.`,
  forCheck: (weeks) => `Dette er spørsmålet ${weeks} veker etter avslutninga.`,
}
