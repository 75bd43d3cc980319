import { activities, type DemoLine } from './line.ts'

const participation = activities('participation', 'participation', 'school')

/** How the pupils take part (plan inventory, section 2). */
export const takingPart: readonly DemoLine[] = [
  participation(
    'P1',
    ['Elevenes innspill til aktivitetsdagene', 'Innspela frå elevane til aktivitetsdagane'],
    {
      who: ['activity-group', 'pupil-council-contact'],
      whom: ['pupils', 'teachers'],
      when: 'høst, vinter og vår',
      factors: ['F5'],
    },
  ),
  participation('P2', ['En dag for å glede andre (MOT)', 'Ein dag for å glede andre (MOT)'], {
    who: ['young-motivator'],
    whom: ['pupils', 'staff'],
    when: 'november',
    factors: ['F5'],
  }),
  participation('P3', ['MOT-løpet, en stafett', 'MOT-løpet, ein stafett'], {
    who: ['mot-lead', 'pupil-council'],
    whom: ['pupils'],
    when: 'mai',
    factors: ['F5'],
  }),
  participation(
    'P4',
    ['Unge motivatorer velges og får opplæring', 'Unge motivatorar blir valde og får opplæring'],
    {
      who: ['mot-lead'],
      whom: ['pupils'],
      when: 'høst',
      factors: ['F2'],
    },
  ),
  participation(
    'P5',
    ['Karneval, halloween, påske, jul og valentinsdag', 'Karneval, halloween, påske, jul og valentinsdag'],
    {
      who: ['pupil-council', 'pupil-council-contact'],
      whom: ['pupils'],
      when: 'fem ganger i året',
      factors: ['F5'],
    },
  ),
  participation(
    'P6',
    [
      'Elevundersøkelsen følges opp: hver elev, så trinnet, så elevrådet med lærere og ledelse. Elevrådet viser foreldrene resultatene.',
      'Elevundersøkinga blir følgd opp: kvar elev, så trinnet, så elevrådet med lærarar og leiing. Elevrådet viser foreldra resultata.',
    ],
    {
      who: ['pupil-council', 'contact-teacher', 'leadership'],
      whom: ['pupils', 'teachers', 'guardians'],
      when: 'januar',
      documentedIn: 'Referat i Varde',
      factors: ['F2', 'F5'],
    },
  ),
  participation('P7', ['Klassetrivselsundersøkelsen', 'Klassetrivselsundersøkinga'], {
    who: ['contact-teacher', 'pupil-council', 'leadership'],
    whom: ['pupils', 'teachers'],
    when: 'to ganger høst og tre ganger vår',
    documentedIn: 'Varde',
    reason: 'forskrift til opplæringslova § 20-5',
    factors: ['F2', 'F5'],
  }),
  participation('P8', ['Elevrådsseminar', 'Elevrådsseminar'], {
    who: ['counsellor', 'social-teacher', 'year-lead'],
    whom: ['representatives'],
    when: 'høst og vår',
  }),
  participation('P9', ['Elevene vurderer egen læring', 'Elevane vurderer eiga læring'], {
    who: ['teacher'],
    whom: ['pupils'],
    when: 'løpende',
    factors: ['F4'],
  }),
  participation(
    'P10',
    ['Elevrollen: oppgaver, ansvar og samarbeid', 'Elevrolla: oppgåver, ansvar og samarbeid'],
    {
      who: ['counsellor', 'social-teacher', 'year-lead'],
      whom: ['pupils'],
      when: 'høst og vår',
    },
  ),
  participation(
    'P11',
    ['Elevrådets og de unge motivatorenes egne uker', 'Eigne veker for elevrådet og dei unge motivatorane'],
    {
      who: ['milieu-team'],
      whom: ['pupils'],
      when: 'fire uker i året',
    },
  ),
]
