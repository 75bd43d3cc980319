import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { readMessage } from '../../demo/mailbox/message.ts'
import type { CrashPlace } from './place.ts'

/** What is in the database, in the shape of receipts: a thing that is there twice stands there twice. */
export const kept = async (admin: Client, place: CrashPlace): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ line: string }>(
    `select 'report ' || c.number || ' ' || c.compartment as line
     from concern c
     join entry e on e.owner_id = c.owner_id and e.stream_id = c.concern_id and e.kind = 'concern-reported'
     where c.case_id is null
     union all
     select 'done ' || (e.head::jsonb -> 'facts' ->> 'measure') || ' ' || (e.head::jsonb -> 'facts' ->> 'on')
     from entry e join pupil_case k on k.owner_id = e.owner_id and k.case_id = e.stream_id
     where k.number = $1 and e.kind = 'measure-done'`,
    [place.caseNumber],
  )
  return rows.map(({ line }) => line)
}

export const observed = async (admin: Client, place: CrashPlace): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from entry e
     join pupil_case k on k.owner_id = e.owner_id and k.case_id = e.stream_id
     where k.number = $1 and e.kind = 'observed'`,
    [place.caseNumber],
  )
  return rows[0]?.n ?? 0
}

/** Receipts that nothing answers to, and what is there twice or without anybody's having asked for it. */
export const differences = (receipts: readonly string[], rows: readonly string[]) => ({
  lost: receipts.filter((line) => !rows.includes(line)),
  twice: rows.filter((line, at) => rows.indexOf(line) !== at),
  unasked: rows.filter((line) => !receipts.includes(line)),
})

export interface Told {
  readonly compartment: string
  /** Who was told of it, and how: the same for every report of that compartment. */
  readonly ways: string
  readonly reports: number
}

/** Of each report, whom it was told to and on which channels. */
export const toldOf = async (admin: Client): Promise<readonly Told[]> => {
  const { rows } = await admin.query<Told>(
    `select compartment, ways, count(*)::int as reports from (
       select c.concern_id, c.compartment,
         string_agg(w.who || ' ' || n.channel, ', ' order by w.who, n.channel) as ways
       from concern c
       left join notice n on n.owner_id = c.owner_id and n.occasion = 'routing:' || c.concern_id
       left join person p on p.owner_id = n.owner_id and p.person_id = n.recipient_id
       -- Each year has a lead of its own: as the nearest leader any of them is the same.
       left join lateral (select case when exists (select from role_grant g
           where g.person_id = p.person_id and g.role = 'year-lead') then 'year-lead' else p.given_name end as who) w on true
       where c.case_id is null
       group by 1, 2) as one
     group by 1, 2 order by 1, 2`,
  )
  return rows
}

/** Notices that should have gone by mail by now, and have not; of what is weeks old nobody is reminded. */
export const unsent = async (admin: Client, before: string): Promise<readonly unknown[]> => {
  const { rows } = await admin.query(
    `select n.channel, n.kind, n.message_id is null as nameless, count(*)::int as notices from notice n
     join person_address a on a.owner_id = n.owner_id and a.person_id = n.recipient_id
     where n.sent_at is null and n.created_at > $1::timestamp at time zone 'Europe/Oslo' - interval '7 days'
       and (n.channel = 'mail-now'
       or (n.channel = 'mail-digest' and n.created_at <= $1::timestamp at time zone 'Europe/Oslo'))
     group by 1, 2, 3`,
    [before],
  )
  return rows
}

/** Every mail that went, as the database remembers it: whose, and which message. */
export const mailsMeant = async (admin: Client): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ line: string }>(
    `select distinct a.email || ' ' || n.message_id as line from notice n
     join person_address a on a.owner_id = n.owner_id and a.person_id = n.recipient_id
     where n.sent_at is not null and n.channel in ('mail-now', 'mail-digest')
     union all
     select o.anchor_address || ' <anchor-' || l.week || '-' || l.owner_id || '@localhost>'
     from anchor_letter l join school_owner o on o.owner_id = l.owner_id where l.sent_at is not null`,
  )
  return rows.map(({ line }) => line).toSorted()
}

/** Every mail that arrived; one that was sent again arrives as the same message. */
export const mailsThere = (data: string): readonly string[] => {
  const folder = join(data, 'mail')
  const letters = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const lines = letters.map((name) => {
    const { to, messageId } = readMessage(readFileSync(join(folder, name), 'utf8'))
    return `${to} ${messageId}`
  })
  return [...new Set(lines)].toSorted()
}
