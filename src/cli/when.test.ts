import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendar } from '../../demo/calendar.ts'
import { run } from './when.ts'

const said = async (...args: string[]) => {
  let out = ''
  let err = ''
  const code = await run(args, { out: (text) => void (out += text), err: (text) => void (err += text) })
  return { code, out, err }
}

const days = { from: z.iso.date(), to: z.iso.date() }
const answer = z.strictObject({
  kind: z.enum(['dated', 'count', 'event', 'standing']),
  text: z.string(),
  occurrences: z.array(z.strictObject(days)),
  count: z.union([z.number(), z.object({ least: z.number(), most: z.number().nullable() })]).nullable(),
  window: z.object(days).nullable(),
})
const meant = async (...args: string[]) => {
  const { code, out, err } = await said(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  return answer.parse(JSON.parse(out))
}

describe('varde when', () => {
  let folder = ''
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'varde-when-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('says what a when is, as data', async () => {
    expect(await meant('uke 39', '--year', '2026-27')).toEqual({
      kind: 'dated',
      text: 'uke 39',
      occurrences: [{ from: '2026-09-21', to: '2026-09-25' }],
      count: 1,
      window: { from: '2026-09-21', to: '2026-09-27' },
    })
    expect(await meant('3-4 møter i året', '--year', '2026-27')).toMatchObject({
      kind: 'count',
      count: { least: 3, most: 4 },
    })
    expect(await meant('ved behov', '--year', '2026-27')).toMatchObject({
      kind: 'standing',
      occurrences: [],
      count: null,
    })
  })

  it('reads the calendar as JSON and as a school route', async () => {
    const json = await file('calendar.json', JSON.stringify(calendar))
    const week41 =
      'Fra;Til;Hva\n13.08.2026;;Skolestart\n05.10.2026;09.10.2026;Høstferie\n18.06.2027;;Siste skoledag\n'
    const csv = await file('route.csv', week41)
    const inWeek40 = async (path: string): Promise<unknown> =>
      JSON.parse((await said('uke 40', '--year', '2026-27', '--calendar', path, '--json')).out)
    const moved = { from: '2026-09-28', because: 'free-day' }
    const occurrences = [{ from: '2026-10-05', to: '2026-10-09', moved }]
    expect(await inWeek40(json)).toMatchObject({ occurrences })
    expect(await inWeek40(csv)).toMatchObject({ occurrences: [{ from: '2026-09-28', to: '2026-10-02' }] })
    const fallen = [{ from: '2026-09-30', because: 'free-day' }]
    const each = await said('hver onsdag i uke 40', '--year', '2026-27', '--calendar', json, '--json')
    expect(JSON.parse(each.out)).toMatchObject({ occurrences: [], fallen })
    expect((await meant('ved skolestart', '--year', '2026-27', '--calendar', csv)).occurrences[0]?.from).toBe(
      '2026-08-13',
    )
  })

  it('tells a person the same, and what was moved', async () => {
    const { code, out } = await said('veke 40', '--year', '2026-27', '--lang', 'nn')
    expect(code).toBe(0)
    expect(out).toContain('2026-10-05 – 2026-10-09 (flytta frå 2026-09-28: skulefri)')
  })

  it.each([
    [['unke 39'], '«uke 39»'],
    [['uke 54'], 'Så mange uker har ikke et år. («uke 54»)'],
    [['uke 39', '--year', '2026'], 'ikke et skoleår'],
    [['uke 39', '--calendar', 'not-there.ics'], 'Kan ikke lese'],
    [[], 'Bruk: varde when'],
    [['uke 39', '--no-such'], 'Bruk: varde when'],
    [['week 39', '--lang', 'en'], '"uke 39"'],
  ])('ends with 2 and a sentence that helps: %j', async (args, sentence) => {
    const { code, out, err } = await said(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  it('refuses a calendar that holds no school year', async () => {
    const path = await file('letter.csv', 'Hei!\n')
    expect(await said('uke 39', '--calendar', path)).toMatchObject({ code: 2 })
  })
})
