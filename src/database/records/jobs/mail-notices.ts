import { sql } from 'kysely'
import type { Transaction } from '../../connection.ts'

export type MailChannel = 'mail-now' | 'mail-digest'

/** One mail to one person: that something waits, and nothing of what. */
export interface MailToSend {
  readonly messageId: string
  readonly to: string
  readonly locale: 'nb' | 'nn' | 'en'
}

export interface MailRound {
  readonly channel: MailChannel
  /** What arose later waits for the next round. */
  readonly before: Temporal.Instant
  readonly now: Temporal.Instant
  /** Right-hand side of every Message-ID. */
  readonly host: string
}

/** Older than this nobody is reminded of it by mail any more. */
const stale = ({ now }: MailRound) => now.subtract({ hours: 14 * 24 }).toString()

/**
 * Gives every notice of the round its Message-ID before anything is sent, so that one sent again after a crash is the
 * same message. A digest is one message for all that waits for a person; what cannot wait is a message each.
 */
export const nameMessages = async (tx: Transaction, round: MailRound): Promise<void> => {
  const { channel, before, host } = round
  const grouped = channel === 'mail-digest'
  await sql`
    with waiting as (
      select owner_id, notice_id, recipient_id,
        case when ${grouped} then min(notice_id::text) over (partition by owner_id, recipient_id)
          else notice_id::text end as leader
      from notice
      where channel = ${channel} and sent_at is null and message_id is null and created_at <= ${before.toString()}
        and created_at > ${stale(round)} and (seen_at is null or not ${grouped})
    )
    update notice n set message_id = '<' || w.leader || '@' || ${host} || '>'
    from waiting w
    where n.owner_id = w.owner_id and n.notice_id = w.notice_id and n.message_id is null`.execute(tx)
}

interface MailRow {
  owner_id: string
  message_id: string
  email: string
  locale: 'nb' | 'nn' | 'en'
}

/**
 * Claims the next message: the lock on its first notice is the claim, and it is given up when the process dies.
 * @param skip messages that could not be sent in this round
 */
export const claimMail = async (
  tx: Transaction,
  round: MailRound,
  skip: readonly string[],
): Promise<MailToSend | null> => {
  const { rows } = await sql<MailRow>`
    select n.owner_id, n.message_id, a.email, p.locale
    from notice n
    join person_address a on a.owner_id = n.owner_id and a.person_id = n.recipient_id
    join person p on p.owner_id = n.owner_id and p.person_id = n.recipient_id
    where n.channel = ${round.channel} and n.sent_at is null and n.created_at > ${stale(round)}
      and position(n.notice_id::text in n.message_id) > 0 and n.message_id <> all(${[...skip]}::text[])
    order by n.created_at, n.notice_id limit 1
    for update of n skip locked`.execute(tx)
  const row = rows[0]
  return row === undefined ? null : { messageId: row.message_id, to: row.email, locale: row.locale }
}

export const markSent = async (tx: Transaction, round: MailRound, messageId: string): Promise<void> => {
  await sql`update notice set sent_at = gate.now()
    where channel = ${round.channel} and sent_at is null and message_id = ${messageId}`.execute(tx)
}
