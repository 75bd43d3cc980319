import { activities, type DemoLine, prose } from './line.ts'

const monitoring = activities('monitoring', 'monitoring', 'school')
const followUp = activities('survey-follow-up', 'follow-up', 'school')
const evaluation = activities('evaluation', 'evaluation', 'school')

/** Keeping watch, following up surveys, evaluating (plan inventory, sections 3 and 6). */
export const watching: readonly DemoLine[] = [
  monitoring('D1', ['Overgangsmøter og skolebesøk', 'Overgangsmøte og skulebesøk'], {
    who: ['counsellor'],
    whom: ['pupils'],
    when: 'vår',
    documentedIn: 'Elevens mappe i arkivet',
  }),
  monitoring('D2', ['Bli-kjent-samtalene er holdt', 'Bli-kjend-samtalane er haldne'], {
    who: ['contact-teacher'],
    whom: ['8'],
    when: 'innen 1. november',
    documentedIn: 'Varde, som holdt og dato',
  }),
  monitoring(
    'D3',
    ['Elevsamtalene og utviklingssamtalene er holdt', 'Elevsamtalane og utviklingssamtalane er haldne'],
    {
      who: ['contact-teacher'],
      whom: ['pupils'],
      when: 'to ganger i året',
      documentedIn: 'Varde, som holdt og dato',
    },
  ),
  monitoring(
    'D4',
    [
      'Lærerteam: tre eller flere kontaktlærere om to klasser',
      'Lærarteam: tre eller fleire kontaktlærarar om to klassar',
    ],
    {
      who: ['teacher-team'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      documentedIn: 'Referat i Varde',
    },
  ),
  monitoring('D5', ['Klassetrivsel: hver klasse har svart', 'Klassetrivsel: kvar klasse har svart'], {
    who: ['contact-teacher'],
    whom: ['pupils'],
    when: 'to ganger høst og tre ganger vår',
    documentedIn: 'Varde',
    reason: 'forskrift til opplæringslova § 20-5',
  }),
  monitoring('D6', ['Sosialt årshjul gjennomgås', 'Sosialt årshjul blir gått gjennom'], {
    who: ['year-lead'],
    whom: ['pupils'],
    when: 'hver måned',
    documentedIn: 'Referat fra trinnmøtet',
  }),
  monitoring(
    'D7',
    [
      'Elevtid: det som er sett, skrives ned når det trengs',
      'Elevtid: det som er sett, blir skrive ned når det trengst',
    ],
    {
      who: ['teacher'],
      whom: ['pupils'],
      when: 'hele skoleåret',
      documentedIn: 'Meld fra i Varde',
    },
  ),
  monitoring(
    'D8',
    ['Helsesykepleier snakker med alle på 8. trinn', 'Helsesjukepleiar snakkar med alle på 8. trinn'],
    {
      who: ['school-nurse'],
      whom: ['8'],
      when: 'høst',
      documentedIn: 'Helsetjenestens eget system. I Varde bare at samtalen er holdt',
    },
  ),
  monitoring('D9', ['Støttesamtaler med enkeltelever', 'Støttesamtalar med enkeltelevar'], {
    who: ['social-teacher', 'counsellor'],
    whom: ['pupils'],
    when: 'løpende',
    documentedIn: 'Elevens sak i Varde',
  }),
  monitoring('D10', ['Rådgivningssamtaler', 'Rådgivingssamtalar'], {
    who: ['counsellor'],
    whom: ['10'],
    when: 'hele skoleåret',
    documentedIn: 'Varde, som holdt og dato',
  }),
  monitoring('D11', ['Klassemøter', 'Klassemøte'], {
    who: ['contact-teacher'],
    whom: ['pupils'],
    when: '2–3 ganger i året',
    documentedIn: 'Klassens side i Varde',
  }),
  monitoring('D12', ['Elevundersøkelsen', 'Elevundersøkinga'], {
    who: ['leadership', 'contact-teacher'],
    whom: ['10'],
    when: 'november',
    documentedIn: 'Resultatene fra Utdanningsdirektoratet',
    reason: 'forskrift til opplæringslova § 19-3',
  }),
  followUp(
    'U1',
    [
      'Resultatene analyseres i ledergruppa, på trinnet og i klassen',
      'Resultata blir analyserte i leiargruppa, på trinnet og i klassen',
    ],
    {
      who: ['leader-group', 'year-lead', 'contact-teacher'],
      whom: ['pupils', 'staff'],
      when: 'innen 15. januar',
      documentedIn: 'Referat i Varde',
    },
  ),
  followUp(
    'U2',
    [
      'Tiltak lages, settes i gang og evalueres sammen med elevene',
      'Tiltak blir laga, sette i gang og evaluerte saman med elevane',
    ],
    {
      who: ['teacher', 'social-teacher', 'milieu-team', 'leadership'],
      whom: ['pupils'],
      when: 'vår',
    },
  ),
  followUp('U3', ['Hver klasse lager en plan', 'Kvar klasse lagar ein plan'], {
    who: ['contact-teacher', 'pupils'],
    whom: ['pupils'],
    when: 'uke 4',
    documentedIn: 'Klassens plan i Varde',
  }),
  followUp(
    'U4',
    [
      'FAU, miljøutvalget og driftsstyret får se resultatene',
      'FAU, miljøutvalet og driftsstyret får sjå resultata',
    ],
    {
      who: ['leadership'],
      whom: ['parents-committee', 'environment-committee', 'school-board'],
      when: 'første møte etter at resultatene foreligger',
      documentedIn: 'Referat i Varde',
    },
  ),
  followUp(
    'U5',
    [
      'Elevrådet ser på resultatene og foreslår tiltak sammen med klassene',
      'Elevrådet ser på resultata og føreslår tiltak saman med klassane',
    ],
    {
      who: ['pupil-council', 'social-teacher', 'leadership'],
      whom: ['pupils'],
      when: 'første møte etter at resultatene foreligger',
      documentedIn: 'Referat i Varde',
    },
  ),
  evaluation(
    'H18',
    [
      'Arbeidet evalueres hvert år sammen med elevrådet, når resultatene er klare',
      'Arbeidet blir evaluert kvart år saman med elevrådet, når resultata er klare',
    ],
    {
      who: ['principal', 'pupil-council', 'assistant-principal'],
      whom: ['pupils', 'parents-committee', 'environment-committee'],
      when: 'innen 15. januar',
      documentedIn: 'Årsrapporten i Varde',
      reason: '§§ 10-4 og 17-12',
    },
  ),
  evaluation(
    'H18b',
    [
      'Ledelsen, rådgiver og sosiallærer evaluerer og justerer planen',
      'Leiinga, rådgivar og sosiallærar evaluerer og justerer planen',
    ],
    {
      who: ['leadership', 'counsellor', 'social-teacher'],
      whom: ['staff'],
      when: 'høst og vår',
      documentedIn: 'Referat i Varde',
      reason: 'kommuneloven § 25-1',
    },
  ),
  evaluation(
    'Y29',
    ['Årlig rapport om læringsmiljøet til skoleeier', 'Årleg rapport om læringsmiljøet til skuleeigar'],
    {
      who: ['principal'],
      whom: ['everyone'],
      when: 'februar',
      reason: '§ 17-12 og kommuneloven § 25-2',
    },
  ),
  prose('evaluation', 'H18c', [
    'Det som ikke er gjort, hvorfor, og hva elevene sier, blir til endringer i neste års plan.',
    'Det som ikkje er gjort, kvifor, og kva elevane seier, blir til endringar i planen for neste år.',
  ]),
]
