/** The weekly hash of the journals, at the owner's own address. */
export const anchor = {
  title: 'Kontrollsum til skoleeieren',
  intro:
    'Hver mandag sender Varde en kontrollsum over alle journaler til skoleeieren. Den sier ingenting om noen sak. Med den kan hvem som helst vise senere at ingenting er endret eller tatt bort.',
  changed: 'Adressen er lagret. Neste mandag går kontrollsummen dit.',
  address: 'E-postadresse',
  addressHint:
    'Et arkiv som ingen i driften kan slette i, ikke en person. Tøm feltet hvis den ikke skal sendes.',
  save: 'Lagre adressen',
  refusals: {
    'not-an-address': 'Dette er ikke en e-postadresse. Skriv for eksempel arkiv@kommunen.example.',
    'changed-meanwhile':
      'Noen andre endret adressen i mellomtiden. Se på den som står der nå, og lagre på nytt.',
    'nothing-new': 'Denne adressen står der allerede.',
  },
  sent: 'Sendt',
  nowhere: 'Ingenting er sendt. Skriv en adresse, så begynner det neste mandag.',
  noneYet: 'Ingenting er sendt ennå. Det skjer neste mandag.',
  week: 'Uke',
  sentOn: 'Når',
  hash: 'Kontrollsum',
}
