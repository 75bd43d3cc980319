import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mistakesBeyond } from '../texts/nb/mistakes.ts'
import { mistakeCatalogue, mistakeIds } from '../domain/mistakes/mistake.ts'
import { run } from './assess.ts'

const examples = join(import.meta.dirname, '../../docs/examples')

const answer = z.object({
  obligations: z.array(
    z.object({
      rule: z.string(),
      state: z.string(),
      due: z.string().nullable(),
      entries: z.array(z.object({ stream: z.string(), seq: z.number(), id: z.string() })),
      enough: z.string(),
    }),
  ),
  mistakes: z.array(
    z.object({
      id: z.string(),
      entries: z.array(z.object({ stream: z.string(), seq: z.number(), id: z.string() })).min(1),
      mend: z.string().min(1),
    }),
  ),
})

const said = async (...args: string[]) => {
  let out = ''
  let err = ''
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const code = await run(args, output)
  return { code, out, err }
}

const assessed = async (...args: string[]) => {
  const { code, out, err } = await said(...args, '--json')
  expect(err).toBe('')
  const { obligations, mistakes } = answer.parse(JSON.parse(out))
  const late = obligations.filter(({ state }) => state === 'late' || state === 'documented-late')
  return {
    code,
    mistakes: [...new Set(mistakes.map(({ id }) => id))],
    late: [...new Set(late.map(({ rule }) => rule))],
    states: (rule: string) => obligations.filter((each) => each.rule === rule).map(({ state }) => state),
    dues: new Map(obligations.map(({ rule, due }) => [rule, due])),
    found: mistakes,
  }
}

const expected = z
  .record(
    z.string(),
    z.object({ exit: z.number(), mistakes: z.array(z.string()), late: z.array(z.string()) }),
  )
  .parse(JSON.parse(readFileSync(join(examples, 'expected.json'), 'utf8')))

const jsonIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'expected.json')

describe('the stories and the model cases', () => {
  it('all stand in the list of what is expected', () => {
    expect(Object.keys(expected).sort()).toEqual(jsonIn(examples).sort())
  })

  it.each(Object.entries(expected))('%s', async (name, { exit, mistakes, late }) => {
    const found = await assessed(join(examples, name))
    expect({ exit: found.code, mistakes: found.mistakes, late: found.late.sort() }).toEqual({
      exit,
      mistakes,
      late,
    })
  })
})

const catalogued = mistakeIds
const fileOf = (id: string, kind = '') =>
  join(examples, 'mistakes', `M${id.slice(1).padStart(2, '0')}${kind}.json`)

describe('the mistakes', () => {
  it('are all found, three of them in part: the texts say what no case can show', () => {
    const inPart = mistakeIds.filter((id) => mistakeCatalogue[id] === 'in-part')
    expect(inPart).toEqual(['M16', 'M18', 'M21'])
    expect(Object.keys(mistakesBeyond)).toEqual(inPart)
    const files = catalogued.flatMap((id) => [fileOf(id), fileOf(id, '-mended')])
    expect(jsonIn(join(examples, 'mistakes')).length).toBe(files.length)
  })

  it.each(catalogued)('%s is found where it was made, and nothing else is', async (id) => {
    const { code, mistakes } = await assessed(fileOf(id))
    expect({ code, mistakes }).toEqual({ code: 1, mistakes: [id] })
  })

  it.each(catalogued)('%s is not found in the mended twin, and nothing is late', async (id) => {
    const { code, mistakes, late } = await assessed(fileOf(id, '-mended'))
    expect({ code, mistakes, late }).toEqual({ code: 0, mistakes: [], late: [] })
  })
})

describe('two times', () => {
  const storyA = join(examples, 'story-a.json')
  const storyB = join(examples, 'story-b.json')

  it('tells a duty as missing before it is done, and as done late after', async () => {
    expect((await assessed(storyB, '--as-of', '2026-11-05T09:29')).late).toEqual([])
    const missing = await assessed(storyB, '--as-of', '2026-11-05T09:31')
    expect(missing.states('C-04')).toContain('late')
    expect(missing.code).toBe(1)
    expect((await assessed(storyB)).states('C-04')).toContain('documented-late')
  })

  it('counts five school days over Christmas', async () => {
    const { dues } = await assessed(storyA, '--as-of', '2026-12-18')
    expect(dues.get('C-12')).toBe('2027-01-07')
  })

  it('does not know what was written later', async () => {
    const whole = await assessed(storyA, '--as-of', '2027-01-08')
    const then = await assessed(storyA, '--as-of', '2027-01-08', '--known-at', '2027-01-06T09:00')
    expect(whole.states('C-12')).toEqual(['documented'])
    expect(then.states('C-12')).toEqual(['late'])
    expect(then.mistakes).toContain('M6')
  })

  it('reads an instant as the clocks in Oslo show it', async () => {
    expect((await assessed(storyB, '--as-of', '2026-11-05T08:31:00Z')).states('C-04')).toContain('late')
    expect((await assessed(storyB, '--as-of=2026-11-05T08:29:00Z')).states('C-04')).not.toContain('late')
  })
})

describe('the sentences', () => {
  const m07 = fileOf('M7')

  it('say what is wrong and how to mend it, in bokmål unless asked', async () => {
    const { out, code } = await said(m07)
    expect(code).toBe(1)
    expect(out).toContain('M7: Planen mangler når tiltakene skal evalueres. [sak ')
    expect(out).toContain('Slik retter dere det: Sett en dato')
  })

  it('are there in nynorsk and English', async () => {
    expect((await said(m07, '--lang', 'nn')).out).toContain('Planen manglar når tiltaka skal evaluerast.')
    expect((await said(m07, '--lang=en')).out).toContain('How to mend it: Set a date')
  })

  it('say so when nothing is wrong', async () => {
    const { out } = await said(join(examples, 'model-week-40.json'))
    expect(out).toContain('Ingenting er for sent, og ingen feil er funnet.')
    expect(out).toContain('Dokumentert (')
  })
})

describe('what is not a case file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assess-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const written = async (content: string | Uint8Array) => {
    const path = join(folder, 'file.json')
    await writeFile(path, content)
    return path
  }

  it('ends with 2, and says where it stops being JSON', async () => {
    const { code, err, out } = await said(await written('{\n  "format": "varde-case/1",\n  "case": nul\n}'))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('linje 3, kolonne 11')
  })

  it('ends with 2, and says where it is not the format', async () => {
    const good: unknown = JSON.parse(readFileSync(join(examples, 'model-week-40.json'), 'utf8'))
    const text = JSON.stringify(good).replace('"kind":"pupil-talked"', '"kind":"pupil-shouted"')
    const { code, err } = await said(await written(text), '--lang', 'en')
    expect(code).toBe(2)
    expect(err).toMatch(
      /\$\.case\.entries\[\d+\]\.kind is not a known kind of entry \(.*found pupil-shouted\)/,
    )
  })

  it('ends with 2 for no file, for bytes that are no text, and for options it does not know', async () => {
    expect((await said(join(folder, 'nothing.json'))).code).toBe(2)
    expect((await said(await written(new Uint8Array([0xff, 0xfe, 0x00])))).code).toBe(2)
    expect((await said()).code).toBe(2)
    expect((await said('a.json', 'b.json')).code).toBe(2)
    expect((await said('a.json', '--until', '2026-01-01')).err).toContain('--until')
    expect((await said('a.json', '--as-of', '2026-02-31')).err).toContain('2026-02-31')
    expect((await said('a.json', '--lang', 'de')).code).toBe(2)
  })
})
