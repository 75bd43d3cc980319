/** The weekly hash of the journals, at the owner's own address. */
export const anchor = {
  title: 'Kontrollsum til skuleeigaren',
  intro:
    'Kvar måndag sender Varde ein kontrollsum over alle journalar til skuleeigaren. Han seier ingenting om nokon sak. Med han kan kven som helst vise seinare at ingenting er endra eller teke bort.',
  changed: 'Adressa er lagra. Neste måndag går kontrollsummen dit.',
  address: 'E-postadresse',
  addressHint:
    'Eit arkiv som ingen i drifta kan slette i, ikkje ein person. Tøm feltet om han ikkje skal sendast.',
  save: 'Lagre adressa',
  refusals: {
    'not-an-address': 'Dette er ikkje ei e-postadresse. Skriv til dømes arkiv@kommunen.example.',
    'changed-meanwhile':
      'Nokon andre endra adressa i mellomtida. Sjå på den som står der no, og lagre på nytt.',
    'nothing-new': 'Denne adressa står der alt.',
  },
  sent: 'Sendt',
  nowhere: 'Ingenting er sendt. Skriv ei adresse, så byrjar det neste måndag.',
  noneYet: 'Ingenting er sendt enno. Det skjer neste måndag.',
  week: 'Veke',
  sentOn: 'Når',
  hash: 'Kontrollsum',
}
