import type { CaseInHand } from '../../src/commands/case-in-hand.ts'
import { type ConcernInHand, recordOf } from '../../src/commands/concern-in-hand.ts'
import type { NewNotice } from '../../src/database/records/notice.ts'
import { cachedFrom } from '../../src/database/records/obligation-cache.ts'
import { measureColumns } from '../../src/database/records/pupil-case.ts'
import { measureRows } from '../../src/domain/activity-plan/measure-rows.ts'
import { instantOf } from '../../src/domain/calendar/moment.ts'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { SafetyRecord } from '../../src/domain/journal/journal.ts'
import type { CaseId, ConcernId, OwnerId, SchoolId } from '../../src/domain/people/ids.ts'
import { assessDuties } from '../../src/domain/rules/clock.ts'
import { currentRuleSet } from '../../src/domain/rules/rule-set.ts'
import type { Bulk } from './bulk.ts'
import { type MadeStream, plainRow } from './made-stream.ts'
import type { CaseInMemory, ConcernInMemory } from './matter-in-memory.ts'

/** Where and when a matter is laid down. */
export interface Ground {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly days: SchoolDays
  /** The duties' answers are as of now. */
  readonly now: MomentText
  readonly newId: () => string
}

const statusOf = { received: 'sent', read: 'read', 'followed-up': 'followed-up' } as const

export const layConcern = (
  bulk: Bulk,
  ground: Ground,
  made: ConcernInMemory,
  { hand, into }: { readonly hand: ConcernInHand; readonly into: CaseId | null },
): void => {
  const owner_id = ground.owner
  const { id, number, reporter } = made
  made.stream.lay(bulk)
  bulk.add('concern', [plainRow({ ...hand.row, case_id: into })])
  bulk.add(
    'concern_person',
    made.about.map((person_id) => ({ owner_id, concern_id: id, person_id, part: 'about' })),
  )
  bulk.add(
    'concern_informed',
    made.informed.map((person_id) => ({
      owner_id,
      concern_id: id,
      person_id,
      since: instantOf(made.reportedAt),
    })),
  )
  bulk.add('report_receipt', [
    plainRow({
      owner_id,
      concern_id: id,
      reporter_id: reporter,
      number,
      sent_at: instantOf(made.reportedAt),
      status: statusOf[hand.state.answered ?? 'received'],
      words: made.sealedWords,
      words_until: made.wordsUntil,
    }),
  ])
  layObligations(bulk, ground, made.stream, recordOf(hand.row, hand.entries))
}

export const layCase = (
  bulk: Bulk,
  ground: Ground,
  made: CaseInMemory,
  { hand, concern }: { readonly hand: CaseInHand; readonly concern: ConcernId },
): void => {
  const owner_id = ground.owner
  const { id, pupil } = made
  const { state } = hand
  made.stream.lay(bulk)
  bulk.add('pupil_case', [plainRow({ ...hand.row, rule_set: state.ruleSet, chain: state.chain })])
  bulk.add('case_person', [{ owner_id, case_id: id, person_id: pupil, part: 'pupil' }])
  bulk.add('case_concern', [{ owner_id, case_id: id, concern_id: concern }])
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
  const measures = measureRows(hand.entries)
  bulk.add(
    'measure',
    measures.flatMap((row) => measureColumns(ground.owner, id, row) ?? []),
  )
  layObligations(bulk, ground, made.stream, hand.record)
}

/** The clock's answer as lists read it. */
const layObligations = (bulk: Bulk, ground: Ground, { head }: MadeStream, record: SafetyRecord): void => {
  const at = { asOf: ground.now, knownAt: instantOf(ground.now) }
  const { next_change, ...cached } = cachedFrom(assessDuties(record, at, ground.days))
  bulk.add('obligation_cache', [
    {
      owner_id: ground.owner,
      stream_id: head.stream,
      stream_kind: head.streamKind,
      ...cached,
      next_change_at: next_change === null ? null : instantOf(next_change),
      computed_at: instantOf(ground.now),
      last_seq: head.lastSeq,
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
