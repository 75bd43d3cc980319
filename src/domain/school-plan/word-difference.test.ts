import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from './word-difference.ts'

const told = (before: string, after: string) =>
  wordDifference(before, after).map(
    ({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`,
  )

describe('the difference between two texts', () => {
  it.each([
    ['Vi hilser på alle.', 'Vi hilser på alle.', ['=Vi hilser på alle.']],
    ['Vi hilser på alle.', 'Vi hilser alltid på alle.', ['=Vi hilser ', '+alltid ', '=på alle.']],
    ['Spør helsesøster.', 'Spør helsesykepleier.', ['=Spør ', '-helsesøster.', '+helsesykepleier.']],
    ['', 'Nytt.', ['+Nytt.']],
    ['Borte.', '', ['-Borte.']],
  ])('%j → %j', (before, after, pieces) => {
    expect(told(before, after)).toEqual(pieces)
  })

  it('holds all of the one and all of the other, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c', '\n', 'dd ')).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after)
        const of = (...kinds: readonly string[]) =>
          pieces.flatMap((piece) => (kinds.includes(piece.kind) ? [piece.text] : [])).join('')
        expect(of('same', 'removed')).toBe(before)
        expect(of('same', 'added')).toBe(after)
      }),
    )
  })

  it('of two books is one for the other', () => {
    const book = (word: string) => `${word} `.repeat(3_000)
    expect(wordDifference(book('a'), book('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
