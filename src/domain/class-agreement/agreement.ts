import { day, mondayOfIsoWeek, textOf } from '../calendar/day.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'

/** What a class makes with its pupils: its rules, and an action plan for its environment (inventory G5, G6, U3). */
export const agreementKinds = ['rules', 'action-plan'] as const
export type AgreementKind = (typeof agreementKinds)[number]

export const occasions = ['school-start', 'theme-week', 'survey', 'other'] as const
export type Occasion = (typeof occasions)[number]

export interface Agreement {
  /** One line each: a rule, or a thing that the class will do. */
  readonly lines: readonly string[]
  readonly occasion: Occasion
  /** How the pupils took part, and by what. */
  readonly how: string
  readonly on: DateText
}

export const agreementRefusals = [
  'nothing-agreed',
  'too-many-lines',
  'in-the-future',
  'changed-meanwhile',
] as const
export type AgreementRefusal = (typeof agreementRefusals)[number]

const mostLines = 12

export const decideAgreement = (
  agreement: Agreement,
  at: { readonly seen: number; readonly stands: number; readonly today: DateText },
): Decision<Agreement, AgreementRefusal> => {
  const refusals: AgreementRefusal[] = []
  if (at.seen !== at.stands) refusals.push('changed-meanwhile')
  if (agreement.lines.length === 0) refusals.push('nothing-agreed')
  if (agreement.lines.length > mostLines) refusals.push('too-many-lines')
  if (agreement.on > at.today) refusals.push('in-the-future')
  return decide(refusals, agreement)
}

export interface Week {
  readonly from: DateText
  readonly to: DateText
}

const weekOf = (year: number, week: number): Week => {
  const monday = mondayOfIsoWeek({ year, week })
  return { from: textOf(monday), to: textOf(day(monday + 6)) }
}

/** Theme weeks of a school year: 39 and 4, unless the plan says that the school has its own. */
export const themeWeeks = (
  schoolYear: string,
  choice: 'weeks-39-and-4' | 'own-weeks' | null,
): readonly Week[] => {
  const first = Number(schoolYear.slice(0, 4))
  return choice === 'own-weeks' ? [] : [weekOf(first, 39), weekOf(first + 1, 4)]
}

export type AgreementStanding =
  | { readonly state: 'missing' }
  | { readonly state: 'made'; readonly on: DateText }
  /** Made, and a theme week has gone by since without anybody taking it up again. */
  | { readonly state: 'to-be-taken-up'; readonly on: DateText; readonly since: DateText }

/** Where a class stands with its rules this school year. Days before the year began don't count. */
export const standingOf = (
  made: readonly Pick<Agreement, 'on'>[],
  at: { readonly yearBegan: DateText; readonly weeks: readonly Week[]; readonly today: DateText },
): AgreementStanding => {
  const latest = made
    .map(({ on }) => on)
    .reduce<DateText | null>((a, b) => (a === null || b > a ? b : a), null)
  if (latest === null || latest < at.yearBegan) return { state: 'missing' }
  const passed = at.weeks.filter(({ from, to }) => to < at.today && latest < from).at(-1)
  return passed === undefined
    ? { state: 'made', on: latest }
    : { state: 'to-be-taken-up', on: latest, since: passed.from }
}
