import { sql } from 'kysely'
import type { Act } from '../../../domain/doing/act.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { PlannedActivity } from '../../../domain/school-plan/line.ts'
import type { OccurrenceRef } from '../../../domain/year/occurrence.ts'
import type { Transaction } from '../../connection.ts'
import type { Scope } from '../../scope.ts'

export interface FeedItem extends OccurrenceRef {
  readonly school: SchoolId
  readonly form: 'nb' | 'nn'
  readonly year: string
  readonly from: DateText
  readonly to: DateText
  readonly content: Pick<PlannedActivity, 'what' | 'responsible' | 'targets'>
  readonly acts: readonly Pick<Act, 'seq' | 'kind' | 'to'>[]
}

export interface StoredFeed {
  readonly locale: 'nb' | 'nn' | 'en'
  readonly now: string
  readonly roles: readonly {
    readonly role: Role
    readonly school: SchoolId
    readonly yearLevel: number | null
  }[]
  /** Named for what only the plan knows. */
  readonly seats: readonly { readonly school: SchoolId; readonly party: string }[]
  readonly items: readonly FeedItem[]
}

/** By the hash of the secret, as a bound parameter; no session. Null for whatever isn't an address today. */
export const readFeed = async (tx: Transaction, hash: Buffer): Promise<StoredFeed | null> => {
  const { rows } = await sql<{ feed: StoredFeed | null }>`select gate.feed(${hash}) as feed`.execute(tx)
  return rows[0]?.feed ?? null
}

/** When the reader's own address was made; null where there is none. */
export const readOwnFeed = async ({ tx, actor }: Scope): Promise<string | null> => {
  const row = await tx
    .selectFrom('calendar_feed')
    .select(sql<string>`made_at`.as('made_at'))
    .where('owner_id', '=', actor.owner)
    .where('person_id', '=', actor.person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.made_at ?? null
}

/** True where there was one. */
export const revokeFeed = async ({ tx, actor, now }: Scope): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now.toString() })
    .where('owner_id', '=', actor.owner)
    .where('person_id', '=', actor.person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const insertFeed = async ({ tx, actor, now, shell }: Scope, hash: Buffer): Promise<void> => {
  await tx
    .insertInto('calendar_feed')
    .values({
      owner_id: actor.owner,
      feed_id: shell.newId(),
      person_id: actor.person,
      token_hash: hash,
      made_at: now.toString(),
    })
    .execute()
}
