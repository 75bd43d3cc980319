/** Advance widths of the wheel's letters in hundredths of their size, rounded up a little; what isn't here is as wide as most. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI.,:;’'| ", 29],
  ['ftr()-', 40],
  ['ckszvyxJ', 57],
  ['aeLFE', 59],
  ['BRSPTKUDHV', 71],
  ['ACGNOØÅQX«»', 76],
  ['wmMW…', 90],
  ['æÆ@', 97],
]
const usual = 62
const table = new Map(
  widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
)

/** The late ones and those of now are bold. */
const boldness = 1.04

/** How long a word is at a size, for whoever must find room for it before any browser has drawn it. */
export const lengthOf = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (table.get(letter) ?? usual), 0) / 100) * size * boldness

/** A short word at the end of what is cut, «og» or «med», says nothing by itself. */
const leastWord = 4
const leastName = 9

/** Whole words as far as there is room for so many letters, with dots where something is left out. */
export const cutTo = (name: string, most: number): string => {
  if (name.length <= most) return name
  const words = name.slice(0, most).split(' ').slice(0, -1)
  while (words.length > 1 && (words.at(-1)?.length ?? 0) < leastWord) words.pop()
  const kept = words.join(' ')
  return `${kept.length < leastName ? name.slice(0, most - 1).trim() : kept.replace(/[,;:–-]$/, '')}…`
}

/** What a name begins with, up to where it only explains itself. */
export const firstClause = (name: string): string => {
  const [clause = name] = name.split(/[:(]|\. (?=\p{Lu})/u)
  const [before = clause] = clause.split(',')
  return (before.trim().includes(' ') ? before : clause).replace(/\.$/, '').trim()
}
