/** What stands around every page. */
export const frame = {
  product: 'Varde',
  skip: 'Gå til innholdet',
  mainMenu: 'Hovedmeny',
  thumbMenu: 'Hovedmeny, nederst',
  more: 'Mer',
  signOut: 'Logg ut',
  myReports: 'Det jeg har meldt',
  administration: 'Administrasjon',
  privacy: 'Personvern',
  demonstration: 'Demonstrasjon: alle navn er oppdiktet.',
  clock: (moment: string) => `Klokka her er ${moment}.`,
  moveClock: 'Flytt klokka',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  internalPrint: 'INTERNT. Inneholder opplysninger om flere elever.',
}
