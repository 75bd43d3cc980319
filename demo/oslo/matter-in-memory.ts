import type { CaseInHand } from '../../src/commands/case-in-hand.ts'
import type { ConcernInHand } from '../../src/commands/concern-in-hand.ts'
import { caseColumns } from '../../src/database/records/pupil-case.ts'
import { concernColumns } from '../../src/database/records/concern.ts'
import { onlyOfCases, onlyOfConcerns } from '../../src/database/records/journal-reading.ts'
import { instantOf } from '../../src/domain/calendar/moment.ts'
import { foldCase } from '../../src/domain/case/fold.ts'
import { foldConcern } from '../../src/domain/concern/state.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { CaseId, ConcernId, PersonId } from '../../src/domain/people/ids.ts'
import type { MadeStream } from './made-stream.ts'
import type { Ground } from './matter-rows.ts'

/** A concern as the commands would hold it, with nothing locked and nothing stored. */
export interface ConcernInMemory {
  readonly id: ConcernId
  readonly number: string
  readonly stream: MadeStream
  readonly reporter: PersonId
  readonly about: readonly PersonId[]
  readonly holder: PersonId
  readonly informed: readonly PersonId[]
  readonly reportedAt: MomentText
  readonly sealedWords: Buffer
  readonly wordsUntil: string
  openedAt: MomentText | null
  endedAt: MomentText | null
}

export interface CaseInMemory {
  readonly id: CaseId
  readonly number: string
  readonly pupil: PersonId
  readonly stream: MadeStream
  readonly openedAt: MomentText
  readonly openedBy: PersonId
}

const dateOf = (at: MomentText): Date => new Date(instantOf(at))

export const concernHand = (ground: Ground, made: ConcernInMemory): ConcernInHand => {
  const entries = onlyOfConcerns(made.stream.entries)
  const state = foldConcern(entries)
  return {
    head: made.stream.head,
    entries,
    state,
    row: {
      owner_id: ground.owner,
      concern_id: made.id,
      school_id: ground.school,
      number: made.number,
      compartment: state.compartment,
      holder_id: made.holder,
      holder_role: 'principal',
      reporter_id: made.reporter,
      reported_at: dateOf(made.reportedAt),
      opened_at: made.openedAt === null ? null : dateOf(made.openedAt),
      ended_at: made.endedAt === null ? null : dateOf(made.endedAt),
      case_id: null,
      urgent: state.violenceTold,
      ...concernColumns(state),
      last_seq: made.stream.head.lastSeq,
      last_hash: made.stream.head.lastHash,
    },
  }
}

export const caseHand = (ground: Ground, made: CaseInMemory, concern: ConcernInMemory): CaseInHand => {
  const entries = onlyOfCases(made.stream.entries)
  const state = foldCase(entries)
  return {
    head: made.stream.head,
    entries,
    state,
    record: {
      owner: ground.owner,
      school: ground.school,
      pupil: made.pupil,
      concerns: [{ concern: concern.id, entries: onlyOfConcerns(concern.stream.entries) }],
      case: { case: made.id, entries },
    },
    row: {
      owner_id: ground.owner,
      case_id: made.id,
      school_id: ground.school,
      pupil_id: made.pupil,
      number: made.number,
      kind: state.kind,
      compartment: state.compartment,
      responsible_id: state.responsible,
      opened_at: dateOf(made.openedAt),
      closed_at: state.closed === null ? null : dateOf(state.closed.at),
      ...caseColumns(state),
      last_seq: made.stream.head.lastSeq,
      last_hash: made.stream.head.lastHash,
    },
  }
}
