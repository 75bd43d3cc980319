import { acting } from './catalogue/act.ts'
import { besideTheChain } from './catalogue/beside.ts'
import { investigating } from './catalogue/investigate.ts'
import { notifying } from './catalogue/notify.ts'
import { documenting, intervening, monitoring } from './catalogue/watch.ts'
import type { Rule, RuleId, RuleSet } from './rule.ts'

const rules = {
  ...notifying,
  ...intervening,
  ...investigating,
  ...acting,
  ...monitoring,
  ...documenting,
  ...besideTheChain,
} satisfies Record<RuleId, Rule>

/** The reading of chapter 12 and of the common plan as of August 2026. */
export const currentRuleSet: RuleSet = { version: '2026-08', validFrom: '2026-08-01', rules }

const published: ReadonlyMap<string, RuleSet> = new Map([[currentRuleSet.version, currentRuleSet]])

/** A published rule set by its version; null for one that this release doesn't hold. */
export const ruleSet = (version: string): RuleSet | null => published.get(version) ?? null
