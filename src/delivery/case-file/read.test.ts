import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { generate } from '../../../scripts/generate-case-file-schema.ts'
import { brokenJsonAt } from './json-position.ts'
import { readCaseFile, writeCaseFile } from './read.ts'

const examples = join(import.meta.dirname, '../../../docs/examples')
const text = readFileSync(join(examples, 'story-e.json'), 'utf8')

type Json = Record<string, unknown>
const anything = z.record(z.string(), z.unknown())
const at = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value === null ? value : Reflect.get(Object(value), step)), root)

/** A copy of the story with one thing changed. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const copy: Json = anything.parse(JSON.parse(text))
  const parent = Object(at(copy, path.slice(0, -1)))
  const key = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(parent, key)
  else Reflect.set(parent, key, value)
  return JSON.stringify(copy)
}

const problemsIn = (content: string) => {
  const read = readCaseFile(content)
  if (read.ok || read.why === 'not-json') throw new Error('expected a file that is JSON and not the format')
  return read.problems
}

describe('a case file', () => {
  it('is read into a record with its concerns and its case', () => {
    const read = readCaseFile(text)
    if (!read.ok) throw new Error('the story is not read')
    expect(read.record.pupil).toBe('elev')
    expect(read.record.concerns.map(({ entries }) => entries.length)).toEqual([5, 5])
    expect(read.record.case?.entries[0]?.kind).toBe('case-opened')
    expect(read.record.concerns[0]?.entries[0]?.words[0]?.id).toBe('melding-1/1')
  })

  it('comes back the same when it is written and read again', () => {
    const read = readCaseFile(text)
    if (!read.ok) throw new Error('the story is not read')
    const again = readCaseFile(writeCaseFile(read.file))
    expect(again).toEqual(read)
  })

  it('may begin with a byte order mark', () => {
    expect(readCaseFile(`\uFEFF${text}`).ok).toBe(true)
  })

  it('may hold what a bad case holds: free text for a ground, a recipient, a responsible, a time', () => {
    const closing = ['case', 'entries', 41, 'facts', 'ground']
    const kinds = z
      .object({ case: z.object({ entries: z.array(z.object({ kind: z.string() })) }) })
      .parse(JSON.parse(text))
      .case.entries.map(({ kind }) => kind)
    closing[2] = kinds.indexOf('case-closed')
    for (const ground of ['Det går bra nå', { text: 'Det går bra nå' }]) {
      const read = readCaseFile(changed(closing, ground))
      if (!read.ok) throw new Error('free text as ground is not read')
      const entry = read.record.case?.entries.find(({ kind }) => kind === 'case-closed')
      expect(entry?.facts).toMatchObject({ ground: { text: 'Det går bra nå' } })
    }
    const measure = ['case', 'entries', kinds.indexOf('plan-approved'), 'facts', 'measures', 0]
    expect(readCaseFile(changed([...measure, 'responsible'], { text: 'trinnet' })).ok).toBe(true)
    expect(readCaseFile(changed([...measure, 'when'], { text: 'ved behov' })).ok).toBe(true)
    expect(readCaseFile(changed(['concerns', 0, 'entries', 1, 'facts', 'to'], 'trinnleder')).ok).toBe(true)
  })

  it.each([
    [
      'a missing field',
      ['case', 'entries', 0, 'facts', 'chain'],
      undefined,
      '$.case.entries[0].facts.chain',
      'missing',
    ],
    ['a missing list', ['persons'], undefined, '$.persons', 'missing'],
    [
      'an unknown kind',
      ['case', 'entries', 2, 'kind'],
      'case-filed',
      '$.case.entries[2].kind',
      'unknown-kind',
    ],
    ['another format', ['format'], 'varde-case/2', '$.format', 'not-one-of'],
    ['an unknown value', ['case', 'compartment'], 'secret', '$.case.compartment', 'not-one-of'],
    ['a wrong type', ['concerns'], 'none', '$.concerns', 'wrong-type'],
    [
      'no such date',
      ['calendar', 'schoolYears', 0, 'from'],
      '2026-02-30',
      '$.calendar.schoolYears[0].from',
      'not-a-date',
    ],
    ['no moment', ['case', 'entries', 1, 'happened'], 'i går', '$.case.entries[1].happened', 'not-a-moment'],
    ['no instant', ['exportedAt'], '2026-10-10T10:00', '$.exportedAt', 'not-an-instant'],
    [
      'a hole in the numbers',
      ['case', 'entries', 3, 'seq'],
      9,
      '$.case.entries[3].seq',
      'number-out-of-order',
    ],
    [
      'a correction of nothing',
      ['case', 'entries', 3, 'corrects'],
      40,
      '$.case.entries[3].corrects',
      'corrects-nothing',
    ],
    [
      'a correction of another kind',
      ['case', 'entries', 3, 'corrects'],
      1,
      '$.case.entries[3].corrects',
      'corrects-another-kind',
    ],
    ['an id used twice', ['case', 'entries', 3, 'id'], 'sak-1', '$.case.entries[3].id', 'id-twice'],
    [
      'an id that stands in a concern too',
      ['case', 'entries', 3, 'id'],
      'melding-1',
      '$.case.entries[3].id',
      'id-twice',
    ],
  ])('says where there is %s', (_, path, value, where, code) => {
    expect(problemsIn(changed(path, value))).toContainEqual(expect.objectContaining({ path: where, code }))
  })

  it.each(['[]', 'null', '"text"', '3', '{}'])('is not %s', (content) => {
    expect(problemsIn(content).length).toBeGreaterThan(0)
  })
})

describe('where a text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{\n "a" 1}', 2, 6],
    ['[1, 2', 1, 6],
    ['{"a": tru}', 1, 7],
    ['{} {}', 1, 4],
    ['{"a": "b\n"}', 1, 7],
    ['[01]', 1, 3],
  ])('%j', (broken, line, column) => {
    expect(() => JSON.parse(broken)).toThrow()
    expect(brokenJsonAt(broken)).toEqual({ line, column })
  })

  it('does not fall over what is nested without end', () => {
    expect(brokenJsonAt('['.repeat(200_000)).line).toBe(1)
  })
})

describe('the schema in docs/generated', () => {
  it('is the one that is read by', async () => {
    for (const { path, content } of await generate())
      expect(readFileSync(join(import.meta.dirname, '../../..', path), 'utf8')).toBe(content)
  })

  it('takes every example, and not what is none', () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(examples, '../generated/varde-case-1.schema.json'), 'utf8')),
    )
    const names = readdirSync(examples, { recursive: true }).map(String)
    const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('expected.json'))
    expect(files.length).toBeGreaterThan(50)
    for (const name of files)
      expect([
        name,
        schema.safeParse(JSON.parse(readFileSync(join(examples, name), 'utf8'))).success,
      ]).toEqual([name, true])
    expect(schema.safeParse(JSON.parse(changed(['case', 'compartment'], 'secret'))).success).toBe(false)
  })
})
