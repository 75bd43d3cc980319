export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** More than this and the comparing would be felt: then the one stands whole beside the other. */
const mostPairs = 1_000_000

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\s)(?=\S)/).filter((word) => word !== '')

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** Lengths of what two lists have in common from each pair of places on. */
const lengths = (a: readonly string[], b: readonly string[]): readonly Uint32Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]]
      if (row === undefined || below === undefined) continue
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const between = (a: readonly string[], b: readonly string[]): readonly Piece[] => {
  if (a.length * b.length > mostPairs)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  const table = lengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, come] = [a[i], b[j]]
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: 'same', text: gone })
      i++
      j++
    } else if (
      gone !== undefined &&
      (come === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'removed', text: gone })
      i++
    } else {
      pieces.push({ kind: 'added', text: come ?? '' })
      j++
    }
  }
  return pieces
}

/** Neighbours of one kind become one piece. */
const joined = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<readonly Piece[]>((all, piece) => {
    const last = all.at(-1)
    if (piece.text === '') return all
    return last?.kind === piece.kind
      ? [...all.slice(0, -1), { kind: piece.kind, text: last.text + piece.text }]
      : [...all, piece]
  }, [])

/** What is the same, gone and new from one text to another, word by word, in the order in which it is read. */
export const wordDifference = (before: string, after: string): readonly Piece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const start = commonStart(a, b)
  const end = commonStart(a.slice(start).toReversed(), b.slice(start).toReversed())
  const same = (words: readonly string[]): Piece => ({ kind: 'same', text: words.join('') })
  return joined([
    same(a.slice(0, start)),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    same(a.slice(a.length - end)),
  ])
}
