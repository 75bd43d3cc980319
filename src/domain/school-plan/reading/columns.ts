import { type Column, columnWords } from './words/column-words.ts'

const known = new Map(
  columnWords.flatMap(([column, words]) => words.split('|').map((word) => [word, column] as const)),
)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .replaceAll(/^[\d.\s]+|[?:.*\s]+$/gu, '')
    .trim()

/** The column that a heading names; null where it is no heading that we know. */
export const columnOf = (heading: string): Column | null => {
  const text = plain(heading)
  const whole = known.get(text)
  if (whole !== undefined) return whole
  // "Ansvar/hvem", "Når og hvor ofte": alike on both sides, or the first of them.
  const parts = text.split(/\/| og | \(/).map((part) => known.get(part.replace(/\)$/, '').trim()))
  const [first] = parts
  return parts.length > 1 && first !== undefined ? first : null
}

/** "Tiltak rettet mot hele skolemiljøet": a first column that says in its heading what the table is about. */
export const startsLikeWhat = (heading: string): boolean => {
  const text = plain(heading)
  const words = columnWords.find(([column]) => column === 'what')?.[1].split('|') ?? []
  return words.some((word) => text === word || text.startsWith(`${word} `))
}

/** Who does it, and for whom: where both are asked by the same word, the second is the target group. */
export const told = (headings: readonly (Column | null)[]): readonly (Column | null)[] =>
  headings.map((column, at) => {
    if (column === null || headings.indexOf(column) === at) return column
    if (column === 'responsible' && !headings.includes('target')) return 'target'
    if (column === 'what' && !headings.includes('how')) return 'how'
    return 'other'
  })

/** A table of activities has what is done, and who or when. */
export const isActivityTable = (columns: readonly (Column | null)[]): boolean =>
  (columns.includes('what') || columns.includes('how')) &&
  (columns.includes('responsible') || columns.includes('when') || columns.includes('documented'))

export interface HeadingWords {
  readonly column: Column
  readonly from: number
  readonly to: number
}

const longestFree = 6

/** Headings that stand on one line, read from its end; words before them are a first column that names itself. */
export const headingsOnLine = (line: string): readonly HeadingWords[] | null => {
  let rest = [...line.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  const found: HeadingWords[] = []
  while (rest.length > 0) {
    const some = [4, 3, 2, 1].map((length) => rest.slice(-length)).find((words) => nameOf(words) !== null)
    const [first, last] = [some?.[0], some?.at(-1)]
    const column = some === undefined ? null : nameOf(some)
    if (!some || !first || !last || column === null) break
    found.unshift({ column, from: first.from, to: last.to })
    rest = rest.slice(0, -some.length)
  }
  const [first, last] = [rest[0], rest.at(-1)]
  if (
    found.length < 2 ||
    rest.length > longestFree ||
    found.some(({ from }) => /^\p{Ll}/u.test(line.slice(from)))
  )
    return null
  // A first column that names itself: beside who or when, and nothing that counts.
  const free =
    rest.length > 0 &&
    (/\d/.test(line) || !found.some(({ column }) => column === 'responsible' || column === 'when'))
  if (free) return null
  return first && last ? [{ column: 'what', from: first.from, to: last.to }, ...found] : found
}

const nameOf = (words: readonly { readonly text: string }[]): Column | null =>
  columnOf(words.map(({ text }) => text).join(' '))
