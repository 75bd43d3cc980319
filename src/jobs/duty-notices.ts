import { readAround, mayKnow } from '../database/records/jobs/around.ts'
import type { JobScope } from '../database/records/jobs/clock.ts'
import {
  insertNotices,
  type NewNotice,
  type NoticeChannel,
  ordinary,
  urgent,
} from '../database/records/notice.ts'
import type { Compartment, MomentText } from '../domain/journal/facts.ts'
import type { OwnerId, PersonId, StreamId } from '../domain/people/ids.ts'
import type { DutyState } from '../domain/rules/obligation.ts'
import type { RuleId } from '../domain/rules/rule.ts'
import { type Around, carriersOf, type Falling, toldWhenLate } from '../domain/rules/whose-duty.ts'

/** A running duty of a stream, as the cache or the clock tells it. */
export interface RunningDuty extends Falling {
  readonly rule: RuleId
  readonly state: DutyState
  readonly due: MomentText | null
}

export interface StreamDuties {
  readonly stream: StreamId
  readonly duties: readonly RunningDuty[]
}

/** Statsforvalteren's letters and decisions cannot wait for a digest (design, section 2). */
const cannotWait: ReadonlySet<RuleId> = new Set(['C-24', 'C-25'])

const channelsOf = (rule: RuleId, compartment: Compartment): readonly NoticeChannel[] =>
  cannotWait.has(rule) || compartment !== 'ordinary' ? urgent : ordinary

interface Told {
  readonly kind: 'duty-due' | 'duty-late'
  readonly persons: (duty: RunningDuty, around: Around) => readonly PersonId[]
}

const late: Told = {
  kind: 'duty-late',
  persons: (duty, around) => [...carriersOf(duty, around), ...toldWhenLate(duty, around)],
}
const due: Told = { kind: 'duty-due', persons: carriersOf }

/** One notice a person, a stream and a day, however many duties fall on it. */
const write = async (
  scope: JobScope,
  owner: OwnerId,
  streams: readonly StreamDuties[],
  told: Told,
): Promise<void> => {
  const busy = streams.filter(({ duties }) => duties.length > 0)
  if (busy.length === 0) return
  const around = await readAround(
    scope.tx,
    { owner, today: scope.today },
    busy.map(({ stream }) => stream),
  )
  const notices: NewNotice[] = []
  for (const { stream, duties } of busy) {
    const here = around.get(stream)
    if (here !== undefined) notices.push(...(await noticesOf(scope, { owner, stream, here }, duties, told)))
  }
  await insertNotices(scope.tx, { owner, now: scope.now, newId: scope.newId }, notices)
}

const noticesOf = async (
  scope: JobScope,
  place: { readonly owner: OwnerId; readonly stream: StreamId; readonly here: Around },
  duties: readonly RunningDuty[],
  { kind, persons }: Told,
): Promise<readonly NewNotice[]> => {
  const { owner, stream, here } = place
  const wanted = duties.flatMap((duty) =>
    persons(duty, here).map(
      (recipient): NewNotice => ({
        occasion: `${kind}:${stream}:${duty.due?.slice(0, 10) ?? ''}`,
        recipient,
        kind,
        stream,
        channels: channelsOf(duty.rule, here.compartment),
      }),
    ),
  )
  const allowed = await mayKnow(scope.tx, owner, stream, [...new Set(wanted.map((one) => one.recipient))])
  return wanted.filter((one) => allowed.includes(one.recipient))
}

/** What is late, to those on whom it falls and upwards; an occasion that was told is not told again. */
export const tellLate = (scope: JobScope, owner: OwnerId, streams: readonly StreamDuties[]): Promise<void> =>
  write(
    scope,
    owner,
    streams.map((one) => ({ ...one, duties: one.duties.filter(({ state }) => state === 'late') })),
    late,
  )

/** What must be done today, to those on whom it falls. */
export const tellDue = (scope: JobScope, owner: OwnerId, streams: readonly StreamDuties[]): Promise<void> =>
  write(
    scope,
    owner,
    streams.map((one) => ({
      ...one,
      duties: one.duties.filter(({ state, due: on }) => state === 'due' && on?.slice(0, 10) === scope.today),
    })),
    due,
  )
