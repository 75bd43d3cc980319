import { sql } from 'kysely'
import { type BodyId, bodyId, type MeetingId, meetingId } from '../../../domain/bodies/ids.ts'
import type { AgendaItem, Becoming, DecisionMade, Meeting, Minutes } from '../../../domain/bodies/meeting.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import { personId } from '../../../domain/people/ids.ts'
import { type PlanRole, planRoles } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

export interface KeptMeeting extends Meeting {
  readonly id: MeetingId
  readonly body: BodyId
  readonly calledOff: boolean
  readonly version: number
  readonly hasMinutes: boolean
}

interface StoredMeeting {
  readonly meeting_id: string
  readonly body_id: string
  readonly held_on: string
  readonly at_clock: string | null
  readonly place: string | null
  // Written by our own commands, which took it from the core.
  readonly agenda: readonly AgendaItem[]
  readonly called_off: boolean
  readonly version: number
  readonly has_minutes: boolean
}

/** A body's meetings, or one of them. */
export const readMeetings = async (
  { tx, actor }: Scope,
  body: BodyId,
  only: string | null = null,
): Promise<readonly KeptMeeting[]> => {
  const { rows } = await sql<StoredMeeting>`
    select m.meeting_id, m.body_id, m.held_on, m.at_clock, m.place, m.agenda, m.called_off, m.version,
      exists (select from body_minutes w where w.owner_id = m.owner_id and w.meeting_id = m.meeting_id) as has_minutes
    from body_meeting m
    where m.owner_id = ${actor.owner} and m.body_id = ${body} and (${only}::uuid is null or m.meeting_id = ${only})
    order by m.held_on desc, m.meeting_id`.execute(tx)
  return rows.map((row) => ({
    id: meetingId(row.meeting_id),
    body: bodyId(row.body_id),
    on: row.held_on,
    at: row.at_clock,
    place: row.place,
    agenda: row.agenda,
    calledOff: row.called_off,
    version: row.version,
    hasMinutes: row.has_minutes,
  }))
}

/** With its row locked: whoever changes the meeting or its minutes comes one after the other. */
export const lockMeeting = async (
  scope: Scope,
  body: BodyId,
  meeting: string,
): Promise<KeptMeeting | null> => {
  await sql`select meeting_id from body_meeting
    where owner_id = ${scope.actor.owner} and body_id = ${body} and meeting_id = ${meeting} for update`.execute(
    scope.tx,
  )
  const [found] = await readMeetings(scope, body, meeting)
  return found ?? null
}

export const insertMeeting = async (
  { tx, actor, now }: Scope,
  { id, body }: Pick<KeptMeeting, 'id' | 'body'>,
  meeting: Meeting,
): Promise<void> => {
  await tx
    .insertInto('body_meeting')
    .values({
      owner_id: actor.owner,
      meeting_id: id,
      body_id: body,
      held_on: meeting.on,
      at_clock: meeting.at,
      place: meeting.place,
      agenda: JSON.stringify(meeting.agenda),
      version: 1,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}

export const updateMeeting = async (
  { tx, actor, now }: Scope,
  kept: Pick<KeptMeeting, 'id' | 'version'>,
  meeting: Meeting & Pick<KeptMeeting, 'calledOff'>,
): Promise<void> => {
  await tx
    .updateTable('body_meeting')
    .set({
      held_on: meeting.on,
      at_clock: meeting.at,
      place: meeting.place,
      agenda: JSON.stringify(meeting.agenda),
      called_off: meeting.calledOff,
      version: kept.version + 1,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .where('owner_id', '=', actor.owner)
    .where('meeting_id', '=', kept.id)
    .execute()
}

export interface KeptMinutes extends Minutes {
  readonly version: number
  readonly at: string
}

/** Every version of the minutes, the newest first. */
export const readMinutes = async (
  { tx, actor }: Scope,
  meeting: MeetingId,
): Promise<readonly KeptMinutes[]> => {
  const { rows } = await sql<{ version: number; words: string; present: string[]; written_at: string }>`
    select version, words, present, written_at from body_minutes
    where owner_id = ${actor.owner} and meeting_id = ${meeting} order by version desc`.execute(tx)
  return rows.map((row) => ({
    version: row.version,
    words: row.words,
    present: row.present.map(personId),
    at: row.written_at,
  }))
}

export const insertMinutes = async (
  { tx, actor, now }: Scope,
  meeting: MeetingId,
  { words, present, version }: Minutes & { readonly version: number },
): Promise<void> => {
  await tx
    .insertInto('body_minutes')
    .values({
      owner_id: actor.owner,
      meeting_id: meeting,
      version,
      words,
      present: [...present],
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}

export interface KeptDecision extends DecisionMade {
  readonly id: string
  readonly meeting: MeetingId
  readonly meetingOn: DateText
  readonly done: { readonly on: DateText; readonly words: string | null } | null
}

interface StoredDecision {
  readonly decision_id: string
  readonly meeting_id: string
  readonly held_on: string
  readonly words: string
  readonly becomes: Becoming
  readonly responsible: string | null
  readonly due_on: string | null
  readonly done_on: string | null
  readonly done_words: string | null
}

const roleIn = (text: string | null): PlanRole | null => planRoles.find((role) => role === text) ?? null

/** What the body has decided, in the order of its meetings. */
export const readDecisions = async ({ tx, actor }: Scope, body: BodyId): Promise<readonly KeptDecision[]> => {
  const { rows } = await sql<StoredDecision>`
    select d.decision_id, d.meeting_id, m.held_on, d.words, d.becomes, d.responsible, d.due_on, d.done_on, d.done_words
    from body_decision d join body_meeting m on m.owner_id = d.owner_id and m.meeting_id = d.meeting_id
    where d.owner_id = ${actor.owner} and d.body_id = ${body}
    order by m.held_on desc, d.made_at, d.decision_id`.execute(tx)
  return rows.map((row) => ({
    id: row.decision_id,
    meeting: meetingId(row.meeting_id),
    meetingOn: row.held_on,
    words: row.words,
    becomes: row.becomes,
    responsible: roleIn(row.responsible),
    due: row.due_on,
    done: row.done_on === null ? null : { on: row.done_on, words: row.done_words },
  }))
}

export const insertDecision = async (
  { tx, actor, now }: Scope,
  at: { readonly id: string; readonly body: BodyId; readonly meeting: MeetingId },
  made: DecisionMade,
): Promise<void> => {
  await tx
    .insertInto('body_decision')
    .values({
      owner_id: actor.owner,
      decision_id: at.id,
      body_id: at.body,
      meeting_id: at.meeting,
      words: made.words,
      becomes: made.becomes,
      responsible: made.responsible,
      due_on: made.due,
      made_by: actor.person,
      made_at: now.toString(),
    })
    .execute()
}

/** False where it is no task of this body, or done already. */
export const markDone = async (
  { tx, actor, today }: Scope,
  {
    body,
    decision,
    words,
  }: { readonly body: BodyId; readonly decision: string; readonly words: string | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('body_decision')
    .set({ done_on: today, done_words: words, done_by: actor.person })
    .where('owner_id', '=', actor.owner)
    .where('body_id', '=', body)
    .where('decision_id', '=', decision)
    .where('becomes', '=', 'task')
    .where('done_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
