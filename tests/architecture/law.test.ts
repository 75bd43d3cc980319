import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, sectionOf } from '../../scripts/generate-law.ts'
import { paragraphs } from '../../scripts/law-paragraphs.ts'
import { catalogue } from '../../src/cli/rules.ts'

const project = join(import.meta.dirname, '../..')

describe('the pages of the law', () => {
  it('cover every paragraph that chapter 12 and its neighbours give us', () => {
    expect(paragraphs.map(({ section }) => section)).toEqual(
      expect.arrayContaining([
        ...Array.from({ length: 10 }, (_, at) => `§ 12-${at + 1}`),
        ...['§ 10-1', '§ 10-2', '§ 13-1', '§ 13-3', '§ 13-4', '§ 13-5', '§ 24-3', '§ 20-2'],
      ]),
    )
  })

  it('leave no rule without one', () => {
    const sections: readonly string[] = paragraphs.map(({ section }) => section)
    expect(catalogue().filter((rule) => !sections.includes(sectionOf(rule)))).toEqual([])
  })

  it.each(paragraphs)('$section names code and tests that are there', ({ code, tests }) => {
    expect(code.length * tests.length).toBeGreaterThan(0)
    expect([...code, ...tests].filter((path) => !existsSync(join(project, path)))).toEqual([])
    expect(tests.every((path) => /\.test\.tsx?$/.test(path))).toBe(true)
  })

  it('speak of no rule that isn’t there', async () => {
    const known: readonly string[] = catalogue().map(({ id }) => id)
    const pages = await generate()
    const spoken = pages.flatMap(({ content }) => content.match(/\bC-\d\d\b/g) ?? [])
    expect(spoken.filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(spoken).size).toBe(32)
  })
})
