import type { planFindings as nb } from '../nb/plan-findings.ts'
import type { Widen } from '../widen.ts'

export const planFindings: Widen<typeof nb> = {
  title: 'Planen halden opp mot lova',
  intro:
    'Varde leitar etter ord og hol i planen. Les sjølv, og avgjer sjølv: Eit funn er eit tips, ikkje ein dom. Ingen funn hindrar dykk i å godkjenne planen.',
  weights: {
    breach: 'Seier noko anna enn lova',
    gap: 'Manglar',
    advice: 'Kan bli betre',
    strength: 'Bra, ta vare på dette',
  },
  count: (found) => `${found} funn`,
  none: 'Ingen funn. Planen seier det lova krev.',
  basis: (basis) => `Byggjer på ${basis}`,
  inPlan: (quote) => `I planen: «${quote}»`,
  change: (was, now) => `Byt «${was}» med «${now}»`,
  changed: 'Ordet er bytt i planen.',
  placesMore: (more) => (more === 1 ? 'og éin stad til' : `og ${more} stader til`),
  goTo: 'Gå til staden',
  belongs: 'Høyrer heime under:',
  check: {
    usage: 'Bruk: varde plan check FIL|SKULE [--json] [--lang nb|nn|en]',
    'no-school': (slug: string) =>
      `Det finst verken ei fil eller ein skule som heiter ${slug}. Ein skule blir skriven som i adressa, til dømes tarnlia-skole.`,
    'several-schools': (slug: string) => `Fleire skular heiter ${slug}. Sjekk planen frå ei fil.`,
    'no-version': (slug: string) => `${slug} har ingen godkjend plan enno.`,
  },
  codes: {
    'plan-called-decision': {
      is: 'Planen blir kalla eit vedtak.',
      mend: 'Ein aktivitetsplan er ikkje eit vedtak. Skriv «plan», og hugs at tiltak kan byrje før planen er ferdig.',
    },
    'outdated-term': { is: 'Eit ord som ikkje blir brukt lenger.', mend: 'Bruk det nye ordet.' },
    'outdated-law': {
      is: 'Viser til ei lov som ikkje gjeld lenger.',
      mend: 'Reglane står no i opplæringslova kapittel 12. Byt tilvisinga, og sjekk lenkjene.',
    },
    'owner-only-for-staff': {
      is: 'Skuleeigar blir varsla berre når ein tilsett kan ha krenkt ein elev.',
      mend: 'Skuleeigar skal òg varslast i alle alvorlege saker. Skriv det inn, og kva som er alvorleg.',
    },
    'owner-told-missing': {
      is: 'Planen seier ikkje når skuleeigar skal varslast.',
      mend: 'Skriv at rektor varslar skuleeigar i alvorlege saker, og når ein tilsett kan ha krenkt ein elev.',
    },
    'leadership-offence-missing': {
      is: 'Det står ikkje kva som skjer når det gjeld nokon i leiinga.',
      mend: 'Skriv at den som får mistanke om nokon i leiinga, varslar skuleeigar direkte.',
    },
    'physical-intervention-missing': {
      is: 'Det står ikkje noko om fysiske inngrep.',
      mend: 'Skriv når det er lov, at det blir skrive ned, og at dei foresette får vite det så snart som råd.',
    },
    'notes-in-shared-notebook': {
      is: 'Notat om elevar ligg i ei felles notatbok.',
      mend: 'Berre dei som treng det, skal sjå slike notat. Legg dei i saka til eleven, og slett det som ligg i notatboka etter arkivreglane.',
    },
    'several-record-systems': {
      is: 'Det blir skrive ned fleire stader.',
      mend: 'Vel éin stad for kvar ting, så ingen må leite og ingenting blir borte.',
    },
    'plan-only-after-investigation': {
      is: 'Planen blir laga berre når undersøkingane viser noko.',
      mend: 'Når eleven sjølv seier at det ikkje er trygt, er det nok. Då skal det lagast ein plan.',
    },
    'monitoring-as-best-one-can': {
      is: 'Å følgje med er gjort til noko ein gjer så godt ein kan.',
      mend: 'Plikta til å følgje med gjeld alle, alltid. Ta bort atterhaldet.',
    },
    'concern-not-to-principal': {
      is: 'Ei uro går til nærmaste leiar, og det står ikkje at rektor får vite det.',
      mend: 'Lova seier rektor. Skriv at rektor alltid får vite det, òg når det blir meldt til nærmaste leiar.',
    },
    'consent-without-exception': {
      is: 'Samtykke er nemnt, men ikkje når det ikkje trengst.',
      mend: 'R-teamet kan trenge samtykke. Melding til barnevernet, tiltak etter § 12-4 og samtale med eleven treng det ikkje. Skriv det.',
    },
    'no-time-limits': {
      is: 'Planen seier «snarast» og «straks», men har ingen fristar.',
      mend: 'Set fristar for møte, plan og evaluering. Då ser alle når noko er for seint.',
    },
    'time-limits-missing': {
      is: 'Planen har ingen fristar.',
      mend: 'Set fristar for møte, plan og evaluering. Då ser alle når noko er for seint.',
    },
    'complaint-incomplete': {
      is: 'Det står ikkje fullt ut korleis ei sak kan meldast til Statsforvaltaren.',
      mend: 'Skriv vilkåra: teke opp med rektor, minst éi veke sidan, skulen eleven går på no. I særlege tilfelle kan saka meldast med ein gong.',
    },
    'complaint-told': {
      is: 'Planen seier korleis ei sak blir meldt til Statsforvaltaren.',
      mend: 'Hald på dette.',
    },
    'complaint-without-measures': {
      is: 'Det står ikkje kva Statsforvaltaren kan avgjere.',
      mend: 'Legg til at Statsforvaltaren avgjer om plikta er følgd, og kan fastsetje tiltak og at skulen skal lage ein plan.',
    },
    'bullying-defined-twice': {
      is: 'Mobbing er definert på fleire måtar.',
      mend: 'Lova krev ingen definisjon. Det er opplevinga til eleven som tel. Vel éin, og skriv at han aldri avgjer om nokon skal melde frå.',
    },
    'section-empty': { is: 'Ei overskrift utan noko under.', mend: 'Skriv noko, eller ta bort overskrifta.' },
    'numbers-repeated': {
      is: 'Same nummer står framfor fleire overskrifter.',
      mend: 'Ta bort nummera. Varde held orden på rekkjefølgja.',
    },
    'committee-not-in-law': {
      is: 'Planen nemner eit utval som ikkje lenger står i lova.',
      mend: 'Lova krev elevråd og eit utval valt av foreldra. Andre organ bestemmer skuleeigar. De kan ha dei, men skriv kven som har bestemt det.',
    },
    'high-absence-undefined': {
      is: 'Det står «høgt fråvær», men ikkje kor mykje det er.',
      mend: 'Set ei grense, til dømes eit tal på dagar.',
    },
    'training-only-at-start': {
      is: 'Tilsette får vite om pliktene ved skulestart. Kva med dei som byrjar seinare?',
      mend: 'Skriv at nye tilsette og vikarar får opplæring før dei får tilgang til saker.',
    },
    'training-untold': {
      is: 'Planen seier ikkje korleis dei tilsette får vite om pliktene.',
      mend: 'Skriv når dei tilsette går gjennom pliktene, og at nye tilsette og vikarar får opplæring før dei får tilgang til saker.',
    },
    'evaluated-with-pupil': { is: 'Tiltaka blir evaluerte saman med eleven.', mend: 'Hald på dette.' },
    'evaluation-without-pupil': {
      is: 'Tiltak blir evaluerte, men det står ikkje at eleven er med.',
      mend: 'Skriv at eleven blir spurd før noko blir evaluert og avslutta.',
    },
    'template-and-voice': {
      is: 'Malen blir alltid brukt, og stemma til eleven skal synast.',
      mend: 'Hald på dette.',
    },
    'goal-without-indicator': {
      is: 'Eit mål som ingen kan sjå om de når.',
      mend: 'Skriv kva de vil sjå når målet er nådd, og korleis de finn det ut.',
    },
    'concern-chain-tells-late': {
      is: 'I kjeda for uro får leiar vite det først etter eigne tiltak.',
      mend: 'Byrj med spørsmålet: Kan eleven mangle eit trygt og godt miljø? Ja eller veit ikkje tyder at rektor får vite det no.',
    },
    'right-missing': {
      is: 'Retten til eit trygt og godt skulemiljø er ikkje nemnd.',
      mend: 'Byrj planen med han.',
    },
    'duty-missing-monitor': {
      is: 'Plikta til å følgje med manglar.',
      mend: 'Skriv korleis alle følgjer med.',
    },
    'duty-missing-intervene': {
      is: 'Plikta til å gripe inn manglar.',
      mend: 'Skriv at alle grip inn mot krenkingar når det er mogleg.',
    },
    'duty-missing-notify': {
      is: 'Plikta til å melde frå manglar.',
      mend: 'Skriv at alle melder frå til rektor når dei får mistanke.',
    },
    'duty-missing-investigate': {
      is: 'Plikta til å undersøkje manglar.',
      mend: 'Skriv at skulen undersøkjer snarast.',
    },
    'duty-missing-act': {
      is: 'Plikta til å setje inn tiltak manglar.',
      mend: 'Skriv at skulen set inn tiltak som passar, til eleven har det trygt.',
    },
    'duty-missing-document': {
      is: 'Plikta til å skrive ned manglar.',
      mend: 'Skriv kva som blir skrive ned, kvar, og av kven.',
    },
    'pupil-not-heard': {
      is: 'Retten elevane har til å bli høyrde, manglar.',
      mend: 'Skriv korleis elevane blir høyrde, åleine og gjennom elevrådet.',
    },
    'best-interest-missing': {
      is: 'Det beste for barnet er ikkje nemnt.',
      mend: 'Skriv at det beste for barnet er eit grunnleggjande omsyn for kvar elev det gjeld.',
    },
    'evaluation-missing': {
      is: 'Det står ikkje korleis planen blir evaluert.',
      mend: 'Skriv når, av kven, og at elevrådet er med.',
    },
    'pupil-council-missing': { is: 'Elevrådet er ikkje nemnt.', mend: 'Skriv kva elevrådet er med på.' },
    'parents-committee-missing': {
      is: 'Utvalet til foreldra er ikkje nemnt.',
      mend: 'Skriv kva FAU er med på.',
    },
    'information-missing': {
      is: 'Det står ikkje korleis elevar og foresette får vite om rettane sine.',
      mend: 'Skriv når og korleis, og kva de gjer for dei som treng tolk.',
    },
    'parent-meeting-missing': {
      is: 'Foreldremøtet ved skulestart manglar.',
      mend: 'Forskrifta krev eit foreldremøte når skuleåret byrjar. Legg det inn.',
    },
    'parent-talks-too-few': {
      is: 'Det står ikkje at heimen får minst to planlagde samtalar i året.',
      mend: 'Skriv «to gonger i året».',
    },
    'pupil-talks-too-few': {
      is: 'Det står ikkje at kvar elev får minst éin samtale kvart halvår.',
      mend: 'Skriv «minst éin gong kvart halvår».',
    },
    'activity-without-responsible': {
      is: 'Aktivitetar som ingen har ansvaret for.',
      mend: 'Vel ei rolle, så hamnar det hos nokon.',
    },
    'activity-without-time': {
      is: 'Aktivitetar utan tid.',
      mend: 'Skriv når, så kjem dei med i årshjulet.',
    },
    'time-not-understood': {
      is: 'Tider som Varde ikkje forstår.',
      mend: 'Skriv til dømes «veke 39», «november» eller «to gonger om hausten».',
    },
    'said-in-two-ways': {
      is: 'Det same står på to måtar.',
      mend: 'Vel éin, så gjer alle det same.',
    },
  },
}
