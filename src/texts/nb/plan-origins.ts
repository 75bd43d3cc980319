/** From what somebody said to a line of the plan, and what stands beside the line about it. */
export const planOrigins = {
  title: 'Skriv inn i planen',
  isWritten: 'Står i planen',
  wasWritten: 'Ble skrevet inn i planen. Linja er tatt ut igjen.',
  notYet: 'Ikke skrevet inn i planen ennå.',
  intro: 'Velg hvor i planen det hører hjemme. Ordene følger med, og du kan skrive dem om før du lagrer.',
  section: 'Hvilken del av planen?',
  show: 'Vis delen',
  newLine: (section: string) => `Ny linje i «${section}»`,
  kind: 'Hva slags linje skal det være?',
  orLine: 'Eller skriv i en linje som står der',
  noLines: 'Delen har ingen linjer du kan skrive i.',
  inLine: 'Ordene står i feltet under. Skriv dem om så de passer i planen, og lagre.',
  kept: 'På siden om hva som er nytt i planen, ser alle ansatte disse ordene ved linja, og hvilket råd eller utvalg de kommer fra. Aldri hvem som sa det.',
  said: {
    proposed: (who: string) => `${who} foreslo dette`,
    decided: (who: string) => `${who} bestemte dette i et møte`,
    answered: (who: string) => `${who} svarte dette da planen ble evaluert`,
    commented: (who: string) => `${who} skrev til linja`,
  },
  leaders: 'Ledelsen',
}
