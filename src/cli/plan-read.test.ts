import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PlannedActivity } from '../domain/school-plan/line.ts'
import { gapsOf } from '../domain/school-plan/reading/cover.ts'
import type { Block } from '../domain/school-plan/reading/reading.ts'
import { readPlanFile } from './plan-file.ts'
import { run } from './plan-read.ts'

const folder = join(import.meta.dirname, '../../docs/examples/plans')

const expected = z
  .record(
    z.string(),
    z.object({
      language: z.enum(['nb', 'nn']),
      toSettle: z.number(),
      rows: z.array(
        z.object({
          what: z.string(),
          responsible: z.array(z.string()),
          targets: z.array(z.string()),
          when: z.string(),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))

const readingOf = async (name: string) => {
  const read = await readPlanFile(join(folder, name))
  if (!read.ok) throw new Error(`${name}: ${read.problem}`)
  return read.reading
}

const codeOf = (
  party: PlannedActivity['responsible'][number] | PlannedActivity['targets'][number],
): string => {
  switch (party.kind) {
    case 'role':
      return party.role
    case 'body':
      return party.body
    case 'partner':
      return party.partner
    case 'group':
      return party.group
    case 'years':
      return `years-${party.years.join('-')}`
    case 'named':
      return party.name
  }
}

const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ content }) =>
    content?.kind === 'activity'
      ? [
          {
            what: content.what.nb ?? content.what.nn ?? '',
            responsible: content.responsible.map(codeOf),
            targets: content.targets.map(codeOf),
            when: content.timing?.text ?? '',
            understood: content.timing?.when ?? null,
          },
        ]
      : [],
  )

const plans = readdirSync(folder).filter((name) => /\.(docx|txt)$/.test(name))

describe('plans of other schools', () => {
  it('all stand in the list of what is expected', () => {
    expect(Object.keys(expected).toSorted()).toEqual(plans.toSorted())
  })

  it.each(Object.entries(expected))(
    '%s: what is certain is right, and all that is asked for',
    async (name, plan) => {
      const { blocks, language } = await readingOf(name)
      const certain = rowsOf(blocks.filter(({ certainty }) => certainty === 'certain'))
      const read = certain.map(({ what, responsible, targets, when }) => ({
        responsible,
        targets,
        when,
        what,
      }))
      expect(read.length).toBe(plan.rows.length)
      for (const [at, { what, ...cells }] of plan.rows.entries()) {
        expect(read[at]?.what).toContain(what)
        expect(read[at]).toMatchObject(cells)
        expect(certain[at]?.understood === null).toBe(cells.when === '')
      }
      expect({ language, toSettle: blocks.filter(({ certainty }) => certainty === 'unsure').length }).toEqual(
        {
          language: plan.language,
          toSettle: plan.toSettle,
        },
      )
    },
  )

  it.each(plans)('%s loses no character', async (name) => {
    const { text, blocks } = await readingOf(name)
    expect(gapsOf(text, blocks)).toEqual([])
    expect(blocks.filter(({ questions }) => questions.some(({ code }) => code === 'left-over'))).toEqual([])
  })

  it('has a question, beside its place in the original, for whatever is unsure', async () => {
    const readings = await Promise.all(plans.map(readingOf))
    for (const { blocks, text } of readings)
      for (const { certainty, questions } of blocks) {
        expect(questions.length > 0).toBe(certainty === 'unsure')
        for (const { source } of questions)
          expect(
            source
              .map(({ from, to }) => text.slice(from, to))
              .join('')
              .trim(),
          ).not.toBe('')
      }
  })

  it('keeps what stands outside the running text, and asks about it', async () => {
    const { blocks } = await readingOf('fjellvik.docx')
    const asked = new Set(blocks.flatMap(({ questions }) => questions.map(({ code }) => code)))
    for (const code of ['footnote', 'comment', 'text-box', 'deleted-text', 'several-activities'] as const)
      expect(asked).toContain(code)
    const kinds = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length
    expect({ goals: kinds('goal'), values: kinds('value'), terms: kinds('term') }).toEqual({
      goals: 2,
      values: 2,
      terms: 2,
    })
  })
})

const said = async (...args: string[]) => {
  let out = ''
  let err = ''
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const code = await run(args, output)
  return { code, out, err }
}

describe('the command', () => {
  let place = ''
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'plan-read-'))
  })
  afterAll(() => rm(place, { recursive: true }))

  const written = async (name: string, content: string | Uint8Array) => {
    const path = join(place, name)
    await writeFile(path, content)
    return path
  }

  it('says how much was understood, and asks in the language that is wished for', async () => {
    const path = join(folder, 'sundet.docx')
    expect((await said(path)).out).toMatch(/^6 aktiviteter er forstått uten hjelp\.\n1 steder/)
    expect((await said(path, '--lang', 'nn')).out).toContain('→ Tabellen har ingen overskrifter.')
    expect((await said(path, '--lang=en')).out).toContain('→ A table stands inside the cell.')
  })

  it('prints the whole answer for other programs', async () => {
    const { code, out } = await said(join(folder, 'lunden-limt-inn.txt'), '--json')
    const answer = z
      .object({ format: z.literal('varde-plan-reading/1'), text: z.string(), blocks: z.array(z.unknown()) })
      .parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(answer.blocks.length).toBeGreaterThan(10)
  })

  it('reads what Windows wrote before there was UTF-8', async () => {
    const path = await written(
      'gammel.txt',
      new Uint8Array([0x4d, 0xe5, 0x6c, 0x0a, 0x53, 0x6b, 0x6f, 0x6c, 0x65]),
    )
    const read = await readPlanFile(path)
    expect(read.ok && read.reading.text).toBe('Mål\nSkole')
  })

  it('ends with 2 and a sentence for what is no plan', async () => {
    const sentences = [
      await said(),
      await said('a', 'b'),
      await said('a', '--all'),
      await said('a', '--lang', 'de'),
      await said(join(place, 'nothing.docx')),
      await said(await written('plan.pdf', '%PDF-1.7 …')),
      await said(await written('empty.txt', ' \n\n ')),
      await said(await written('picture.png', new Uint8Array([0x89, 0x50, 0, 0]))),
      await said(await written('plan.rtf', '{\\rtf1 Plan}')),
      await said(await written('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))),
    ]
    expect(sentences.map(({ code }) => code)).toEqual(sentences.map(() => 2))
    expect(sentences.every(({ err, out }) => err.length > 20 && out === '')).toBe(true)
    expect(sentences[5]?.err).toContain('PDF')
  })
})
