import { type Chain, type ChainId, chainIds, type Step } from '../../chain/chain.ts'
import { isSameChain } from '../../chain/difference.ts'
import { following } from '../../chain/following.ts'
import { standardChains } from '../../chain/standard.ts'
import type { PlanChange } from '../change.ts'
import { chainIn, choiceIn, daysIn, type SchoolPlan } from '../plan.ts'
import {
  deadlineCodes,
  type OwnDeadline,
  type SettingChoice,
  type SettingCode,
  settingCodes,
} from '../settings.ts'

/**
 * Where the school has chosen otherwise than the owner's template says. Null is what a plan has that says nothing: the
 * owner has taken its choice back, and the school still has it.
 */
export type TemplateChoiceDifference =
  | {
      readonly kind: 'setting'
      readonly id: string
      readonly code: SettingCode
      readonly choice: SettingChoice | null
    }
  | {
      readonly kind: 'deadline'
      readonly id: string
      readonly code: OwnDeadline
      readonly amount: number | null
    }
  | {
      readonly kind: 'chain'
      readonly id: string
      readonly chain: ChainId
      readonly to: Chain | null
      /** The chain as it would be: the owner's, with the school's own steps where they stood. */
      readonly becomes: Chain
      readonly lost: readonly Step[]
    }

export interface TemplatePlans {
  /** The template as it is published now. */
  readonly template: SchoolPlan
  /** The school's plan. */
  readonly plan: SchoolPlan
  /** The template as the school last answered it; null where it never has. */
  readonly base: SchoolPlan | null
}

const settingDifference = (
  { template, plan, base }: TemplatePlans,
  code: SettingCode,
): readonly TemplateChoiceDifference[] => {
  const id = `setting-${code}`
  const choice = template.settings[code]
  if (choice !== undefined)
    return choiceIn(plan, code) === choice ? [] : [{ kind: 'setting', id, code, choice }]
  const had = base?.settings[code]
  const isStill = had !== undefined && plan.settings[code] === had && had !== choiceIn(template, code)
  return isStill ? [{ kind: 'setting', id, code, choice: null }] : []
}

const deadlineDifference = (
  { template, plan, base }: TemplatePlans,
  code: OwnDeadline,
): readonly TemplateChoiceDifference[] => {
  const id = `deadline-${code}`
  const amount = template.deadlines[code]
  if (amount !== undefined)
    return daysIn(plan, code) === amount ? [] : [{ kind: 'deadline', id, code, amount }]
  const had = base?.deadlines[code]
  const isStill = had !== undefined && plan.deadlines[code] === had && had !== daysIn(template, code)
  return isStill ? [{ kind: 'deadline', id, code, amount: null }] : []
}

const stepsOf = (...chains: readonly (Chain | undefined)[]): ReadonlySet<string> =>
  new Set(chains.flatMap((chain) => chain?.steps ?? []).map(({ id }) => id))

const chainDifferenceOf = (
  { template, plan, base }: TemplatePlans,
  chain: ChainId,
): readonly TemplateChoiceDifference[] => {
  const owners = template.chains[chain]
  const had = base?.chains[chain]
  if (owners === undefined && had === undefined) return []
  const mine = chainIn(plan, chain)
  const known = stepsOf(standardChains[chain], owners, had)
  const { chain: becomes, lost } = following(chainIn(template, chain), mine, known)
  if (isSameChain(becomes, mine)) return []
  // The owner goes back to the standard chain: whoever has changed its chain since then has chosen that.
  if (owners === undefined && had !== undefined && !isSameChain(following(had, mine, known).chain, mine))
    return []
  const to = isSameChain(becomes, standardChains[chain]) ? null : becomes
  return [{ kind: 'chain', id: `chain-${chain}`, chain, to, becomes, lost }]
}

/** Only what the template says itself, or has said: the rest is the school's to choose. */
export const templateChoiceDifferences = (plans: TemplatePlans): readonly TemplateChoiceDifference[] => [
  ...settingCodes.flatMap((code) => settingDifference(plans, code)),
  ...deadlineCodes.flatMap((code) => deadlineDifference(plans, code)),
  ...chainIds.flatMap((chain) => chainDifferenceOf(plans, chain)),
]

export const choiceChange = (difference: TemplateChoiceDifference): PlanChange => {
  switch (difference.kind) {
    case 'setting':
      return { kind: 'setting-chosen', code: difference.code, choice: difference.choice }
    case 'deadline':
      return { kind: 'deadline-set', code: difference.code, amount: difference.amount }
    case 'chain':
      return { kind: 'chain-written', id: difference.chain, chain: difference.to }
  }
}
