import type { Rule, RuleId } from '../rule.ts'
import { forwarding, inConcern, toOwner } from './concern.ts'
import { ownerOfSerious, seriousness } from './owner.ts'
import { changeWhatFails, evaluations, perVersion, resourceTeam } from './plan.ts'
import {
  answered,
  checksAfterClosing,
  itself,
  physicalIntervention,
  tellOfStatsforvalter,
  withinLimit,
} from './registered.ts'
import {
  activityPlan,
  concludeInvestigation,
  contactHome,
  fromPrincipalKnew,
  fromSchoolKnew,
  immediateMeasures,
} from './round.ts'
import type { Run } from './run.ts'
import { weekly } from './weekly.ts'

/** How each rule finds its obligations in a timeline. */
export const duties: Readonly<Record<RuleId, (run: Run, rule: Rule) => void>> = {
  'C-01': inConcern,
  'C-02': inConcern,
  'C-03': forwarding,
  'C-04': toOwner,
  'C-05': inConcern,
  'C-06': fromSchoolKnew,
  'C-07': contactHome,
  'C-08': fromPrincipalKnew,
  'C-09': immediateMeasures,
  'C-10': fromSchoolKnew,
  'C-11': concludeInvestigation,
  'C-12': activityPlan,
  'C-13': perVersion,
  'C-14': perVersion,
  'C-15': seriousness,
  'C-16': ownerOfSerious,
  'C-17': evaluations,
  'C-18': resourceTeam,
  'C-19': weekly,
  'C-20': changeWhatFails,
  'C-21': checksAfterClosing,
  'C-22': itself,
  'C-23': tellOfStatsforvalter,
  'C-24': answered,
  'C-25': answered,
  'C-26': physicalIntervention,
  'C-27': answered,
  'C-28': answered,
  'C-29': withinLimit,
  'C-30': answered,
  'C-31': answered,
  'C-32': answered,
}

/** Duties towards a pupil who may not be safe; a follow-up case is about somebody else's safety. */
export const safetyOnly: ReadonlySet<RuleId> = new Set(['C-06', 'C-07', 'C-08', 'C-10', 'C-15', 'C-23'])
