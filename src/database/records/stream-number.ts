import { randomInt } from 'node:crypto'

/** Without characters that look or sound alike; nothing in it counts, and nothing is unique across compartments. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A short random number such as 4K7Q2M: 887 million of them, so a collision in reach is told by name, never by number. */
export const newStreamNumber = (): string =>
  Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
