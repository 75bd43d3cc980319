import { stepAdded } from '../../../src/domain/chain/editing.ts'
import { standardChains } from '../../../src/domain/chain/standard.ts'
import type { PlanChange } from '../../../src/domain/school-plan/change.ts'
import type { LineContent } from '../../../src/domain/school-plan/line.ts'
import { activities, type Both, type DemoLine, timingOf } from '../line.ts'
import { demoLines, planFrom } from '../plan.ts'

/** What came into the plan this year. */
const newThisYear: readonly string[] = [
  ...['V3c', 'S5', 'G14', 'O8', 'S13', 'U5', 'C2g', 'C3a', 'H18c', 'P11', 'D6'],
]

/** When it was to happen last year, where that was another time. */
const otherTimes: Readonly<Record<string, string>> = {
  H6: 'to ganger i året',
  D12: 'januar',
  U1: 'innen 15. mars',
  P6: 'mars',
  H18: 'mai',
  O4: 'jevnlig',
  D11: 'jevnlig',
}

const otherWords: Readonly<Record<string, Both>> = {
  E7: [
    'Ringer hjem første dag en elev er borte uten beskjed. Mer enn fem dager går til trinnleder.',
    'Ringjer heim første dagen ein elev er borte utan beskjed. Meir enn fem dagar går til trinnleiar.',
  ],
  B4: [
    'Skolen undersøker snarest: snakker med eleven, ser etter og spør flere.',
    'Skulen undersøkjer snarast: snakkar med eleven, ser etter og spør fleire.',
  ],
}

const participation = activities('participation', 'participation', 'school')
const prevention = activities('whole-school', 'prevention', 'school')
const monitoring = activities('monitoring', 'monitoring', 'school')

/** What is gone this year. */
const gone: readonly DemoLine[] = [
  participation(
    'old-mediation',
    ['Skolemekling ved to elever på 9. trinn', 'Skulemekling ved to elevar på 9. trinn'],
    {
      who: ['pupil-council'],
      whom: ['pupils'],
      when: 'ved behov',
    },
  ),
  prevention('old-bench', ['Vennebenken i skolegården', 'Venebenken i skulegarden'], {
    who: ['milieu-team'],
    whom: ['pupils'],
    when: 'hele skoleåret',
  }),
  monitoring(
    'old-play',
    [
      'Trivselslederne skriver ned hvem som er med i leken',
      'Trivselsleiarane skriv ned kven som er med i leiken',
    ],
    { who: ['pupil-council'], whom: ['pupils'], when: 'hver måned' },
  ),
]

const asLastYear = ({ key, content, ...line }: DemoLine): DemoLine => ({
  ...line,
  key,
  content: before(key, content),
})

const before = (key: string, content: LineContent): LineContent => {
  const [when, words] = [otherTimes[key], otherWords[key]]
  const text = words === undefined ? null : { nb: words[0], nn: words[1] }
  if (content.kind === 'prose') return { ...content, text: text ?? content.text }
  if (content.kind !== 'activity') return content
  return {
    ...content,
    what: text ?? content.what,
    timing: when === undefined ? content.timing : timingOf(when),
  }
}

export const lastYearsLines: readonly DemoLine[] = [
  ...demoLines.filter(({ key }) => !newThisYear.includes(key)).map(asLastYear),
  ...gone,
]

/** The school had a step of its own when somebody was away much, and other choices and days. */
const absence = stepAdded(standardChains.absence, {
  id: 'own-year-lead-told',
  after: 'cause',
  via: 'done',
  words: { nb: 'Trinnleder får beskjed', nn: 'Trinnleiar får beskjed' },
  responsible: [{ kind: 'role', role: 'contact-teacher' }],
  within: null,
})

export const lastYearsPlan = (newId: () => string): readonly PlanChange[] => [
  ...planFrom(lastYearsLines, newId),
  { kind: 'setting-chosen', code: 'meeting-called-by', choice: 'social-teacher' },
  { kind: 'setting-chosen', code: 'pupil-survey-season', choice: 'winter' },
  { kind: 'deadline-set', code: 'evaluation-within', amount: 15 },
  { kind: 'deadline-set', code: 'high-absence-days', amount: 5 },
  { kind: 'chain-written', id: 'absence', chain: absence },
]

/** Why a line isn't as it was, by its key. */
export const reasons: Readonly<Record<string, string>> = {
  V3c: 'Vi vil se om det går fort nok fra noen ser noe, til rektor vet det.',
  S13: 'Trinnene gjorde det ulikt i fjor.',
  U5: 'Elevene skal være med på å finne tiltakene, ikke bare få se svarene (§ 10-4).',
  H18c: 'Evalueringen skal bli til endringer, ikke bare til et referat.',
  P11: 'De unge motivatorene ville ha egne uker.',
  D6: 'Da ser vi i tide at noe er falt bort.',
  C2g: 'Dette virket godt i fjor.',
  C3a: 'Dette virket godt i fjor.',
  H6: 'Elevrådet ba om å møte ledelsen oftere.',
  D12: 'Om høsten rekker vi å bruke svarene i årets plan.',
  U1: 'Elevundersøkelsen er flyttet til høsten.',
  P6: 'Elevundersøkelsen er flyttet til høsten.',
  H18: 'Elevrådet skal være med før neste års plan skrives.',
  D11: 'Klassemøtene falt bort i fjor da det var mye annet.',
  E7: 'Fem dager var for lenge å vente.',
  B4: 'Nå står det hvor fort vi undersøker, og at elevens egne ord skrives ned.',
  'old-mediation': 'Når en elev ikke har det trygt, er det de voksne som griper inn.',
  'old-bench': 'Elevrådet sa at ingen vil sitte der.',
  'old-play': 'Elever skal ikke skrive om andre elever. De voksne ser etter i stedet.',
}

/** What the bodies answered when the year was over, and which of this year's lines it became. */
export const answers = {
  'pupil-council': {
    safer: 'At de voksne er der vi er, også i kantina.',
    'no-help': 'Vennebenken. Ingen vil sitte der.',
    'begin-with': 'Mer å gjøre i friminuttene enn fotball.',
  },
  'parents-committee': {
    safer: 'At skolen ringer hjem samme dag.',
    'no-help': null,
    'begin-with': 'At noen hilser på alle om morgenen.',
  },
} as const

export const became = [
  { key: 'O8', body: 'pupil-council', question: 'safer' },
  { key: 'G14', body: 'pupil-council', question: 'begin-with' },
  { key: 'S5', body: 'parents-committee', question: 'begin-with' },
  { key: 'O4', body: null, question: 'to-change' },
] as const
