import { describe, expect, it } from 'vitest'
import { allFiles, isTest, sources, textOf } from './tree.ts'

describe('the core', () => {
  const core = sources.filter((path) => /^src\/(domain|texts)\//.test(path) && !isTest(path))

  it.each([
    ['the time', /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\./],
    ['chance', /\bMath\.random\b|\bcrypto\./],
  ])('does not fetch %s for itself', (_, pattern) => {
    expect(core.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })
})

describe('the tests', () => {
  const tests = sources.filter((path) => isTest(path))

  it('skip nothing, and run nothing alone', () => {
    const pattern = /\b(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf|fixme)\b|\bx(it|describe)\(/
    expect(tests.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })

  it('mock no module of ours', () => {
    const pattern = new RegExp(`\\bvi\\.${'(mock|doMock|hoisted)'}\\(`)
    expect(tests.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })
})

describe('what is committed', () => {
  const texts = allFiles().filter((path) => !/\.(woff2|ttf|png|jpg|webp|pdf)$/.test(path))

  it('names no folder of anybody’s machine', () => {
    const folders = ['work', 'root', 'home', 'Users', 'tmp'].map((name) => `/${name}/[a-z]`).join('|')
    const pattern = new RegExp(`(?<![\\w.$}-])(${folders})`)
    expect(texts.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })

  it('names no host that packages were fetched from', () => {
    expect(
      texts.filter((path) => path.endsWith('package-lock.json') && /"resolved"/.test(textOf(path))),
    ).toEqual([])
    const registry = new RegExp(['registry', 'npmjs'].join('\\.'))
    expect(texts.filter((path) => registry.test(textOf(path)))).toEqual([])
  })

  it('holds no suppressed check', () => {
    const pattern = new RegExp(
      ['@ts-', '(ignore|nocheck|expect-error)|', 'biome-', 'ignore|(oxlint|eslint)-', 'disable'].join(''),
    )
    expect(sources.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })
})
