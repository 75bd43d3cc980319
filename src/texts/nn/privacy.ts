import type { privacy as nb } from '../nb/privacy.ts'
import type { Widen } from '../widen.ts'

export const privacy: Widen<typeof nb> = {
  title: 'Personvern',
  intro:
    'Skulen bruker Varde for å passe på at elevane har det trygt og godt. Her står det kva som blir lagra, og kven som ser det.',
  parts: [
    {
      title: 'Kvifor blir dette lagra?',
      text: 'Lova seier at skulen skal følgje med, gripe inn, melde frå, undersøkje og setje inn tiltak når ein elev ikkje har det trygt og godt, og skrive ned det som blir gjort (opplæringslova kapittel 12). Skulen kan difor lagre det han treng for å gjere dette (opplæringslova § 25-1). Det er skuleeigaren som har ansvaret for opplysningane.',
    },
    {
      title: 'Kven kan sjå det?',
      text: 'Berre dei som treng det for å hjelpe. Ei sak har eit lite team. Rektor ser sakene ved skulen sin, men ikkje saker som gjeld rektor sjølv eller nokon i leiinga. Ein lærar på same trinn ser ingenting. Den som er nær i slekt, ser heller ingenting som tilsett.',
    },
    {
      title: 'Kven har sett det?',
      text: 'Kvar gong nokon opnar ei sak, blir det skrive i ein logg som ingen kan endre eller slette.',
    },
    {
      title: 'Kan noko slettast?',
      text: 'Nei. Saker om skulemiljøet skal takast vare på (bevaringsforskrifta § 40). Står det noko feil, blir det retta ved at det rette blir skrive til, og det første kan framleis lesast.',
    },
    {
      title: 'Kan eg få sjå det som står om meg?',
      text: 'Ja. Spør rektor. Svaret skal kome innan ein månad. Det som handlar om andre, kan bli halde tilbake. Får du nei, skal du få vite kvifor, og korleis du klagar.',
    },
    {
      title: 'Korleis er det sikra?',
      text: 'Teksten er kryptert. Den som skal lese ei sak, loggar inn med to faktorar. E-post herifrå seier berre at noko ventar, aldri kva eller kven det gjeld.',
    },
  ],
}
