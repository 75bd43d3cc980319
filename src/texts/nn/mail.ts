import type { mail as nb } from '../nb/mail.ts'
import type { Widen } from '../widen.ts'

export const mail: Widen<typeof nb> = {
  subject: 'Noko ventar på deg i Varde',
  body: (address) =>
    `Hei!\n\nNoko ventar på deg i Varde. Logg inn for å sjå kva det er:\n\n${address}\n\nAv omsyn til personvernet står det ikkje meir i denne meldinga. Du kan ikkje svare på henne.`,
  demonstration: 'Dette er ein demonstrasjon. Alle namn er oppdikta.',
}
