declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Of one line, stable through versions and years: evidence, comments and links point at it. UUIDv7 made by the shell. */
export type LineId = Branded<'LineId'>
export const lineId = (text: string): LineId => text as LineId

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

export const yearBefore = (year: SchoolYearName): SchoolYearName => nameOf(Number(year.slice(0, 4)) - 1)

/** The school year of a day: it turns on 1 August. */
export const schoolYearOf = (date: string): SchoolYearName => {
  const year = Number(date.slice(0, 4))
  return nameOf(date.slice(5, 7) >= '08' ? year : year - 1)
}

/** The owner's template in addresses: no school's name there holds this sign. */
export const templateSlug = '_template'
