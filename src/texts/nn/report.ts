import type { report as nb } from '../nb/report.ts'
import type { Widen } from '../widen.ts'

export const report: Widen<typeof nb> = {
  intro:
    'Det er nok at du trur ein elev ikkje har det trygt og godt. Skriv kven, og kva du såg eller høyrde, og svar på om det gjeld ein vaksen. Resten kan stå ope.',
  notSent: 'Meldinga er ikkje send enno',
  send: 'Send meldinga',
  school: 'Kva skule?',
  whom: {
    legend: 'Kven gjeld det?',
    label: 'Namnet på eleven',
    hint: 'Veit du ikkje namnet, skriv det du veit: høg gut, 9. trinn.',
    picked: 'Meldinga gjeld',
    todaysGroups: 'Du får opp elevane i gruppene du er med i dag. Andre elevar kan du skildre.',
  },
  others: {
    more: 'Var nokon andre der?',
    label: 'Andre som var der',
    hint: 'Du seier berre at dei var der.',
    picked: 'Andre som var der',
  },
  hits: 'Meiner du ein av desse?',
  sendAsWritten: 'Er det ingen av dei, trykk «Send meldinga». Då blir det du har skrive, sendt.',
  noHits: 'Vi fann ingen. Det du har skrive, blir med i meldinga slik det står.',
  said: {
    label: 'Eleven sa',
    hint: 'Ord for ord, så godt du hugsar. La feltet stå tomt om eleven ikkje sa noko.',
    talk: 'Dette var ein samtale med eleven',
    talkDetail: 'Han tel som første samtale, så eleven slepp å fortelje alt på nytt.',
    unsafe: 'Eleven seier sjølv at det ikkje er trygt og godt',
  },
  saw: {
    label: 'Det du såg eller høyrde',
    hint: 'Ei setning er nok. Ikkje skriv om helse, diagnosar eller familie.',
  },
  stop: {
    title: 'Fortel eleven om vald eller overgrep?',
    say: 'Ikkje spør meir. Ring barnevernvakta der de er, eller politiet på ',
    police: '112',
    afterPolice: '. Alarmtelefonen for barn og unge er ',
    childLine: '116 111',
    end: '.',
    tick: 'Eleven fortel om vald eller overgrep',
    personal:
      'Plikta til å seie frå til barnevernet er di eiga. Du treng ikkje vente på nokon, og ingen må godkjenne det.',
  },
  place: {
    legend: 'Kvar var det?',
    names: {
      class: 'Klasserommet',
      break: 'Friminutt',
      'changing-room': 'Garderoben',
      'way-to-school': 'Skulevegen',
      digital: 'På nett',
      'after-school-care': 'SFO',
      'homework-help': 'Leksehjelp',
      trip: 'Tur',
      elsewhere: 'Ein annan stad',
    },
  },
  when: {
    legend: 'Når såg eller høyrde du det?',
    choices: { today: 'I dag', yesterday: 'I går', earlier: 'Tidlegare', unknown: 'Veit ikkje' },
    clock: 'Klokka',
    day: 'Kva dag?',
    dayHint: 'Fyll ut om du svara «Tidlegare». Omtrent er godt nok.',
  },
  stepped: {
    legend: 'Greip du inn?',
    choices: { yes: 'Ja', no: 'Nei', 'not-there': 'Eg var ikkje der' },
    how: 'Kva gjorde du, eller kvifor gjekk det ikkje?',
    howHint: 'Ikkje skriv om helse, diagnosar eller familie.',
  },
  adult: {
    legend: 'Gjeld det ein vaksen på skulen?',
    hint: 'Svaret avgjer kven som får meldinga.',
    choices: { no: 'Nei', yes: 'Ja', unknown: 'Veit ikkje' },
    who: 'Svara du ja: kven?',
    whoHint: 'Namn, eller det du veit. Veit du ikkje kven, la feltet stå tomt.',
    picked: 'Den meldinga gjeld',
    leads: 'Den vaksne er leiar på skulen, òg om det berre er for ei tid',
    routes:
      'Gjeld det ein tilsett, går meldinga til rektor og svært få andre. Gjeld det ein leiar, eller veit du ikkje kven det er, går ho rett til skuleeigaren.',
  },
  told: {
    more: 'Har nokon fortalt deg dette?',
    by: 'Kven fortalde det?',
    byHint: 'Namn eller rolle, til dømes ein forelder eller ein kollega.',
    day: 'Kva dag?',
    clock: 'Klokka',
  },
  categories: {
    more: 'Kva handlar det om?',
    legend: 'Kva handlar det om?',
    hint: 'Berre om du vil. Ordet du vel, avgjer ingenting.',
    names: {
      alone: 'Åleine',
      afraid: 'Redd',
      unhappy: 'Lei seg',
      'avoids-school': 'Vil ikkje på skulen',
      exclusion: 'Halden utanfor',
      'offensive-conduct': 'Krenking',
      bullying: 'Mobbing',
      violence: 'Slag, spark eller dytting',
      racism: 'Rasisme',
      discrimination: 'Diskriminering',
      harassment: 'Trakassering',
      'physical-environment': 'Bygget eller uteområdet',
      unknown: 'Veit ikkje',
    },
  },
  capacity: {
    legend: 'Melder du frå som tilsett eller som forelder?',
    hint: 'Du har valt ditt eige barn. Saka går til ein som ikkje er nær dykk, og du får ikkje sjå ho som tilsett.',
    choices: { employee: 'Som tilsett', parent: 'Som forelder' },
  },
  goesTo: (principal) =>
    principal === null
      ? 'Meldinga går til rektor og næraste leiar. Ingenting blir liggjande på denne telefonen.'
      : `Meldinga går til rektor ${principal} og næraste leiar. Ingenting blir liggjande på denne telefonen.`,
  errors: {
    'whom-missing': 'Skriv kven det gjeld. Eit kjenneteikn er nok.',
    'nothing-told': 'Skriv kva du såg eller høyrde, eller kva eleven sa. Ei setning er nok.',
    'adult-not-answered': 'Svar ja, nei eller veit ikkje. Då går meldinga til rett stad.',
    'day-missing': 'Skriv omtrent kva dag det var, eller vel «Veit ikkje».',
    'day-in-the-future': 'Den dagen er ikkje komen enno. Vel dagen du såg eller høyrde det.',
    'clock-in-the-future': 'Det klokkeslettet er ikkje kome enno. Skriv når det var, til dømes 10.15.',
    'capacity-missing': 'Vel om du melder frå som tilsett eller som forelder.',
    'choose-person': 'Vel ein av dei under, eller trykk «Send meldinga» igjen for å sende det du har skrive.',
    'person-unknown': 'Vi fann ikkje att ein av dei du valde. Vel på nytt, eller skildre eleven.',
    'school-missing': 'Vel kva skule det gjeld.',
    'too-many-reports':
      'Du har sendt svært mange meldingar på kort tid. Vent nokre minutt og send igjen. Hastar det, ring rektor.',
  },
  receipt: {
    number: (number) => `Melding ${number}`,
    thanks: {
      principal: 'Takk. No er ho hos den som skal ha henne, og skulen må handle.',
      owner: 'Takk. No har skuleeigaren henne, og må handle.',
      sealed: 'Takk. No er ho hos den som skal ha henne, og skulen må handle.',
      other: 'Takk. No er ho komen fram, og skulen må handle.',
    },
    happensNow: 'Dette skjer no',
    seeHere: 'Du kan sjå her kor langt det har kome.',
    sentTo: {
      principal: (name) =>
        `Til rektor ${name}, eller til ein annan leiar eller skuleeigaren der rektor er for nær.`,
      owner: () => 'Til skuleeigaren. Ingen i leiinga på skulen ser henne.',
      sealed: () => 'Til rektor, eller til skuleeigaren der rektor er for nær. Svært få får sjå henne.',
    },
    movesOn: (moment) => `Har ingen teke imot innan ${moment}, går meldinga vidare av seg sjølv.`,
    phoneLater: (moment) =>
      `Har ikkje skuleeigaren opna henne innan ${moment}, får du eit telefonnummer her.`,
    phone:
      'Skuleeigaren har ikkje opna meldinga i tide. Ring og sei at ei melding ventar. Du treng ikkje seie meir:',
    followed:
      'Skulen snakkar med eleven og set i gang. Kva som blir gjort, får du ikkje sjå her. Det er for eleven si skuld.',
    today: 'Det du kan gjere i dag',
    tips: {
      tell: 'Sei til eleven at du har meldt frå, og at ein vaksen tek det vidare.',
      look: 'Sjå etter eleven i neste friminutt.',
      again: 'Ser du noko nytt, ',
      againLink: 'meld frå igjen',
      againEnd: '. Du treng ikkje vente.',
    },
    yours: 'Det du skreiv',
    until: (day) => `Du kan lese di eiga melding til ${day}.`,
    show: 'Vis det eg skreiv',
    pupilToYou: 'Eleven, til deg',
    parts: {
      whom: 'Gjeld',
      others: 'Var der',
      saw: 'Du såg eller høyrde',
      how: 'Kva du gjorde',
      told: 'Fortalt av',
      adult: 'Om den vaksne',
    },
    back: 'Tilbake til I dag',
    onlyNumber: 'Vi har meldinga. Her står det ikkje meir.',
  },
  mine: {
    title: 'Meldingar eg har sendt',
    empty: 'Du har ikkje meldt frå om noko enno',
    emptySay: 'Når du melder frå, ser du her om meldinga er lesen og følgd opp.',
    sentAt: (moment) => `Send ${moment}`,
    steps: 'Kor langt meldinga har kome',
  },
}
