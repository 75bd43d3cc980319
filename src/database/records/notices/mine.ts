import { sql } from 'kysely'
import type { AlarmKind } from '../../../domain/access/unusual-reading.ts'
import type { InstantText } from '../../../domain/journal/facts.ts'
import type { Scope } from '../../scope.ts'
import type { NoticeKind } from '../notice.ts'

/** Where something of the plan's work is done, and whether it has been. */
export interface NoticePlace {
  readonly done: boolean
  readonly school?: string
  readonly year?: string
  readonly body?: string
  readonly line?: string
  readonly deviation?: string
}

export interface MyNotice {
  readonly notice: string
  readonly kind: NoticeKind
  readonly at: InstantText
  readonly seen: boolean
  /** Numbers only of what the reader may open. */
  readonly case: string | null
  readonly concern: string | null
  readonly place: NoticePlace | null
}

export interface MyAlarm {
  readonly alarm: string
  readonly kind: AlarmKind
  readonly at: InstantText
  readonly name: string | null
  readonly count: number
}

export interface MyNotices {
  readonly notices: readonly MyNotice[]
  readonly alarms: readonly MyAlarm[]
  /** The owner's telephone, for a reporter whom nobody has answered. */
  readonly phone: string
}

const mostNotices = 60

/**
 * What has been told to this person in the last weeks, the newest of each kind and case, and what must be looked at by
 * somebody. In one statement.
 */
export const readMyNotices = async (scope: Scope): Promise<MyNotices> => {
  const { owner, person } = scope.actor
  const { rows } = await sql<{ notices: MyNotice[] | null; alarms: MyAlarm[] | null; phone: string | null }>`
    select
      (select jsonb_agg(jsonb_build_object('notice', n.notice_id, 'kind', n.kind, 'at', n.created_at,
          'seen', n.seen_at is not null or coalesce(f.status = 'ended', false) or coalesce((w.place ->> 'done')::boolean, false)
            or (n.kind = 'new-concern' and f.concern_id is null and k.case_id is null), 'case', k.number, 'concern', f.number,
          'place', w.place)
          order by n.created_at desc, n.notice_id)
        from (
          select * from (
            select distinct on (m.kind, coalesce(m.stream_id, m.notice_id)) * from notice m
            where m.owner_id = ${owner} and m.recipient_id = ${person} and m.channel = 'app'
              and (m.seen_at is null or m.created_at > ${scope.now.subtract({ hours: 30 * 24 }).toString()})
            order by m.kind, coalesce(m.stream_id, m.notice_id), m.created_at desc) newest
          order by newest.created_at desc, newest.notice_id limit ${mostNotices}) n
        left join pupil_case k on k.owner_id = n.owner_id and k.case_id = n.stream_id
        left join concern f on f.owner_id = n.owner_id and f.concern_id = n.stream_id
        left join gate.notice_places() w on w.notice_id = n.notice_id) as notices,
      (select jsonb_agg(jsonb_build_object('alarm', a.alarm_id, 'kind', a.kind, 'at', a.at,
          'count', coalesce((a.facts ->> 'count')::int, 0), 'name', p.given_name || ' ' || p.family_name)
          order by a.at desc)
        from alarm a left join person p on p.owner_id = a.owner_id and p.person_id = a.about_id
        where a.owner_id = ${owner} and a.seen_at is null) as alarms,
      (select o.phone from school_owner o where o.owner_id = ${owner}) as phone`.execute(scope.tx)
  const row = rows[0]
  return { notices: row?.notices ?? [], alarms: row?.alarms ?? [], phone: row?.phone ?? '' }
}

/** Seen on every channel: what has been seen here needs no mail any more. */
export const markSeen = async (scope: Scope, until: InstantText): Promise<void> => {
  await sql`update notice set seen_at = ${scope.now.toString()}
    where owner_id = ${scope.actor.owner} and recipient_id = ${scope.actor.person} and seen_at is null
      and created_at <= ${until}::timestamptz`.execute(scope.tx)
}

/** False where there is no such alarm, or it is not this person's to look at. */
export const markAlarmSeen = async (scope: Scope, alarm: string): Promise<boolean> => {
  const { rows } =
    await sql`update alarm set seen_by = ${scope.actor.person}, seen_at = ${scope.now.toString()}
    where owner_id = ${scope.actor.owner} and alarm_id = ${alarm} and seen_at is null
    returning alarm_id`.execute(scope.tx)
  return rows.length > 0
}
