import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const lines = readFileSync('docs/privacy/attacks.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| tries'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the catalogue of attacks', () => {
  it('names tests that are there, in files that are there', () => {
    expect(lines.length).toBeGreaterThan(30)
    const gone = lines.filter(([, , file = '', name = '']) => {
      if (!existsSync(file)) return true
      return !readFileSync(file, 'utf8').includes(name)
    })
    expect(gone).toEqual([])
  })
})
