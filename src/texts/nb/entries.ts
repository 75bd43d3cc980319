import type { PassageField } from '../../domain/journal/passage.ts'
import { type Sentences, sayList } from '../sentence.ts'

const og = (items: readonly string[]) => sayList(items, 'og')

const recipients = {
  principal: 'rektor',
  'nearest-leader': 'nærmeste leder',
  owner: 'skoleeieren',
  statsforvalter: 'Statsforvalteren',
  guardian: 'foresatte',
  pupil: 'eleven',
  team: 'teamet',
} as const

const safe = {
  yes: 'Svaret på om det er trygt: ja.',
  partly: 'Svaret på om det er trygt: litt.',
  no: 'Svaret på om det er trygt: nei.',
  declined: 'Eleven ville ikke svare på om det er trygt nå.',
  cannot: 'Eleven kunne ikke svare på om det er trygt.',
  'not-asked': '',
} as const

const channels = {
  telephone: 'på telefon',
  meeting: 'i et møte',
  letter: 'i brev',
  'e-mail': 'på e-post',
  message: 'i en melding',
  other: 'på en annen måte',
} as const

const meetings = {
  cooperation: 'samarbeidsmøte',
  team: 'teammøte',
  year: 'trinnmøte',
  'resource-team': 'møte i R-teamet',
  leaders: 'ledermøte',
} as const

const consulted = {
  'child-welfare': 'barnevernet',
  police: 'politiet',
  owner: 'skoleeieren',
  ppt: 'PPT',
  nobody: 'ingen',
} as const

const support = {
  owner: 'skoleeieren',
  ppt: 'PPT',
  'learning-environment-team': 'læringsmiljøteamet',
  'resource-team': 'R-teamet',
} as const

const compartments = {
  ordinary: 'en vanlig skolemiljøsak',
  'staff-offence': 'en sak om en ansatt, med lukket team',
  'leader-offence': 'en sak om ledelsen, hos skoleeieren',
} as const

const answered = {
  pupil: 'eleven selv',
  guardian: 'en foresatt',
  teacher: 'en lærer',
  nobody: 'ingen',
} as const

const sentences: Sentences = {
  'concern-reported': ({ by, facts }) =>
    facts.capacity === 'parent' ? `${by} meldte fra som foresatt.` : `${by} meldte fra.`,
  'concern-routed': ({ facts, name }) => {
    const to = typeof facts.to === 'string' ? recipients[facts.to] : facts.to.text
    const went = `Meldingen gikk til ${to}${facts.holder === null ? '' : `, ${name(facts.holder)}`}.`
    const also = (facts.also ?? []).map(name)
    return also.length === 0
      ? went
      : `${went} Også ${sayList(also, 'og')} fikk vite om den, som nærmeste leder.`
  },
  'concern-opened': ({ by, facts }) =>
    facts.by === 'owner' ? `${by} hos skoleeieren leste meldingen.` : `${by} leste meldingen.`,
  'reporter-answered': ({ facts }) =>
    ({
      received: 'Den som meldte fra, fikk vite at meldingen er kommet fram.',
      read: 'Den som meldte fra, fikk vite at meldingen er lest.',
      'followed-up': 'Den som meldte fra, fikk vite at meldingen er fulgt opp.',
    })[facts.status],
  'concern-handed-on': ({ facts, name }) =>
    facts.to === null
      ? 'Meldingen gikk videre til skoleeieren.'
      : facts.because === 'appointed-by-owner'
        ? `Skoleeieren ga meldingen til ${name(facts.to)}.`
        : `Meldingen gikk videre til ${name(facts.to)}.`,
  'conflict-of-interest': ({ facts, name }) =>
    facts.declared
      ? `${name(facts.person)} sa fra om egen habilitet og har ikke lenger saken.`
      : `${name(facts.person)} har ikke lenger saken.`,
  'staff-offence-forwarded': ({ by }) => `${by} meldte dette videre til skoleeieren.`,
  'staff-offence-groundless': ({ facts, name }) =>
    `${name(facts.by)} skrev hvorfor meldingen åpenbart er uten grunn.`,
  'concern-rerouted': ({ facts }) => `Meldingen går en annen vei: ${compartments[facts.compartment]}.`,
  'reporter-given-phone': () =>
    'Skoleeieren hadde ikke åpnet meldingen. Den som meldte fra, fikk et telefonnummer.',
  'concern-ended': ({ by, facts }) =>
    ({
      'opened-case': `${by} åpnet en sak på meldingen.`,
      'added-to-case': `${by} la meldingen til en sak som fantes fra før.`,
      'looked-into-pupil-safe': `${by} så på meldingen. Eleven ble spurt og har det trygt.`,
      duplicate: `${by} fant at det samme var meldt før.`,
      'not-pupil-environment': `${by} fant at meldingen ikke gjelder en elevs skolemiljø.`,
    })[facts.ending],

  'case-opened': ({ by, facts }) =>
    facts.kind === 'follow-up' ? `${by} åpnet en oppfølgingssak.` : `${by} åpnet saken.`,
  'concern-added': ({ by }) => `${by} la en ny melding til saken.`,
  'roles-settled': ({ by, facts, name }) => {
    const others = facts.team.map((one) => one.person).filter((person) => person !== facts.responsible)
    const team = others.length === 0 ? '' : ` I teamet: ${og(others.map(name))}.`
    return `${by} bestemte hvem som har saken. Ansvarlig: ${name(facts.responsible)}.${team}`
  },
  'raised-with-principal': ({ facts }) => {
    const who = { guardian: 'En foresatt', pupil: 'Eleven selv', other: 'Noen andre' }[facts.by]
    return `${who} tok saken opp med rektor ${channels[facts.channel]}.`
  },
  'pupil-talked': ({ by, facts, name }) => {
    const pupil = name(facts.pupil)
    const others = facts.present.length === 0 ? '' : ` Til stede: ${og(facts.present.map(name))}.`
    const how = {
      said: facts.alone
        ? `${by} snakket med ${pupil}, bare de to.${facts.chosenAdult === true ? ' Eleven valgte selv hvem.' : ''}`
        : `${by} snakket med ${pupil}.`,
      wrote: `${pupil} skrev selv.`,
      drew: `${pupil} tegnet for ${by}.`,
      declined: `${by} spurte ${pupil}, som ikke ville snakke nå.`,
      cannot: `${by} spurte ${pupil}, som ikke kunne svare.`,
    }[facts.mode]
    const wants = facts.wantsMeasures ? ' Eleven vil at skolen gjør noe.' : ''
    const read = facts.pupilConfirmed ? ' Eleven har lest eller hørt det som står.' : ''
    return `${how}${others} ${safe[facts.safe]}${wants}${read}`.replaceAll('  ', ' ').trim()
  },
  'other-talked': ({ by, facts, who }) =>
    facts.as === 'other-pupil'
      ? `${by} snakket med ${who(facts.person)}. Det som ble sagt, står ikke i denne saken.`
      : `${by} snakket med ${who(facts.person)}.`,
  'guardian-contacted': ({ by, facts, who }) => {
    const guardian = who(facts.guardian)
    const what = facts.reached
      ? `${by} hadde kontakt med ${guardian} ${channels[facts.channel]}.`
      : `${by} prøvde å nå ${guardian} ${channels[facts.channel]}, uten å få svar.`
    return facts.invitedToMeeting ? `${what} ${guardian} er invitert til møte.` : what
  },
  'guardian-contact-held': ({ by, facts, name, moment }) => {
    const asked = facts.consulted.filter((one) => one !== 'nobody').map((one) => consulted[one])
    const after = asked.length === 0 ? '' : ` Rådført seg med ${og(asked)}.`
    return `${by} venter med å kontakte ${name(facts.guardian)} til ${moment(facts.until)}.${after}`
  },
  'guardian-contact-resumed': ({ by, facts, name }) =>
    `${by} åpnet for kontakt med ${name(facts.guardian)} igjen.`,
  observed: ({ by }) => `${by} skrev det som ble sett.`,
  intervened: ({ facts, name }) =>
    facts.possible ? `${name(facts.by)} grep inn.` : `${name(facts.by)} kunne ikke gripe inn.`,
  'immediate-measures-set': ({ by, facts, who }) =>
    facts.measures.length === 0
      ? `${by} skrev hvorfor ingenting kan gjøres med en gang.`
      : `${by} satte i gang det som kunne gjøres med en gang. ${og([...new Set(facts.measures.map((one) => who(one.responsible)))])} gjør det.`,
  'investigation-opened': ({ by }) => `${by} begynte å undersøke.`,
  'investigation-extended': ({ by, facts, day }) =>
    `${by} ga undersøkelsen mer tid, til ${day(facts.until)}.`,
  'investigation-concluded': ({ by, facts }) => {
    const found = {
      yes: 'Eleven har det ikke trygt og godt.',
      no: 'Eleven har det trygt og godt.',
      unclear: 'Det er ikke klart om eleven har det trygt og godt.',
    }[facts.pupilUnsafe]
    return `${by} avsluttet undersøkelsen. ${found}`
  },
  'best-interest-assessed': ({ by, facts, name }) =>
    `${by} vurderte hva som er best for ${name(facts.pupil)}.`,
  'seriousness-assessed': ({ by, facts }) =>
    facts.serious ? `${by} vurderte saken som alvorlig.` : `${by} vurderte at saken ikke er alvorlig nå.`,
  'owner-notified': ({ by, facts }) => {
    const about = {
      serious: 'at saken er alvorlig',
      'physical-intervention': 'fysiske inngrep',
      ineffective: 'at tiltakene ikke hjelper',
      'no-suitable-measure': 'at det ikke finnes flere egnede tiltak',
      'staff-offence': 'at saken gjelder en ansatt',
    }[facts.about]
    return `${by} sa fra til skoleeieren om ${about}.`
  },
  'owner-opened': ({ facts, name }) => `${name(facts.by)} hos skoleeieren åpnet saken.`,
  meeting: ({ facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Til stede: ${og(facts.present.map(who))}.`
    const asked = [facts.pupilInvited ? 'eleven' : '', facts.guardiansInvited ? 'foresatte' : ''].filter(
      Boolean,
    )
    const invited = asked.length === 0 ? '' : ` Invitert: ${og(asked)}.`
    const kind = meetings[facts.kind]
    return `Det ble holdt ${kind}.${present}${invited}`
  },
  'plan-approved': ({ facts, who, day }) => {
    const next = facts.evaluateOn === null ? '' : ` Hjelper det? Svaret kommer ${day(facts.evaluateOn)}.`
    return `${who(facts.approvedBy)} godkjente aktivitetsplanen, versjon ${facts.version}.${next}`
  },
  'plan-sent-home': ({ by, facts, who }) => {
    const how = {
      paper: 'på papir',
      meeting: 'i et møte',
      'school-system': 'i skolens meldingssystem',
      'archive-system': 'fra arkivet',
      other: 'på en annen måte',
    }[facts.how]
    return `${by} ga planen, versjon ${facts.version}, til ${og(facts.to.map(who))} ${how}.`
  },
  'principal-informed': ({ by, facts }) => `${by} skrev at rektor har sett planen, versjon ${facts.version}.`,
  'measure-done': ({ by, facts }) =>
    facts.asPlanned
      ? `${by} gjorde et tiltak som planlagt.`
      : `${by} gjorde et tiltak, litt annerledes enn planlagt.`,
  'measure-missed': ({ by }) => `${by} fikk ikke gjort et tiltak.`,
  'weekly-status': ({ by, facts }) => {
    const missed = facts.measures.filter((one) => one.done === 'not').length
    const how =
      missed === 0 ? 'Alle tiltak er i gang.' : `${missed} av ${facts.measures.length} ble ikke gjort.`
    return `${by} skrev hvordan det gikk med tiltakene i uka. ${how}`
  },
  evaluated: ({ by, facts, day }) => {
    const next =
      facts.next === null
        ? ''
        : 'evaluateOn' in facts.next
          ? ` Neste gang: ${day(facts.next.evaluateOn)}.`
          : ' Saken går mot en avslutning.'
    return `${by} så på om tiltakene hjelper. Svart av ${answered[facts.answeredBy]}. ${safe[facts.pupilAnswer]}${next}`
      .replaceAll('  ', ' ')
      .trim()
  },
  'support-considered': ({ by, facts }) => {
    const from = og(facts.from.map((one) => support[one]))
    return facts.asked ? `${by} ba om hjelp fra ${from}.` : `${by} vurderte hjelp fra ${from}.`
  },
  'resource-team-discussed': ({ facts }) =>
    facts.anonymous ? 'Saken ble drøftet i R-teamet uten navn.' : 'Saken ble drøftet i R-teamet.',
  'followed-up': ({ by, facts }) =>
    `${by} spurte igjen, ${facts.week} uker etter. Svart av ${answered[facts.answeredBy]}. ${safe[facts.safe]}`.trim(),
  'case-closed': ({ by, facts }) => {
    const ground =
      typeof facts.ground === 'string'
        ? {
            'pupil-safe': 'Eleven har det trygt og godt.',
            'left-school': 'Eleven har sluttet på skolen.',
            'no-suitable-measure': 'Det finnes ikke flere egnede tiltak.',
          }[facts.ground]
        : facts.ground.text
    return `${by} avsluttet saken. ${ground}${facts.guardiansInformed ? ' Foresatte vet det.' : ''}`
  },
  'case-reopened': ({ by, facts }) => {
    const because = {
      'not-safe': 'Eleven har det ikke trygt.',
      'new-concern': 'Det kom en ny melding.',
      other: '',
    }[facts.because]
    return `${by} tok opp saken igjen. ${because}`.trim()
  },
  'statsforvalter-right-told': ({ by, facts, who }) =>
    `${by} fortalte ${og(facts.to.map(who))} at saken kan meldes til Statsforvalteren.`,
  'statsforvalter-asked': ({ facts, day }) =>
    `Statsforvalteren ba om papirene i saken. Frist: ${day(facts.due)}.`,
  'statsforvalter-answered': ({ by, facts, day }) =>
    `${by} svarte Statsforvalteren. Papirene ble sendt ${day(facts.sentOn)}.`,
  'statsforvalter-decided': ({ facts, day }) =>
    `Statsforvalteren har bestemt hva skolen skal gjøre. Frist: ${day(facts.due)}.`,
  'statsforvalter-decision-done': ({ facts, day }) =>
    `Det Statsforvalteren bestemte, ble gjort ${day(facts.on)}.`,
  'physical-intervention': ({ facts, name }) => {
    const serious = facts.serious ? ' Det var alvorlig.' : ''
    const told = facts.told === 'principal' ? ' Rektor vet det.' : ''
    return `${name(facts.by)} grep inn fysisk overfor ${name(facts.pupil)}.${serious}${told}`
  },
  'physical-intervention-told-home': ({ by }) => `${by} fortalte foresatte om det fysiske inngrepet.`,
  'child-welfare-due': ({ by }) => `${by} skrev at det er grunn til å melde til barnevernet.`,
  'child-welfare-reported': ({ facts, name }) => `${name(facts.by)} meldte fra til barnevernet.`,
  'child-welfare-weighed': ({ facts, name }) =>
    `${name(facts.by)} vurderte om det skal meldes til barnevernet, og kom til at det ikke er grunn til det nå.`,
  suspended: ({ facts, name }) => {
    const length =
      facts.days > 0 ? `${facts.days} ${facts.days === 1 ? 'dag' : 'dager'}` : `${facts.hours} timer`
    return `${name(facts.by)} bortviste eleven i ${length}.`
  },
  'access-requested': ({ facts, who }) => `${who(facts.by)} ba om innsyn i saken.`,
  'access-answered': ({ by, facts }) => {
    const what = { whole: 'innsyn i alt', part: 'innsyn i en del', refused: 'ikke innsyn' }[facts.granted]
    const reference = facts.legalReference === undefined ? '' : ` Hjemmel: ${facts.legalReference}.`
    return `${by} svarte på kravet om innsyn: ${what}.${reference}`
  },
  'breach-found': ({ facts, moment }) => `Et avvik i personvernet ble oppdaget ${moment(facts.foundAt)}.`,
  'breach-reported': ({ by, facts }) =>
    facts.to === 'datatilsynet'
      ? `${by} meldte avviket til Datatilsynet.`
      : `${by} sa fra om avviket til skoleeieren, som vurderte at Datatilsynet ikke skal ha melding.`,
  'minutes-filed': ({ by, facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Til stede: ${og(facts.present.map(who))}.`
    return `${by} la inn referat fra ${meetings[facts.meeting]}.${present}`
  },
  'team-meeting-held': ({ facts }) => `Eleven ble tatt opp i ${meetings[facts.meeting]}.`,
  'member-added': ({ by, facts, name, day }) => {
    const until = facts.until === undefined ? '' : ` til ${day(facts.until)}`
    return facts.part === 'responsible'
      ? `${by} ga ansvaret for saken til ${name(facts.person)}${until}.`
      : `${by} tok ${name(facts.person)} inn i teamet${until}.`
  },
  'member-removed': ({ facts, name }) => `${name(facts.person)} er ikke lenger i teamet.`,
  'handed-over': ({ facts, name, day }) => {
    const since = facts.since === undefined ? '' : ` fra ${day(facts.since)}`
    const until = facts.until === undefined ? '' : ` til ${day(facts.until)}`
    return `${name(facts.to)} overtok saken etter ${name(facts.from)}${since}${until}.`
  },
  'compartment-changed': ({ facts }) => `Saken er nå ${compartments[facts.to]}. Teamet er satt på nytt.`,
  'personnel-reference': ({ facts }) =>
    facts.held === 'owner'
      ? 'Personalsaken ligger hos skoleeieren. Ingenting av den står her.'
      : 'Personalsaken ligger for seg selv ved skolen. Ingenting av den står her.',
  'break-glass': ({ facts, name, moment }) =>
    `${name(facts.person)} tok seg tilgang i nød, til ${moment(facts.until)}.`,
  'left-behind': () => 'Det som fortsatt gjelder klassen eleven gikk i, er en ny melding.',
  'absence-noted': ({ by, facts }) => {
    const asked = facts.askedIfSafe
      ? 'Eleven er spurt om det er trygt.'
      : 'Eleven er ikke spurt om det er trygt.'
    return `${by} skrev opp fravær: ${facts.days} ${facts.days === 1 ? 'dag' : 'dager'}. ${asked}`
  },
  note: ({ by }) => `${by} skrev et notat.`,
}

const passages = {
  'pupil-words': 'Det eleven selv sier',
  'not-to-be-told': 'Eleven har bedt om at dette ikke sies videre',
  observed: 'Det som ble sett eller hørt',
  'about-description': 'Hvem det gjelder',
  'adult-description': 'Den voksne meldingen gjelder',
  intervention: 'Slik ble det grepet inn',
  'heard-from': 'Hvem som fortalte det',
  summary: 'Kort om det som ble sagt',
  statement: 'Det som ble fortalt',
  'guardian-words': 'Det foresatte sier',
  what: 'Hva som gjøres',
  reason: 'Hvorfor',
  analysis: 'Slik forstår vi det',
  'best-interest': 'Hva som er best for eleven',
  problem: 'Det tiltakene skal løse',
  goal: 'Målet',
  success: 'Slik ser vi at det virker',
  'guardians-view': 'Det foresatte mener',
  minutes: 'Referat',
  reference: 'Referanse',
  note: 'Notat',
} as const satisfies Record<PassageField, string>

/** What has happened, in whole sentences. */
export const entries = {
  sentences,
  passages,
  and: 'og',
  system: 'Varde',
  somebody: 'en person du ikke ser navnet på',
  correctionReason: 'Hvorfor det er rettet',
  writtenByReading: (name: string) => `Det eleven selv sier. Skrevet av ${name} mens eleven leste med.`,
  writtenBy: (name: string) => `Det eleven selv sier. Skrevet av ${name}.`,
  ownHand: 'Det eleven selv sier. Skrevet av eleven.',
  shownAtContact: 'Vises hver gang noen tar kontakt hjem.',
  writtenLate: (days: number, when: string) =>
    days === 1 ? `Skrevet ${when}, én dag etter` : `Skrevet ${when}, ${days} dager etter`,
  corrected: (when: string, by: string) => `Rettet ${when} av ${by}`,
  correctedNewest: 'Det som står her, er det nyeste.',
  firstReadable: 'Les det som sto først',
  correctedLater: 'Dette er rettet siden.',
  seeNewest: 'Se hva som står nå',
  correct: 'Rett',
  was: (due: string) => `Fristen var ${due}`,
}
