import type { Beacon } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { OwnerId, PersonId, StreamId } from '../../domain/people/ids.ts'
import { type Assessment, type DutyState, isRunning, type Obligation } from '../../domain/rules/obligation.ts'
import type { EnoughCode, RuleId } from '../../domain/rules/rule.ts'
import type { Transaction } from '../connection.ts'
import type { StreamKind } from './journal.ts'

/** What a list shows of one beacon. */
export interface CachedBeacon {
  readonly state: DutyState
  readonly due: MomentText | null
}

/** What a list shows of one running duty. */
export interface CachedLine {
  readonly rule: RuleId
  readonly state: DutyState
  readonly due: MomentText | null
  readonly enough: EnoughCode
  readonly person: PersonId | null
}

/** The answer of the clock as lists read it; the page of the case itself always computes. */
export const cachedFrom = (assessment: Assessment) => {
  const lines = assessment.obligations.filter(isRunning).map(lineFrom)
  return {
    worst_state: worst(lines),
    beacons: beaconsOf(assessment),
    lines,
    next_change: assessment.nextChange,
  }
}

const lineFrom = ({ rule, state, due, enough, person }: Obligation): CachedLine => ({
  rule,
  state,
  due,
  enough: enough.code,
  person,
})

const severity: readonly DutyState[] = ['late', 'due', 'open']
const worst = (lines: readonly CachedLine[]): DutyState =>
  severity.find((state) => lines.some((line) => line.state === state)) ?? 'documented'

const beaconsOf = ({ beacons }: Assessment): Record<Beacon, CachedBeacon> => ({
  monitor: lightOf(beacons.monitor),
  intervene: lightOf(beacons.intervene),
  notify: lightOf(beacons.notify),
  investigate: lightOf(beacons.investigate),
  act: lightOf(beacons.act),
  document: lightOf(beacons.document),
})

const lightOf = ({ state, due }: CachedBeacon): CachedBeacon => ({ state, due })

/** The instant at which a moment in Oslo begins. */
export const instantOf = (moment: MomentText): Temporal.Instant =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Oslo').toInstant()

export interface CachedPlace {
  readonly owner: OwnerId
  readonly stream: StreamId
  readonly streamKind: StreamKind
  readonly lastSeq: number
  readonly ruleSet: string
  readonly now: Temporal.Instant
}

export const saveObligations = async (
  tx: Transaction,
  place: CachedPlace,
  assessment: Assessment,
): Promise<void> => {
  const { worst_state, beacons, lines, next_change } = cachedFrom(assessment)
  const values = {
    stream_kind: place.streamKind,
    worst_state,
    beacons: JSON.stringify(beacons),
    lines: JSON.stringify(lines),
    next_change_at: next_change === null ? null : instantOf(next_change).toString(),
    computed_at: place.now.toString(),
    last_seq: place.lastSeq,
    rule_set: place.ruleSet,
  }
  await tx
    .insertInto('obligation_cache')
    .values({ owner_id: place.owner, stream_id: place.stream, ...values })
    .onConflict((conflict) => conflict.columns(['owner_id', 'stream_id']).doUpdateSet(values))
    .execute()
}
