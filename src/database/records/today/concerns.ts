import { sql } from 'kysely'
import type { Compartment, InstantText, MomentText } from '../../../domain/journal/facts.ts'
import { type ConcernId, concernId, type PersonId, personId, streamId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'
import { unsealText } from '../../vault.ts'
import type { NoticeKind } from '../notice.ts'
import type { NoticePlace } from '../notices/mine.ts'
import type { CachedLine } from '../obligation-cache.ts'
import type { ListedPupil } from './cases.ts'
import { type Slip, type SlipRow, slipOf, slipsOf } from '../plan/measure.ts'
import { type WaitingWork, workOf } from './work.ts'

/** A concern that nobody has taken hold of. */
export interface WaitingConcern {
  readonly concern: ConcernId
  readonly number: string
  readonly compartment: Compartment
  readonly opened: boolean
  readonly urgent: boolean
  readonly holder: PersonId | null
  readonly reportedAt: InstantText
  /** Since when whoever holds it could have taken hold. */
  readonly heldSince: MomentText
  readonly reporter: { readonly name: string | null; readonly role: Role | null } | null
  readonly about: readonly ListedPupil[]
  /** "A tall boy in year 9": what was written where a name should have been. */
  readonly description: string | null
  readonly lines: readonly CachedLine[]
}

/** Something new since the reader last looked. */
export interface News {
  readonly notice: string
  readonly kind: NoticeKind
  readonly at: InstantText
  readonly stream: string | null
  /** Number of the case or concern, where it is the reader's to open. */
  readonly case: string | null
  readonly concern: string | null
  readonly place: NoticePlace | null
}

export interface PlanWaiting extends ListedPupil {
  readonly number: string
  readonly stream: string
  readonly since: InstantText
}

export interface WaitingToday {
  readonly concerns: readonly WaitingConcern[]
  readonly news: readonly News[]
  readonly plans: readonly PlanWaiting[]
  readonly work: WaitingWork
  /** Measures that the reader carries out. */
  readonly slips: readonly Slip[]
  /** Something is in the reader's position that this sign-in does not open. */
  readonly withheld: boolean
  readonly calendarVersion: number
}

interface ConcernJson {
  concern: string
  number: string
  compartment: Compartment
  opened: boolean
  urgent: boolean
  holder: string | null
  reportedAt: string
  heldSince: string | null
  reporter: { name: string | null; role: Role | null } | null
  about: ListedPupil[] | null
  words: { passage: string; entry: string; sealed: string } | null
  key: { keyId: string; wrapped: string } | null
  lines: CachedLine[] | null
}

interface WaitingRow {
  concerns: ConcernJson[] | null
  news: News[] | null
  plans: PlanWaiting[] | null
  work: WaitingWork
  slips: SlipRow[] | null
  withheld: number
  calendar_version: number
}

const mostConcerns = 20
const mostNews = 20

const classOf = (scope: Scope, pupil: string) => sql`
  left join lateral (
    select s.name, s.year_level from class_member y
    join school_class s on s.owner_id = y.owner_id and s.class_id = y.class_id
    where y.owner_id = ${scope.actor.owner} and y.person_id = ${sql.ref(pupil)} and y.part = 'pupil'
      and y.from_on <= ${scope.today} and (y.to_on is null or y.to_on >= ${scope.today})
    order by y.from_on desc limit 1) c on true`

/** Told as the nearest leader: it waits for them until it has been read, and for whoever holds it until it has ended. */
const toldOf = (scope: Scope) => sql`exists (select from concern_informed i
  where i.owner_id = f.owner_id and i.concern_id = f.concern_id and i.person_id = ${scope.actor.person})`

const concernsOf = (scope: Scope, officer: boolean) => sql`
  select jsonb_agg(jsonb_build_object('concern', n.concern_id, 'number', n.number, 'compartment', n.compartment,
    'opened', n.status = 'opened', 'urgent', n.urgent, 'holder', n.holder_id, 'reportedAt', n.reported_at,
    'heldSince', (select max(e.happened) from entry e where e.owner_id = n.owner_id and e.stream_id = n.concern_id
      and (e.kind in ('concern-routed', 'concern-handed-on', 'concern-rerouted')
        or (e.kind = 'concern-opened' and (n.holder_id is null or e.actor_id = n.holder_id)))),
    'reporter', (select jsonb_build_object('name', r.given_name || ' ' || r.family_name, 'role', (
        select g.role from role_grant g where g.owner_id = r.owner_id and g.person_id = r.person_id
          and g.from_on <= ${scope.today} and (g.to_on is null or g.to_on >= ${scope.today}) limit 1))
      from person r where r.owner_id = n.owner_id and r.person_id = n.reporter_id),
    'about', (select jsonb_agg(jsonb_build_object('name', p.given_name || ' ' || p.family_name, 'class', c.name,
        'yearLevel', c.year_level) order by p.family_name, p.given_name)
      from concern_person a
      left join person p on p.owner_id = a.owner_id and p.person_id = a.person_id
      ${classOf(scope, 'a.person_id')}
      where a.owner_id = n.owner_id and a.concern_id = n.concern_id and a.part = 'about' and a.withdrawn_at is null),
    'words', (select jsonb_build_object('passage', w.passage_id, 'entry', w.entry_id,
        'sealed', encode(w.sealed, 'base64'))
      from passage w where w.owner_id = n.owner_id and w.stream_id = n.concern_id
        and w.field = 'about-description' and w.item is null order by w.passage_id limit 1),
    'key', (select jsonb_build_object('keyId', s.key_id, 'wrapped', encode(s.wrapped, 'base64'))
      from stream_key s where s.owner_id = n.owner_id and s.stream_id = n.concern_id limit 1),
    'lines', (select o.lines from obligation_cache o where o.owner_id = n.owner_id and o.stream_id = n.concern_id))
    order by n.urgent desc, n.reported_at)
  from (
    select * from concern f where f.owner_id = ${scope.actor.owner} and f.status <> 'ended'
      and ${
        officer
          ? sql`(f.compartment <> 'ordinary' or f.holder_role in ('owner-case-officer', 'owner-leader'))`
          : sql`f.concern_id = any((select gate.reach())::uuid[])
            and (f.status = 'received' or f.holder_id = ${scope.actor.person}
              or f.school_id = any((select gate.led_schools())::uuid[]) or not ${toldOf(scope)})`
      }
    order by f.urgent desc, f.reported_at limit ${mostConcerns}) n`

/** Unseen, of the last two weeks; that a report came is no news when it has been dealt with, or is another's now. */
const newsOf = ({ actor, now }: Scope) => sql`
  select jsonb_agg(jsonb_build_object('notice', n.notice_id, 'kind', n.kind, 'at', n.created_at,
    'stream', n.stream_id, 'case', k.number, 'concern', f.number, 'place', w.place) order by n.created_at desc)
  from (
    select * from notice m where m.owner_id = ${actor.owner} and m.recipient_id = ${actor.person}
      and m.channel = 'app' and m.seen_at is null and m.created_at > ${now.subtract({ hours: 14 * 24 }).toString()}
    order by m.created_at desc limit ${mostNews}) n
  left join pupil_case k on k.owner_id = n.owner_id and k.case_id = n.stream_id
  left join concern f on f.owner_id = n.owner_id and f.concern_id = n.stream_id
  left join gate.notice_places() w on w.notice_id = n.notice_id
  where coalesce(f.status, '') <> 'ended'
    and (n.kind <> 'new-concern' or f.concern_id is not null or k.case_id is not null)`

/** Plans sent for approval in the last weeks and not approved since, seen or unseen. */
const plansOf = (scope: Scope) => sql`
  select jsonb_agg(jsonb_build_object('number', k.number, 'stream', k.case_id, 'since', n.created_at,
    'name', p.given_name || ' ' || p.family_name, 'class', c.name, 'yearLevel', c.year_level)
    order by n.created_at)
  from (
    select m.owner_id, m.stream_id, max(m.created_at) as created_at from notice m
    where m.owner_id = ${scope.actor.owner} and m.recipient_id = ${scope.actor.person} and m.channel = 'app'
      and m.kind = 'plan-to-approve' and m.created_at > ${scope.now.subtract({ hours: 60 * 24 }).toString()}
    group by m.owner_id, m.stream_id) n
  join pupil_case k on k.owner_id = n.owner_id and k.case_id = n.stream_id and k.status <> 'closed'
  left join person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id
  ${classOf(scope, 'k.pupil_id')}
  where not exists (select from entry e where e.owner_id = n.owner_id and e.stream_id = n.stream_id
    and e.kind = 'plan-approved' and e.recorded_at >= n.created_at)`

/** What waits for this reader beside the duties of cases, in one statement. */
export const readWaiting = async (scope: Scope, officer: boolean): Promise<WaitingToday> => {
  const { rows } = await sql<WaitingRow>`
    select (${concernsOf(scope, officer)}) as concerns, (${newsOf(scope)}) as news, (${plansOf(scope)}) as plans,
      ${workOf(scope.today)} as work, (select jsonb_agg(to_jsonb(s)) from (${slipsOf(scope)}) s) as slips,
      cardinality(gate.withheld()) as withheld,
      (select max(v.version) from calendar_version v where v.owner_id = ${scope.actor.owner}) as calendar_version
  `.execute(scope.tx)
  const row = rows[0]
  return {
    concerns: (row?.concerns ?? []).map((one) => concernOf(scope, one)),
    news: row?.news ?? [],
    plans: row?.plans ?? [],
    work: row?.work ?? {},
    slips: (row?.slips ?? []).map((one) => slipOf(scope, one)),
    withheld: (row?.withheld ?? 0) > 0,
    calendarVersion: row?.calendar_version ?? 1,
  }
}

const concernOf = (scope: Scope, json: ConcernJson): WaitingConcern => ({
  concern: concernId(json.concern),
  number: json.number,
  compartment: json.compartment,
  opened: json.opened,
  urgent: json.urgent,
  holder: json.holder === null ? null : personId(json.holder),
  reportedAt: json.reportedAt,
  heldSince: json.heldSince ?? json.reportedAt.slice(0, 10),
  reporter: json.reporter,
  about: json.about ?? [],
  description: descriptionOf(scope, json),
  lines: json.lines ?? [],
})

const descriptionOf = (scope: Scope, { concern, words, key }: ConcernJson): string | null => {
  if (words === null || key === null) return null
  const opened = scope.shell.vault.openStreamKey(scope.actor.owner, streamId(concern), {
    keyId: key.keyId,
    wrapped: Buffer.from(key.wrapped, 'base64'),
  })
  const place = { entry: words.entry, passage: words.passage }
  return unsealText(opened, place, Buffer.from(words.sealed, 'base64'))
}
