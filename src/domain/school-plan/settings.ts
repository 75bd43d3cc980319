/**
 * Where plans leave a choice, or contradict themselves (plan inventory, section 10): the school is asked, and the
 * answer stands in the plan. The first choice is what a school has that says nothing.
 */
export const settingChoices = {
  'meeting-called-by': ['leadership', 'social-teacher'],
  'pupil-survey-season': ['autumn', 'winter'],
  'absence-meeting-order': ['meeting-first', 'resource-team-first'],
  'plan-sent-by': ['case-system', 'letter', 'meeting'],
  'theme-weeks-owner': ['year-lead', 'teachers'],
  'theme-weeks': ['weeks-39-and-4', 'own-weeks'],
  'class-meetings': ['two-or-three-a-year', 'regularly'],
  'factor-model': ['five-factors', 'six-factors'],
} as const
export type SettingCode = keyof typeof settingChoices
export const settingCodes = [
  'meeting-called-by',
  'pupil-survey-season',
  'absence-meeting-order',
  'plan-sent-by',
  'theme-weeks-owner',
  'theme-weeks',
  'class-meetings',
  'factor-model',
] as const satisfies readonly SettingCode[]
export type SettingChoice<Code extends SettingCode = SettingCode> = (typeof settingChoices)[Code][number]

export type Settings = { readonly [Code in SettingCode]?: SettingChoice<Code> }

/**
 * Deadlines that a school may set where the law gives none: within bounds, so that what the law wants done as soon as
 * possible isn't made slow by a plan. With the section that the duty rests on. Where the duty clock counts the same, it
 * gives the bounds, so that a plan can promise more than the clock asks for and never less.
 */
export const ownDeadlines = {
  'meeting-within': { basis: '§ 10-3', least: 1, most: 10, usual: 5, unit: 'school-days' },
  'plan-within': { basis: '§ 12-4 (3)', least: 1, most: 5, usual: 5, unit: 'school-days' },
  'evaluation-within': { basis: '§§ 10-2, 12-4 (2)', least: 5, most: 15, usual: 10, unit: 'school-days' },
  'high-absence-days': { basis: '§ 10-6', least: 1, most: 10, usual: 3, unit: 'school-days' },
  'remind-before': { basis: '§ 12-4 (2)', least: 1, most: 20, usual: 5, unit: 'school-days' },
} as const
export type OwnDeadline = keyof typeof ownDeadlines
export const deadlineCodes = [
  'meeting-within',
  'plan-within',
  'evaluation-within',
  'high-absence-days',
  'remind-before',
] as const satisfies readonly OwnDeadline[]
export type Deadlines = { readonly [Code in OwnDeadline]?: number }

/** A number outside its bounds would slow a duty down, or make nonsense of it. */
export const isWithinBounds = (code: OwnDeadline, amount: number): boolean =>
  Number.isInteger(amount) && amount >= ownDeadlines[code].least && amount <= ownDeadlines[code].most
