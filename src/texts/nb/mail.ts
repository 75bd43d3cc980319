/** Mail says that something waits, and nothing of what: no name, no case, no count. */
export const mail = {
  subject: 'Noe venter på deg i Varde',
  body: (address: string) =>
    `Hei!\n\nNoe venter på deg i Varde. Logg inn for å se hva det er:\n\n${address}\n\nAv hensyn til personvernet står det ikke mer i denne meldingen. Den kan ikke besvares.`,
  demonstration: 'Dette er en demonstrasjon. Alle navn er oppdiktet.',
}
