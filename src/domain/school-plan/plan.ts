import type { Line } from './line.ts'
import type { Section } from './sections.ts'
import type { Deadlines, Settings } from './settings.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type SchoolPlanId = Branded<'SchoolPlanId'>
export const schoolPlanId = (text: string): SchoolPlanId => text as SchoolPlanId

/** `2026-27`. */
export type SchoolYearName = Branded<'SchoolYearName'>
const form = /^(20\d\d)-(\d\d)$/
export const schoolYearName = (text: string): SchoolYearName | null => {
  const [, first, second] = form.exec(text) ?? []
  return first !== undefined && second !== undefined && (Number(first) + 1) % 100 === Number(second)
    ? (text as SchoolYearName)
    : null
}

const nameOf = (first: number): SchoolYearName =>
  `${first}-${String((first + 1) % 100).padStart(2, '0')}` as SchoolYearName
/** The calendar year in which it begins. */
export const firstYearOf = (year: SchoolYearName): number => Number(year.slice(0, 4))
export const yearBefore = (year: SchoolYearName): SchoolYearName => nameOf(firstYearOf(year) - 1)
export const yearAfter = (year: SchoolYearName): SchoolYearName => nameOf(firstYearOf(year) + 1)

/** The school year of a day: it turns on 1 August. */
export const schoolYearOf = (date: string): SchoolYearName => {
  const year = Number(date.slice(0, 4))
  return nameOf(date.slice(5, 7) >= '08' ? year : year - 1)
}

/** A version is a draft until a body or rektor has approved it; published is what the public page shows. */
export const planStates = ['draft', 'approved', 'published', 'superseded'] as const
export type PlanState = (typeof planStates)[number]

/** A school's plan, or an owner's template for one, as it stands in one version. */
export interface SchoolPlan {
  readonly schoolYear: SchoolYearName
  readonly sections: readonly Section[]
  readonly lines: readonly Line[]
  readonly settings: Settings
  readonly deadlines: Deadlines
}

export const emptyPlan = (schoolYear: SchoolYearName): SchoolPlan => ({
  schoolYear,
  sections: [],
  lines: [],
  settings: {},
  deadlines: {},
})

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position

export const sectionsInOrder = (plan: SchoolPlan): readonly Section[] => plan.sections.toSorted(byPosition)

export const linesOf = (plan: SchoolPlan, section: string): readonly Line[] =>
  plan.lines.filter((line) => line.section === section).toSorted(byPosition)
