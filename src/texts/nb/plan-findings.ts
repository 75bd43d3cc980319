/** What the linter finds in a school's plan: what it is, and how it can be mended. */
export const planFindings = {
  title: 'Planen holdt opp mot loven',
  intro:
    'Varde leter etter ord og hull i planen. Les selv, og avgjør selv: Et funn er et tips, ikke en dom. Ingen funn hindrer dere i å godkjenne planen.',
  weights: {
    breach: 'Sier noe annet enn loven',
    gap: 'Mangler',
    advice: 'Kan bli bedre',
    strength: 'Bra, ta vare på dette',
  },
  count: (found: number) => (found === 1 ? '1 funn' : `${found} funn`),
  none: 'Ingen funn. Planen sier det loven krever.',
  basis: (basis: string) => `Bygger på ${basis}`,
  inPlan: (quote: string) => `I planen: «${quote}»`,
  change: (was: string, now: string) => `Bytt «${was}» med «${now}»`,
  changed: 'Ordet er byttet i planen.',
  placesMore: (more: number) => (more === 1 ? 'og ett sted til' : `og ${more} steder til`),
  goTo: 'Gå til stedet',
  belongs: 'Hører hjemme under:',
  check: {
    usage: 'Bruk: varde plan check FIL|SKOLE [--json] [--lang nb|nn|en]',
    'no-school': (slug: string) =>
      `Det finnes verken en fil eller en skole som heter ${slug}. En skole skrives som i adressen, for eksempel tarnlia-skole.`,
    'several-schools': (slug: string) => `Flere skoler heter ${slug}. Sjekk planen fra en fil.`,
    'no-version': (slug: string) => `${slug} har ingen godkjent plan ennå.`,
  },
  codes: {
    'plan-called-decision': {
      is: 'Planen kalles et vedtak.',
      mend: 'En aktivitetsplan er ikke et vedtak. Skriv «plan», og husk at tiltak kan begynne før planen er ferdig.',
    },
    'outdated-term': { is: 'Et ord som ikke brukes lenger.', mend: 'Bruk det nye ordet.' },
    'outdated-law': {
      is: 'Viser til en lov som ikke gjelder lenger.',
      mend: 'Reglene står nå i opplæringslova kapittel 12. Bytt henvisningen, og sjekk lenkene.',
    },
    'owner-only-for-staff': {
      is: 'Skoleeier varsles bare når en ansatt kan ha krenket en elev.',
      mend: 'Skoleeier skal også varsles i alle alvorlige saker. Skriv det inn, og hva som er alvorlig.',
    },
    'owner-told-missing': {
      is: 'Planen sier ikke når skoleeier skal varsles.',
      mend: 'Skriv at rektor varsler skoleeier i alvorlige saker, og når en ansatt kan ha krenket en elev.',
    },
    'leadership-offence-missing': {
      is: 'Det står ikke hva som skjer når det gjelder noen i ledelsen.',
      mend: 'Skriv at den som får mistanke om noen i ledelsen, varsler skoleeier direkte.',
    },
    'physical-intervention-missing': {
      is: 'Det står ikke noe om fysiske inngrep.',
      mend: 'Skriv når det er lov, at det skrives ned, og at de foresatte får vite det så snart som mulig.',
    },
    'notes-in-shared-notebook': {
      is: 'Notater om elever ligger i en felles notatbok.',
      mend: 'Bare de som trenger det, skal se slike notater. Legg dem i elevens sak, og slett det som ligger i notatboka etter arkivreglene.',
    },
    'several-record-systems': {
      is: 'Det skrives ned flere steder.',
      mend: 'Velg ett sted for hver ting, så ingen må lete og ingenting blir borte.',
    },
    'plan-only-after-investigation': {
      is: 'Planen lages bare når undersøkelsene viser noe.',
      mend: 'Når eleven selv sier at det ikke er trygt, er det nok. Da skal det lages en plan.',
    },
    'monitoring-as-best-one-can': {
      is: 'Å følge med er gjort til noe man gjør så godt man kan.',
      mend: 'Plikten til å følge med gjelder alle, alltid. Ta bort forbeholdet.',
    },
    'concern-not-to-principal': {
      is: 'En bekymring går til nærmeste leder, og det står ikke at rektor får vite det.',
      mend: 'Loven sier rektor. Skriv at rektor alltid får vite det, også når det meldes til nærmeste leder.',
    },
    'consent-without-exception': {
      is: 'Samtykke er nevnt, men ikke når det ikke trengs.',
      mend: 'R-teamet kan trenge samtykke. Melding til barnevernet, tiltak etter § 12-4 og samtale med eleven trenger det ikke. Skriv det.',
    },
    'no-time-limits': {
      is: 'Planen sier «snarest» og «umiddelbart», men har ingen frister.',
      mend: 'Sett frister for møte, plan og evaluering. Da ser alle når noe er for sent.',
    },
    'time-limits-missing': {
      is: 'Planen har ingen frister.',
      mend: 'Sett frister for møte, plan og evaluering. Da ser alle når noe er for sent.',
    },
    'complaint-incomplete': {
      is: 'Det står ikke fullt ut hvordan en sak kan meldes til Statsforvalteren.',
      mend: 'Skriv vilkårene: tatt opp med rektor, minst én uke siden, skolen eleven går på nå. I særlige tilfeller kan saken meldes med en gang.',
    },
    'complaint-told': {
      is: 'Planen sier hvordan en sak meldes til Statsforvalteren.',
      mend: 'Behold dette.',
    },
    'complaint-without-measures': {
      is: 'Det står ikke hva Statsforvalteren kan bestemme.',
      mend: 'Legg til at Statsforvalteren avgjør om plikten er fulgt, og kan bestemme tiltak og at skolen skal lage en plan.',
    },
    'bullying-defined-twice': {
      is: 'Mobbing er definert på flere måter.',
      mend: 'Loven krever ingen definisjon. Det er elevens opplevelse som teller. Velg én, og skriv at den aldri avgjør om noen skal melde fra.',
    },
    'section-empty': { is: 'En overskrift uten noe under.', mend: 'Skriv noe, eller ta bort overskriften.' },
    'numbers-repeated': {
      is: 'Samme nummer står foran flere overskrifter.',
      mend: 'Ta bort numrene. Varde holder orden på rekkefølgen.',
    },
    'committee-not-in-law': {
      is: 'Planen nevner et utvalg som ikke lenger står i loven.',
      mend: 'Loven krever elevråd og et utvalg valgt av foreldrene. Andre organer bestemmer skoleeier. Dere kan ha dem, men skriv hvem som har bestemt det.',
    },
    'high-absence-undefined': {
      is: 'Det står «høyt fravær», men ikke hvor mye det er.',
      mend: 'Sett en grense, for eksempel et antall dager.',
    },
    'training-only-at-start': {
      is: 'Ansatte får vite om pliktene ved skolestart. Hva med dem som begynner senere?',
      mend: 'Skriv at nye ansatte og vikarer får opplæring før de får tilgang til saker.',
    },
    'training-untold': {
      is: 'Planen sier ikke hvordan de ansatte får vite om pliktene.',
      mend: 'Skriv når de ansatte går gjennom pliktene, og at nye ansatte og vikarer får opplæring før de får tilgang til saker.',
    },
    'evaluated-with-pupil': { is: 'Tiltakene evalueres sammen med eleven.', mend: 'Behold dette.' },
    'evaluation-without-pupil': {
      is: 'Tiltak evalueres, men det står ikke at eleven er med.',
      mend: 'Skriv at eleven blir spurt før noe evalueres og avsluttes.',
    },
    'template-and-voice': {
      is: 'Malen brukes alltid, og elevens stemme skal synes.',
      mend: 'Behold dette.',
    },
    'goal-without-indicator': {
      is: 'Et mål som ingen kan se om dere når.',
      mend: 'Skriv hva dere vil se når målet er nådd, og hvordan dere finner det ut.',
    },
    'concern-chain-tells-late': {
      is: 'I kjeden for bekymring får leder vite det først etter egne tiltak.',
      mend: 'Begynn med spørsmålet: Kan eleven mangle et trygt og godt miljø? Ja eller vet ikke betyr at rektor får vite det nå.',
    },
    'right-missing': {
      is: 'Retten til et trygt og godt skolemiljø er ikke nevnt.',
      mend: 'Begynn planen med den.',
    },
    'duty-missing-monitor': {
      is: 'Plikten til å følge med mangler.',
      mend: 'Skriv hvordan alle følger med.',
    },
    'duty-missing-intervene': {
      is: 'Plikten til å gripe inn mangler.',
      mend: 'Skriv at alle griper inn mot krenkelser når det er mulig.',
    },
    'duty-missing-notify': {
      is: 'Plikten til å melde fra mangler.',
      mend: 'Skriv at alle melder fra til rektor når de får mistanke.',
    },
    'duty-missing-investigate': {
      is: 'Plikten til å undersøke mangler.',
      mend: 'Skriv at skolen undersøker snarest.',
    },
    'duty-missing-act': {
      is: 'Plikten til å sette inn tiltak mangler.',
      mend: 'Skriv at skolen setter inn tiltak som passer, til eleven har det trygt.',
    },
    'duty-missing-document': {
      is: 'Plikten til å skrive ned mangler.',
      mend: 'Skriv hva som skrives ned, hvor, og av hvem.',
    },
    'pupil-not-heard': {
      is: 'Elevenes rett til å bli hørt mangler.',
      mend: 'Skriv hvordan elevene blir hørt, alene og gjennom elevrådet.',
    },
    'best-interest-missing': {
      is: 'Barnets beste er ikke nevnt.',
      mend: 'Skriv at barnets beste er et grunnleggende hensyn for hver elev det gjelder.',
    },
    'evaluation-missing': {
      is: 'Det står ikke hvordan planen evalueres.',
      mend: 'Skriv når, av hvem, og at elevrådet er med.',
    },
    'pupil-council-missing': { is: 'Elevrådet er ikke nevnt.', mend: 'Skriv hva elevrådet er med på.' },
    'parents-committee-missing': {
      is: 'Foreldrenes utvalg er ikke nevnt.',
      mend: 'Skriv hva FAU er med på.',
    },
    'information-missing': {
      is: 'Det står ikke hvordan elever og foresatte får vite om rettene sine.',
      mend: 'Skriv når og hvordan, og hva dere gjør for dem som trenger tolk.',
    },
    'parent-meeting-missing': {
      is: 'Foreldremøtet ved skolestart mangler.',
      mend: 'Forskriften krever et foreldremøte når skoleåret begynner. Legg det inn.',
    },
    'parent-talks-too-few': {
      is: 'Det står ikke at hjemmet får minst to planlagte samtaler i året.',
      mend: 'Skriv «to ganger i året».',
    },
    'pupil-talks-too-few': {
      is: 'Det står ikke at hver elev får minst én samtale hvert halvår.',
      mend: 'Skriv «minst én gang hvert halvår».',
    },
    'activity-without-responsible': {
      is: 'Aktiviteter som ingen har ansvaret for.',
      mend: 'Velg en rolle, så havner det hos noen.',
    },
    'activity-without-time': {
      is: 'Aktiviteter uten tid.',
      mend: 'Skriv når, så kommer de med i årshjulet.',
    },
    'time-not-understood': {
      is: 'Tider som Varde ikke forstår.',
      mend: 'Skriv for eksempel «uke 39», «november» eller «to ganger om høsten».',
    },
    'said-in-two-ways': {
      is: 'Det samme står på to måter.',
      mend: 'Velg én, så gjør alle det samme.',
    },
  },
}
