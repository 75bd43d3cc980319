/** What everybody may know about what is kept here, in words for a pupil and a tired parent. */
export const privacy = {
  title: 'Personvern',
  intro:
    'Varde brukes av skolen for å passe på at elevene har det trygt og godt. Her står det hva som lagres, og hvem som ser det.',
  parts: [
    {
      title: 'Hvorfor lagres dette?',
      text: 'Loven sier at skolen skal følge med, gripe inn, melde fra, undersøke og sette inn tiltak når en elev ikke har det trygt og godt, og skrive ned det som gjøres (opplæringslova kapittel 12). Skolen kan derfor lagre det den trenger for å gjøre dette (opplæringslova § 25-1). Det er skoleeieren som har ansvaret for opplysningene.',
    },
    {
      title: 'Hvem kan se det?',
      text: 'Bare de som trenger det for å hjelpe. En sak har et lite team. Rektor ser sakene ved sin skole, men ikke saker som gjelder rektor selv eller noen i ledelsen. En lærer på samme trinn ser ingenting. Den som er nær i slekt, ser heller ingenting som ansatt.',
    },
    {
      title: 'Hvem har sett det?',
      text: 'Hver gang noen åpner en sak, blir det skrevet i en logg som ingen kan endre eller slette.',
    },
    {
      title: 'Kan noe slettes?',
      text: 'Nei. Saker om skolemiljøet skal tas vare på (bevaringsforskrifta § 40). Står det noe feil, blir det rettet ved at det riktige skrives til, og det første kan fortsatt leses.',
    },
    {
      title: 'Kan jeg få se det som står om meg?',
      text: 'Ja. Spør rektor. Svaret skal komme innen en måned. Det som handler om andre, kan bli holdt tilbake. Får du nei, skal du få vite hvorfor, og hvordan du klager.',
    },
    {
      title: 'Hvordan er det sikret?',
      text: 'Teksten er kryptert. Den som skal lese en sak, logger inn med to faktorer. E-post herfra sier bare at noe venter, aldri hva eller hvem det gjelder.',
    },
  ],
}
