import { caseColumns, measureColumns } from '../../src/database/records/pupil-case.ts'
import { concernColumns } from '../../src/database/records/concern.ts'
import type { NewNotice } from '../../src/database/records/notice.ts'
import { cachedFrom } from '../../src/database/records/obligation-cache.ts'
import { measureRows } from '../../src/domain/activity-plan/measure-rows.ts'
import { instantOf } from '../../src/domain/calendar/moment.ts'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import type { CaseState } from '../../src/domain/case/state.ts'
import type { ConcernState } from '../../src/domain/concern/state.ts'
import type { CaseEntry } from '../../src/domain/journal/entry.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { SafetyRecord } from '../../src/domain/journal/journal.ts'
import type { CaseId, ConcernId, OwnerId, PersonId, SchoolId } from '../../src/domain/people/ids.ts'
import { assessDuties } from '../../src/domain/rules/clock.ts'
import { currentRuleSet } from '../../src/domain/rules/rule-set.ts'
import type { Bulk } from './bulk.ts'
import { type MadeStream, plainRow } from './made-stream.ts'

/** Where and when a matter is laid down. */
export interface Ground {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly days: SchoolDays
  /** The duties' answers are as of now. */
  readonly now: MomentText
  readonly newId: () => string
}

export interface MadeConcern {
  readonly id: ConcernId
  readonly number: string
  readonly stream: MadeStream
  readonly state: ConcernState
  readonly reporter: PersonId
  readonly about: readonly PersonId[]
  readonly sealedWords: Buffer
  readonly wordsUntil: string
  readonly reportedAt: MomentText
  readonly openedAt: MomentText | null
  readonly endedAt: MomentText | null
  readonly holder: PersonId
  readonly case: CaseId | null
}

const statusOf = { received: 'sent', read: 'read', 'followed-up': 'followed-up' } as const
const orNull = (at: MomentText | null): string | null => (at === null ? null : instantOf(at))

export const layConcern = (bulk: Bulk, ground: Ground, made: MadeConcern): void => {
  const { id, number, stream, state, reporter } = made
  const owner_id = ground.owner
  stream.lay(bulk)
  const reported = instantOf(made.reportedAt)
  bulk.add('concern', [
    plainRow({
      owner_id,
      concern_id: id,
      school_id: ground.school,
      number,
      compartment: state.compartment,
      holder_id: made.holder,
      holder_role: 'principal',
      reporter_id: reporter,
      reported_at: reported,
      opened_at: orNull(made.openedAt),
      ended_at: orNull(made.endedAt),
      case_id: made.case,
      urgent: state.violenceTold,
      ...concernColumns(state),
      ...stream.chained,
    }),
  ])
  bulk.add(
    'concern_person',
    made.about.map((person_id) => ({ owner_id, concern_id: id, person_id, part: 'about' })),
  )
  const receipt = { owner_id, concern_id: id, reporter_id: reporter, number, sent_at: reported }
  const status = statusOf[state.answered ?? 'received']
  const words = { words: made.sealedWords, words_until: made.wordsUntil }
  bulk.add('report_receipt', [plainRow({ ...receipt, status, ...words })])
}

export interface MadeCase {
  readonly id: CaseId
  readonly number: string
  readonly concern: ConcernId
  readonly pupil: PersonId
  readonly stream: MadeStream
  readonly state: CaseState
  readonly entries: readonly CaseEntry[]
  readonly openedAt: MomentText
  readonly openedBy: PersonId
}

export const layCase = (bulk: Bulk, ground: Ground, made: MadeCase): void => {
  const { id, stream, state, pupil } = made
  const owner_id = ground.owner
  stream.lay(bulk)
  bulk.add('pupil_case', [
    plainRow({
      owner_id,
      case_id: id,
      school_id: ground.school,
      pupil_id: pupil,
      number: made.number,
      kind: state.kind,
      compartment: state.compartment,
      responsible_id: state.responsible,
      opened_at: instantOf(made.openedAt),
      closed_at: state.closed === null ? null : instantOf(state.closed.at),
      rule_set: state.ruleSet,
      chain: state.chain,
      ...caseColumns(state),
      ...stream.chained,
    }),
  ])
  bulk.add('case_person', [{ owner_id, case_id: id, person_id: pupil, part: 'pupil' }])
  bulk.add('case_concern', [{ owner_id, case_id: id, concern_id: made.concern }])
  bulk.add(
    'case_member',
    state.team.map(({ person, part }) => ({
      owner_id,
      case_id: id,
      person_id: person,
      part,
      since: made.openedAt.slice(0, 10),
      added_by: made.openedBy,
      by_owner: false,
    })),
  )
  const measures = measureRows(made.entries)
  bulk.add(
    'measure',
    measures.flatMap((row) => measureColumns(ground.owner, id, row) ?? []),
  )
}

/** The clock's answer as lists read it. */
export const layObligations = (
  bulk: Bulk,
  ground: Ground,
  stream: MadeStream['head'],
  record: SafetyRecord,
): void => {
  const at = { asOf: ground.now, knownAt: instantOf(ground.now) }
  const { next_change, ...cached } = cachedFrom(assessDuties(record, at, ground.days))
  bulk.add('obligation_cache', [
    {
      owner_id: ground.owner,
      stream_id: stream.stream,
      stream_kind: stream.streamKind,
      ...cached,
      next_change_at: orNull(next_change),
      computed_at: instantOf(ground.now),
      last_seq: stream.lastSeq,
      rule_set: currentRuleSet.version,
    },
  ])
}

export interface Told {
  readonly at: MomentText
  readonly notices: readonly NewNotice[]
}

/** Once per occasion, person and channel, as the database would have it. */
export const layNotices = (bulk: Bulk, ground: Ground, told: readonly Told[]): void => {
  const known = new Set<string>()
  for (const { at, notices } of told)
    for (const { occasion, recipient, kind, stream, channels } of notices)
      for (const channel of channels) {
        const key = `${occasion}|${recipient}|${channel}`
        if (known.has(key)) continue
        known.add(key)
        bulk.add('notice', [
          {
            owner_id: ground.owner,
            notice_id: ground.newId(),
            occasion,
            recipient_id: recipient,
            channel,
            kind,
            stream_id: stream,
            created_at: instantOf(at),
          },
        ])
      }
}
