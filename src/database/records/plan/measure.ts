import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import { type CaseId, caseId, type MeasureId, measureId, streamId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import { type StreamKey, unsealText } from '../../vault.ts'

export type DayStatus = 'as-planned' | 'partly' | 'not'

/** A measure that somebody carries out: whom, what, when, and nothing else of the case. */
export interface Slip {
  readonly measure: MeasureId
  /** The same thing for several pupils is one series, with one log. */
  readonly series: string
  readonly case: CaseId
  /** Null for whoever only has the slip: then the case is not this person's to open. */
  readonly number: string | null
  /** Null where the name is protected and not for this person. */
  readonly pupil: SlipPupil | null
  readonly what: string | null
  readonly version: number
  readonly from: DateText
  readonly to: DateText | null
  readonly weekdays: readonly number[]
  readonly standsIn: boolean
  readonly log: readonly { readonly on: DateText; readonly done: DayStatus }[]
  /** For a note; null where no text of the case is this person's. */
  readonly key: StreamKey | null
}

export interface SlipPupil {
  readonly person: string
  readonly given: string
  readonly name: string
  readonly class: string | null
}

/** A slip as it is read; its words still sealed. */
export interface SlipRow {
  measure_id: string
  series: string
  case_id: string
  number: string | null
  plan_version: number
  from_on: string
  to_on: string | null
  weekdays: number[] | null
  stands_in: boolean
  key: { keyId: string; wrapped: string } | null
  what: { passage: string; entry: string; sealed: string } | null
  pupil: SlipPupil | null
  log: { on: string; done: DayStatus }[] | null
}

/**
 * The measures that this person carries out or stands in for. Whoever works in the case sees the same: a slip is a
 * slip. The pupil is known by the text alone, since the case itself is closed to most who carry a measure.
 * @param only one measure, or null for all
 */
export const readSlips = async (scope: Scope, only: MeasureId | null = null): Promise<readonly Slip[]> => {
  const { rows } = await slipsOf(scope, only).execute(scope.tx)
  return rows.map((row) => slipOf(scope, row))
}

/** The same as a part of a larger question. */
export const slipsOf = (scope: Scope, only: MeasureId | null = null) => {
  const { owner, person } = scope.actor
  return sql<SlipRow>`
    select m.measure_id, coalesce(m.series, m.measure_id) as series, m.case_id, k.number, m.plan_version, m.from_on::text, m.to_on::text, m.weekdays,
      m.responsible_id <> ${person} as stands_in,
      (select jsonb_build_object('keyId', s.key_id, 'wrapped', encode(s.wrapped, 'base64'))
        from stream_key s where s.owner_id = m.owner_id and s.stream_id = m.case_id limit 1) as key,
      w.what, w.pupil,
      (select jsonb_agg(jsonb_build_object('on', l.on_date, 'done', l.done) order by l.on_date)
        from measure_log l where l.owner_id = m.owner_id and l.case_id = m.case_id and l.measure_id = m.measure_id
          and l.on_date > ${scope.today}::date - 15) as log
    from measure m
    left join pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id
    left join lateral (
      select jsonb_build_object('passage', p.passage_id, 'entry', p.entry_id, 'sealed', encode(p.sealed, 'base64'))
          as what,
        (select jsonb_build_object('person', n.person_id, 'given', n.given_name, 'name', n.given_name || ' ' || n.family_name, 'class', (
            select max(c.name) from class_member y
            join school_class c on c.owner_id = y.owner_id and c.class_id = y.class_id
            where y.owner_id = n.owner_id and y.person_id = n.person_id and y.part = 'pupil'
              and y.from_on <= ${scope.today} and (y.to_on is null or y.to_on >= ${scope.today})))
          from passage_about a join person n on n.owner_id = a.owner_id and n.person_id = a.person_id
          where a.owner_id = p.owner_id and a.passage_id = p.passage_id limit 1) as pupil
      from passage p
      where p.owner_id = m.owner_id and p.stream_id = m.case_id and p.field = 'what'
        and p.item = m.measure_id::text and p.audience = 'slip'
      order by p.passage_id desc limit 1
    ) w on true
    where m.owner_id = ${owner} and ${person} in (m.responsible_id, m.stand_in_id) and m.stopped_on is null
      and (m.to_on is null or m.to_on >= ${scope.today}::date - 14)
      and (${only}::uuid is null or m.measure_id = ${only})
    order by m.from_on, m.measure_id`
}

export const slipOf = (scope: Scope, row: SlipRow): Slip => {
  const key = keyOf(scope, row)
  const what =
    row.what === null || key === null
      ? null
      : unsealText(
          key,
          { entry: row.what.entry, passage: row.what.passage },
          Buffer.from(row.what.sealed, 'base64'),
        )
  return {
    measure: measureId(row.measure_id),
    series: row.series,
    case: caseId(row.case_id),
    number: row.number,
    pupil: row.pupil,
    what,
    version: row.plan_version,
    from: row.from_on,
    to: row.to_on,
    weekdays: row.weekdays ?? [],
    standsIn: row.stands_in,
    log: row.log ?? [],
    key,
  }
}

const keyOf = (scope: Scope, row: SlipRow): StreamKey | null =>
  row.key === null
    ? null
    : scope.shell.vault.openStreamKey(scope.actor.owner, streamId(row.case_id), {
        keyId: row.key.keyId,
        wrapped: Buffer.from(row.key.wrapped, 'base64'),
      })

export interface LogLine {
  readonly case: CaseId
  readonly measure: MeasureId
  readonly on: DateText
  readonly done: DayStatus
}

/** False where the day is told already: then nothing is written, here or in the journal. */
export const logDone = async (scope: Scope, line: LogLine): Promise<boolean> => {
  const { rows } = await sql`
    insert into measure_log (owner_id, case_id, measure_id, on_date, done, written_by, written_at)
    values (${scope.actor.owner}, ${line.case}, ${line.measure}, ${line.on}, ${line.done}, ${scope.actor.person},
      ${scope.now.toString()})
    on conflict (owner_id, case_id, measure_id, on_date) do update
      set done = excluded.done, written_by = excluded.written_by, written_at = excluded.written_at
      where measure_log.done = 'not' and excluded.done <> 'not'
    returning on_date`.execute(scope.tx)
  return rows.length > 0
}
