import type { frame as nb } from '../nb/frame.ts'
import type { Widen } from '../widen.ts'

export const frame: Widen<typeof nb> = {
  product: 'Varde',
  skip: 'Gå til innhaldet',
  mainMenu: 'Hovudmeny',
  thumbMenu: 'Hovudmeny, nedst',
  more: 'Meir',
  signOut: 'Logg ut',
  myReports: 'Det eg har meldt',
  administration: 'Administrasjon',
  privacy: 'Personvern',
  demonstration: 'Demonstrasjon: alle namn er oppdikta.',
  clock: (moment) => `Klokka her er ${moment}.`,
  moveClock: 'Flytt klokka',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  internalPrint: 'INTERNT. Inneheld opplysningar om fleire elevar.',
}
