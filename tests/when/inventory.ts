import type { WhenKind } from '../../src/domain/when/when.ts'

const autumn = '2026-08-17/2026-12-18'
const winter = '2026-12-01/2027-02-19'
const spring = '2027-01-04/2027-06-18'
const wholeYear = '2026-08-17/2027-06-18'
const start = '2026-08-17/2026-08-28'
const twice = ['2026-08-17/2027-01-15', '2027-01-18/2027-06-18']

/** So many, from the first to the last. */
export const many = (count: number, first: string, last: string) => ({ count, first, last })
const daily = many(191, '2026-08-17', '2027-06-18')
const weekly = many(39, '2026-08-17/2026-08-21', '2027-06-14/2027-06-18')
type Dates = readonly string[] | ReturnType<typeof many>

/** Every when of the inventory of a real plan, as its cells and its prose have it, with what it is in 2026–27. */
export const inventory: readonly (readonly [rows: string, text: string, kind: WhenKind, dates: Dates])[] = [
  ['P1', 'Høst\nVinter\nVår', 'dated', [autumn, winter, spring]],
  ['P2', 'november', 'dated', ['2026-11-02/2026-11-30']],
  ['P3', 'Mai', 'dated', ['2027-05-03/2027-05-31']],
  ['P4 G4 E3 D2 D8 D12 U3', 'Høst', 'dated', [autumn]],
  ['P5', 'skoleåret', 'standing', []],
  ['P6', 'Vinter', 'dated', [winter]],
  [
    'P7',
    'To ganger\nhøst. Tre\nganger vår.',
    'count',
    [
      '2026-08-17/2026-10-20',
      '2026-10-21/2026-12-18',
      '2027-01-04/2027-02-19',
      '2027-03-01/2027-04-26',
      '2027-04-27/2027-06-18',
    ],
  ],
  ['P8 P10 K1', 'Høst og vår', 'dated', [autumn, spring]],
  ['P9', 'Løpende\ngjennom\nskoleåret', 'standing', []],
  ['P11', 'Etter egne årshjul, en uke i året', 'count', [wholeYear]],
  ['H1', 'Høst og vinter', 'dated', [autumn, winter]],
  ['H1', 'høst og vinter/vår', 'dated', [autumn, '2026-12-01/2027-06-18']],
  ['H2', 'En gang i året', 'count', [wholeYear]],
  ['H3 H4', 'Ved skolestart', 'dated', [start]],
  ['G2 G6', 'Skolestart', 'dated', [start]],
  ['S11', 'ved oppstarten av hvert skoleår', 'dated', [start]],
  ['H5', 'Gjennomgående\ni hele skoleåret', 'standing', []],
  ['H6 H14 H15 H17 G1 G3 G13 D4 D6 D7', 'Hele året', 'standing', []],
  ['H9 H12 G8 G10 G15 E5 E8 E9', 'Hele skoleåret', 'standing', []],
  [
    'H6',
    'månedlig og alltid når elevundersøkelsen drøftes',
    'dated',
    many(11, '2026-08-17/2026-08-31', '2027-06-01/2027-06-18'),
  ],
  ['H6', 'hver vår', 'dated', [spring]],
  [
    'H7',
    '3- 4 møter i året',
    'count',
    ['2026-08-17/2026-11-18', '2026-11-19/2027-03-09', '2027-03-10/2027-06-18'],
  ],
  ['H8', 'Planer: Høst\nHele året', 'dated', [autumn]],
  ['H10', 'Vår', 'dated', [spring]],
  ['H11', 'Hele året\n\nHøst', 'dated', [autumn]],
  ['H13 H15 K5 O3 B3', 'ukentlige', 'dated', weekly],
  ['H16 E1', 'ved behov', 'standing', []],
  [
    'H18',
    'Når resultater\nforeligger\nFrist: medio\njanuar\n\nHøst\nVår',
    'dated',
    [autumn, '2026-08-17/2027-01-20', spring],
  ],
  ['H18 E2 E4', 'to ganger årlig', 'count', twice],
  ['D3', 'To ganger\nper år', 'count', twice],
  ['G5', 'uke 39 og uke 4', 'dated', ['2026-09-21/2026-09-25', '2027-01-25/2027-01-29']],
  ['G5', 'Før uke 40\n(høstferie)\n\nEtter jul', 'dated', ['2026-08-17/2026-09-25', '2027-01-04/2027-02-19']],
  ['G7', 'Gjennom hele\nskoleåret', 'standing', []],
  ['G7', 'Rullerende', 'standing', []],
  ['G9', 'Høstsemester\nAlternativt;\nvårsemester', 'dated', [wholeYear]],
  ['G11', 'Friminuttene', 'dated', daily],
  ['G12', 'Høst/vinter', 'dated', ['2026-08-17/2027-02-19']],
  ['G14 S7', 'Hver dag', 'dated', daily],
  ['E6 K5', 'Årlig', 'count', [wholeYear]],
  ['E7', 'første fraværsdag', 'event', []],
  ['E10', 'To eller\nflere i året', 'count', twice],
  ['E11', 'Høstsemester', 'dated', [autumn]],
  ['S1', 'alltid', 'standing', []],
  ['S3', 'Jevnlig og kontinuerlig', 'standing', []],
  ['S4', 'i spisepausen', 'dated', daily],
  ['S5', '15 minutter før\nskoledagen starter', 'dated', daily],
  ['S6', '14 økter fordelt på 3 år', 'count', many(5, '2026-08-17/2026-10-14', '2027-04-22/2027-06-18')],
  ['S8 O4 O7', 'Jevnlig gjennom skoleåret', 'standing', []],
  ['S9 S10 O6 D1 D5', 'Eget årshjul', 'standing', []],
  ['S13', 'En uke høst og en januar', 'count', [autumn, '2027-01-04/2027-01-29']],
  ['K1', 'kontinuerlig og daglig', 'dated', daily],
  ['O8', 'i storefri og i spisepausen', 'dated', many(382, '2026-08-17', '2027-06-18')],
  ['O5', 'hver 14. dag', 'dated', many(21, '2026-08-17/2026-08-21', '2027-06-07/2027-06-11')],
  ['D7', 'etter behov', 'standing', []],
  ['D8', 'Høsten\n8.trinn', 'dated', [autumn]],
  ['D9', 'Kontinuerlig', 'standing', []],
  ['D11', '2-3 ganger i\nåret', 'count', twice],
  ['U1 U2', 'Hver høst', 'dated', [autumn]],
  ['U4 U5', 'Første møte etter at\nman har fått\nresultatene hvert år', 'event', []],
  ['C3', 'samme dag', 'event', []],
  ['C3', 'ved fortsatt fravær ut over tre dager', 'event', []],
  ['C2', 'før neste evalueringsmøte', 'event', []],
  ['B2', 'ved akutte situasjoner', 'event', []],
]

/** What the plan has in the same column that is no time. */
export const noTimes: readonly (readonly [row: string, text: string])[] = [
  ['D10', '10. trinn'],
  ['S2', 'Rutinebeskrivelse'],
  ['S4', 'Spising 20 minutter i klasserommet med lærer'],
]
