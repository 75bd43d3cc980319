import { expect, test } from 'vitest'
import { typedFrom } from '../forms.ts'
import { followingMeasures } from './same-measure.ts'

const typed = typedFrom({
  note: 'outside the list',
  'measures.0.id': 'a',
  'measures.0.effect': 'no',
  'measures.1.id': 'b',
  'measures.1.effect': 'yes',
})

test('an answer follows its measure when the list has changed', () => {
  const now = followingMeasures(typed, 'measures', ['b', 'c'])
  expect(now.one('measures.0.effect')).toBe('yes')
  expect(now.one('measures.1.effect')).toBe('')
  expect(now.one('note')).toBe('outside the list')
})

test('what is shown first has no list to follow', () => {
  const first = typedFrom({ 'measures.0.effect': 'partly' })
  expect(followingMeasures(first, 'measures', ['a']).one('measures.0.effect')).toBe('partly')
})
