import { chooseAnchors, claimAnchorLetter, markLetterSent } from '../database/records/jobs/anchor-letters.ts'
import { inJob } from '../database/records/jobs/clock.ts'
import { anchorLetter } from '../delivery/anchor-letter.ts'
import { dayOf, isoWeekText } from '../domain/calendar/day.ts'
import type { OwnerId } from '../domain/people/ids.ts'
import type { MailShell, Mailed } from './mail.ts'

/**
 * The newest anchor's hash to each owner's own address, once a week. What the server didn't take is tried again, as the
 * same letter, and what it took is not sent twice unless the process died before it could say so.
 */
export const sendAnchorLetters = async (shell: MailShell): Promise<Mailed> => {
  const week = await inJob(shell.mail, shell.newId, async ({ tx, today }) => {
    const now = isoWeekText(dayOf(today))
    await chooseAnchors(tx, now)
    return now
  })
  const failed: OwnerId[] = []
  let sent = 0
  for (;;) {
    const outcome = await sendNext(shell, week, failed)
    if (outcome === 'none') return { sent, failed: failed.length }
    if (outcome === 'sent') sent += 1
    else failed.push(outcome.failed)
  }
}

const sendNext = (
  shell: MailShell,
  week: string,
  skip: readonly OwnerId[],
): Promise<'none' | 'sent' | { readonly failed: OwnerId }> =>
  inJob(shell.mail, shell.newId, async ({ tx }) => {
    const letter = await claimAnchorLetter(tx, week, skip)
    if (letter === null) return 'none'
    const { owner, to, root } = letter
    const host = new URL(shell.baseUrl).hostname
    try {
      await shell.post.send({
        to,
        messageId: `<anchor-${week}-${owner}@${host}>`,
        ...anchorLetter({ baseUrl: shell.baseUrl, owner, root }),
      })
    } catch {
      return { failed: owner }
    }
    await markLetterSent(tx, owner, week)
    return 'sent'
  })
