import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTelling, type Telling } from '../../tests/stories/telling.ts'
import { Play } from './play.ts'
import { Refused } from './stage.ts'

let telling: Telling
beforeAll(async () => {
  telling = await openTelling('play', '2026-09-14')
})
afterAll(() => telling.close())

const count = async (table: string) =>
  (await telling.world.admin.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('what is told again is done once, and gives the same number', async () => {
  const tell = async (play: Play) => {
    await play.at('2026-09-14T10:20')
    return play.as('samira').report({ about: ['nora'], said: 'De går når jeg kommer.', unsafe: true })
  }
  const first = await tell(new Play(telling.stage, 'twice'))
  const again = await tell(new Play(telling.stage, 'twice'))
  expect(again).toBe(first)
  expect(await count('concern')).toBe(1)
})

test('a refusal stops the story and says why', async () => {
  await telling.play.at('2026-09-14T10:30')
  const nothing = telling.play.as('samira').report({ about: ['nora'] })
  await expect(nothing).rejects.toThrow(Refused)
  await expect(telling.play.as('samira').report({ saw: 'Noe' })).rejects.toThrow('whom-missing')
})

test('what is written carries the time of the story', async () => {
  const { rows } = await telling.world.admin.query<{ at: string }>(
    `select to_char(recorded_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as at from entry where kind = 'concern-reported'`,
  )
  expect(rows).toEqual([{ at: '2026-09-14 10:20' }])
})
