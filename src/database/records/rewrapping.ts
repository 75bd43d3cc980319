import type { Client } from 'pg'
import { z } from 'zod'
import { type OwnerId, streamId } from '../../domain/people/ids.ts'
import { withClient } from '../cluster-roles.ts'
import { numberPlace, type Vault } from '../vault.ts'

const keyRows = z.array(
  z.object({ stream_id: z.string(), key_id: z.string(), wrapped: z.instanceof(Buffer) }),
)

const numberRows = z.array(z.object({ person_id: z.string(), ciphertext: z.instanceof(Buffer) }))

interface Place {
  readonly owner: OwnerId
  readonly currentKeyId: string
  readonly vault: Vault
}

export interface Rewrapped {
  readonly keys: number
  readonly numbers: number
}

/**
 * After a rotation, as varde_owner: wraps every stream's key of the owner under the newest key, and seals identity numbers
 * under it; no text is touched. Batch by batch, so that whoever reads a case waits for no more than one, and a run that was
 * killed goes on where it stood. Answers how many it did.
 */
export const rewrapOwner = (ownerUrl: string, place: Place, batch = 500): Promise<Rewrapped> =>
  withClient(ownerUrl, async (client) => ({
    keys: await inBatches(client, () => rewrapSome(client, place, batch)),
    numbers: await inBatches(client, () => resealSome(client, place, batch)),
  }))

const inBatches = async (client: Client, once: () => Promise<number>): Promise<number> => {
  for (let done = 0; ; ) {
    await client.query('begin')
    const count = await once()
    await client.query('commit')
    if (count === 0) return done
    done += count
  }
}

const rewrapSome = async (client: Client, { owner, currentKeyId, vault }: Place, batch: number) => {
  const found = await client.query(
    `select stream_id, key_id, wrapped from stream_key where owner_id = $1 and key_id <> $2
     order by stream_id limit $3 for update`,
    [owner, currentKeyId, batch],
  )
  for (const row of keyRows.parse(found.rows)) {
    const stream = streamId(row.stream_id)
    const key = vault.openStreamKey(owner, stream, { keyId: row.key_id, wrapped: row.wrapped })
    const fresh = vault.rewrap(key)
    await client.query(
      `update stream_key set key_id = $4, wrapped = $5 where owner_id = $1 and stream_id = $2 and key_id = $3`,
      [owner, stream, row.key_id, fresh.keyId, fresh.wrapped],
    )
  }
  return found.rows.length
}

const resealSome = async (client: Client, { owner, currentKeyId, vault }: Place, batch: number) => {
  // What the vault seals for an owner begins with the key's name.
  const found = await client.query(
    `select person_id, ciphertext from person_number
     where owner_id = $1 and substr(ciphertext, 1, 36) <> convert_to(rpad($2, 36), 'UTF8')
     order by person_id limit $3 for update`,
    [owner, currentKeyId, batch],
  )
  for (const { person_id, ciphertext } of numberRows.parse(found.rows))
    await client.query('update person_number set ciphertext = $3 where owner_id = $1 and person_id = $2', [
      owner,
      person_id,
      vault.resealForOwner(owner, ciphertext, numberPlace(person_id)),
    ])
  return found.rows.length
}
