import type { Texts } from '../catalogue.ts'

export const classAgreements: Texts['classAgreements'] = {
  nav: 'Klassereglar',
  title: (year) => `Klassereglar og handlingsplanar ${year}`,
  intro: 'Elevane lagar reglane ved skulestart og tek dei opp att i temavekene.',
  none: 'Ingen klassar her.',
  kinds: { rules: 'Klassereglar', 'action-plan': 'Handlingsplanen til klassen' },
  states: {
    missing: 'Ikkje laga',
    made: (day) => `Avtalt ${day}`,
    again: (day) => `Avtalt ${day}, ikkje teke opp att i temaveka`,
  },
  of: (kind, name) => `${kind}, ${name}`,
  agreedOn: (day, occasion) => `Avtalt ${day}, ${occasion}`,
  occasions: {
    'school-start': 'ved skulestart',
    'theme-week': 'i temaveka',
    survey: 'etter ei undersøking',
    other: 'elles i året',
  },
  nothing: 'Ikkje skrive inn enno.',
  how: 'Slik var elevane med',
  earlier: 'Slik var det før',
  write: {
    title: 'Skriv inn det klassen er samd om',
    rule: (number) => `Regel ${number}`,
    step: (number) => `Dette gjer vi, ${number}`,
    hint: 'Med orda til elevane sjølve. Sei kva de gjer, ikkje kva de ikkje gjer. Ingen namn.',
    occasion: 'Når',
    how: 'Korleis var elevane med?',
    on: 'Dag',
    save: 'Lagre',
  },
  done: 'Lagra.',
  conflict: 'Nokon andre har lagra medan du skreiv. Det du skreiv, står under.',
  theirs: 'Slik står det no',
  refusals: {
    'nothing-agreed': 'Skriv minst éi linje.',
    'too-many-lines': 'Høgst tolv linjer.',
    'in-the-future': 'Dagen har ikkje vore enno.',
    'changed-meanwhile': 'Nokon andre har lagra medan du skreiv.',
  },
}
