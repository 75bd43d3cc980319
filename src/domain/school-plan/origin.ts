import { type EvaluationQuestion, evaluationQuestions } from '../bodies/answer.ts'
import { type EvaluationKind, evaluationKinds } from '../evaluation/evaluation.ts'
import { looksLikeId } from '../people/ids.ts'
import { type SchoolYearName, schoolYearName } from './ids.ts'

/** What a change of the plan can come from: a body's proposal, its answer to an evaluation, or what the leaders wrote in one. */
export type Origin =
  | { readonly kind: 'proposal'; readonly proposal: string }
  | {
      readonly kind: 'answer'
      readonly body: string
      readonly year: SchoolYearName
      readonly question: EvaluationQuestion
    }
  | { readonly kind: 'leaders'; readonly year: SchoolYearName; readonly evaluation: EvaluationKind }

/** As it stands in addresses, and beside the reason. */
export const originKey = (origin: Origin): string => {
  switch (origin.kind) {
    case 'proposal':
      return `proposal.${origin.proposal}`
    case 'answer':
      return `answer.${origin.body}.${origin.year}.${origin.question}`
    case 'leaders':
      return `leaders.${origin.year}.${origin.evaluation}`
  }
}

/** Null where it names nothing that there could be. */
export const originNamed = (key: string): Origin | null => {
  const [kind, ...parts] = key.split('.')
  const [first = '', second = '', third = ''] = parts
  if (kind === 'proposal' && parts.length === 1 && looksLikeId(first)) return { kind, proposal: first }
  if (kind === 'answer' && parts.length === 3 && looksLikeId(first)) {
    const year = schoolYearName(second)
    const question = evaluationQuestions.find((each) => each === third)
    return year === null || question === undefined ? null : { kind, body: first, year, question }
  }
  if (kind === 'leaders' && parts.length === 2) {
    const year = schoolYearName(first)
    const evaluation = evaluationKinds.find((each) => each === second)
    return year === null || evaluation === undefined ? null : { kind, year, evaluation }
  }
  return null
}

/** How it was said: proposed, decided in a meeting, answered to an evaluation. */
export const sayings = ['proposed', 'decided', 'answered'] as const
export type Saying = (typeof sayings)[number]
