import { activities, type DemoLine } from './line.ts'

const practice = activities('practice', 'practice', 'school')
const knowing = activities('getting-to-know', 'monitoring', 'school')
const vulnerable = activities('vulnerable-pupils', 'vulnerable-pupils', 'individuals')

/** Standing practice, how the school gets to know its environment, and its overview (plan inventory, section 6). */
export const standingPractice: readonly DemoLine[] = [
  practice(
    'S1',
    [
      'Læreren bestemmer hvem som sitter og arbeider sammen, og klassekartet er alltid i bruk',
      'Læraren avgjer kven som sit og arbeider saman, og klassekartet er alltid i bruk',
    ],
    {
      who: ['teacher-team'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      factors: ['F1', 'F5'],
    },
  ),
  practice(
    'S2',
    [
      'Annerledesdager forberedes etter en skriftlig rutine, så alle vet hva som skjer og hvor de hører til',
      'Dagar som er annleis, blir førebudde etter ein skriftleg rutine, så alle veit kva som skjer og kvar dei høyrer til',
    ],
    {
      who: ['teacher', 'contact-teacher', 'milieu-team'],
      whom: ['pupils'],
      when: 'ved behov',
      factors: ['F1'],
    },
  ),
  practice(
    'S3',
    [
      'Vi snakker med elevene hele tiden om hvordan de har det',
      'Vi snakkar med elevane heile tida om korleis dei har det',
    ],
    {
      who: ['teacher-team'],
      whom: ['pupils'],
      when: 'løpende',
      factors: ['F2'],
    },
  ),
  practice(
    'S4',
    [
      'Elevtid: inspeksjon etter egen instruks, tjue minutter lunsj i klassen med lærer, aktiviteter sammen med elevene',
      'Elevtid: inspeksjon etter eigen instruks, tjue minutt lunsj i klassen med lærar, aktivitetar saman med elevane',
    ],
    {
      who: ['teacher'],
      whom: ['pupils'],
      when: 'daglig',
      factors: ['F1', 'F2'],
    },
  ),
  practice('S5', ['Morgenhilsen ved inngangene', 'Morgonhelsing ved inngangane'], {
    who: ['milieu-team', 'leadership'],
    whom: ['pupils'],
    when: 'daglig, 15 minutter før skoledagen',
    factors: ['F2'],
  }),
  practice('S6', ['MOT-økter fra 8. til 10. trinn', 'MOT-økter frå 8. til 10. trinn'], {
    who: ['mot-coach'],
    whom: ['8,9,10'],
    when: '14 økter over tre år',
    factors: ['F2', 'F5'],
  }),
  practice('S7', ['Aktiviteter i langfriminuttet', 'Aktivitetar i langfriminuttet'], {
    who: ['milieu-team', 'teacher'],
    whom: ['pupils'],
    when: 'daglig',
    factors: ['F5'],
  }),
  practice('S8', ['Temadager og turneringer', 'Temadagar og turneringar'], {
    who: ['milieu-team', 'physical-education-teacher'],
    whom: ['pupils'],
    when: 'jevnlig',
    factors: ['F5'],
  }),
  practice(
    'S9',
    ['Nærværsarbeid etter nærværsteamets årshjul', 'Nærværsarbeid etter årshjulet til nærværsteamet'],
    {
      who: ['department-head', 'milieu-team', 'attendance-team'],
      whom: ['pupils'],
      when: 'ukentlig',
      reason: '§ 10-6',
      factors: ['F2', 'F3'],
    },
  ),
  practice('S10', ['Klassetrivselsundersøkelsen', 'Klassetrivselsundersøkinga'], {
    who: ['contact-teacher', 'pupil-council', 'leadership'],
    whom: ['pupils'],
    when: 'to ganger høst og tre ganger vår',
  }),
  practice(
    'S11',
    [
      'Ledelsen informerer alle ansatte om aktivitetsplikten og kapittel 12. Nyansatte og vikarer får opplæring før de får tilgang til saker, også gjennom året.',
      'Leiinga informerer alle tilsette om aktivitetsplikta og kapittel 12. Nytilsette og vikarar får opplæring før dei får tilgang til saker, òg gjennom året.',
    ],
    {
      who: ['leadership'],
      whom: ['staff'],
      when: 'ved skolestart',
      documentedIn: 'Kvitteringer i Varde',
      reason: 'forskrift til opplæringslova § 20-2',
    },
  ),
  practice(
    'S12',
    [
      'Vi ser etter og griper inn, tar elevens egen opplevelse på alvor og undrer oss sammen med kollega og leder. Heller én handlingskjede for mye enn én for lite.',
      'Vi ser etter og grip inn, tek opplevinga til eleven på alvor og undrar oss saman med kollega og leiar. Heller éi handlingskjede for mykje enn éi for lite.',
    ],
    { who: ['staff'], whom: ['pupils'], when: 'hele skoleåret', factors: ['F1', 'F2'] },
  ),
  practice(
    'S13',
    [
      'Tårnliaukene forberedes av lærerne sammen, trinn for trinn',
      'Tårnliavekene blir førebudde av lærarane saman, trinn for trinn',
    ],
    {
      who: ['year-lead', 'teacher'],
      whom: ['pupils'],
      when: 'uke 38 og uke 3',
    },
  ),
  knowing(
    'K1',
    [
      'Elevsamtaler, foreldremøter, elevtid og observasjon i og utenfor klasserommet',
      'Elevsamtalar, foreldremøte, elevtid og observasjon i og utanfor klasserommet',
    ],
    {
      who: ['teacher', 'contact-teacher'],
      whom: ['pupils'],
      when: 'løpende',
      factors: ['F2'],
    },
  ),
  knowing(
    'K2',
    [
      'God klasseledelse og pedagogikk som tar vare på dem som har opplevd noe vondt',
      'God klasseleiing og pedagogikk som tek vare på dei som har opplevd noko vondt',
    ],
    {
      who: ['teacher'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      factors: ['F1', 'F4'],
    },
  ),
  knowing(
    'K3',
    ['Jevnlig kontakt med hjemmet på telefon og e-post', 'Jamleg kontakt med heimen på telefon og e-post'],
    {
      who: ['contact-teacher'],
      whom: ['guardians'],
      when: 'jevnlig',
      factors: ['F3'],
    },
  ),
  knowing(
    'K4',
    [
      'Synlig rådgiver, helsesykepleier, sosiallærer, klassekontakter og FAU',
      'Synleg rådgivar, helsesjukepleiar, sosiallærar, klassekontaktar og FAU',
    ],
    {
      who: [
        'counsellor',
        'school-nurse',
        'social-teacher',
        'resource-team',
        'class-contact',
        'parents-committee',
      ],
      whom: ['pupils', 'guardians'],
      when: 'hele skoleåret',
      factors: ['F2', 'F3'],
    },
  ),
  knowing(
    'K5',
    [
      'Undersøkelser, MOT, trinnmøter, teammøter, klassemøter og elevrådsmøter',
      'Undersøkingar, MOT, trinnmøte, teammøte, klassemøte og elevrådsmøte',
    ],
    {
      who: ['year-lead', 'contact-teacher', 'pupil-council'],
      whom: ['pupils'],
      when: 'ukentlig',
    },
  ),
  vulnerable('O1', ['Overgangsmøter med barneskolene', 'Overgangsmøte med barneskulane'], {
    who: ['counsellor', 'primary-school'],
    whom: ['8'],
    when: 'mai',
  }),
  vulnerable(
    'O2',
    ['Samtaler med elever og foresatte før de begynner', 'Samtalar med elevar og foresette før dei byrjar'],
    {
      who: ['counsellor'],
      whom: ['pupils', 'guardians'],
      when: 'juni',
    },
  ),
  vulnerable(
    'O3',
    [
      'Sårbare elever som fast sak i trinnmøte og teammøte',
      'Sårbare elevar som fast sak i trinnmøte og teammøte',
    ],
    {
      who: ['year-lead'],
      whom: ['teachers'],
      when: 'ukentlig',
      documentedIn: 'Referat i Varde, uten navn',
    },
  ),
  vulnerable('O4', ['Klassemøter, også for å kartlegge', 'Klassemøte, òg for å kartleggje'], {
    who: ['contact-teacher'],
    whom: ['pupils'],
    when: '2–3 ganger i året',
  }),
  vulnerable('O5', ['R-team med PPT', 'R-team med PPT'], {
    who: ['counsellor', 'resource-team', 'ppt'],
    whom: ['pupils'],
    when: 'hver 14. dag',
    documentedIn: 'Referat i Varde',
  }),
  vulnerable(
    'O6',
    [
      'Svarene i klassetrivselsundersøkelsen ses gjennom',
      'Svara i klassetrivselsundersøkinga blir sett gjennom',
    ],
    {
      who: ['contact-teacher'],
      whom: ['pupils'],
      when: 'to ganger høst og tre ganger vår',
    },
  ),
  vulnerable(
    'O7',
    ['Det elevene sier i elevsamtalene, følges opp', 'Det elevane seier i elevsamtalane, blir følgt opp'],
    {
      who: ['contact-teacher'],
      whom: ['pupils'],
      when: 'to ganger i året',
    },
  ),
  vulnerable('O8', ['Observasjon i langfriminutt og lunsj', 'Observasjon i langfriminutt og lunsj'], {
    who: ['milieu-team', 'teacher'],
    whom: ['pupils'],
    when: 'daglig',
  }),
]
