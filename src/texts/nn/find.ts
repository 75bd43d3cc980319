import type { find as nb } from '../nb/find.ts'
import type { Widen } from '../widen.ts'

export const find: Widen<typeof nb> = {
  title: 'Finn',
  field: 'Namn på ein elev, eller nummeret på ei sak',
  hint: 'Byrj på førenamnet eller etternamnet. Vi leitar berre blant dei du kan vite om.',
  go: 'Finn',
  nothing: 'Fann ingenting',
  nothingSay: 'Anten finst det ikkje, eller så er det ikkje ditt å sjå. Sjå over skrivemåten.',
  pupils: 'Elevar',
  cases: 'Saker og meldingar',
  concern: (number) => `Melding ${number}`,
  openCase: (number) => `Opne sak ${number}`,
  openConcern: (number) => `Opne melding ${number}`,
  pupil: (className, school) => [className, school].filter((part) => part !== null).join(' · '),
  noCase: 'Ser eller høyrer du noko, meld frå.',
}
