import type { MeasureLevel } from '../journal/facts.ts'

/** Something the school's plan offers to do; its words stand in the texts. */
export interface CatalogueMeasure {
  readonly code: string
  /** At whom it is aimed: what the adults do themselves comes first. */
  readonly level: MeasureLevel
  /** On which weekdays it is usual, Monday = 1; empty for what simply lasts or is done once. */
  readonly weekdays: readonly number[]
}

const everyDay = [1, 2, 3, 4, 5] as const

/** The school's own catalogue (the plan's chain for a pupil who is not safe). A start, never a limit. */
export const catalogue = [
  { code: 'more-adults-in-breaks', level: 'adults', weekdays: everyDay },
  { code: 'meet-before-school', level: 'adults', weekdays: everyDay },
  { code: 'predictable-day', level: 'adults', weekdays: everyDay },
  { code: 'adult-at-transitions', level: 'adults', weekdays: everyDay },
  { code: 'new-seats', level: 'group', weekdays: [] },
  { code: 'part-in-break-activity', level: 'group', weekdays: everyDay },
  { code: 'class-talk', level: 'group', weekdays: [] },
  { code: 'regular-talks', level: 'pupil', weekdays: [1] },
  { code: 'closer-with-home', level: 'adults', weekdays: [5] },
] as const satisfies readonly CatalogueMeasure[]
export type CatalogueCode = (typeof catalogue)[number]['code']

export const catalogued = (code: string): (CatalogueMeasure & { readonly code: CatalogueCode }) | null =>
  catalogue.find((each) => each.code === code) ?? null
