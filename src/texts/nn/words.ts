import type { words as nb } from '../nb/words.ts'
import type { Widen } from '../widen.ts'

export const words: Widen<typeof nb> = {
  today: 'I dag',
  report: 'Meld frå',
  inbox: 'Nye meldingar',
  mine: 'Mine saker',
  case: (number) => `Skolemiljøsak\u00a0${number}`,
  caseShort: (number) => `Sak\u00a0${number}`,
  received: 'Vi har fått meldinga',
  enough: 'Dette er nok no',
  childSays: 'Det eleven sjølv seier',
  declined: 'Ville ikkje svare no',
  immediate: 'Dette gjer vi med ein gong',
  helping: 'Hjelper det?',
  parts: {
    about: 'Eleven saka gjeld',
    other: 'Andre elevar i saka',
    witness: 'Såg eller høyrde',
    unclear: 'Ikkje avklart',
  },
  reportedAdult: 'den meldinga gjeld',
  closeSafe: 'Eleven har det trygt og godt – avslutt',
  reopen: 'Ta opp att',
  whoCanSee: 'Kven kan sjå dette?',
  whoHasSeen: 'Kven har sett dette?',
  measuresForOthers: 'Tiltak for andre elevar',
  progress: { sent: 'Send', read: 'Lesen', 'followed-up': 'Følgd opp' },
}
