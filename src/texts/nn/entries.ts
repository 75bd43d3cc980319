import type { entries as nb } from '../nb/entries.ts'
import { type Sentences, sayList } from '../sentence.ts'
import type { Widen } from '../widen.ts'

const og = (items: readonly string[]) => sayList(items, 'og')

const recipients = {
  principal: 'rektor',
  'nearest-leader': 'næraste leiar',
  owner: 'skuleeigaren',
  statsforvalter: 'Statsforvaltaren',
  guardian: 'føresette',
  pupil: 'eleven',
  team: 'teamet',
} as const

const safe = {
  yes: 'Svaret på om det er trygt: ja.',
  partly: 'Svaret på om det er trygt: litt.',
  no: 'Svaret på om det er trygt: nei.',
  declined: 'Eleven ville ikkje svare på om det er trygt no.',
  cannot: 'Eleven kunne ikkje svare på om det er trygt.',
  'not-asked': '',
} as const

const channels = {
  telephone: 'på telefon',
  meeting: 'i eit møte',
  letter: 'i brev',
  'e-mail': 'på e-post',
  message: 'i ei melding',
  other: 'på ein annan måte',
} as const

const meetings = {
  cooperation: 'samarbeidsmøte',
  team: 'teammøte',
  year: 'trinnmøte',
  'resource-team': 'møte i R-teamet',
  leaders: 'leiarmøte',
} as const

const consulted = {
  'child-welfare': 'barnevernet',
  police: 'politiet',
  owner: 'skuleeigaren',
  ppt: 'PPT',
  nobody: 'ingen',
} as const

const support = {
  owner: 'skuleeigaren',
  ppt: 'PPT',
  'learning-environment-team': 'læringsmiljøteamet',
  'resource-team': 'R-teamet',
} as const

const compartments = {
  ordinary: 'ei vanleg skolemiljøsak',
  'staff-offence': 'ei sak om ein tilsett, med lukka team',
  'leader-offence': 'ei sak om leiinga, hos skuleeigaren',
} as const

const answered = {
  pupil: 'eleven sjølv',
  guardian: 'ein føresett',
  teacher: 'ein lærar',
  nobody: 'ingen',
} as const

const sentences: Sentences = {
  'concern-reported': ({ by, facts }) =>
    facts.capacity === 'parent' ? `${by} melde frå som føresett.` : `${by} melde frå.`,
  'concern-routed': ({ facts, name }) => {
    const to = typeof facts.to === 'string' ? recipients[facts.to] : facts.to.text
    const went = `Meldinga gjekk til ${to}${facts.holder === null ? '' : `, ${name(facts.holder)}`}.`
    const also = (facts.also ?? []).map(name)
    return also.length === 0
      ? went
      : `${went} Også ${sayList(also, 'og')} fekk vite om henne, som næraste leiar.`
  },
  'concern-opened': ({ by, facts }) =>
    facts.by === 'owner' ? `${by} hos skuleeigaren las meldinga.` : `${by} las meldinga.`,
  'reporter-answered': ({ facts }) =>
    ({
      received: 'Den som melde frå, fekk vite at meldinga er komen fram.',
      read: 'Den som melde frå, fekk vite at meldinga er lesen.',
      'followed-up': 'Den som melde frå, fekk vite at meldinga er følgd opp.',
    })[facts.status],
  'concern-handed-on': ({ facts, name }) =>
    facts.to === null
      ? 'Meldinga gjekk vidare til skuleeigaren.'
      : facts.because === 'appointed-by-owner'
        ? `Skuleeigaren gav meldinga til ${name(facts.to)}.`
        : `Meldinga gjekk vidare til ${name(facts.to)}.`,
  'conflict-of-interest': ({ facts, name }) =>
    facts.declared
      ? `${name(facts.person)} sa frå om eigen habilitet og har ikkje lenger saka.`
      : `${name(facts.person)} har ikkje lenger saka.`,
  'staff-offence-forwarded': ({ by }) => `${by} melde dette vidare til skuleeigaren.`,
  'staff-offence-groundless': ({ facts, name }) =>
    `${name(facts.by)} skreiv kvifor meldinga openbert er utan grunn.`,
  'concern-rerouted': ({ facts }) => `Meldinga går ein annan veg: ${compartments[facts.compartment]}.`,
  'reporter-given-phone': () =>
    'Skuleeigaren hadde ikkje opna meldinga. Den som melde frå, fekk eit telefonnummer.',
  'concern-ended': ({ by, facts }) =>
    ({
      'opened-case': `${by} opna ei sak på meldinga.`,
      'added-to-case': `${by} la meldinga til ei sak som fanst frå før.`,
      'looked-into-pupil-safe': `${by} såg på meldinga. Eleven vart spurd og har det trygt.`,
      duplicate: `${by} fann at det same var meldt før.`,
      'not-pupil-environment': `${by} fann at meldinga ikkje gjeld skolemiljøet til ein elev.`,
    })[facts.ending],

  'case-opened': ({ by, facts }) =>
    facts.kind === 'follow-up' ? `${by} opna ei oppfølgingssak.` : `${by} opna saka.`,
  'concern-added': ({ by }) => `${by} la ei ny melding til saka.`,
  'roles-settled': ({ by, facts, name }) => {
    const others = facts.team.map((one) => one.person).filter((person) => person !== facts.responsible)
    const team = others.length === 0 ? '' : ` I teamet: ${og(others.map(name))}.`
    return `${by} bestemte kven som har saka. Ansvarleg: ${name(facts.responsible)}.${team}`
  },
  'raised-with-principal': ({ facts }) => {
    const who = { guardian: 'Ein føresett', pupil: 'Eleven sjølv', other: 'Nokon andre' }[facts.by]
    return `${who} tok saka opp med rektor ${channels[facts.channel]}.`
  },
  'pupil-talked': ({ by, facts, name }) => {
    const pupil = name(facts.pupil)
    const others = facts.present.length === 0 ? '' : ` Til stades: ${og(facts.present.map(name))}.`
    const how = {
      said: facts.alone
        ? `${by} snakka med ${pupil}, berre dei to.${facts.chosenAdult === true ? ' Eleven valde sjølv kven.' : ''}`
        : `${by} snakka med ${pupil}.`,
      wrote: `${pupil} skreiv sjølv.`,
      drew: `${pupil} teikna for ${by}.`,
      declined: `${by} spurde ${pupil}, som ikkje ville snakke no.`,
      cannot: `${by} spurde ${pupil}, som ikkje kunne svare.`,
    }[facts.mode]
    const wants = facts.wantsMeasures ? ' Eleven vil at skulen gjer noko.' : ''
    const read = facts.pupilConfirmed ? ' Eleven har lese eller høyrt det som står.' : ''
    return `${how}${others} ${safe[facts.safe]}${wants}${read}`.replaceAll('  ', ' ').trim()
  },
  'other-talked': ({ by, facts, who }) =>
    facts.as === 'other-pupil'
      ? `${by} snakka med ${who(facts.person)}. Det som vart sagt, står ikkje i denne saka.`
      : `${by} snakka med ${who(facts.person)}.`,
  'guardian-contacted': ({ by, facts, who }) => {
    const guardian = who(facts.guardian)
    const what = facts.reached
      ? `${by} hadde kontakt med ${guardian} ${channels[facts.channel]}.`
      : `${by} prøvde å nå ${guardian} ${channels[facts.channel]}, utan å få svar.`
    return facts.invitedToMeeting ? `${what} ${guardian} er invitert til møte.` : what
  },
  'guardian-contact-held': ({ by, facts, name, moment }) => {
    const asked = facts.consulted.filter((one) => one !== 'nobody').map((one) => consulted[one])
    const after = asked.length === 0 ? '' : ` Rådført seg med ${og(asked)}.`
    return `${by} ventar med å kontakte ${name(facts.guardian)} til ${moment(facts.until)}.${after}`
  },
  'guardian-contact-resumed': ({ by, facts, name }) =>
    `${by} opna for kontakt med ${name(facts.guardian)} att.`,
  observed: ({ by }) => `${by} skreiv det som vart sett.`,
  intervened: ({ facts, name }) =>
    facts.possible ? `${name(facts.by)} greip inn.` : `${name(facts.by)} kunne ikkje gripe inn.`,
  'immediate-measures-set': ({ by, facts, who }) =>
    facts.measures.length === 0
      ? `${by} skreiv kvifor ingenting kan gjerast med ein gong.`
      : `${by} sette i gang det som kunne gjerast med ein gong. ${og([...new Set(facts.measures.map((one) => who(one.responsible)))])} gjer det.`,
  'investigation-opened': ({ by }) => `${by} tok til å undersøkje.`,
  'investigation-extended': ({ by, facts, day }) =>
    `${by} gav undersøkinga meir tid, til ${day(facts.until)}.`,
  'investigation-concluded': ({ by, facts }) => {
    const found = {
      yes: 'Eleven har det ikkje trygt og godt.',
      no: 'Eleven har det trygt og godt.',
      unclear: 'Det er ikkje klart om eleven har det trygt og godt.',
    }[facts.pupilUnsafe]
    return `${by} avslutta undersøkinga. ${found}`
  },
  'best-interest-assessed': ({ by, facts, name }) =>
    `${by} vurderte kva som er best for ${name(facts.pupil)}.`,
  'seriousness-assessed': ({ by, facts }) =>
    facts.serious ? `${by} vurderte saka som alvorleg.` : `${by} vurderte at saka ikkje er alvorleg no.`,
  'owner-notified': ({ by, facts }) => {
    const about = {
      serious: 'at saka er alvorleg',
      'physical-intervention': 'fysiske inngrep',
      ineffective: 'at tiltaka ikkje hjelper',
      'no-suitable-measure': 'at det ikkje finst fleire eigna tiltak',
      'staff-offence': 'at saka gjeld ein tilsett',
    }[facts.about]
    return `${by} sa frå til skuleeigaren om ${about}.`
  },
  'owner-opened': ({ facts, name }) => `${name(facts.by)} hos skuleeigaren opna saka.`,
  meeting: ({ facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Til stades: ${og(facts.present.map(who))}.`
    const asked = [facts.pupilInvited ? 'eleven' : '', facts.guardiansInvited ? 'føresette' : ''].filter(
      Boolean,
    )
    const invited = asked.length === 0 ? '' : ` Invitert: ${og(asked)}.`
    return `Det vart halde ${meetings[facts.kind]}.${present}${invited}`
  },
  'plan-approved': ({ facts, who, day }) => {
    const next = facts.evaluateOn === null ? '' : ` Hjelper det? Svaret kjem ${day(facts.evaluateOn)}.`
    return `${who(facts.approvedBy)} godkjende aktivitetsplanen, versjon ${facts.version}.${next}`
  },
  'plan-sent-home': ({ by, facts, who }) => {
    const how = {
      paper: 'på papir',
      meeting: 'i eit møte',
      'school-system': 'i meldingssystemet til skulen',
      'archive-system': 'frå arkivet',
      other: 'på ein annan måte',
    }[facts.how]
    return `${by} gav planen, versjon ${facts.version}, til ${og(facts.to.map(who))} ${how}.`
  },
  'principal-informed': ({ by, facts }) =>
    `${by} skreiv at rektor har sett planen, versjon ${facts.version}.`,
  'measure-done': ({ by, facts }) =>
    facts.asPlanned
      ? `${by} gjorde eit tiltak som planlagt.`
      : `${by} gjorde eit tiltak, litt annleis enn planlagt.`,
  'measure-missed': ({ by }) => `${by} fekk ikkje gjort eit tiltak.`,
  'weekly-status': ({ by, facts }) => {
    const missed = facts.measures.filter((one) => one.done === 'not').length
    const how =
      missed === 0 ? 'Alle tiltak er i gang.' : `${missed} av ${facts.measures.length} vart ikkje gjorde.`
    return `${by} skreiv korleis det gjekk med tiltaka i veka. ${how}`
  },
  evaluated: ({ by, facts, day }) => {
    const next =
      facts.next === null
        ? ''
        : 'evaluateOn' in facts.next
          ? ` Neste gong: ${day(facts.next.evaluateOn)}.`
          : ' Saka går mot ei avslutning.'
    return `${by} såg på om tiltaka hjelper. Svart av ${answered[facts.answeredBy]}. ${safe[facts.pupilAnswer]}${next}`
      .replaceAll('  ', ' ')
      .trim()
  },
  'support-considered': ({ by, facts }) => {
    const from = og(facts.from.map((one) => support[one]))
    return facts.asked ? `${by} bad om hjelp frå ${from}.` : `${by} vurderte hjelp frå ${from}.`
  },
  'resource-team-discussed': ({ facts }) =>
    facts.anonymous ? 'Saka vart drøfta i R-teamet utan namn.' : 'Saka vart drøfta i R-teamet.',
  'followed-up': ({ by, facts }) =>
    `${by} spurde igjen, ${facts.week} veker etter. Svart av ${answered[facts.answeredBy]}. ${safe[facts.safe]}`.trim(),
  'case-closed': ({ by, facts }) => {
    const ground =
      typeof facts.ground === 'string'
        ? {
            'pupil-safe': 'Eleven har det trygt og godt.',
            'left-school': 'Eleven har slutta på skulen.',
            'no-suitable-measure': 'Det finst ikkje fleire eigna tiltak.',
          }[facts.ground]
        : facts.ground.text
    return `${by} avslutta saka. ${ground}${facts.guardiansInformed ? ' Føresette veit det.' : ''}`
  },
  'case-reopened': ({ by, facts }) => {
    const because = {
      'not-safe': 'Eleven har det ikkje trygt.',
      'new-concern': 'Det kom ei ny melding.',
      other: '',
    }[facts.because]
    return `${by} tok opp saka att. ${because}`.trim()
  },
  'statsforvalter-right-told': ({ by, facts, who }) =>
    `${by} fortalde ${og(facts.to.map(who))} at saka kan meldast til Statsforvaltaren.`,
  'statsforvalter-asked': ({ facts, day }) =>
    `Statsforvaltaren bad om papira i saka. Frist: ${day(facts.due)}.`,
  'statsforvalter-answered': ({ by, facts, day }) =>
    `${by} svarte Statsforvaltaren. Papira vart sende ${day(facts.sentOn)}.`,
  'statsforvalter-decided': ({ facts, day }) =>
    `Statsforvaltaren har bestemt kva skulen skal gjere. Frist: ${day(facts.due)}.`,
  'statsforvalter-decision-done': ({ facts, day }) =>
    `Det Statsforvaltaren bestemte, vart gjort ${day(facts.on)}.`,
  'physical-intervention': ({ facts, name }) => {
    const serious = facts.serious ? ' Det var alvorleg.' : ''
    const told = facts.told === 'principal' ? ' Rektor veit det.' : ''
    return `${name(facts.by)} greip inn fysisk overfor ${name(facts.pupil)}.${serious}${told}`
  },
  'physical-intervention-told-home': ({ by }) => `${by} fortalde føresette om det fysiske inngrepet.`,
  'child-welfare-due': ({ by }) => `${by} skreiv at det er grunn til å melde til barnevernet.`,
  'child-welfare-reported': ({ facts, name }) => `${name(facts.by)} melde frå til barnevernet.`,
  'child-welfare-weighed': ({ facts, name }) =>
    `${name(facts.by)} vurderte om det skal meldast til barnevernet, og kom til at det ikkje er grunn til det no.`,
  suspended: ({ facts, name }) => {
    const length =
      facts.days > 0 ? `${facts.days} ${facts.days === 1 ? 'dag' : 'dagar'}` : `${facts.hours} timar`
    return `${name(facts.by)} viste bort eleven i ${length}.`
  },
  'access-requested': ({ facts, who }) => `${who(facts.by)} bad om innsyn i saka.`,
  'access-answered': ({ by, facts }) => {
    const what = { whole: 'innsyn i alt', part: 'innsyn i ein del', refused: 'ikkje innsyn' }[facts.granted]
    const reference = facts.legalReference === undefined ? '' : ` Heimel: ${facts.legalReference}.`
    return `${by} svarte på kravet om innsyn: ${what}.${reference}`
  },
  'breach-found': ({ facts, moment }) => `Eit avvik i personvernet vart oppdaga ${moment(facts.foundAt)}.`,
  'breach-reported': ({ by, facts }) =>
    facts.to === 'datatilsynet'
      ? `${by} melde avviket til Datatilsynet.`
      : `${by} sa frå om avviket til skuleeigaren, som vurderte at Datatilsynet ikkje skal ha melding.`,
  'minutes-filed': ({ by, facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Til stades: ${og(facts.present.map(who))}.`
    return `${by} la inn referat frå ${meetings[facts.meeting]}.${present}`
  },
  'team-meeting-held': ({ facts }) => `Eleven vart teken opp i ${meetings[facts.meeting]}.`,
  'member-added': ({ by, facts, name, day }) => {
    const until = facts.until === undefined ? '' : ` til ${day(facts.until)}`
    return facts.part === 'responsible'
      ? `${by} gav ansvaret for saka til ${name(facts.person)}${until}.`
      : `${by} tok ${name(facts.person)} inn i teamet${until}.`
  },
  'member-removed': ({ facts, name }) => `${name(facts.person)} er ikkje lenger i teamet.`,
  'handed-over': ({ facts, name, day }) => {
    const since = facts.since === undefined ? '' : ` frå ${day(facts.since)}`
    const until = facts.until === undefined ? '' : ` til ${day(facts.until)}`
    return `${name(facts.to)} tok over saka etter ${name(facts.from)}${since}${until}.`
  },
  'compartment-changed': ({ facts }) => `Saka er no ${compartments[facts.to]}. Teamet er sett på nytt.`,
  'personnel-reference': ({ facts }) =>
    facts.held === 'owner'
      ? 'Personalsaka ligg hos skuleeigaren. Ingenting av ho står her.'
      : 'Personalsaka ligg for seg sjølv ved skulen. Ingenting av ho står her.',
  'break-glass': ({ facts, name, moment }) =>
    `${name(facts.person)} tok seg tilgang i naud, til ${moment(facts.until)}.`,
  'left-behind': () => 'Det som framleis gjeld klassen eleven gjekk i, er ei ny melding.',
  'absence-noted': ({ by, facts }) => {
    const asked = facts.askedIfSafe
      ? 'Eleven er spurd om det er trygt.'
      : 'Eleven er ikkje spurd om det er trygt.'
    return `${by} skreiv opp fråvær: ${facts.days} ${facts.days === 1 ? 'dag' : 'dagar'}. ${asked}`
  },
  note: ({ by }) => `${by} skreiv eit notat.`,
}

/** What has happened, in whole sentences. */
export const entries: Widen<typeof nb> = {
  sentences,
  passages: {
    'pupil-words': 'Det eleven sjølv seier',
    'not-to-be-told': 'Eleven har bede om at dette ikkje blir sagt vidare',
    observed: 'Det som vart sett eller høyrt',
    'about-description': 'Kven det gjeld',
    'adult-description': 'Den vaksne meldinga gjeld',
    intervention: 'Slik vart det gripe inn',
    'heard-from': 'Kven som fortalde det',
    summary: 'Kort om det som vart sagt',
    statement: 'Det som vart fortalt',
    'guardian-words': 'Det føresette seier',
    what: 'Kva som blir gjort',
    reason: 'Kvifor',
    analysis: 'Slik forstår vi det',
    'best-interest': 'Kva som er best for eleven',
    problem: 'Det tiltaka skal løyse',
    goal: 'Målet',
    success: 'Slik ser vi at det verkar',
    'guardians-view': 'Det føresette meiner',
    minutes: 'Referat',
    reference: 'Referanse',
    note: 'Notat',
  },
  and: 'og',
  system: 'Varde',
  somebody: 'ein person du ikkje ser namnet på',
  correctionReason: 'Kvifor det er retta',
  writtenByReading: (name) => `Det eleven sjølv seier. Skrive av ${name} medan eleven las med.`,
  writtenBy: (name) => `Det eleven sjølv seier. Skrive av ${name}.`,
  ownHand: 'Det eleven sjølv seier. Skrive av eleven.',
  shownAtContact: 'Blir vist kvar gong nokon tek kontakt heim.',
  writtenLate: (days, when) =>
    days === 1 ? `Skrive ${when}, éin dag etter` : `Skrive ${when}, ${days} dagar etter`,
  corrected: (when, by) => `Retta ${when} av ${by}`,
  correctedNewest: 'Det som står her, er det nyaste.',
  firstReadable: 'Les det som stod først',
  correctedLater: 'Dette er retta sidan.',
  seeNewest: 'Sjå kva som står no',
  correct: 'Rett',
  was: (due) => `Fristen var ${due}`,
}
