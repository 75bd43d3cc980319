import type { CaseInHand } from '../../src/commands/case-in-hand.ts'
import type { NewEntry } from '../../src/database/records/journal.ts'
import type { NewNotice } from '../../src/database/records/notice.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import type { CaseEntryKind } from '../../src/domain/journal/entry-kinds.ts'
import type { PersonId } from '../../src/domain/people/ids.ts'
import type { Step } from '../history/course.ts'
import type { Ids } from '../history/acts/wishes.ts'

export type StepInCase = Exclude<Step, { do: 'report' | 'open' | 'take-hold' }>

export interface InCase<S extends StepInCase = StepInCase> {
  readonly hand: CaseInHand
  readonly step: S
  readonly actor: PersonId
  readonly ids: Ids
  readonly newId: () => string
}

/** What a step writes into the case, and whom it tells. */
export interface Enacted {
  readonly entries: readonly NewEntry<CaseEntryKind>[]
  readonly notices: (after: CaseInHand) => readonly NewNotice[]
}

/** What a command would have refused, a course must not hold. */
export const accepted = <Outcome>(decision: Decision<Outcome, unknown>): Outcome => {
  if (decision.accepted) return decision.outcome
  throw new Error(`refused: ${JSON.stringify(decision.refusals)}`)
}
