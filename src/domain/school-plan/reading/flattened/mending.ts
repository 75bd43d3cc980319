import type { Column } from '../words/column-words.ts'
import { staffWords } from '../words/doing-words.ts'
import { wholeYearWords } from '../words/time-words.ts'
import type { Placed } from './decode.ts'

/** Rows that the walk through the words cut in a way that can't be meant. All of them are asked about afterwards. */
type Row = readonly Placed[]
type Columns = readonly Column[]

const filled = (row: Row, columns: Columns): ReadonlySet<Column | undefined> =>
  new Set(row.map(({ column }) => columns[column]))

const linesOf = (row: Row): readonly Row[] => [...Map.groupBy(row, ({ word }) => word.line).values()]

/** One row stops at who, the next begins with somebody and names nobody: who it is was said in a sentence. */
const isRestOf = (before: Row, row: Row, columns: Columns): boolean => {
  const [first, second] = [filled(before, columns), filled(row, columns)]
  const [lead] = row
  return (
    columns.includes('when') &&
    first.has('what') &&
    first.has('responsible') &&
    columns[before.at(-1)?.column ?? -1] === 'responsible' &&
    !first.has('when') &&
    second.has('when') &&
    !second.has('responsible') &&
    lead !== undefined &&
    !lead.word.newPage &&
    lead.word.party > 0.5
  )
}

const whole = (before: Row, row: Row, columns: Columns): Row => {
  const who = columns.indexOf('responsible')
  return [
    ...before,
    ...row.map((each) =>
      columns[each.column] === 'what'
        ? { ...each, column: who, startsRow: false }
        : { ...each, startsRow: false },
    ),
  ]
}

const staff = new RegExp(`^(?:${staffWords})$`, 'iu')
const allYear = new RegExp(`^(?:${wholeYearWords})$`, 'iu')
const textOf = (line: Row): string => line.map(({ word }) => word.text).join(' ')
const longTitle = 4

/** "Hele året", and under it the title of the next row, which the walk took for a time: "Skolestart". */
const titleAtEnd = (row: Row, next: Row, columns: Columns): Row => {
  const when = linesOf(row.filter(({ column }) => columns[column] === 'when'))
  const [before, last] = [when.at(-2), when.at(-1)]
  if (when.length !== 2 || !before || !last || row.at(-1) !== last.at(-1)) return []
  const [title] = last
  const [first, second] = linesOf(next.filter(({ column }) => columns[column] === 'what'))
  const goesOn = (first?.length ?? 0) > longTitle || /^\p{Ll}/u.test(second?.[0]?.word.text ?? '')
  const isTitle =
    allYear.test(textOf(before)) &&
    !allYear.test(textOf(last)) &&
    last.length <= longTitle &&
    title !== undefined &&
    !title.word.afterSpace &&
    title.word.startsLine &&
    next[0]?.word.newPage !== true &&
    columns[next[0]?.column ?? -1] === 'what' &&
    goesOn
  return isTitle ? last : []
}

/** "Ansatte, Elever, Ansatte": the first of the two does it, the others it is done for. */
const staffTwice = (row: Row, columns: Columns): Row => {
  const [who, whom] = [columns.indexOf('responsible'), columns.indexOf('target')]
  const [first, ...others] = row.filter(({ column }) => column === whom)
  const again = others.some(({ word }) => word.text === first?.word.text)
  const does = first !== undefined && first.word.party > 0 && staff.test(first.word.text)
  return who >= 0 && again && does && who === whom - 1
    ? row.map((each) => (each === first ? { ...each, column: who } : each))
    : row
}

const fewestRows = 3

/** The whole table was copied column by column: as many lines of each, so that each is a row. */
const byColumns = (row: Row, columns: Columns): readonly Row[] | null => {
  const lines = columns.map((_, at) => linesOf(row.filter(({ column }) => column === at)))
  const count = lines[0]?.length ?? 0
  if (count < fewestRows || !lines.every((all) => all.length === count)) return null
  return Array.from({ length: count }, (_, at) => lines.flatMap((all) => all[at] ?? []))
}

export interface Mended {
  readonly row: Row
  /** It isn't as the walk left it. */
  readonly changed: boolean
}

export const mended = (rows: readonly Row[], columns: Columns): readonly Mended[] => {
  const joined: Mended[] = []
  const [only, ...others] = rows
  // Words after it that say nothing but what are of what comes next.
  const alone = others.length < 2 && others.flat().every(({ column }) => columns[column] === 'what')
  const parted = only && alone ? byColumns(only, columns) : null
  if (parted !== null) return [...parted, ...others].map((row) => ({ row, changed: true }))
  for (const row of rows) {
    const before = joined.at(-1)?.row
    if (before && isRestOf(before, row, columns))
      joined[joined.length - 1] = { row: whole(before, row, columns), changed: true }
    else joined.push({ row, changed: false })
  }
  const what = columns.indexOf('what')
  const titles = joined.map(({ row }, at) => titleAtEnd(row, joined[at + 1]?.row ?? [], columns))
  return joined.map(({ row, changed }, at) => {
    const [given, mine] = [titles[at - 1] ?? [], titles[at] ?? []]
    const own = row.filter((each) => !mine.includes(each))
    const all = staffTwice([...given.map((each) => ({ ...each, column: what })), ...own], columns)
    return {
      row: all,
      changed: changed || all.some((each) => !row.includes(each)) || all.length < row.length,
    }
  })
}
