import { z } from 'zod'
import { type Chain, type Outcome, outcomes, type Step, type Within } from '../../../domain/chain/chain.ts'
import type { StepWritten } from '../../../domain/chain/editing.ts'
import { bodyKinds, type Party, planRoles } from '../../../domain/school-plan/parties.ts'
import { choiceOf, manyOf, maybeChoiceOf, maybeWords, wholeNumber } from '../../form-fields.ts'
import { type Typed, typedFrom } from '../../forms.ts'

export const withins = ['none', 'at-once', 'school-days'] as const

const way = maybeWords(60)

export const stepSchema = z
  .object({
    nb: maybeWords(300),
    nn: maybeWords(300),
    roles: manyOf(choiceOf(planRoles), 20),
    bodies: manyOf(choiceOf(bodyKinds), 20),
    within: maybeChoiceOf(withins),
    days: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      wholeNumber(1, 60).nullable(),
    ),
    done: way,
    yes: way,
    no: way,
    unknown: way,
    effect: way,
    'no-effect': way,
    after: maybeWords(60),
    via: maybeChoiceOf(outcomes),
    seen: wholeNumber(0, 100_000_000),
    do: maybeChoiceOf(['save', 'remove', 'up', 'down']),
  })
  .refine(({ within, days }) => within !== 'school-days' || days !== null, {
    path: ['days'],
    message: 'missing',
  })
export type StepFields = z.infer<typeof stepSchema>

const withinOf = ({ within, days }: StepFields): Within | null => {
  if (within === 'at-once') return { unit: 'at-once' }
  return within === 'school-days' && days !== null ? { unit: 'school-days', count: days } : null
}

/** Parties that the form has no field for stay as they were. */
const partiesOf = (fields: StepFields, before: Step | null): readonly Party[] => [
  ...fields.roles.map((role): Party => ({ kind: 'role', role })),
  ...fields.bodies.map((body): Party => ({ kind: 'body', body })),
  ...(before?.responsible ?? []).filter(({ kind }) => kind === 'partner' || kind === 'named'),
]

export const writtenFrom = (fields: StepFields, before: Step | null): StepWritten => ({
  words: fields.nb === null && fields.nn === null ? null : { nb: fields.nb, nn: fields.nn },
  responsible: partiesOf(fields, before),
  within: withinOf(fields),
  outcomes: outcomes.flatMap((code): readonly Outcome[] => {
    const to = fields[code]
    return to === null ? [] : [{ code, to }]
  }),
})

/** A step as its form shows it. */
export const typedStep = (step: Step): Typed =>
  typedFrom({
    nb: step.words?.nb ?? '',
    nn: step.words?.nn ?? '',
    roles: step.responsible.flatMap((party) => (party.kind === 'role' ? [party.role] : [])),
    bodies: step.responsible.flatMap((party) => (party.kind === 'body' ? [party.body] : [])),
    within: step.within?.unit ?? 'none',
    days: step.within?.unit === 'school-days' ? String(step.within.count) : '',
    ...Object.fromEntries(step.outcomes.map(({ code, to }) => [code, to])),
  })

/** The ways of the step that a new one is put after, the first one first. */
export const waysOf = (chain: Chain, after: string): readonly Outcome[] =>
  chain.steps.find(({ id }) => id === after)?.outcomes ?? []
