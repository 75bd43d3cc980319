import { describe, expect, it } from 'vitest'
import { speaksNorwegian } from './exemptions.ts'
import { isTest, sources, textOf } from './tree.ts'

const screened = sources.filter(
  (path) => path.startsWith('src/') && !path.startsWith('src/texts/') && !isTest(path),
)

const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** Attributes that are read aloud. Words between tags are found by the linter (react/jsx-no-literals). */
const spoken = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:aria-label|alt|title|placeholder|aria-description)="([^"]*\p{L}{2}[^"]*)"/gu)].map(
    ([, words = '']) => words,
  )

describe('what is read on a screen', () => {
  it('stands in src/texts', () => {
    const found = screened
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => spoken(withoutComments(textOf(path))).map((word) => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  it('is Norwegian nowhere else', () => {
    const norwegian = screened.filter((path) => /[æøåÆØÅ]/.test(withoutComments(textOf(path))))
    expect(norwegian.filter((path) => !speaksNorwegian[path])).toEqual([])
    expect(Object.keys(speaksNorwegian).filter((path) => !norwegian.includes(path))).toEqual([])
  })

  it('is seen by this check', () => {
    expect(spoken('<img alt="Bilde av en varde"/><b title={t.x}>')).toEqual(['Bilde av en varde'])
  })

  it('says beside each field for free text about a child what not to write there', () => {
    const ofCases = /^src\/app\/(case|closing|concern|evaluation|measures|plan|report)\//
    const fields = screened
      .filter((path) => ofCases.test(path) && path.endsWith('.tsx'))
      .flatMap((path) =>
        [...textOf(path).matchAll(/<TextArea\b.*?\/>/gs)].map(([field]) => `${path}: ${field}`),
      )
    expect(fields.length).toBeGreaterThan(20)
    expect(fields.filter((field) => !/\shint=/.test(field))).toEqual([])
  })

  it('is drawn without style attributes, which the security policy blocks', () => {
    const styled = screened.filter(
      (path) => path.endsWith('.tsx') && /\sstyle=/.test(withoutComments(textOf(path))),
    )
    expect(styled).toEqual([])
  })
})
