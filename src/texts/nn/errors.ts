import type { errors as nb } from '../nb/errors.ts'
import type { Widen } from '../widen.ts'

export const errors: Widen<typeof nb> = {
  'not-found': {
    title: 'Vi finn ikkje denne sida',
    say: 'Anten finst ho ikkje, eller så er ho ikkje di å sjå.',
    next: 'Gå til I dag, eller gå tilbake.',
  },
  conflict: {
    title: 'Nokon andre har endra dette',
    say: 'Sida du såg, er ikkje den nyaste. Ingenting er skrive over.',
    next: 'Gå tilbake og last sida på nytt. Det du skreiv, står der framleis.',
  },
  'too-large': {
    title: 'Dette vart for mykje på éin gong',
    say: 'Ingenting er lagra.',
    next: 'Gå tilbake og kort det ned.',
  },
  unreadable: {
    title: 'Vi kunne ikkje lese skjemaet',
    say: 'Ingenting er lagra. Kanskje var sida open for lenge.',
    next: 'Gå tilbake, last sida på nytt og send igjen.',
  },
  'too-often': {
    title: 'Vent litt',
    say: 'Det kom mange forsøk på kort tid.',
    next: 'Prøv igjen om nokre minutt. Hastar det, ring skolen.',
  },
  broken: {
    title: 'Noko gjekk gale hos oss',
    say: 'Vi har fått beskjed. Det du hadde lagra, er trygt.',
    next: 'Prøv igjen om litt. Hastar det, ring skolen.',
  },
  toToday: 'Gå til I dag',
  reference: (reference) => `Referanse: ${reference}`,
}
