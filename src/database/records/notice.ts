import type { PersonId, StreamId } from '../../domain/people/ids.ts'
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
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type NoticeChannel = 'app' | 'mail-now' | 'mail-digest' | 'telephone'

export interface NewNotice {
  /** The same occasion is told to the same person on the same channel once, however often it is written. */
  readonly occasion: string
  readonly recipient: PersonId
  readonly kind: NoticeKind
  readonly stream: StreamId | null
  readonly channels: readonly NoticeChannel[]
}

/** In the app at once and in the next digest; § 12-5, urgent and Statsforvalteren by mail at once (design, section 2). */
export const ordinary: readonly NoticeChannel[] = ['app', 'mail-digest']
export const urgent: readonly NoticeChannel[] = ['app', 'mail-now']

/** Written in the command's own transaction; the worker alone sends. */
export const notify = async (scope: Scope, notices: readonly NewNotice[]): Promise<void> => {
  const rows = notices.flatMap((notice) =>
    notice.channels.map((channel) => ({
      owner_id: scope.actor.owner,
      notice_id: scope.shell.newId(),
      occasion: notice.occasion,
      recipient_id: notice.recipient,
      channel,
      kind: notice.kind,
      stream_id: notice.stream,
      created_at: scope.now.toString(),
    })),
  )
  if (rows.length === 0) return
  await scope.tx
    .insertInto('notice')
    .values(rows)
    // Without naming columns: the writer can't read the notices of others, and needn't.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
