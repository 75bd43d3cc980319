import type { WebDatabase } from '../database/connection.ts'
import { inJob } from '../database/records/jobs/clock.ts'
import {
  claimMail,
  type MailChannel,
  type MailRound,
  type MailToSend,
  markSent,
  nameMessages,
} from '../database/records/jobs/mail-notices.ts'
import type { Post } from '../delivery/mail.ts'
import { digestBefore } from '../domain/notice/digest.ts'
import { textsFor } from '../texts/catalogue.ts'

/** What sending wants: the role that sees addresses and no more, the way out, and where the front page is. */
export interface MailShell {
  readonly mail: WebDatabase
  readonly post: Post
  readonly newId: () => string
  readonly baseUrl: string
  readonly demonstration: boolean
}

export interface Mailed {
  readonly sent: number
  readonly failed: number
}

/**
 * Sends what is due on one channel. Every message has its Message-ID in the database before the first is sent; the
 * lock held while one is sent is the claim, so a process that dies in the middle leaves it to be sent again as the
 * same message, and two that run at once share the work.
 */
export const sendMail = async (shell: MailShell, channel: MailChannel): Promise<Mailed> => {
  const round = await inJob(shell.mail, shell.newId, async ({ tx, now }) => {
    const before = channel === 'mail-digest' ? digestBefore(now) : now
    const made: MailRound = { channel, before, now, host: new URL(shell.baseUrl).hostname }
    await nameMessages(tx, made)
    return made
  })
  const failed: string[] = []
  let sent = 0
  for (;;) {
    const outcome = await sendNext(shell, round, failed)
    if (outcome === 'none') return { sent, failed: failed.length }
    if (outcome === 'sent') sent += 1
    else failed.push(outcome.failed)
  }
}

const sendNext = (
  shell: MailShell,
  round: MailRound,
  skip: readonly string[],
): Promise<'none' | 'sent' | { readonly failed: string }> =>
  inJob(shell.mail, shell.newId, async ({ tx }) => {
    const letter = await claimMail(tx, round, skip)
    if (letter === null) return 'none'
    try {
      await shell.post.send({ to: letter.to, messageId: letter.messageId, ...wordsOf(shell, letter) })
    } catch {
      // The server did not take it: it stays, and the next round tries again.
      return { failed: letter.messageId }
    }
    await markSent(tx, round, letter.messageId)
    return 'sent'
  })

const wordsOf = (shell: MailShell, { locale }: MailToSend) => {
  const { mail } = textsFor(locale)
  const note = shell.demonstration ? `\n\n${mail.demonstration}` : ''
  return { subject: mail.subject, text: `${mail.body(`${shell.baseUrl}/`)}${note}\n` }
}
