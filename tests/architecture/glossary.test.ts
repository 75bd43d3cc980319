import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const lines = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| legal term'))

describe('the glossary', () => {
  it('binds every term to a file that is there', () => {
    const files = lines.map((line) => line.split('|').at(-2)?.trim() ?? '')
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  it('names no legal term twice', () => {
    const terms = lines.map((line) => line.split('|')[1]?.trim())
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
  })
})
