import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { namedIn } from './naming.ts'

const nora = { given: 'Nora', family: 'Vik' }
const emil = { person: personId('emil'), given: 'Emil Andre', family: 'Foss' }
const brother = { person: personId('brother'), given: 'Jonas', family: 'Vik' }
const namesake = { person: personId('namesake'), given: 'Nora', family: 'Lie' }

describe('other pupils named in a text', () => {
  it.each([
    ['Emil sitter ved et annet bord.', ['emil']],
    ['En voksen går med emils gruppe.', ['emil']],
    ['Samtale med Foss og Jonas', ['emil', 'brother']],
    ['Emilie og fossen nevnes ikke', []],
    ['Nora Vik får hjelp', []],
    ['Andre plasser i klasserommet', []],
    ['Emil Andre bytter plass', ['emil']],
    ['Nora Lie er ikke med', ['namesake']],
  ])('%s', (text, expected) => {
    expect(namedIn(text, [emil, brother, namesake], nora)).toEqual(expected)
  })
})
