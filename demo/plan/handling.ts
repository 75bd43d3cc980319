import { type DemoLine, duty, measure, prose } from './line.ts'

/** When a pupil isn't safe: duties, chains, measures, restoring, complaint, roles (plan inventory, sections 7 to 9). */
export const handling: readonly DemoLine[] = [
  prose('duty-to-act', 'B1', [
    'Vi har fem plikter: følge med, gripe inn, melde fra, undersøke og sette inn tiltak. Alt vi gjør, dokumenteres i Varde, i én sak for hver elev.',
    'Vi har fem plikter: følgje med, gripe inn, melde frå, undersøkje og setje inn tiltak. Alt vi gjer, blir dokumentert i Varde, i éi sak for kvar elev.',
  ]),
  prose('duty-to-act', 'B2', [
    'Alle som ser eller aner en krenkelse, griper inn når det er mulig. I det akutte handler vi med en gang. Foresatte og ansatte som er berørt, får vite det når det er trygt for eleven.',
    'Alle som ser eller anar ei krenking, grip inn når det er mogleg. I det akutte handlar vi med ein gong. Foresette og tilsette som er råka, får vite det når det er trygt for eleven.',
  ]),
  prose('duty-to-act', 'B2b', [
    'Fysiske inngrep er bare lov for å avverge skade, så skånsomt som mulig. Inngrepet skrives ned samme dag, og foresatte får vite det så snart som mulig (§§ 13-3 til 13-5).',
    'Fysiske inngrep er berre lov for å avverje skade, så skånsamt som råd. Inngrepet blir skrive ned same dag, og foresette får vite det så snart som råd (§§ 13-3 til 13-5).',
  ]),
  prose('duty-to-act', 'B3', [
    'Alle melder fra til rektor samme dag når de får mistanke om, eller kjenner til, at en elev ikke har det trygt. Det er ikke et krav at du er sikker. Rektor varsler skoleeier i alvorlige saker, og alltid når en ansatt kan ha krenket en elev.',
    'Alle melder frå til rektor same dag når dei får mistanke om, eller kjenner til, at ein elev ikkje har det trygt. Det er ikkje eit krav at du er sikker. Rektor varslar skuleeigar i alvorlege saker, og alltid når ein tilsett kan ha krenkt ein elev.',
  ]),
  prose('duty-to-act', 'B3b', [
    'Gjelder det noen i ledelsen, varsler den som får vite det, skoleeier direkte (§ 12-5). Ingen i ledelsen ser saken.',
    'Gjeld det nokon i leiinga, varslar den som får vite det, skuleeigar direkte (§ 12-5). Ingen i leiinga ser saka.',
  ]),
  prose('duty-to-act', 'B4', [
    'Skolen undersøker snarest, og senest innen fem skoledager: snakker med eleven, ser etter og spør flere. Elevens egne ord skrives ned slik eleven sa dem.',
    'Skulen undersøkjer snarast, og seinast innan fem skuledagar: snakkar med eleven, ser etter og spør fleire. Orda til eleven blir skrivne ned slik eleven sa dei.',
  ]),
  prose('duty-to-act', 'B5', [
    'Når en elev sier at det ikke er trygt, eller undersøkelsen viser det, lager skolen en skriftlig plan innen fem skoledager. Planen sier hvilket problem tiltakene skal løse, hvilke tiltak det er, når de skal gjøres, hvem som gjør dem, og når de skal evalueres. Aktivitetsplanmalen brukes alltid, og elevens stemme er synlig. Alle elever saken gjelder, blir hørt, og barnets beste er et grunnleggende hensyn.',
    'Når ein elev seier at det ikkje er trygt, eller undersøkinga viser det, lagar skulen ein skriftleg plan innan fem skuledagar. Planen seier kva problem tiltaka skal løyse, kva tiltak det er, når dei skal gjerast, kven som gjer dei, og når dei skal evaluerast. Aktivitetsplanmalen blir alltid brukt, og stemma til eleven er synleg. Alle elevar saka gjeld, blir høyrde, og det beste for barnet er eit grunnleggjande omsyn.',
  ]),
  prose('duty-to-act', 'B7', [
    'Planen evalueres alltid sammen med eleven, og foresatte kalles inn til møte. Nærmeste leder ser til at vi vet nok, og følger opp i ukentlige møter. En endring gjøres med en gang, og R-teamet får vite om den etterpå.',
    'Planen blir alltid evaluert saman med eleven, og foresette blir kalla inn til møte. Nærmaste leiar ser til at vi veit nok, og følgjer opp i møte kvar veke. Ei endring blir gjord med ein gong, og R-teamet får vite om ho etterpå.',
  ]),
  prose('duty-to-act', 'B9', [
    'Skolen vurderer støtte utenfra: PPT, læringsmiljøteamet, eller skoleeiers seksjon for læringsmiljø og inkludering.',
    'Skulen vurderer støtte utanfrå: PPT, læringsmiljøteamet, eller seksjonen for læringsmiljø og inkludering hos skuleeigar.',
  ]),
  prose('duty-to-act', 'B3c', [
    'R-teamet drøfter saker med samtykke fra hjemmet, eller uten navn. Meldeplikten til barnevernet (§ 24-3), tiltak etter § 12-4 og samtaler med eleven krever ikke samtykke.',
    'R-teamet drøftar saker med samtykke frå heimen, eller utan namn. Meldeplikta til barnevernet (§ 24-3), tiltak etter § 12-4 og samtalar med eleven krev ikkje samtykke.',
  ]),
  prose('chains', 'C1', [
    'Handlingskjedene er tegnet i Varde: bekymring for en elev, en elev har det ikke trygt, og høyt fravær. Kan eleven mangle et trygt miljø, eller vet vi ikke, får rektor vite det samme dag. Kjeden for fravær begynner ved mer enn tre dager borte, eller ti prosent i en periode.',
    'Handlingskjedene er teikna i Varde: uro for ein elev, ein elev har det ikkje trygt, og høgt fråvær. Kan eleven mangle eit trygt miljø, eller veit vi ikkje, får rektor vite det same dag. Kjeda for fråvær byrjar ved meir enn tre dagar borte, eller ti prosent i ein periode.',
  ]),
  measure('C2a', ['Flere voksne ute i friminuttene', 'Fleire vaksne ute i friminutta'], 'environment'),
  measure('C2b', ['Samtaler med eleven', 'Samtalar med eleven'], 'pupil'),
  measure(
    'C2c',
    ['En voksen møter eleven før skolen begynner', 'Ein vaksen møter eleven før skulen byrjar'],
    'adults',
  ),
  measure(
    'C2d',
    ['Dagen er forutsigbar: eleven vet hvem som er der', 'Dagen er føreseieleg: eleven veit kven som er der'],
    'environment',
  ),
  measure(
    'C2e',
    ['Tettere kontakt med hjemmet en periode', 'Tettare kontakt med heimen ein periode'],
    'adults',
  ),
  measure('C2f', ['Nye plasser i klasserommet', 'Nye plassar i klasserommet'], 'group'),
  measure(
    'C2g',
    [
      'En voksen ser til at eleven er med på aktivitet i langfriminuttet',
      'Ein vaksen ser til at eleven er med på aktivitet i langfriminuttet',
    ],
    'group',
  ),
  measure(
    'C3a',
    ['Tilpasset timeplan eller vurdering en periode', 'Tilpassa timeplan eller vurdering ein periode'],
    'pupil',
  ),
  measure(
    'C3b',
    ['Samtaler med helsesykepleier eller rådgiver', 'Samtalar med helsesjukepleiar eller rådgivar'],
    'pupil',
  ),
  prose('restoring', 'B6', [
    'Når tilliten er brutt mellom elever, mellom lærer og elev eller mellom hjem og skole, arbeider vi for å bygge den opp: samtaler hver for seg og sammen, gode opplevelser i klassen og hyppig kontakt med hjemmet. Ingen tvinges til å møte den som har krenket.',
    'Når tilliten er broten mellom elevar, mellom lærar og elev eller mellom heim og skule, arbeider vi for å byggje han opp: samtalar kvar for seg og saman, gode opplevingar i klassen og hyppig kontakt med heimen. Ingen blir tvinga til å møte den som har krenkt.',
  ]),
  prose('complaint', 'B8', [
    'Elever og foresatte kan melde saken til Statsforvalteren når den er tatt opp med rektor, det har gått minst én uke, og det gjelder skolen eleven går på nå. I særlige tilfeller kan saken meldes med en gang. Statsforvalteren avgjør om skolen har gjort plikten sin, og kan bestemme tiltak og at skolen skal lage en plan. Mobbeombudet kan hjelpe.',
    'Elevar og foresette kan melde saka til Statsforvaltaren når ho er teken opp med rektor, det har gått minst éi veke, og det gjeld skulen eleven går på no. I særlege tilfelle kan saka meldast med ein gong. Statsforvaltaren avgjer om skulen har gjort plikta si, og kan fastsetje tiltak og at skulen skal lage ein plan. Mobbeombodet kan hjelpe.',
  ]),
  duty('R1', 'principal', [
    'Har ansvaret for planen, får alle bekymringer samme dag og bestemmer hvem som gjør hva.',
    'Har ansvaret for planen, får all uro same dag og avgjer kven som gjer kva.',
  ]),
  duty('R2', 'contact-teacher', [
    'Følger klassen tett, snakker med hjemmet og lager planen sammen med sosiallærer.',
    'Følgjer klassen tett, snakkar med heimen og lagar planen saman med sosiallærar.',
  ]),
  duty('R3', 'social-teacher', [
    'Lager planen sammen med kontaktlærer, kaller inn til møter og følger opp tiltakene.',
    'Lagar planen saman med kontaktlærar, kallar inn til møte og følgjer opp tiltaka.',
  ]),
  duty('R4', 'counsellor', [
    'Leder R-teamet og hjelper med det som er vanskelig.',
    'Leier R-teamet og hjelper med det som er vanskeleg.',
  ]),
  duty('R5', 'milieu-team', [
    'Er der elevene er, i friminutt og aktiviteter.',
    'Er der elevane er, i friminutt og aktivitetar.',
  ]),
  duty('R6', 'resource-team', [
    'Gir råd om tiltak, hver 14. dag, med PPT.',
    'Gir råd om tiltak, kvar 14. dag, med PPT.',
  ]),
  duty('R7', 'pupil-council', [
    'Taler elevenes sak, foreslår tiltak og er med på å evaluere planen.',
    'Talar for elevane, føreslår tiltak og er med på å evaluere planen.',
  ]),
  duty('R8', 'parents-committee', [
    'Taler foreldrenes sak og er med på å planlegge og evaluere.',
    'Talar for foreldra og er med på å planleggje og evaluere.',
  ]),
  duty('R9', 'school-owner', [
    'Får vite om alvorlige saker og saker om ansatte, og får en rapport hvert år.',
    'Får vite om alvorlege saker og saker om tilsette, og får ein rapport kvart år.',
  ]),
]
