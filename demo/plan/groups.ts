import { activities, type DemoLine } from './line.ts'

const group = activities('groups', 'prevention', 'groups')
const single = activities('individuals', 'prevention', 'individuals')
const absence = activities('absence', 'absence', 'individuals')

/** Groups and years, school and home, the single pupil (plan inventory, sections 4 and 5). */
export const groups: readonly DemoLine[] = [
  group('G1', ['Tverrfaglige temaer', 'Tverrfaglege tema'], {
    who: ['teacher', 'year-coordinator'],
    whom: ['pupils'],
    when: 'hele skoleåret',
    reason: '§ 1-1',
    factors: ['F4'],
  }),
  group(
    'G2',
    [
      'Eget opplegg ved skolestart på hvert trinn, vurdert hvert år',
      'Eige opplegg ved skulestart på kvart trinn, vurdert kvart år',
    ],
    {
      who: ['year-lead', 'teacher'],
      whom: ['pupils', 'staff'],
      when: 'ved skolestart',
      factors: ['F2', 'F5'],
    },
  ),
  group('G3', ['Nettvett', 'Nettvit'], {
    who: ['teacher', 'counsellor', 'social-teacher', 'Nettpatruljen', 'Barnevakten'],
    whom: ['pupils'],
    when: 'hele skoleåret',
    factors: ['F1'],
  }),
  group('G4', ['Kjønn og mangfold', 'Kjønn og mangfald'], {
    who: ['social-teacher', 'Skeiv Ungdom', 'Rosa kompetanse'],
    whom: ['8,10'],
    when: 'høst',
    factors: ['F5'],
  }),
  group(
    'G5',
    [
      'Tårnliaukene: miljøet i klassen og resultatene gås gjennom, og klassen lager planen sin',
      'Tårnliavekene: miljøet i klassen og resultata blir gått gjennom, og klassen lagar planen sin',
    ],
    {
      who: ['year-lead', 'contact-teacher'],
      whom: ['pupils', 'staff'],
      when: 'uke 39 og uke 4',
      documentedIn: 'Klassens plan i Varde',
      factors: ['F2', 'F5'],
    },
  ),
  group(
    'G6',
    [
      'Elevene lager klasseregler, og tar dem opp igjen i Tårnliaukene',
      'Elevane lagar klassereglar, og tek dei opp att i Tårnliavekene',
    ],
    {
      who: ['contact-teacher'],
      whom: ['pupils'],
      when: 'ved skolestart',
      documentedIn: 'Klassens side i Varde',
      factors: ['F1', 'F5'],
    },
  ),
  group(
    'G7',
    [
      'Trinnmøte og teammøte med elevmiljø fast på sakslista',
      'Trinnmøte og teammøte med elevmiljø fast på saklista',
    ],
    {
      who: ['year-lead', 'teacher', 'year-meeting', 'teacher-team'],
      whom: ['teachers'],
      when: 'ukentlig',
      documentedIn: 'Referat i Varde',
    },
  ),
  group('G8', ['Psykisk helse i utdanningsvalg', 'Psykisk helse i utdanningsval'], {
    who: ['theme-teacher', 'social-teacher', 'counsellor'],
    whom: ['8,9,10'],
    when: 'hele skoleåret',
    factors: ['F2'],
  }),
  group(
    'G9',
    [
      'Klasseturer: overnatting på 8. og 10. trinn, dagstur på 9. trinn',
      'Klasseturar: overnatting på 8. og 10. trinn, dagstur på 9. trinn',
    ],
    {
      who: ['contact-teacher'],
      whom: ['pupils', 'staff'],
      when: 'høst eller vår',
      factors: ['F2', 'F5'],
    },
  ),
  group('G10', ['Skoleturneringer', 'Skuleturneringar'], {
    who: ['teacher', 'pupil-council'],
    whom: ['pupils', 'staff'],
    when: 'hele skoleåret',
    factors: ['F5'],
  }),
  group('G11', ['Kurs i å mestre stress', 'Kurs i å meistre stress'], {
    who: ['Konsulent'],
    whom: ['8,9,10'],
    when: 'vår',
  }),
  group('G12', ['Klassequiz', 'Klassequiz'], {
    who: ['year-coordinator', 'teacher'],
    whom: ['10'],
    when: 'desember',
    factors: ['F5'],
  }),
  group(
    'G13',
    [
      'Aktivitetsdager: høst, FN-dag, vinter, sommer og MOT-løp',
      'Aktivitetsdagar: haust, FN-dag, vinter, sommar og MOT-løp',
    ],
    {
      who: ['leadership', 'contact-teacher'],
      whom: ['pupils', 'staff'],
      when: 'fem ganger i året',
      factors: ['F5'],
    },
  ),
  group(
    'G14',
    [
      'Aktiviteter i friminuttene: turnering, åpen hall, brettspill, spillrom, quiz, sjakk, rock og strikking',
      'Aktivitetar i friminutta: turnering, open hall, brettspel, spelrom, quiz, sjakk, rock og strikking',
    ],
    {
      who: ['milieu-team', 'teacher', 'other-staff'],
      whom: ['pupils'],
      when: 'daglig',
      factors: ['F5'],
    },
  ),
  group(
    'G15',
    [
      'Undervisning der alle hører til: samarbeid, aktive elever, hjelpemidler som noe vanlig, lav terskel og høyt under taket',
      'Undervisning der alle høyrer til: samarbeid, aktive elevar, hjelpemiddel som noko vanleg, låg terskel og høgt under taket',
    ],
    {
      who: ['leadership', 'teacher', 'counsellor', 'social-teacher'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      factors: ['F4'],
    },
  ),
  single('E1', ['Samtaler i det daglige', 'Samtalar i det daglege'], {
    who: ['teacher'],
    whom: ['pupils'],
    when: 'ved behov',
    factors: ['F2'],
  }),
  single('E2', ['Elevsamtale som er forberedt', 'Elevsamtale som er førebudd'], {
    who: ['contact-teacher'],
    whom: ['pupils'],
    when: 'to ganger i året',
    documentedIn: 'Varde, som holdt og dato',
    reason: 'forskrift til opplæringslova § 9-6',
    factors: ['F2'],
  }),
  single('E3', ['Bli-kjent-samtale', 'Bli-kjend-samtale'], {
    who: ['contact-teacher'],
    whom: ['8'],
    when: 'høst',
    documentedIn: 'Varde, som holdt og dato',
    factors: ['F2'],
  }),
  single('E4', ['Utviklingssamtale med elev og foresatte', 'Utviklingssamtale med elev og foresette'], {
    who: ['contact-teacher'],
    whom: ['pupils', 'guardians'],
    when: 'to ganger i året',
    documentedIn: 'Varde, som holdt og dato',
    reason: 'forskrift til opplæringslova § 11-1',
    factors: ['F3'],
  }),
  single('E5', ['Fagsamtaler', 'Fagsamtalar'], {
    who: ['teacher'],
    whom: ['pupils'],
    when: 'hele skoleåret',
    factors: ['F4'],
  }),
  single('E6', ['Gruppesamtaler', 'Gruppesamtalar'], {
    who: ['year-lead', 'social-teacher'],
    whom: ['pupils'],
    when: 'en gang i året',
    factors: ['F5'],
  }),
  absence(
    'E7',
    [
      'Ringer hjem første dag en elev er borte uten beskjed. Mer enn tre dager går til trinnleder.',
      'Ringjer heim første dagen ein elev er borte utan beskjed. Meir enn tre dagar går til trinnleiar.',
    ],
    {
      who: ['contact-teacher'],
      whom: ['pupils'],
      when: 'daglig',
      reason: '§ 10-6',
      factors: ['F3'],
    },
  ),
  single(
    'E8',
    [
      'Tverrfaglige møter for elever med sakkyndig vurdering',
      'Tverrfaglege møte for elevar med sakkunnig vurdering',
    ],
    {
      who: ['counsellor', 'principal', 'ppt'],
      whom: ['pupils', 'guardians'],
      when: 'hele skoleåret',
    },
  ),
  single('E9', ['Kontakt med hjelpetjenestene rundt en elev', 'Kontakt med hjelpetenestene rundt ein elev'], {
    who: ['year-lead', 'contact-teacher', 'counsellor', 'social-teacher'],
    whom: ['pupils', 'guardians'],
    when: 'hele skoleåret',
  }),
  single(
    'E10',
    [
      'Foreldremøter på trinnet, også om MOT, rus og kriminalitet',
      'Foreldremøte på trinnet, òg om MOT, rus og kriminalitet',
    ],
    {
      who: ['leadership', 'contact-teacher', 'parents-committee'],
      whom: ['guardians'],
      when: 'minst to ganger i året',
      factors: ['F3'],
    },
  ),
  single('E11', ['Informasjonsmøte om videregående skole', 'Informasjonsmøte om vidaregåande skule'], {
    who: ['counsellor'],
    whom: ['10', 'guardians'],
    when: 'høst',
  }),
]
