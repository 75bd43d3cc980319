import { type Chain, type ChainId } from '../chain/chain.ts'
import { standardChains } from '../chain/standard.ts'
import type { SchoolYearName } from './ids.ts'
import type { Line } from './line.ts'
import type { Section } from './sections.ts'
import {
  type Deadlines,
  type OwnDeadline,
  ownDeadlines,
  type SettingChoice,
  settingChoices,
  type SettingCode,
  type Settings,
} from './settings.ts'

/** A school's plan, or an owner's template for one, as it stands in one version. */
export interface SchoolPlan {
  readonly schoolYear: SchoolYearName
  readonly sections: readonly Section[]
  readonly lines: readonly Line[]
  readonly settings: Settings
  readonly deadlines: Deadlines
  /** The chains that the school has changed; the others are the standard ones. */
  readonly chains: { readonly [Id in ChainId]?: Chain }
}

export const emptyPlan = (schoolYear: SchoolYearName): SchoolPlan => ({
  schoolYear,
  sections: [],
  lines: [],
  settings: {},
  deadlines: {},
  chains: {},
})

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position

export const sectionsInOrder = (plan: SchoolPlan): readonly Section[] => plan.sections.toSorted(byPosition)

export const linesOf = (plan: SchoolPlan, section: string): readonly Line[] =>
  plan.lines.filter((line) => line.section === section).toSorted(byPosition)

export const chainIn = (plan: SchoolPlan, id: ChainId): Chain => plan.chains[id] ?? standardChains[id]

/** What the plan chooses, said or not. */
export const choiceIn = (plan: SchoolPlan, code: SettingCode): SettingChoice =>
  plan.settings[code] ?? settingChoices[code][0]

export const daysIn = (plan: SchoolPlan, code: OwnDeadline): number =>
  plan.deadlines[code] ?? ownDeadlines[code].usual
