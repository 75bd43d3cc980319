import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { laidDownPlan } from '../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { run } from './check.ts'

const folder = join(import.meta.dirname, '../../../docs/examples/plans')
let world: World
let place = ''
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = await mkdtemp(join(tmpdir(), 'plan-check-'))
})
afterAll(async () => {
  await world.close()
  await rm(place, { recursive: true })
})

const said = async (...args: string[]) => {
  let out = ''
  let err = ''
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const open = async () => ({ url: world.database.url, close: async () => undefined })
  const code = await run(args, output, open)
  return { code, out, err }
}
const answer = z.object({
  format: z.literal('varde-plan-check/1'),
  findings: z.array(
    z.object({ code: z.string(), basis: z.string().min(4), is: z.string().min(8), mend: z.string().min(8) }),
  ),
})
const codesOf = async (what: string) => {
  const { out } = await said(what, '--json')
  return answer.parse(JSON.parse(out)).findings.map(({ code }) => code)
}
const written = async (name: string, text: string) => {
  const path = join(place, name)
  await writeFile(path, text)
  return path
}

describe('varde plan check', () => {
  it('finds what there is to mend in every example plan, with its paragraph and a mend', async () => {
    const plans = (await readdir(folder)).filter((name) => /\.(docx|txt)$/.test(name))
    expect(plans.length).toBeGreaterThan(5)
    for (const name of plans) {
      const { code, out, err } = await said(join(folder, name))
      expect([name, code, err]).toEqual([name, 1, ''])
      expect(out).toMatch(/\(§|\(kommuneloven|\(forskrift/)
      expect(out).toContain('    → ')
    }
  })

  it('finds the same number over two headings, and a heading with nothing under it', async () => {
    const path = await written(
      'tall.txt',
      '7.4 Rutiner for å varsle\n\nVi sier fra.\n\n7.4 Rutiner for tiltak\n\nVi hjelper.\n\n\n\n8. Evaluering\n\n\n\n9. Vaffeldag\n\nVi steker.\n',
    )
    const codes = await codesOf(path)
    expect(codes).toContain('numbers-repeated')
    expect(codes).toContain('section-empty')
    const once = await written(
      'en.txt',
      '7.4 Rutiner for å varsle\n\nVi sier fra.\n\n7.5 Rutiner for tiltak\n\nVi hjelper.\n',
    )
    expect(await codesOf(once)).not.toContain('numbers-repeated')
  })

  it('speaks the language that is wished for, and says the new word for an old one', async () => {
    const path = await written('ord.txt', 'Mål\n\nSaka kan meldast til Fylkesmannen.\n')
    expect((await said(path, '--lang', 'nn')).out).toContain('Fylkesmannen')
    const english = await said(path, '--lang=en')
    expect(english.out).toContain('Statsforvalteren')
    expect(english.code).toBe(1)
  })

  it("checks the newest version of a school's own plan", async () => {
    expect((await said('tarnlia-skole')).err).toContain('tarnlia-skole')
    await laidDownPlan(world)
    const { code, out } = await said('tarnlia-skole')
    expect(code).toBe(1)
    expect(out).toContain('helsesykepleier')
    expect(await codesOf('tarnlia-skole')).toContain('outdated-term')
  })

  it('ends with 2 and a sentence where there is nothing to check', async () => {
    const sentences = [
      await said(),
      await said('a.txt', 'b.txt'),
      await said('a.txt', '--all'),
      await said(join(place, 'nothing.docx')),
      await said(await written('plan.pdf', '%PDF-1.7 …')),
      await said('skolen-som-ikke-er'),
      await said('kvernlia-skole'),
    ]
    expect(sentences.map(({ code }) => code)).toEqual(sentences.map(() => 2))
    expect(sentences.every(({ err, out }) => err.length > 20 && out === '')).toBe(true)
    expect(sentences[5]?.err).not.toEqual(sentences[6]?.err)
  })
})
