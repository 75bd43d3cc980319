import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { longerThanAllowed } from './exemptions.ts'
import { allFiles, isTest, lineCount, sources } from './tree.ts'

const limits: readonly (readonly [pattern: RegExp, lines: number])[] = [
  [/\.test\.tsx?$|^tests\//, 400],
  // Texts are data: as long as there is something to say.
  [/^src\/texts\//, Number.POSITIVE_INFINITY],
  [/^src\/(domain|commands|queries)\/|^src\/database\/records\//, 250],
  [/^src\/app\/(?!ui\/|islands\/)[^/]+\/.*(\.tsx|routes\.ts|handlers\.ts)$/, 200],
  [/./, 300],
]
const limitOf = (path: string) => limits.find(([pattern]) => pattern.test(path))?.[1] ?? 0

const tooLong = sources.filter((path) => lineCount(path) > limitOf(path))

describe('sizes', () => {
  it('has no file longer than its kind allows', () => {
    const named = tooLong.filter((path) => !longerThanAllowed[path])
    expect(named.map((path) => `${path}: ${lineCount(path)} lines, ${limitOf(path)} allowed`)).toEqual([])
  })

  it('has no exemption that nothing needs', () => {
    expect(Object.keys(longerThanAllowed).filter((path) => !tooLong.includes(path))).toEqual([])
  })

  it('has no folder with more than twenty files beside their tests', () => {
    const crowds = Map.groupBy(
      // One text file per capability: there are as many as there is to say.
      sources.filter((path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('src/texts/')),
      dirname,
    )
    const crowded = [...crowds].filter(([, files]) => files.length > 20)
    expect(crowded.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([])
  })
})

describe('names', () => {
  it('say what a file is about', () => {
    const vague = /(^|[/.-])(utils?|helpers?|common|misc|shared|manager|service)\.(ts|tsx|css|mjs)$/
    expect(allFiles().filter((path) => vague.test(path) && !path.endsWith('.css'))).toEqual([])
  })

  it('are written in small letters with hyphens', () => {
    expect(sources.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })

  it('lead to what is exported, not past it', () => {
    const barrels = sources.filter(
      (path) => /(^|\/)index\.tsx?$/.test(path) && !path.startsWith('src/texts/'),
    )
    expect(barrels).toEqual([])
  })

  it('follow a test to what it tests, or stand under tests', () => {
    const lonely = sources
      .filter((path) => /^src\/.*\.test\.tsx?$/.test(path))
      .filter((path) => {
        const subject = path.replace(/(\.[a-z-]+)?\.test\.tsx?$/, '')
        return (
          !sources.some((one) => one.startsWith(subject) || one.startsWith(dirname(path))) || !isTest(path)
        )
      })
    expect(lonely).toEqual([])
  })
})
