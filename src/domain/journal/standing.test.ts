import { describe, expect, it } from 'vitest'
import { decide } from './decision.ts'
import { standing } from './standing.ts'

const entry = (seq: number, corrects?: number) => (corrects === undefined ? { seq } : { seq, corrects })

describe('the journal as it stands', () => {
  it.each([
    ['without corrections', [entry(1), entry(2)], [1, 2]],
    ['a correction takes the place of the first', [entry(1), entry(2), entry(3, 1)], [3, 2]],
    ['a correction of a correction', [entry(1), entry(2), entry(3, 1), entry(4, 3)], [4, 2]],
    ['the same corrected twice', [entry(1), entry(2, 1), entry(3, 1)], [3]],
  ])('%s', (_, entries, expected) => {
    expect(standing(entries).map(({ seq }) => seq)).toEqual(expected)
  })
})

describe('a decision', () => {
  it('is accepted when there is nothing to refuse for, and tells every refusal otherwise', () => {
    expect(decide([], 'done')).toEqual({ accepted: true, outcome: 'done' })
    expect(decide(['a', 'b'], 'done')).toEqual({ accepted: false, refusals: ['a', 'b'] })
  })
})
