/** Pages for what went wrong: what happened, what is kept, what to do. Absent and forbidden are one page. */
export const errors = {
  'not-found': {
    title: 'Vi finner ikke denne siden',
    say: 'Enten finnes den ikke, eller så er den ikke din å se.',
    next: 'Gå til I dag, eller gå tilbake.',
  },
  conflict: {
    title: 'Noen andre har endret dette',
    say: 'Siden du så, er ikke den nyeste. Ingenting er skrevet over.',
    next: 'Gå tilbake og last siden på nytt. Det du skrev, står der fortsatt.',
  },
  'too-large': {
    title: 'Dette ble for mye på én gang',
    say: 'Ingenting er lagret.',
    next: 'Gå tilbake og kort det ned.',
  },
  unreadable: {
    title: 'Vi kunne ikke lese skjemaet',
    say: 'Ingenting er lagret. Kanskje var siden åpen for lenge.',
    next: 'Gå tilbake, last siden på nytt og send igjen.',
  },
  'too-often': {
    title: 'Vent litt',
    say: 'Det kom mange forsøk på kort tid.',
    next: 'Prøv igjen om noen minutter. Haster det, ring skolen.',
  },
  broken: {
    title: 'Noe gikk galt hos oss',
    say: 'Vi har fått beskjed. Det du hadde lagret, er trygt.',
    next: 'Prøv igjen om litt. Haster det, ring skolen.',
  },
  toToday: 'Gå til I dag',
  reference: (reference: string) => `Referanse: ${reference}`,
}
