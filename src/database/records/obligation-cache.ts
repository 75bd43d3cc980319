import type { Beacon } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { OwnerId, PersonId, StreamId } from '../../domain/people/ids.ts'
import { type Assessment, type DutyState, isRunning, type Obligation } from '../../domain/rules/obligation.ts'
import type { EnoughCode, Responsible, RuleId } from '../../domain/rules/rule.ts'
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
  readonly responsible: Responsible
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

const lineFrom = ({ rule, state, due, enough, responsible, person }: Obligation): CachedLine => ({
  rule,
  state,
  due,
  enough: enough.code,
  responsible,
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

export interface Assessed {
  readonly place: CachedPlace
  readonly assessment: Assessment
}

export const saveObligations = (tx: Transaction, place: CachedPlace, assessment: Assessment): Promise<void> =>
  saveManyObligations(tx, [{ place, assessment }])

/** Many streams in one statement. An answer from a shorter journal never takes the place of one from a longer. */
export const saveManyObligations = async (tx: Transaction, all: readonly Assessed[]): Promise<void> => {
  if (all.length === 0) return
  await tx
    .insertInto('obligation_cache')
    .values(all.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'stream_id'])
        .doUpdateSet((eb) => ({
          worst_state: eb.ref('excluded.worst_state'),
          beacons: eb.ref('excluded.beacons'),
          lines: eb.ref('excluded.lines'),
          next_change_at: eb.ref('excluded.next_change_at'),
          computed_at: eb.ref('excluded.computed_at'),
          last_seq: eb.ref('excluded.last_seq'),
          rule_set: eb.ref('excluded.rule_set'),
        }))
        .whereRef('obligation_cache.last_seq', '<=', 'excluded.last_seq'),
    )
    .execute()
}

const rowOf = ({ place, assessment }: Assessed) => {
  const { worst_state, beacons, lines, next_change } = cachedFrom(assessment)
  return {
    owner_id: place.owner,
    stream_id: place.stream,
    stream_kind: place.streamKind,
    worst_state,
    beacons: JSON.stringify(beacons),
    lines: JSON.stringify(lines),
    next_change_at: next_change === null ? null : instantOf(next_change).toString(),
    computed_at: place.now.toString(),
    last_seq: place.lastSeq,
    rule_set: place.ruleSet,
  }
}
