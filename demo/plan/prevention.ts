import { activities, type DemoLine } from './line.ts'

const school = activities('whole-school', 'prevention', 'school')

/** Measures for the whole school (plan inventory, section 3). */
export const prevention: readonly DemoLine[] = [
  school(
    'H1',
    [
      'Foreldremøte om organisering, regler, rutiner og forventninger',
      'Foreldremøte om organisering, reglar, rutinar og forventingar',
    ],
    {
      who: ['leadership', 'counsellor', 'teacher'],
      whom: ['guardians'],
      when: 'ved skolestart og januar',
      reason: 'forskrift til opplæringslova § 11-1',
      factors: ['F3'],
    },
  ),
  school('H2', ['Kveld for foresatte om grenser og rus', 'Kveld for foresette om grenser og rus'], {
    who: ['Sterk og klar'],
    whom: ['guardians'],
    when: 'en gang i året',
    factors: ['F3'],
  }),
  school(
    'H3',
    [
      'Skolereglene gås gjennom, og sendes hjem trinn for trinn. Lærerne ser til at elevene kjenner dem.',
      'Skulereglane blir gått gjennom, og sende heim trinn for trinn. Lærarane ser til at elevane kjenner dei.',
    ],
    {
      who: ['leadership', 'teacher'],
      whom: ['pupils', 'guardians', 'staff'],
      when: 'ved skolestart',
      documentedIn: 'Kvitteringer i Varde',
      reason: '§§ 10-7 og 10-8',
      factors: ['F1'],
    },
  ),
  school(
    'H4',
    [
      'Denne planen gås gjennom. Mål og tiltak tas med elevene.',
      'Denne planen blir gått gjennom. Mål og tiltak blir tekne med elevane.',
    ],
    {
      who: ['leadership', 'teacher'],
      whom: ['pupils', 'guardians', 'staff'],
      when: 'ved skolestart',
      documentedIn: 'Kvitteringer i Varde',
      reason: '§ 10-8',
    },
  ),
  school(
    'H5',
    [
      'Gule vester på uteinspeksjon, og plan for inspeksjon på veggen',
      'Gule vestar på uteinspeksjon, og plan for inspeksjon på veggen',
    ],
    {
      who: ['staff'],
      whom: ['everyone'],
      when: 'hele skoleåret',
      factors: ['F1'],
    },
  ),
  school(
    'H6',
    [
      'Ledelsen møter elevrådet, og alltid når Elevundersøkelsen er tema',
      'Leiinga møter elevrådet, og alltid når Elevundersøkinga er tema',
    ],
    {
      who: ['leadership', 'pupil-council-contact', 'pupil-council-leader'],
      whom: ['representatives'],
      when: 'hver måned',
      documentedIn: 'Referat i Varde',
      reason: '§ 10-5',
    },
  ),
  school(
    'H7',
    [
      'Møter i skolens miljøutvalg, som skoleeier har bestemt at vi skal ha',
      'Møte i miljøutvalet til skulen, som skuleeigar har bestemt at vi skal ha',
    ],
    {
      who: ['assistant-principal', 'environment-committee'],
      whom: ['pupils', 'guardians'],
      when: '3–4 møter i året',
      documentedIn: 'Referat i Varde',
      reason: '§ 10-4',
    },
  ),
  school(
    'H8',
    ['Aktivitetsdagene planlegges med elevrådet', 'Aktivitetsdagane blir planlagde med elevrådet'],
    {
      who: ['pupil-council-contact', 'physical-education-teacher'],
      whom: ['pupils', 'teachers'],
      when: 'høst',
    },
  ),
  school(
    'H9',
    [
      'MOT på hvert trinn, og kveld for foresatte på 8. trinn',
      'MOT på kvart trinn, og kveld for foresette på 8. trinn',
    ],
    {
      who: ['mot-lead', 'mot-coach', 'leadership', 'teacher'],
      whom: ['pupils', 'guardians', 'staff'],
      when: 'hele skoleåret',
      factors: ['F2', 'F5'],
    },
  ),
  school(
    'H10',
    [
      'Overgang fra barneskolen: besøk, møte og samtale om det eleven trenger',
      'Overgang frå barneskulen: besøk, møte og samtale om det eleven treng',
    ],
    {
      who: ['counsellor', 'leadership', 'young-motivator'],
      whom: ['pupils', 'guardians', 'staff'],
      when: 'vår',
      factors: ['F2', 'F3'],
    },
  ),
  school(
    'H11',
    [
      'Overgang til videregående: det eleven trenger føres videre, og møte for 10. trinn',
      'Overgang til vidaregåande: det eleven treng blir ført vidare, og møte for 10. trinn',
    ],
    {
      who: ['leadership', 'counsellor', 'teacher'],
      whom: ['pupils', 'guardians', '10'],
      when: 'høst',
      reason: 'forskrift til opplæringslova § 9-5',
    },
  ),
  school(
    'H12',
    [
      'Rådgivning om utdanning og om det som er vanskelig',
      'Rådgiving om utdanning og om det som er vanskeleg',
    ],
    {
      who: ['counsellor', 'contact-teacher', 'teacher'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      reason: '§ 16-2',
    },
  ),
  school(
    'H13',
    ['Skolehelsetjenesten er med i ukentlige møter', 'Skulehelsetenesta er med i møte kvar veke'],
    {
      who: ['school-nurse'],
      whom: ['pupils', 'staff', 'guardians'],
      when: 'ukentlig',
    },
  ),
  school(
    'H14',
    [
      'Bydelens folk på skolen: ruskonsulent, uteteam og forebyggende politi',
      'Folka frå bydelen på skulen: ruskonsulent, uteteam og førebyggjande politi',
    ],
    {
      who: ['district', 'substance-consultant', 'crime-prevention', 'outreach-team', 'police'],
      whom: ['pupils'],
      when: 'hele skoleåret',
    },
  ),
  school(
    'H15',
    ['PPT: henvisning, vurdering, råd og observasjon', 'PPT: tilvising, vurdering, råd og observasjon'],
    {
      who: ['leadership', 'counsellor', 'ppt-contact', 'ppt'],
      whom: ['pupils', 'guardians', 'staff'],
      when: 'ukentlig',
    },
  ),
  school('H16', ['Læringsmiljøteamet tilkalles', 'Læringsmiljøteamet blir tilkalla'], {
    who: ['leadership', 'environment-team'],
    whom: ['pupils', 'staff'],
    when: 'ved behov',
  }),
  school(
    'H17',
    [
      'Samarbeid med FAU, AMU, politi, BUP, barnevern og skoleeier',
      'Samarbeid med FAU, AMU, politi, BUP, barnevern og skuleeigar',
    ],
    {
      who: [
        'leadership',
        'parents-committee',
        'work-environment-committee',
        'police',
        'bup',
        'child-welfare',
      ],
      whom: ['pupils', 'staff'],
      when: 'hele skoleåret',
    },
  ),
]
