import type { Obligation } from '../../domain/rules/obligation.ts'
import type { PageCode } from '../../domain/rules/rule.ts'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import { paths } from '../paths.ts'

interface Place {
  /** The case's number, or the concern's where there is no case. */
  readonly number: string
  readonly concern: string | null
}

const ofConcern = ({ number, concern }: Place): string =>
  concern === null ? paths.case(number) : paths.concern(concern)

/** Where each duty is met: every page that a rule names has an address. */
const pages: { readonly [P in PageCode]: (place: Place) => string } = {
  report: ofConcern,
  routing: ofConcern,
  receipt: ofConcern,
  'staff-offence': ({ number, concern }) =>
    concern === null ? paths.case(number) : paths.concernAct(concern, 'forwarding'),
  'take-hold': ({ number }) => paths.caseAct(number, 'members'),
  'pupil-talk': ({ number }) => paths.caseAct(number, 'pupil-talk'),
  'guardian-contact': ({ number }) => paths.caseAct(number, 'guardian-contact'),
  'immediate-measures': ({ number }) => paths.caseAct(number, 'immediate-measures'),
  'investigation-opened': ({ number }) => paths.caseAct(number, 'investigation'),
  'investigation-concluded': ({ number }) => paths.caseAct(number, 'conclusion'),
  plan: ({ number }) => paths.plan(number),
  'plan-sent': ({ number }) => paths.byHand(number, 'plan-sent-home'),
  'principal-informed': ({ number }) => paths.byHand(number, 'principal-informed'),
  seriousness: ({ number }) => paths.caseAct(number, 'seriousness'),
  'owner-told': ({ number }) => paths.caseAct(number, 'owner-notice'),
  evaluation: ({ number }) => paths.caseAct(number, 'evaluation'),
  'resource-team': ({ number }) => paths.byHand(number, 'resource-team-discussed'),
  'weekly-status': ({ number }) => paths.caseAct(number, 'weekly-status'),
  'follow-up': ({ number }) => paths.caseAct(number, 'follow-up'),
  'raised-with-principal': ({ number }) => paths.byHand(number, 'raised-with-principal'),
  'statsforvalter-told': ({ number }) => paths.byHand(number, 'statsforvalter-right-told'),
  'statsforvalter-answered': ({ number }) => paths.byHand(number, 'statsforvalter-answered'),
  'statsforvalter-decision': ({ number }) => paths.byHand(number, 'statsforvalter-decision-done'),
  'physical-intervention': ({ number }) => paths.caseAct(number, 'physical-intervention'),
  'child-welfare-report': ({ number }) => paths.caseAct(number, 'child-welfare-report'),
  suspension: ({ number }) => paths.byHand(number, 'suspended'),
  'access-request': ({ number }) => paths.byHand(number, 'access-answered'),
  'privacy-breach': ({ number }) => paths.byHand(number, 'breach-reported'),
  minutes: ({ number }) => paths.byHand(number, 'minutes-filed'),
}

type Duty = Pick<Obligation, 'rule' | 'enough'> & Partial<Pick<Obligation, 'trigger'>>

/** The page on which this duty is met now: what would be enough may be on another page than the rule's own. */
export const dutyPath = (duty: Duty, place: Place): string => {
  const { number } = place
  if (duty.enough.code === 'tell-home-of-intervention')
    return paths.byHand(number, 'physical-intervention-told-home')
  const mended = ['ask-pupils-view', 'tell-principal-of-intervention']
  if (mended.includes(duty.enough.code) && duty.trigger !== undefined)
    return paths.correction(number, duty.trigger.seq)
  if (duty.enough.code === 'write-weekly-status' && duty.enough.week !== undefined)
    return paths.weeklyStatus(number, { week: duty.enough.week })
  if (duty.enough.code === 'consider-support') return paths.evaluationSupport(number)
  return pages[currentRuleSet.rules[duty.rule].page](place)
}
