import type { MemberPart, StandsFor } from '../../src/domain/bodies/body.ts'
import type { DecisionMade } from '../../src/domain/bodies/meeting.ts'

interface Seat {
  readonly who: string
  readonly part: MemberPart
  readonly standsFor: StandsFor
}
const seat = (who: string, standsFor: StandsFor, part: MemberPart = 'member'): Seat => ({
  who,
  standsFor,
  part,
})

/** Who sits where, by the keys of the demonstration school. */
export const seats = {
  'pupil-council': [
    seat('amina', 'pupils', 'leader'),
    seat('samira', 'staff', 'secretary'),
    seat('idris', 'pupils'),
    seat('sara', 'pupils'),
    seat('oskar', 'pupils', 'deputy'),
  ],
  'parents-committee': [
    seat('stian', 'guardians', 'leader'),
    seat('hodan', 'guardians', 'secretary'),
    seat('øyvind', 'guardians'),
  ],
  'environment-committee': [
    seat('jostein', 'staff', 'leader'),
    seat('amina', 'pupils'),
    seat('stian', 'guardians'),
    seat('kari', 'staff'),
  ],
  'school-board': [seat('marit', 'staff', 'secretary'), seat('yasin', 'guardians'), seat('kari', 'staff')],
  'resource-team': [
    seat('preben', 'staff', 'leader'),
    seat('mathilde', 'staff', 'secretary'),
    seat('tordis', 'staff'),
  ],
} as const satisfies Readonly<Record<string, readonly Seat[]>>

interface Told extends Omit<DecisionMade, 'due'> {
  readonly days: number | null
  /** What came of it, where it is done. */
  readonly done: string | null
}
const nobody = { responsible: null, days: null, done: null } as const

export const meetings = [
  {
    key: 'council-held',
    place: 'Kantina',
    agenda: [
      {
        title: 'Friminuttene',
        paper: 'Alle klassene har svart på tre spørsmål om storefri. Se svarene fra trinnet ditt.',
      },
      { title: 'Juleaktivitet', paper: null },
    ],
    minutes:
      'Friminuttene: De fleste vil ha mer å gjøre inne når det regner.\nJuleaktivitet: Vi vil ha grøtfest på tvers av trinnene.',
    decided: [
      {
        words: 'Spillrommet åpnes på fredager fram til jul.',
        becomes: 'task',
        responsible: 'milieu-worker',
        days: 10,
        done: 'Nøkkelen ligger på miljørommet.',
      },
      {
        words: 'Hver klasse velger to til grøtfesten.',
        becomes: 'task',
        responsible: 'contact-teacher',
        days: 28,
        done: null,
      },
      { words: 'Grøtfest på tvers av trinnene hvert år i desember.', becomes: 'proposal', ...nobody },
    ],
  },
  {
    key: 'council-next',
    place: 'Kantina',
    agenda: [
      { title: 'Hva sier Elevundersøkelsen?', paper: 'Rektor kommer og viser tallene for hele skolen.' },
      { title: 'Grøtfesten', paper: null },
    ],
    minutes: null,
    decided: [],
  },
  {
    key: 'parents-held',
    place: 'Personalrommet',
    agenda: [{ title: 'Skolens plan: hva sier vi?', paper: 'Les delen om skole og hjem før møtet.' }],
    minutes:
      'FAU vil ha planen på papir på foreldremøtene, og foreldrekontakter i alle klasser innen uke 40.',
    decided: [{ words: 'FAU skriver til linjene om foreldremøter.', becomes: 'noted', ...nobody }],
  },
] as const satisfies readonly {
  readonly key: string
  readonly place: string
  readonly agenda: readonly { readonly title: string; readonly paper: string | null }[]
  readonly minutes: string | null
  readonly decided: readonly Told[]
}[]

export const activities = [
  {
    what: 'Halloween',
    who: '9C pynter kantina',
    state: 'done',
    howItWent: 'Alle trinn var med. Musikken var bra.',
    days: -12,
  },
  { what: 'MOT til å glede dagen', who: 'De unge motivatorene', state: 'planned', howItWent: null, days: 24 },
  { what: 'Grøtfest på tvers', who: null, state: 'planned', howItWent: null, days: 34 },
  { what: 'Karneval', who: '10. trinn', state: 'planned', howItWent: null, days: 110 },
] as const

export const proposals = [
  { words: 'Lengre lunsj', reason: 'Vi rekker ikke både å spise og å gå ut.' },
  { words: 'Vi bestemmer én av dagene i temauka', reason: null },
] as const

export const answer = {
  safer: 'Åpen hall i storefri. Og at de samme voksne er ute hver dag.',
  'no-help': null,
  'begin-with': 'Noe å gjøre inne når det regner.',
}

/** Who says what to the first activity of a section. */
export const comments = [
  { who: 'amina', about: 'participation', words: 'Kan alle trinn få være med på dette, ikke bare tiende?' },
  { who: 'amina', about: 'practice', words: 'Dette er vanskelig å forstå. Skriv det enklere.' },
  { who: 'stian', about: 'individuals', words: 'FAU vil at de foresatte hører om dette på foreldremøtet.' },
] as const

const rules = {
  kind: 'rules',
  occasion: 'school-start',
  how: 'Gruppene skrev hver sine tre, og klassen stemte.',
} as const
export const agreements = [
  {
    ...rules,
    name: '8B',
    lines: ['Vi sier hei til alle om morgenen.', 'Alle får være med når de spør.', 'Vi venter på tur.'],
  },
  { ...rules, name: '9A', lines: ['Vi lytter ferdig.', 'Vi ler med hverandre.', 'Vi rydder etter oss.'] },
  { ...rules, name: '10A', lines: ['Det er lov å prøve og feile.', 'Ingen sitter alene i kantina.'] },
  {
    name: '9A',
    kind: 'action-plan',
    occasion: 'other',
    how: 'Klassen så på svarene sine sammen og valgte to ting.',
    lines: ['Nye læringspartnere hver måned.', 'Spill i klasserommet når det regner.'],
  },
] as const

export const deviations = {
  open: {
    told: {
      area: 'physical',
      what: 'Lyset ved sykkelstativet er borte. Det er mørkt der når skoledagen begynner.',
      place: 'Sykkelstativet',
    },
    step: {
      cause: 'Lampa er fra før ombyggingen og er ikke med i avtalen.',
      measure: 'Ny lampe. En voksen står der om morgenen til den er på plass.',
      state: 'at-work',
      effect: null,
    },
  },
  closed: {
    told: {
      area: 'supervision',
      what: 'Bare én voksen var ute i storefri. Planen sier tre.',
      place: 'Fotballbanen',
    },
    step: {
      cause: 'To var syke, og vikarlista gjaldt bare timer.',
      measure: 'Vikarlista gjelder nå også inspeksjon.',
      state: 'closed',
      effect: 'Tre voksne ute hver dag de siste to ukene.',
    },
  },
} as const
