import { type DemoLine, factor, goal, prose, term, value } from './line.ts'

/** Goals, values, shared understanding, words and factors (plan inventory, section 1). */
export const ground: readonly DemoLine[] = [
  prose('goals', 'V1', [
    'Alle elever har rett til et trygt og godt skolemiljø som fremmer helse, inkludering, trivsel og læring (opplæringslova § 12-2). Retten gjelder for alle, hele tiden.',
    'Alle elevar har rett til eit trygt og godt skulemiljø som fremjar helse, inkludering, trivsel og læring (opplæringslova § 12-2). Retten gjeld for alle, heile tida.',
  ]),
  goal(
    'V3a',
    ['Ingen elever på Tårnlia skal oppleve mobbing.', 'Ingen elevar på Tårnlia skal oppleve mobbing.'],
    [
      'I Elevundersøkelsen og klassetrivselsundersøkelsen svarer ingen at de er blitt mobbet, og alle sier at de har en voksen å gå til.',
      'I Elevundersøkinga og klassetrivselsundersøkinga svarar ingen at dei er blitt mobba, og alle seier at dei har ein vaksen å gå til.',
    ],
  ),
  goal(
    'V3b',
    ['Ingen elever skal falle ut av skolen.', 'Ingen elevar skal falle ut av skulen.'],
    [
      'Ingen har mer enn ti prosent fravær uten at noen har snakket med eleven om hvordan det er på skolen.',
      'Ingen har meir enn ti prosent fråvær utan at nokon har snakka med eleven om korleis det er på skulen.',
    ],
  ),
  goal(
    'V3c',
    [
      'Alle bekymringer for en elev når rektor samme dag, skriftlig eller muntlig, gjerne gjennom nærmeste leder.',
      'All uro for ein elev når rektor same dag, skriftleg eller munnleg, gjerne gjennom nærmaste leiar.',
    ],
    [
      'Varde viser tiden fra noen så noe til rektor fikk vite det.',
      'Varde viser tida frå nokon såg noko til rektor fekk vite det.',
    ],
  ),
  prose('goals', 'V7', [
    'Skolemiljøet er bygget og uteområdet, hvordan vi har det sammen, og hvordan det er å lære her. En bekymring kan handle om alt dette.',
    'Skulemiljøet er bygget og uteområdet, korleis vi har det saman, og korleis det er å lære her. Ei uro kan handle om alt dette.',
  ]),
  value(
    'V2a',
    ['Trygge', 'Trygge'],
    [
      'Vi er varme og til å stole på, og vi holder det vi har blitt enige om.',
      'Vi er varme og til å lite på, og vi held det vi er blitt samde om.',
    ],
  ),
  value(
    'V2b',
    ['Åpne', 'Opne'],
    [
      'Vi viser hverandre hva vi gjør, hjelper hverandre og ser etter muligheter.',
      'Vi viser kvarandre kva vi gjer, hjelper kvarandre og ser etter moglegheiter.',
    ],
  ),
  value(
    'V2c',
    ['Rause', 'Rause'],
    [
      'Vi respekterer hverandre, hører på innspill og finner løsninger sammen.',
      'Vi respekterer kvarandre, høyrer på innspel og finn løysingar saman.',
    ],
  ),
  value(
    'V2d',
    ['Nyskapende', 'Nyskapande'],
    ['Vi undrer oss, prøver nytt og ser framover.', 'Vi undrar oss, prøver nytt og ser framover.'],
  ),
  prose('shared-understanding', 'V8', [
    'De voksne ser etter hvordan elevene har det hver eneste dag. Vi tar oss tid til å bli kjent med hver elev, og følger særlig godt med på dem som kan være utsatt. Ansatte, foresatte og elever har ansvaret sammen. Respektløse og hatefulle ytringer godtar vi ikke (overordnet del 2.1 og 3).',
    'Dei vaksne ser etter korleis elevane har det kvar einaste dag. Vi tek oss tid til å bli kjende med kvar elev, og følgjer særleg godt med på dei som kan vere utsette. Tilsette, foresette og elevar har ansvaret saman. Respektlause og hatefulle ytringar godtek vi ikkje (overordna del 2.1 og 3).',
  ]),
  prose('shared-understanding', 'V9', [
    'Medvirkning er at elevene er med på å bestemme og kan ta initiativ, både i læringen og i det sosiale miljøet. Hver elev har rett til å bli hørt i alt som gjelder eleven selv. Barnets beste er et grunnleggende hensyn i alt vi gjør.',
    'Medverknad er at elevane er med på å bestemme og kan ta initiativ, både i læringa og i det sosiale miljøet. Kvar elev har rett til å bli høyrd i alt som gjeld eleven sjølv. Det beste for barnet er eit grunnleggjande omsyn i alt vi gjer.',
  ]),
  prose('shared-understanding', 'V8b', [
    'Elever og foresatte får vite om rettene sine, skolereglene og denne planen ved skolestart, på foreldremøtene og i hver sak. Den som trenger det, får tolk.',
    'Elevar og foresette får vite om rettane sine, skulereglane og denne planen ved skulestart, på foreldremøta og i kvar sak. Den som treng det, får tolk.',
  ]),
  term(
    'V4a',
    ['Krenkende atferd', 'Krenkjande åtferd'],
    [
      'Alt som rammer et annet menneske på kroppen eller i sinnet, med eller uten vilje, én gang eller mange. Andre kan oppleve det samme ulikt: Det er elevens opplevelse som teller.',
      'Alt som råkar eit anna menneske på kroppen eller i sinnet, med eller utan vilje, éin gong eller mange. Andre kan oppleve det same ulikt: Det er opplevinga til eleven som tel.',
    ],
  ),
  term(
    'V4b',
    ['Mobbing', 'Mobbing'],
    [
      'Handlinger fra andre som gjør at en elev mister plassen sin i fellesskapet. Ordet avgjør aldri om noen skal melde fra: En mistanke om at eleven ikke har det trygt, er nok.',
      'Handlingar frå andre som gjer at ein elev mister plassen sin i fellesskapet. Ordet avgjer aldri om nokon skal melde frå: Ein mistanke om at eleven ikkje har det trygt, er nok.',
    ],
    'Etter forskningen til Lund og Helgeland om mobbing og fellesskap. Eldre forskning (Olweus) legger vekt på gjentakelse og ulik styrke.',
  ),
  term(
    'V4c',
    ['Utestenging', 'Utestenging'],
    [
      'Å bli holdt utenfor, i klassen, i friminuttene eller på nett, åpent eller i stillhet.',
      'Å bli halden utanfor, i klassen, i friminutta eller på nett, ope eller i stille.',
    ],
  ),
  term(
    'V4d',
    ['Vold', 'Vald'],
    [
      'Å skade, skremme eller true noen, med kroppen, med ord eller med ting.',
      'Å skade, skremme eller truge nokon, med kroppen, med ord eller med ting.',
    ],
  ),
  term(
    'V4e',
    ['Rasisme', 'Rasisme'],
    [
      'Å behandle noen dårligere på grunn av hudfarge, språk, tro eller hvor de kommer fra.',
      'Å behandle nokon dårlegare på grunn av hudfarge, språk, tru eller kvar dei kjem frå.',
    ],
  ),
  term(
    'V4f',
    ['Diskriminering', 'Diskriminering'],
    [
      'Å behandle noen urettferdig på grunn av hvem de er, for eksempel kjønn, funksjonsevne eller hvem de er glad i.',
      'Å behandle nokon urettferdig på grunn av kven dei er, til dømes kjønn, funksjonsevne eller kven dei er glad i.',
    ],
  ),
  factor(
    'F1',
    ['Omsorgsfull kontroll', 'Omsorgsfull kontroll'],
    [
      'Voksne som er varme og tydelige samtidig, og som ser hva som skjer.',
      'Vaksne som er varme og tydelege på same tid, og som ser kva som skjer.',
    ],
  ),
  factor(
    'F2',
    ['Relasjoner', 'Relasjonar'],
    [
      'Hver elev har minst én voksen som kjenner eleven godt.',
      'Kvar elev har minst éin vaksen som kjenner eleven godt.',
    ],
  ),
  factor(
    'F3',
    ['Hjem og skole sammen', 'Heim og skule saman'],
    [
      'Hjemmet og skolen snakker med hverandre før noe blir vanskelig.',
      'Heimen og skulen snakkar med kvarandre før noko blir vanskeleg.',
    ],
  ),
  factor(
    'F4',
    ['Læreplanen og læringen', 'Læreplanen og læringa'],
    [
      'Undervisning der alle får det til, og der det er lov å prøve og feile.',
      'Undervisning der alle får det til, og der det er lov å prøve og feile.',
    ],
  ),
  factor(
    'F5',
    ['Vennskap og inkludering', 'Venskap og inkludering'],
    [
      'Ingen er alene uten å ville det, og alle har noen å være sammen med.',
      'Ingen er åleine utan å ville det, og alle har nokon å vere saman med.',
    ],
  ),
]
