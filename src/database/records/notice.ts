import type { OwnerId, PersonId, StreamId } from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'
import type { Scope } from '../scope.ts'

/** What a notice is about, as a code; the sentence is the reader's language's, and in mail there is none. */
export const noticeKinds = [
  'new-concern',
  'concern-not-taken',
  'concern-handed-to-you',
  'case-opened',
  'added-to-case',
  'removed-from-case',
  'measure-for-you',
  'duty-due',
  'duty-late',
  'plan-to-approve',
  'plan-approved',
  'evaluation-due',
  'owner-notified',
  'staff-offence',
  'leader-offence',
  'statsforvalter',
  'break-glass',
  'grant-request',
  'export-request',
  'training-lapses',
  'unusual-reading',
  'give-reporter-phone',
  'handed-over',
  'case-without-responsible',
  'occurrence-due',
  'occurrence-late',
  'occurrence-escalated',
  'plan-comment',
  'plan-comment-answered',
  'body-asked',
  'body-answer-near',
  'body-answer-late',
  'school-evaluation-due',
  'school-evaluation-late',
  'deviation-new',
  'deviation-for-you',
  'deviation-late',
  'deviation-escalated',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type NoticeChannel = 'app' | 'mail-now' | 'mail-digest' | 'telephone'

export interface NewNotice {
  /** The same occasion is told to the same person on the same channel once, however often it is written. */
  readonly occasion: string
  readonly recipient: PersonId
  readonly kind: NoticeKind
  readonly stream: StreamId | null
  /** What it is about where that is no stream: a comment, a body, a school, a deviation. Nothing but its id. */
  readonly about?: string
  readonly channels: readonly NoticeChannel[]
}

/** In the app at once and in the next digest; § 12-5, urgent and Statsforvalteren by mail at once (design, section 2). */
export const ordinary: readonly NoticeChannel[] = ['app', 'mail-digest']
export const urgent: readonly NoticeChannel[] = ['app', 'mail-now']

/** Where and when notices are written. */
export interface NoticePlace {
  readonly owner: OwnerId
  readonly now: Temporal.Instant
  readonly newId: () => string
}

/** Written in the command's own transaction; the worker alone sends. */
export const notify = (scope: Scope, notices: readonly NewNotice[]): Promise<void> =>
  insertNotices(scope.tx, { owner: scope.actor.owner, now: scope.now, newId: scope.shell.newId }, notices)

export const insertNotices = async (
  tx: Transaction,
  place: NoticePlace,
  notices: readonly NewNotice[],
): Promise<void> => {
  const rows = notices.flatMap((notice) =>
    notice.channels.map((channel) => ({
      owner_id: place.owner,
      notice_id: place.newId(),
      occasion: notice.occasion,
      recipient_id: notice.recipient,
      channel,
      kind: notice.kind,
      stream_id: notice.stream,
      about_id: notice.about ?? null,
      created_at: place.now.toString(),
    })),
  )
  if (rows.length === 0) return
  await tx
    .insertInto('notice')
    .values(rows)
    // Without naming columns: the writer can't read the notices of others, and needn't.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
