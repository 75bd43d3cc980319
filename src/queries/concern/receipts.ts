import { logAccess } from '../../database/records/access-log.ts'
import { type ReceiptRow, readReceipts, receiptPlace } from '../../database/records/concern/reporting.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import type { Scope } from '../../database/scope.ts'
import { dayOf, textOf } from '../../domain/calendar/day.ts'
import type { SchoolDays } from '../../domain/calendar/school-calendar.ts'
import { daysToReadOwn, type OwnWords, ownWordsFrom } from '../../domain/concern/own-words.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { streamId } from '../../domain/people/ids.ts'
import { absent, query } from '../query.ts'

/** How far one's own report has come, and no more. Null fields: it has come to be about the reader. */
export interface Receipt {
  readonly number: string
  readonly sentAt: string | null
  readonly status: 'sent' | 'read' | 'followed-up' | null
}

export interface ReceiptView extends Receipt {
  readonly words: OwnWords | null
  /** Last day of reading one's own words. */
  readonly readableUntil: DateText | null
  /** The day by which it moves on by itself, at the time of day when it was sent. */
  readonly movesOn: DateText | null
  readonly phone: string | null
}

const receiptOf = ({ number, sent_at, status }: ReceiptRow): Receipt => ({ number, sentAt: sent_at, status })

export const myReports = query('receipt.list', async (scope) => {
  const rows = await readReceipts(scope)
  const streams = rows.flatMap(({ concern_id }) => (concern_id === null ? [] : [streamId(concern_id)]))
  await logAccess(scope, { action: 'receipt.list', outcome: 'granted', streams })
  return rows.map(receiptOf)
})

export const receiptPage = query('receipt.read', async (scope, { number }: { readonly number: string }) => {
  const row = (await readReceipts(scope)).find((one) => one.number === number)
  if (row === undefined) return absent
  const stream = row.concern_id === null ? undefined : streamId(row.concern_id)
  await logAccess(scope, {
    action: 'receipt.read',
    outcome: 'granted',
    ...(stream === undefined ? {} : { stream }),
  })
  return viewOf(scope, row, await readSchoolDays(scope.tx, scope.actor.owner))
})

const viewOf = (scope: Scope, row: ReceiptRow, days: SchoolDays): ReceiptView => {
  const words = openWords(scope, row)
  const sent = row.sent_at === null ? null : dayOf(inOslo(row.sent_at).toString())
  const next = () => {
    if (sent === null) return null
    // § 12-5 counts in working days: the owner's office has no school holidays.
    return textOf(words?.to === 'owner' ? days.addWorkingDays(sent, 1) : days.nextSchoolDay(sent))
  }
  return {
    ...receiptOf(row),
    words,
    readableUntil:
      row.sent_at === null || words === null
        ? null
        : inOslo(row.sent_at).add({ days: daysToReadOwn }).toString(),
    movesOn: row.status === 'sent' ? next() : null,
    phone: row.phone,
  }
}

const inOslo = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Oslo').toPlainDate()

const openWords = (scope: Scope, { concern_id, words }: ReceiptRow): OwnWords | null =>
  concern_id === null || words === null
    ? null
    : ownWordsFrom(scope.shell.vault.unsealForOwner(scope.actor.owner, words, receiptPlace(concern_id)))
