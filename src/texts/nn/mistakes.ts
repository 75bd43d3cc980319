import type { Widen } from '../widen.ts'
import type { mistakes as nb, mistakesBeyond as beyond } from '../nb/mistakes.ts'

export const mistakes: Widen<typeof nb> = {
  'told-late': {
    found: 'Nokon på skulen visste det, men rektor fekk ikkje vite det same skoledag.',
    mend: 'Skriv i saka når skulen først visste det, og kvifor det drygde. Rekn alle fristar frå den dagen.',
  },
  'started-late': {
    found: 'Skulen kom for seint i gang etter at rektor visste det.',
    mend: 'Snakk med eleven, set inn noko som hjelper med ein gong, og opne undersøkinga no. Skriv kvifor det drygde.',
  },
  'nobody-can-show-when': {
    found:
      'Ingen kan vise når skulen fekk vite det: saka har verken ei melding eller ein førespurnad til rektor.',
    mend: 'Skriv inn den første meldinga med dagen skulen fekk vite det, og kven som sa det.',
  },
  'not-passed-on': {
    found: 'Ein tilsett visste det, men melde ikkje frå til rektor.',
    mend: 'Meld frå til rektor no. Mistanke er nok, og alle som arbeider på skulen kan gjere det.',
  },
  'one-method': {
    found: 'Undersøkinga byggjer på berre éin måte å finne ut av det på.',
    mend: 'Undersøk på minst éin måte til, til dømes observasjon eller samtalar med fleire, og skriv ein ny konklusjon.',
  },
  'only-adults-asked': {
    found: 'Berre vaksne er spurde. Ingen har snakka med eleven eller sett sjølv.',
    mend: 'Snakk med eleven, og observer der det skjer. Skriv så ein ny konklusjon.',
  },
  'no-analysis': {
    found: 'Undersøkinga er avslutta utan at nokon har skrive kva ho betyr.',
    mend: 'Skriv kva som ligg bak det eleven opplever, og kva i miljøet som gjer det mogleg.',
  },
  'no-investigation': {
    found: 'Saka er avslutta utan at ho er undersøkt.',
    mend: 'Ta opp att saka, og undersøk det eleven opplever på minst to måtar.',
  },
  'word-against-word': {
    found:
      'Undersøkinga endar med «ord mot ord». Det er det eleven opplever som tel, ikkje kven som får rett.',
    mend: 'Skriv ein ny konklusjon om korleis eleven har det, og kva som må til for at det blir trygt.',
  },
  'ended-as-not-proven': {
    found: 'Det er avslutta fordi noko ikkje lét seg vise. Det er ingen lovleg grunn til å slutte.',
    mend: 'Ta opp att saka, og spør eleven om det er trygt og godt.',
  },
  belittled: {
    found: 'Teksten til skulen gjer det eleven opplever mindre.',
    mend: 'Lat orda til eleven stå, og skriv ei retting som seier kva skulen har sett og gjort, utan å vurdere om eleven har grunn til det.',
  },
  'no-plan': {
    found: 'Eleven har det ikkje trygt og godt, eller har bede om tiltak, og det finst ingen skriftleg plan.',
    mend: 'Lag planen no: problemet, tiltaka, når, kven og når det skal evaluerast.',
  },
  'plan-lacks-problem': {
    found: 'Planen manglar kva problem tiltaka skal løyse.',
    mend: 'Skriv korleis eleven har det og kvar det skjer, i ein ny versjon.',
  },
  'plan-lacks-measures': {
    found: 'Planen manglar tiltak, eller seier ikkje kva eit tiltak går ut på.',
    mend: 'Skriv minst eitt tiltak slik at andre kunne gjort det, i ein ny versjon.',
  },
  'plan-lacks-when': {
    found: 'Planen manglar når eit tiltak skal gjennomførast. «Ved behov» er ikkje eit tidspunkt.',
    mend: 'Set dagar eller datoar frå og til, i ein ny versjon.',
  },
  'plan-lacks-who': {
    found: 'Planen manglar kven som skal gjennomføre eit tiltak. Ei gruppe er ingen.',
    mend: 'Set ein person med namn, og ein stadfortredar, i ein ny versjon.',
  },
  'plan-lacks-evaluation': {
    found: 'Planen manglar når tiltaka skal evaluerast.',
    mend: 'Set ein dato, helst innan ti skoledagar, i ein ny versjon.',
  },
  'all-aimed-at-the-child': {
    found: 'Alle tiltaka er retta mot eleven som ikkje har det trygt. Ingen endrar noko rundt eleven.',
    mend: 'Legg til tiltak for dei vaksne, gruppa eller staden der det skjer, i ein ny versjon.',
  },
  'nothing-meets-the-problem': {
    found: 'Ingen av tiltaka møter problemet slik planen sjølv skildrar det.',
    mend: 'Legg til eit tiltak der problemet er, i ein ny versjon, og skriv kva det skal føre til.',
  },
  'measure-not-done': {
    found: 'Eit tiltak i planen er ikkje gjort, veke etter veke.',
    mend: 'Gjer det no, set ein stadfortredar, eller endre planen til noko skulen får gjort. Skriv kvifor det vart borte.',
  },
  'measure-without-trace': {
    found: 'Ingenting viser at eit tiltak i planen er gjort.',
    mend: 'Skriv status for kvar veke: gjort, delvis eller ikkje gjort. Skriv det slik det var.',
  },
  'not-evaluated': {
    found: 'Dagen for evaluering er gått, og ingen har evaluert saman med eleven.',
    mend: 'Evaluer no, med eleven, og set ein ny dato.',
  },
  'evaluated-without-the-pupil': {
    found: 'Det er evaluert utan eleven. Eit svar frå andre er ikkje eleven sitt svar.',
    mend: 'Spør eleven no, åleine med ein vaksen eleven vel, eller skriv kvifor det ikkje går.',
  },
  'kept-though-it-does-not-help': {
    found: 'Eit tiltak som ikkje hjelper, er halde uendra, utan grunn.',
    mend: 'Endre eller byt ut tiltaket no, eller skriv kvifor det skal halde fram. Vurder hjelp utanfrå.',
  },
  'ended-by-adults': {
    found: 'Saka er avslutta på vurderinga til dei vaksne. Eleven har ikkje sjølv sagt at det er trygt.',
    mend: 'Ta opp att saka, og spør eleven. Plikta varer til eleven har det trygt og godt.',
  },
  'ended-without-asking': {
    found: 'Meldinga er avslutta utan at eleven sjølv har sagt at det er trygt.',
    mend: 'Spør eleven. Opne sak om svaret ikkje er ja.',
  },
  'pupil-not-heard': {
    found: 'Planen er laga utan at eleven er høyrd.',
    mend: 'Høyr eleven om planen no, og lag ein ny versjon.',
  },
  'best-interest-missing': {
    found: 'Ingen har vurdert kva som er best for eleven.',
    mend: 'Skriv vurderinga no, og sjå om planen står seg.',
  },
  'others-not-heard': {
    found: 'Andre elevar er namngjevne i saka, og ingen av dei er snakka med.',
    mend: 'Snakk med dei, éin og éin, kvar i si eiga sak. Her står berre at de har gjort det.',
  },
  'others-best-interest-missing': {
    found: 'Eit tiltak gjeld andre elevar, og ingen har vurdert kva som er best for dei.',
    mend: 'Skriv vurderinga for kvar av dei, og sjå om tiltaket står seg. Tiltaket høyrer heime i deira eiga sak.',
  },
  'seriousness-not-assessed': {
    found: 'Ingen har vurdert om saka er alvorleg.',
    mend: 'Vurder det no, med grunn. Er ho alvorleg, skal skuleeigar få vite det.',
  },
  'owner-not-told': {
    found: 'Saka er vurdert som alvorleg, og skuleeigar har ikkje fått vite det.',
    mend: 'Meld frå til skuleeigar no.',
  },
  'staff-offence-not-forwarded': {
    found:
      'Meldinga gjeld ein tilsett, og rektor har ikkje meldt frå til skuleeigar eller skrive kvifor ho er openbert grunnlaus.',
    mend: 'Meld frå til skuleeigar no. Personalsaka blir ført ein annan stad.',
  },
  'staff-offence-as-ordinary': {
    found: 'Meldinga gjeld ein tilsett, men er behandla som om ho galdt elevar.',
    mend: 'Flytt ho til lukka behandling, og meld frå til skuleeigar.',
  },
  'sent-to-the-leadership': {
    found: 'Meldinga gjeld nokon i leiinga, men gjekk til leiinga.',
    mend: 'Send ho til skuleeigar no. Leiinga skal ikkje ha ho.',
  },
  'kept-elsewhere': {
    found: 'Det som er sett eller gjort, står ein annan stad. Her står berre kvar.',
    mend: 'Skriv inn det som står der, som ei retting av det same, slik at alt om saka er samla.',
  },
  'written-up-afterwards': {
    found: 'Fleire ting er skrivne inn same dag, lenge etter at dei hende. Til då låg dei ein annan stad.',
    mend: 'Skriv same dag, også når det berre er to linjer. Det som er skrive seint, blir ståande som seint.',
  },
  'wrong-form': {
    found: 'Teksten brukar ord frå eit anna regelverk, som «vedtak», «§ 9 A» eller «fylkesmannen».',
    mend: 'Skriv plan, kapittel 12 og statsforvaltaren. Planen er ikkje eit enkeltvedtak.',
  },
  'plan-names-another-pupil': {
    found: 'Planen som er send heim, har ein tekst om ein annan elev.',
    mend: 'Lag ein ny versjon utan namn på andre, og send han heim. Vurder om det som er sendt, er eit avvik.',
  },
  'guardians-told-late': {
    found: 'Dei føresette fekk vite det for seint, og kontakten var ikkje halden tilbake av ein grunn.',
    mend: 'Ta kontakt no, eller skriv kvifor kontakten må vente og kor lenge.',
  },
  'guardians-not-heard': {
    found: 'Planen er laga utan at dei føresette er høyrde, og det står ikkje kvifor.',
    mend: 'Høyr dei no, eller skriv grunnen.',
  },
  'absence-without-question': {
    found: 'Fråvær er notert utan at nokon har spurt om eleven har det trygt og godt.',
    mend: 'Spør eleven. Fråvær kan kome av at skulen ikkje kjennest trygg.',
  },
  'breach-not-handled': {
    found: 'Eit avvik i personvernet er oppdaga, og ingen har vurdert det i tide.',
    mend: 'Vurder avviket no, meld det dersom det kan skade nokon, og skriv kva skulen gjer for at det ikkje skjer igjen.',
  },
  'treated-as-outside': {
    found: 'Noko på nett, skuleveg, tur, leksehjelp eller SFO er behandla som om det ikkje vedkjem skulen.',
    mend: 'Opne sak. Plikta gjeld når det verkar inn på skoledagen.',
  },
}

/** What no single case can show of a mistake that is found in part. */
export const mistakesBeyond: Widen<typeof beyond> = {
  M16: 'Om noko er skrive ned heilt utanfor Varde, kan inga sak vise. Det høyrer til opplæringa og internkontrollen.',
  M18: 'Om ein kopi er delt vidare etter at han er send, kan inga sak vise. Kva kvar mottakar får sjå, høyrer til utskrift og innsyn.',
  M21: 'Årleg gjennomgang, opplæring av tilsette og avvik på tvers av saker høyrer til skulens plan, ikkje til éi sak.',
}
