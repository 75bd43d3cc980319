/** Finding a pupil or a case: what is not there and what is not one's own are said alike. */
export const find = {
  title: 'Finn',
  field: 'Navn på en elev, eller nummeret på en sak',
  hint: 'Begynn på fornavnet eller etternavnet. Vi leter bare blant dem du kan vite om.',
  go: 'Finn',
  nothing: 'Fant ingenting',
  nothingSay: 'Enten finnes det ikke, eller så er det ikke ditt å se. Se over skrivemåten.',
  pupils: 'Elever',
  cases: 'Saker og meldinger',
  concern: (number: string) => `Melding ${number}`,
  openCase: (number: string) => `Åpne sak ${number}`,
  openConcern: (number: string) => `Åpne melding ${number}`,
  pupil: (className: string | null, school: string) =>
    [className, school].filter((part) => part !== null).join(' · '),
  noCase: 'Ser eller hører du noe, meld fra.',
}
