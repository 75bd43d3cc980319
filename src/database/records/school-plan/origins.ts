import type { SchoolId } from '../../../domain/people/ids.ts'
import { type Origin, originKey, type Saying } from '../../../domain/school-plan/origin.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'
import { readProposals, type WrittenIn } from '../bodies/proposals.ts'
import { readBodyAnswers, readEvaluations } from '../evaluation/evaluations.ts'
import { readWritten } from '../evaluation/reasons.ts'

/** What somebody said that the plan can be changed by. */
export interface SaidForPlan {
  readonly words: string
  readonly reason: string | null
  readonly how: Saying
  /** Null for those who lead the school. */
  readonly body: { readonly kind: BodyKind; readonly name: string | null } | null
  readonly written: WrittenIn | null
}

type Found = Omit<SaidForPlan, 'written'>

const read = async (scope: Scope, school: SchoolId, origin: Origin): Promise<Found | null> => {
  switch (origin.kind) {
    case 'proposal': {
      const all = await readProposals(scope, { school })
      const one = all.find(({ id }) => id === origin.proposal)
      if (one?.answer?.is !== 'accepted') return null
      const body = { kind: one.bodyKind, name: one.bodyName }
      return { words: one.words, reason: one.reason, how: one.decided ? 'decided' : 'proposed', body }
    }
    case 'answer': {
      const all = await readBodyAnswers(scope, school, origin.year)
      const one = all.find(({ id }) => id === origin.body)
      const words = one?.words[origin.question] ?? null
      if (one === undefined || words === null) return null
      return { words, reason: null, how: 'answered', body: { kind: one.body, name: one.name } }
    }
    case 'leaders': {
      const all = await readEvaluations(scope, school, origin.year)
      const words = all.find(({ kind }) => kind === origin.evaluation)?.answers['to-change']
      return words === undefined ? null : { words, reason: null, how: 'answered', body: null }
    }
  }
}

/** What was said, as it was said; null where nothing was, where it isn't accepted, or where it is out of reach. */
export const readSaid = async (
  scope: Scope,
  school: SchoolId,
  origin: Origin,
): Promise<SaidForPlan | null> => {
  const said = await read(scope, school, origin)
  if (said === null) return null
  return { ...said, written: (await readWritten(scope, school)).get(originKey(origin)) ?? null }
}
