import { describe, expect, it } from 'vitest'
import { wordsThatName } from './naming.ts'

const people = [
  { given: 'Kari', family: 'Nygård' },
  { given: 'Lars Petter', family: 'Berg Hansen' },
  { given: 'Liv', family: 'Dahl' },
  { given: 'Ida', family: 'Skog' },
  { given: 'Åse', family: 'Lande' },
]

describe('words that name somebody', () => {
  it.each([
    'Kari Nygård følger opp',
    'følges opp av KARI NYGÅRD.',
    'Kari Nygårds gruppe møtes på onsdag',
    'Nygård, Kari',
    'K. Nygård',
    'Kari Nyga\u030Ard',
    'Petter Hansen og Lars Hansen',
    'Lars Petter Berg Hansen',
    'Berg Hansen, Lars',
  ])('are heard however the name is written: %s', (text) => {
    expect(wordsThatName([text], people)).toBe(true)
  })

  it.each([
    'Rektor følger opp',
    'Hele livet i en dal',
    'Turdag i skog og mark, bl.a. skog',
    'Å lande etter ferien',
    'Klassen går på Berg og Nygård skoler',
    '',
  ])('are not: %s', (text) => {
    expect(wordsThatName([text], people)).toBe(false)
  })
})
