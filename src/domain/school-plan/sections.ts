import type { Bilingual } from './line.ts'

/**
 * What a plan for a safe and good school environment holds, in the order in which it is read. The ids are stable:
 * the public page's addresses, and links from cases, name them. A school adds its own, never loses one of the law's.
 */
export const standardSections = [
  'goals',
  'values',
  'shared-understanding',
  'terms',
  'factors',
  'participation',
  'whole-school',
  'groups',
  'individuals',
  'practice',
  'getting-to-know',
  'vulnerable-pupils',
  'monitoring',
  'survey-follow-up',
  'absence',
  'duty-to-act',
  'chains',
  'measures',
  'restoring',
  'complaint',
  'roles',
  'evaluation',
] as const
export type StandardSection = (typeof standardSections)[number]

export interface Section {
  /** Kebab-case, unique in the plan, never used again for anything else. */
  readonly id: string
  /** Null for one of the standard sections under its standard heading. */
  readonly heading: Bilingual | null
  readonly position: number
  readonly locked: boolean
}

const form = /^[a-z][a-z0-9-]{1,59}$/
export const isSectionId = (text: string): boolean => form.test(text)
const names: readonly string[] = standardSections
export const isStandard = (id: string): id is StandardSection => names.includes(id)
