import { sql } from 'kysely'
import type { SignInDatabase } from '../../sign-in-connection.ts'

export const insertKeptForm = async (db: SignInDatabase, formHash: Buffer, sealed: Buffer): Promise<void> => {
  await sql`delete from kept_form where expires_at < now()`.execute(db)
  await sql`insert into kept_form (form_hash, sealed) values (${formHash}, ${sealed})`.execute(db)
}

export const findKeptForm = async (db: SignInDatabase, formHash: Buffer): Promise<Buffer | null> => {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from kept_form where form_hash = ${formHash} and expires_at > now()`.execute(db)
  return rows[0]?.sealed ?? null
}

export const removeKeptForm = async (db: SignInDatabase, formHash: Buffer): Promise<void> => {
  await sql`delete from kept_form where form_hash = ${formHash}`.execute(db)
}

/** One more use of this bucket; how many there are now, until its time is over. */
export const countUse = async (db: SignInDatabase, bucket: Buffer, minutes: number): Promise<number> => {
  const { rows } = await sql<{ used: number }>`
    insert into rate_count as known (bucket, used, until)
    values (${bucket}, 1, now() + make_interval(mins => ${minutes}))
    on conflict (bucket) do update set
      used = case when known.until < now() then 1 else known.used + 1 end,
      until = case when known.until < now() then excluded.until else known.until end
    returning used`.execute(db)
  return rows[0]?.used ?? 0
}
