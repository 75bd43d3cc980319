import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { NoSession } from '../domain/access/absence.ts'
import { inTransaction, reenter } from './connection.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

afterAll(() => world.close())

describe('a transaction of a signed-in person', () => {
  it('reads a day as text, a moment as text in UTC, a count as a number and bytes as bytes', async () => {
    const token = await world.signIn('samira')
    const row = await inTransaction(world.shell.web, token, async (tx) => {
      const { rows } = await sql<Record<string, unknown>>`
        select date '2026-10-25' as day, timestamptz '2026-10-25 02:30:00+02' as moment, count(*) as count,
          '\\x00ff'::bytea as bytes from school`.execute(tx)
      return rows[0]
    })
    expect(row).toEqual({
      day: '2026-10-25',
      moment: '2026-10-25T00:30:00.000Z',
      count: expect.any(Number),
      bytes: Buffer.from([0, 255]),
    })
  })

  it('is refused before any work where the session is unknown', async () => {
    let worked = false
    const attempt = inTransaction(world.shell.web, randomBytes(32).toString('base64url'), async () => {
      worked = true
    })
    await expect(attempt).rejects.toBeInstanceOf(NoSession)
    expect(worked).toBe(false)
  })

  it('undoes everything when the work fails, and leaves the connection with nobody in it', async () => {
    const token = await world.signIn('samira')
    const attempt = inTransaction(world.shell.web, token, async (tx) => {
      await reenter(tx, token)
      throw new Error('on purpose')
    })
    await expect(attempt).rejects.toThrow('on purpose')
    for (let connection = 0; connection < 8; connection++)
      expect((await sql`select from school`.execute(world.shell.web)).rows).toEqual([])
  })

  it('never shows its token in the list of what runs', async () => {
    const token = await world.signIn('samira')
    await inTransaction(world.shell.web, token, async (tx) => {
      await sql`select 1`.execute(tx)
      const { rows } = await world.admin.query<{ query: string }>(
        "select query from pg_stat_activity where usename = 'varde_web'",
      )
      expect(rows.length).toBeGreaterThan(0)
      for (const { query } of rows) expect(query).not.toContain(token)
    })
  })
})
