import { choiceIn, type SchoolPlan } from '../../../domain/school-plan/plan.ts'
import {
  type OwnDeadline,
  ownDeadlines,
  type SettingChoice,
  type SettingCode,
} from '../../../domain/school-plan/settings.ts'
import type { AppContext } from '../../context.ts'

export const sayChosen = (c: AppContext, code: SettingCode, choice: SettingChoice): string => {
  const says: Readonly<Record<string, string>> = c.var.t.planEditing.settings.choices[code]
  return says[choice] ?? choice
}

/** What a plan has chosen, said or not. */
export const sayChoiceIn = (c: AppContext, plan: SchoolPlan, code: SettingCode): string =>
  sayChosen(c, code, choiceIn(plan, code))

/** A number of days; the usual one where none is set. */
export const sayDays = (c: AppContext, code: OwnDeadline, amount: number | null): string => {
  const words = c.var.t.planEditing.settings
  return amount === null ? words.usual(ownDeadlines[code].usual) : words.days(amount)
}

export const sayDaysIn = (c: AppContext, plan: SchoolPlan, code: OwnDeadline): string =>
  sayDays(c, code, plan.deadlines[code] ?? null)
