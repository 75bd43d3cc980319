import type { Deadline } from '../calendar/deadline.ts'
import type { Rule, RuleId, RuleSet } from './rule.ts'

/** The owner's own number where the law gives none. */
export interface Adjustment {
  readonly rule: RuleId
  readonly amount: number
  /** Which number, where the rule has an outer limit for the first time and for later. */
  readonly limit?: 'first' | 'later'
}

export type AdjustmentRefusal =
  | 'deadline-fixed-by-law'
  | 'outside-bounds'
  | 'no-such-limit'
  | 'not-whole-number'

export type Adjusted =
  | { readonly accepted: true; readonly ruleSet: RuleSet }
  | { readonly accepted: false; readonly refusal: AdjustmentRefusal; readonly rule: RuleId }

const settle = (deadline: Deadline, amount: number): Deadline | AdjustmentRefusal => {
  if (deadline.class === 'law' || !deadline.bounds) return 'deadline-fixed-by-law'
  if (!Number.isInteger(amount)) return 'not-whole-number'
  const { min, max } = deadline.bounds
  return amount < min || amount > max ? 'outside-bounds' : { ...deadline, amount }
}

const adjustRule = (rule: Rule, { amount, limit }: Adjustment): Rule | AdjustmentRefusal => {
  if (!limit) {
    const deadline = settle(rule.deadline, amount)
    return typeof deadline === 'string' ? deadline : { ...rule, deadline }
  }
  if (!rule.limits) return 'no-such-limit'
  const settled = settle(rule.limits[limit], amount)
  return typeof settled === 'string' ? settled : { ...rule, limits: { ...rule.limits, [limit]: settled } }
}

/** The rule set with the owner's numbers; a law deadline, or a number outside the bounds, is refused. */
export const adjust = (ruleSet: RuleSet, adjustments: readonly Adjustment[]): Adjusted => {
  let rules = ruleSet.rules
  for (const adjustment of adjustments) {
    const changed = adjustRule(rules[adjustment.rule], adjustment)
    if (typeof changed === 'string') return { accepted: false, refusal: changed, rule: adjustment.rule }
    rules = { ...rules, [adjustment.rule]: changed }
  }
  return { accepted: true, ruleSet: { ...ruleSet, rules } }
}
