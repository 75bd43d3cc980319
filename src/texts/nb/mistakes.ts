import type { FoundInPart, MistakeCode } from '../../domain/mistakes/mistake.ts'

type Said = { readonly found: string; readonly mend: string }

/** What was found, and how to mend it. Never about a person: about what the journal shows. */
export const mistakes = {
  'told-late': {
    found: 'Noen på skolen visste det, men rektor fikk ikke vite det samme skoledag.',
    mend: 'Skriv i saken når skolen først visste det, og hvorfor det drøyde. Regn alle frister fra den dagen.',
  },
  'started-late': {
    found: 'Skolen kom for sent i gang etter at rektor visste det.',
    mend: 'Snakk med eleven, sett inn noe som hjelper med en gang, og åpne undersøkelsen nå. Skriv hvorfor det drøyde.',
  },
  'nobody-can-show-when': {
    found:
      'Ingen kan vise når skolen fikk vite det: saken har verken en melding eller en henvendelse til rektor.',
    mend: 'Skriv inn den første meldingen med dagen skolen fikk vite det, og hvem som sa det.',
  },
  'not-passed-on': {
    found: 'En ansatt visste det, men meldte ikke fra til rektor.',
    mend: 'Meld fra til rektor nå. Mistanke er nok, og alle som arbeider på skolen kan gjøre det.',
  },
  'one-method': {
    found: 'Undersøkelsen bygger på bare én måte å finne ut av det på.',
    mend: 'Undersøk på minst én måte til, for eksempel observasjon eller samtaler med flere, og skriv en ny konklusjon.',
  },
  'only-adults-asked': {
    found: 'Bare voksne er spurt. Ingen har snakket med eleven eller sett selv.',
    mend: 'Snakk med eleven, og observer der det skjer. Skriv så en ny konklusjon.',
  },
  'no-analysis': {
    found: 'Undersøkelsen er avsluttet uten at noen har skrevet hva den betyr.',
    mend: 'Skriv hva som ligger bak elevens opplevelse, og hva i miljøet som gjør det mulig.',
  },
  'no-investigation': {
    found: 'Saken er avsluttet uten at den er undersøkt.',
    mend: 'Ta opp saken igjen, og undersøk elevens opplevelse på minst to måter.',
  },
  'word-against-word': {
    found:
      'Undersøkelsen ender med «ord mot ord». Det er elevens opplevelse som teller, ikke hvem som får rett.',
    mend: 'Skriv en ny konklusjon om hvordan eleven har det, og hva som må til for at det blir trygt.',
  },
  'ended-as-not-proven': {
    found: 'Det er avsluttet fordi noe ikke lot seg vise. Det er ingen lovlig grunn til å slutte.',
    mend: 'Ta opp saken igjen, og spør eleven om det er trygt og godt.',
  },
  belittled: {
    found: 'Skolens egen tekst gjør elevens opplevelse mindre.',
    mend: 'La elevens ord stå, og skriv en rettelse som sier hva skolen har sett og gjort, uten å vurdere om eleven har grunn til det.',
  },
  'no-plan': {
    found: 'Eleven har det ikke trygt og godt, eller har bedt om tiltak, og det er ingen skriftlig plan.',
    mend: 'Lag planen nå: problemet, tiltakene, når, hvem og når det skal evalueres.',
  },
  'plan-lacks-problem': {
    found: 'Planen mangler hvilket problem tiltakene skal løse.',
    mend: 'Skriv hvordan eleven har det og hvor det skjer, i en ny versjon.',
  },
  'plan-lacks-measures': {
    found: 'Planen mangler tiltak, eller sier ikke hva et tiltak går ut på.',
    mend: 'Skriv minst ett tiltak så noen andre kunne gjort det, i en ny versjon.',
  },
  'plan-lacks-when': {
    found: 'Planen mangler når et tiltak skal gjennomføres. «Ved behov» er ikke et tidspunkt.',
    mend: 'Sett dager eller datoer fra og til, i en ny versjon.',
  },
  'plan-lacks-who': {
    found: 'Planen mangler hvem som skal gjennomføre et tiltak. En gruppe er ingen.',
    mend: 'Sett en person med navn, og en stedfortreder, i en ny versjon.',
  },
  'plan-lacks-evaluation': {
    found: 'Planen mangler når tiltakene skal evalueres.',
    mend: 'Sett en dato, helst innen ti skoledager, i en ny versjon.',
  },
  'all-aimed-at-the-child': {
    found: 'Alle tiltakene er rettet mot eleven som ikke har det trygt. Ingen endrer noe rundt eleven.',
    mend: 'Legg til tiltak for de voksne, gruppa eller stedet der det skjer, i en ny versjon.',
  },
  'nothing-meets-the-problem': {
    found: 'Ingen av tiltakene møter problemet slik planen selv beskriver det.',
    mend: 'Legg til et tiltak der problemet er, i en ny versjon, og skriv hva det skal føre til.',
  },
  'measure-not-done': {
    found: 'Et tiltak i planen er ikke gjort, uke etter uke.',
    mend: 'Gjør det nå, sett en stedfortreder, eller endre planen til noe skolen får gjort. Skriv hvorfor det ble borte.',
  },
  'measure-without-trace': {
    found: 'Ingenting viser at et tiltak i planen er gjort.',
    mend: 'Skriv status for hver uke: gjort, delvis eller ikke gjort. Skriv det slik det var.',
  },
  'not-evaluated': {
    found: 'Dagen for evaluering er gått, og ingen har evaluert sammen med eleven.',
    mend: 'Evaluer nå, med eleven, og sett en ny dato.',
  },
  'evaluated-without-the-pupil': {
    found: 'Det er evaluert uten eleven. Et svar fra andre er ikke elevens svar.',
    mend: 'Spør eleven nå, alene med en voksen eleven velger, eller skriv hvorfor det ikke går.',
  },
  'kept-though-it-does-not-help': {
    found: 'Et tiltak som ikke hjelper, er beholdt uendret, uten grunn.',
    mend: 'Endre eller bytt ut tiltaket nå, eller skriv hvorfor det skal fortsette. Vurder hjelp utenfra.',
  },
  'ended-by-adults': {
    found: 'Saken er avsluttet på de voksnes vurdering. Eleven har ikke selv sagt at det er trygt.',
    mend: 'Ta opp saken igjen, og spør eleven. Plikten varer til eleven har det trygt og godt.',
  },
  'ended-without-asking': {
    found: 'Meldingen er avsluttet uten at eleven selv har sagt at det er trygt.',
    mend: 'Spør eleven. Åpne sak hvis svaret ikke er ja.',
  },
  'pupil-not-heard': {
    found: 'Planen er laget uten at eleven er hørt.',
    mend: 'Hør eleven om planen nå, og lag en ny versjon.',
  },
  'best-interest-missing': {
    found: 'Ingen har vurdert hva som er best for eleven.',
    mend: 'Skriv vurderingen nå, og se om planen står seg.',
  },
  'others-not-heard': {
    found: 'Andre elever er navngitt i saken, og ingen av dem er snakket med.',
    mend: 'Snakk med dem, én og én, hver i sin egen sak. Her står bare at dere har gjort det.',
  },
  'others-best-interest-missing': {
    found: 'Et tiltak gjelder andre elever, og ingen har vurdert hva som er best for dem.',
    mend: 'Skriv vurderingen for hver av dem, og se om tiltaket står seg. Tiltaket hører hjemme i deres egen sak.',
  },
  'seriousness-not-assessed': {
    found: 'Ingen har vurdert om saken er alvorlig.',
    mend: 'Vurder det nå, med grunn. Er den alvorlig, skal skoleeier få vite det.',
  },
  'owner-not-told': {
    found: 'Saken er vurdert som alvorlig, og skoleeier har ikke fått vite det.',
    mend: 'Meld fra til skoleeier nå.',
  },
  'staff-offence-not-forwarded': {
    found:
      'Meldingen gjelder en ansatt, og rektor har ikke meldt fra til skoleeier eller skrevet hvorfor den er åpenbart grunnløs.',
    mend: 'Meld fra til skoleeier nå. Personalsaken føres et annet sted.',
  },
  'staff-offence-as-ordinary': {
    found: 'Meldingen gjelder en ansatt, men er behandlet som om den gjaldt elever.',
    mend: 'Flytt den til lukket behandling, og meld fra til skoleeier.',
  },
  'sent-to-the-leadership': {
    found: 'Meldingen gjelder noen i ledelsen, men gikk til ledelsen.',
    mend: 'Send den til skoleeier nå. Ledelsen skal ikke ha den.',
  },
  'kept-elsewhere': {
    found: 'Det som er sett eller gjort, står et annet sted. Her står bare hvor.',
    mend: 'Skriv inn det som står der, som en rettelse av det samme, slik at alt om saken er samlet.',
  },
  'written-up-afterwards': {
    found: 'Flere ting er skrevet inn samme dag, lenge etter at de skjedde. Til da lå de et annet sted.',
    mend: 'Skriv samme dag, også når det bare er to linjer. Det som er skrevet sent, blir stående som sent.',
  },
  'wrong-form': {
    found: 'Teksten bruker ord fra et annet regelverk, som «vedtak», «§ 9 A» eller «fylkesmannen».',
    mend: 'Skriv plan, kapittel 12 og statsforvalteren. Planen er ikke et enkeltvedtak.',
  },
  'plan-names-another-pupil': {
    found: 'Planen som er sendt hjem, har en tekst om en annen elev.',
    mend: 'Lag en ny versjon uten navn på andre, og send den hjem. Vurder om det som er sendt, er et avvik.',
  },
  'guardians-told-late': {
    found: 'De foresatte fikk vite det for sent, og kontakten var ikke holdt tilbake av en grunn.',
    mend: 'Ta kontakt nå, eller skriv hvorfor kontakten må vente og hvor lenge.',
  },
  'guardians-not-heard': {
    found: 'Planen er laget uten at de foresatte er hørt, og det står ikke hvorfor.',
    mend: 'Hør dem nå, eller skriv grunnen.',
  },
  'absence-without-question': {
    found: 'Fravær er notert uten at noen har spurt om eleven har det trygt og godt.',
    mend: 'Spør eleven. Fravær kan komme av at skolen ikke kjennes trygg.',
  },
  'breach-not-handled': {
    found: 'Et avvik i personvernet er oppdaget, og ingen har vurdert det i tide.',
    mend: 'Vurder avviket nå, meld det hvis det kan skade noen, og skriv hva skolen gjør for at det ikke skjer igjen.',
  },
  'treated-as-outside': {
    found: 'Noe på nett, skolevei, tur, leksehjelp eller SFO er behandlet som om det ikke angår skolen.',
    mend: 'Åpne sak. Plikten gjelder når det virker inn på skoledagen.',
  },
} satisfies Record<MistakeCode, Said>

/** What no single case can show of a mistake that is found in part. */
export const mistakesBeyond = {
  M16: 'Om noe er skrevet ned helt utenfor Varde, kan ingen sak vise. Det hører til opplæringen og internkontrollen.',
  M18: 'Om en kopi er delt videre etter at den er sendt, kan ingen sak vise. Hva hver mottaker får se, hører til utskrift og innsyn.',
  M21: 'Årlig gjennomgang, opplæring av ansatte og avvik på tvers av saker hører til skolens plan, ikke til én sak.',
} satisfies Record<FoundInPart, string>
