import type { CaseState } from '../../domain/case/state.ts'
import type { CaseEntry } from '../../domain/journal/entry.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { PassageField } from '../../domain/journal/passage.ts'
import { type CaseAct, caseAct, type Draft, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

/** Where the feature itself comes later, or will always be another system's: that it was done is registered by hand. */
export const byHandKinds = [
  'raised-with-principal',
  'statsforvalter-right-told',
  'statsforvalter-asked',
  'statsforvalter-answered',
  'statsforvalter-decided',
  'statsforvalter-decision-done',
  'plan-sent-home',
  'principal-informed',
  'resource-team-discussed',
  'support-considered',
  'suspended',
  'physical-intervention-told-home',
  'access-requested',
  'access-answered',
  'breach-found',
  'breach-reported',
  'team-meeting-held',
  'minutes-filed',
  'personnel-reference',
  'absence-noted',
] as const
export type ByHandKind = (typeof byHandKinds)[number]

export interface ByHand<K extends ByHandKind> extends Happened {
  readonly facts: CaseFacts[K]
  readonly text: string | null
}

export const byHandRefusals = [
  'no-such-version',
  'nobody-told',
  'no-such-entry',
  'reference-missing',
  'not-asked',
  'not-decided',
  'choose-one',
  'length-missing',
] as const
export type ByHandRefusal = (typeof byHandRefusals)[number]

interface Looking {
  readonly state: CaseState
  readonly entries: readonly CaseEntry[]
}
type Written<K extends ByHandKind> = Pick<Draft<K>, 'happened' | 'facts' | 'words'>
interface Rule<K extends ByHandKind> {
  readonly entry: (written: Written<K>) => Draft
  /** Where the text belongs, when there is one. */
  readonly field: PassageField
  readonly refuses?: (facts: CaseFacts[K], at: Looking) => ByHandRefusal | null
}

const knownVersion = ({ version }: { readonly version: number }, { state }: Looking): ByHandRefusal | null =>
  state.plans.some((plan) => plan.version === version) ? null : 'no-such-version'
const known = (entries: readonly CaseEntry[], seq: number, kind: CaseEntry['kind']): boolean =>
  entries.some((entry) => entry.seq === seq && entry.kind === kind)

const rules: { readonly [K in ByHandKind]: Rule<K> } = {
  'raised-with-principal': {
    entry: (written) => ({ kind: 'raised-with-principal', ...written }),
    field: 'statement',
  },
  'statsforvalter-right-told': {
    entry: (written) => ({ kind: 'statsforvalter-right-told', ...written }),
    field: 'note',
    refuses: ({ to }) => (to.length === 0 ? 'nobody-told' : null),
  },
  'statsforvalter-asked': {
    entry: (written) => ({ kind: 'statsforvalter-asked', ...written }),
    field: 'reference',
  },
  'statsforvalter-answered': {
    entry: (written) => ({ kind: 'statsforvalter-answered', ...written }),
    field: 'reference',
    refuses: (_, { state }) => (state.statsforvalter === 'none' ? 'not-asked' : null),
  },
  'statsforvalter-decided': {
    entry: (written) => ({ kind: 'statsforvalter-decided', ...written }),
    field: 'reference',
  },
  'statsforvalter-decision-done': {
    entry: (written) => ({ kind: 'statsforvalter-decision-done', ...written }),
    field: 'note',
    refuses: (_, { state }) => (state.statsforvalter === 'decided' ? null : 'not-decided'),
  },
  'plan-sent-home': {
    entry: (written) => ({ kind: 'plan-sent-home', ...written }),
    field: 'note',
    refuses: (facts, at) => (facts.to.length === 0 ? 'nobody-told' : knownVersion(facts, at)),
  },
  'principal-informed': {
    entry: (written) => ({ kind: 'principal-informed', ...written }),
    field: 'note',
    refuses: knownVersion,
  },
  'resource-team-discussed': {
    entry: (written) => ({ kind: 'resource-team-discussed', ...written }),
    field: 'note',
    refuses: knownVersion,
  },
  'support-considered': {
    entry: (written) => ({ kind: 'support-considered', ...written }),
    field: 'reason',
    refuses: ({ from }) => (from.length === 0 ? 'choose-one' : null),
  },
  suspended: {
    entry: (written) => ({ kind: 'suspended', ...written }),
    field: 'reason',
    refuses: ({ days, hours }) => (days === 0 && hours === 0 ? 'length-missing' : null),
  },
  'physical-intervention-told-home': {
    entry: (written) => ({ kind: 'physical-intervention-told-home', ...written }),
    field: 'note',
    refuses: ({ intervention }, { entries }) =>
      known(entries, intervention, 'physical-intervention') ? null : 'no-such-entry',
  },
  'access-requested': { entry: (written) => ({ kind: 'access-requested', ...written }), field: 'note' },
  'access-answered': {
    entry: (written) => ({ kind: 'access-answered', ...written }),
    field: 'reason',
    refuses: ({ request, granted, legalReference }, { entries }) => {
      if (!known(entries, request, 'access-requested')) return 'no-such-entry'
      return granted !== 'whole' && legalReference === undefined ? 'reference-missing' : null
    },
  },
  'breach-found': { entry: (written) => ({ kind: 'breach-found', ...written }), field: 'note' },
  'breach-reported': { entry: (written) => ({ kind: 'breach-reported', ...written }), field: 'reason' },
  'team-meeting-held': { entry: (written) => ({ kind: 'team-meeting-held', ...written }), field: 'note' },
  'minutes-filed': { entry: (written) => ({ kind: 'minutes-filed', ...written }), field: 'minutes' },
  'personnel-reference': {
    entry: (written) => ({ kind: 'personnel-reference', ...written }),
    field: 'reference',
  },
  'absence-noted': { entry: (written) => ({ kind: 'absence-noted', ...written }), field: 'note' },
}

const byHand = <K extends ByHandKind>(kind: K): CaseAct<ByHand<K>, ByHandRefusal> =>
  caseAct<ByHand<K>, ByHandRefusal>({
    action: `case.${kind}`,
    decide: ({ hand }, input) => {
      const { entry, field, refuses }: Rule<K> = rules[kind]
      const refusal = refuses?.(input.facts, hand) ?? null
      if (refusal !== null) return refuse(refusal)
      const words = wordsOf(hand.row.pupil_id, [{ field, text: input.text }])
      return accept([entry({ happened: input.happened, facts: input.facts, words })])
    },
  })

/** One act for each kind: they differ in facts and in what they refuse, in nothing else. */
export const registerByHand: { readonly [K in ByHandKind]: CaseAct<ByHand<K>, ByHandRefusal> } = {
  'raised-with-principal': byHand('raised-with-principal'),
  'statsforvalter-right-told': byHand('statsforvalter-right-told'),
  'statsforvalter-asked': byHand('statsforvalter-asked'),
  'statsforvalter-answered': byHand('statsforvalter-answered'),
  'statsforvalter-decided': byHand('statsforvalter-decided'),
  'statsforvalter-decision-done': byHand('statsforvalter-decision-done'),
  'plan-sent-home': byHand('plan-sent-home'),
  'principal-informed': byHand('principal-informed'),
  'resource-team-discussed': byHand('resource-team-discussed'),
  'support-considered': byHand('support-considered'),
  suspended: byHand('suspended'),
  'physical-intervention-told-home': byHand('physical-intervention-told-home'),
  'access-requested': byHand('access-requested'),
  'access-answered': byHand('access-answered'),
  'breach-found': byHand('breach-found'),
  'breach-reported': byHand('breach-reported'),
  'team-meeting-held': byHand('team-meeting-held'),
  'minutes-filed': byHand('minutes-filed'),
  'personnel-reference': byHand('personnel-reference'),
  'absence-noted': byHand('absence-noted'),
}
