import type { CellRead, QuestionCode } from '../reading.ts'
import { type Span, spanOf } from '../source.ts'
import type { Column } from '../words/column-words.ts'
import { decode, type Placed } from './decode.ts'
import { wholeYearWords } from '../words/time-words.ts'
import { linksIn, type Word, wordsOf } from './words.ts'

/** A row of a flattened table, as far as it could be cut out, and what is doubtful about the cut. */
export interface Row {
  readonly cells: readonly CellRead[]
  readonly doubts: readonly QuestionCode[]
  readonly source: readonly Span[]
}

interface Cut {
  readonly placed: readonly Placed[]
  readonly doubts: readonly QuestionCode[]
}

const cutRows = (placed: readonly Placed[]): readonly (readonly Placed[])[] => {
  const rows: Placed[][] = []
  for (const each of placed) {
    if (each.startsRow || rows.length === 0) rows.push([])
    rows.at(-1)?.push(each)
  }
  return rows
}

/** Paragraphs of a cell stay apart: at bullets, and where the layout left a line empty. */
const cellText = (words: readonly Word[]): string =>
  words
    .map(({ text, startsLine, afterSpace }, at) => {
      const breaks = startsLine && (afterSpace || /^[-–•●▪*](?=\S|$)/u.test(text))
      return at === 0 ? text : `${breaks ? '\n' : ' '}${text}`
    })
    .join('')

const cellsOf = (row: readonly Placed[], columns: readonly Column[]): readonly CellRead[] =>
  [...Map.groupBy(row, ({ column }) => column)].map(([at, placed]) => ({
    column: columns[at] ?? 'other',
    text: cellText(placed.map(({ word }) => word)),
    source: placed.map(({ word }) => spanOf(word.source)),
  }))

/** A cell that goes on after an empty line: two rows may have been put into one, side by side. */
const hasSeveralParts = (row: readonly Placed[], columns: readonly Column[]): boolean =>
  row.some(
    ({ word, column }, at) => word.afterSpace && row[at - 1]?.column === column && columns[column] !== 'what',
  )

const endsOpenly = (line: readonly Placed[] | undefined): boolean => {
  const last = line?.at(-1)?.word
  return last === undefined || last.joining || /[,-]$/u.test(last.text)
}
const startsLarge = (line: readonly Placed[] | undefined): boolean =>
  /^[\p{Lu}«"“]/u.test(line?.[0]?.word.text ?? '')
/** A line at the edge of what is done that might as well say who does it, or when. */
const hasDoubtfulEdge = (row: readonly Placed[], columns: readonly Column[]): boolean =>
  row.some(({ word, column }, at) => {
    const next = row[at + 1]
    if (next === undefined || next.column === column) return false
    if (columns[column] !== 'what' && columns[column] !== 'how') return false
    const line = row.filter((other) => other.word.line === word.line && other.column === column)
    const before = row.filter((other) => other.word.line === word.line - 1 && other.column === column)
    if (before.length > 0 && endsOpenly(before)) return endsOpenly(line)
    const saysWho =
      line.some((other) => other.word.party > 0) &&
      line.every((other) => other.word.party > 0 || other.word.joining)
    return saysWho || line.every((other) => other.word.time) || endsOpenly(line)
  })

/** "Hele året", and then something more: it may be the title of the next row, which says when it is. */
const saysMoreThanAllYear = (row: readonly Placed[], columns: readonly Column[]): boolean => {
  const lines = Map.groupBy(
    row.filter(({ column }) => columns[column] === 'when'),
    ({ word }) => word.line,
  )
  const texts = [...lines.values()].map((line) => line.map(({ word }) => word.text).join(' '))
  return texts.slice(0, -1).some((text) => wholeYear.test(text))
}
const wholeYear = new RegExp(wholeYearWords, 'iu')

/** Between who and whom stands a word that is mostly the other. */
const hasDoubtfulTarget = (row: readonly Placed[], columns: readonly Column[]): boolean =>
  row.some(({ word, column }, at) => {
    const before = row[at - 1]
    if (before === undefined || before.column === column) return false
    const [from, to] = [columns[before.column], columns[column]]
    return (
      (from === 'responsible' && to === 'target' && word.target < 0.7 && word.party > 0.5) ||
      (from === 'responsible' &&
        to === 'target' &&
        before.word.party > 0 &&
        before.word.party < 0.5 &&
        before.word.target > 0.5)
    )
  })

/** Who or when, on a line of its own or with a capital letter, in the midst of what is done or where it is written. */
const saysOtherWithin = (row: readonly Placed[], columns: readonly Column[]): boolean => {
  const free = row.filter(({ column }) => ['what', 'how', 'documented'].includes(columns[column] ?? ''))
  const lines = [...Map.groupBy(free, ({ word }) => word.line).values()]
  const when = free.some(
    ({ word }, at) =>
      word.startsTime &&
      (at > 0 ? !/[.:]$/u.test(free[at - 1]?.word.text ?? '') : free[1]?.word.line === word.line),
  )
  const who = lines.some(
    (line, at) =>
      at > 0 &&
      columns[line[0]?.column ?? 0] !== 'documented' &&
      startsLarge(line) &&
      !endsOpenly(lines[at - 1]) &&
      line.every(({ word }) => word.party > 0.5 || word.joining),
  )
  return when || who
}

/** Where it is written may be said on several lines; one that begins anew may be the next row's. */
const mayHoldNextRow = (row: readonly Placed[], columns: readonly Column[]): boolean => {
  const documented = row.filter(({ column }) => columns[column] === 'documented')
  const lines = [...Map.groupBy(documented, ({ word }) => word.line).values()]
  const begins = lines.some((line, at) => at > 0 && startsLarge(line) && !endsOpenly(lines[at - 1]))
  return begins || /^["«“(]/u.test(row[0]?.word.text ?? '')
}

/** The same word twice among those who do it: the first may belong to what is done. */
const namesTwice = (row: readonly Placed[], columns: readonly Column[]): boolean => {
  const who = row
    .filter(({ word, column }) => columns[column] === 'responsible' && word.party > 0)
    .map(({ word }) => word.text.toLowerCase().replaceAll(/[^\p{L}]/gu, ''))
  return new Set(who).size < who.length
}

const doubtsOf = (row: readonly Placed[], columns: readonly Column[]): readonly QuestionCode[] => [
  ...(row.some(({ word }, at) => at > 0 && word.newPage) ? (['row-over-page'] as const) : []),
  ...(hasSeveralParts(row, columns) ? (['several-activities'] as const) : []),
  ...([
    hasDoubtfulEdge,
    saysMoreThanAllYear,
    hasDoubtfulTarget,
    namesTwice,
    saysOtherWithin,
    mayHoldNextRow,
  ].some((is) => is(row, columns))
    ? (['row-cut-unsure'] as const)
    : []),
]

const longTitle = 9
const shortTitle = 4

/** Lines of what is done, as far as they stand before the next cell. */
const whatLines = (row: readonly Placed[]): readonly (readonly Placed[])[] => [
  ...Map.groupBy(
    row.filter(({ column }) => column === 0),
    ({ word }) => word.line,
  ).values(),
]

const endsSentence = (line: readonly Placed[] | undefined): boolean =>
  /[.;:]$/u.test(line?.at(-1)?.word.text ?? '')

/** A row that begins a page begins with its title, short and no sentence; or it goes on from the page before. */
const looksLikeTitle = (row: readonly Placed[]): boolean => {
  const lines = whatLines(row)
  const [first] = lines
  return (
    first !== undefined &&
    (startsLarge(first) || /^\d/.test(first[0]?.word.text ?? '')) &&
    first.length <= longTitle &&
    !endsSentence(lines.at(-1))
  )
}

/** Where, in what goes on from the page before, the next row seems to begin: a short line on its own. */
const titleWithin = (row: readonly Placed[]): number => {
  const lines = whatLines(row)
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      !endsOpenly(lines[index - 1]) &&
      startsLarge(line) &&
      line.length <= shortTitle &&
      !endsSentence(line) &&
      startsLarge(lines[index + 1]),
  )
  const start = lines[at]?.[0]
  return start === undefined ? -1 : row.indexOf(start)
}

/** A table that goes on over a page: what belongs to the row before it is put there, and asked about. */
const overPages = (rows: readonly (readonly Placed[])[], columns: readonly Column[]): readonly Cut[] => {
  const cuts: Cut[] = []
  const doubt = (more: readonly Placed[]) => {
    const before = cuts.pop()
    if (before)
      cuts.push({ placed: [...before.placed, ...more], doubts: [...before.doubts, 'row-over-page'] })
  }
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1] ?? []
    // Its title may have gone to the row before.
    const untitled = saysMoreThanAllYear(before, columns) ? (['row-cut-unsure'] as const) : []
    const doubts = [...doubtsOf(row, columns), ...untitled]
    const goesOn =
      cuts.length > 0 && row[0]?.word.newPage === true && (!looksLikeTitle(row) || titleWithin(row) > 0)
    if (!goesOn) {
      cuts.push({ placed: row, doubts })
      continue
    }
    const title = titleWithin(row)
    const small = !startsLarge(row)
    if (title > 0) {
      doubt(row.slice(0, title))
      cuts.push({ placed: row.slice(title), doubts: [...doubts, 'row-cut-unsure'] })
    } else if (small || row.every(({ column }) => column === 0)) doubt(row)
    else {
      doubt([])
      cuts.push({ placed: row, doubts: [...doubts, 'row-over-page'] })
    }
  }
  return cuts
}

export interface RowsCut {
  readonly rows: readonly Row[]
  /** Words after the last row that belong to none. */
  readonly after: Span | null
  readonly links: readonly Span[]
}

export const rowsOf = (text: string, body: Span, columns: readonly Column[]): RowsCut => {
  const cuts = overPages(cutRows(decode(wordsOf(text, body), columns)), columns)
  const last = cuts.at(-1)
  const alone = last?.placed.every(({ column }) => columns[column] === 'what') === true
  const rest = alone && last ? last.placed : []
  // The last row goes on over the page; or the words belong to what comes after the table.
  const goesOn = rest[0]?.word.newPage === true && cuts.length > 1
  const before = goesOn ? cuts.at(-2) : undefined
  const whole: readonly Cut[] = before
    ? [
        ...cuts.slice(0, -2),
        { placed: [...before.placed, ...rest], doubts: [...before.doubts, 'row-over-page'] },
      ]
    : alone
      ? cuts.slice(0, -1)
      : cuts
  return {
    rows: whole.map(({ placed, doubts }) => ({
      cells: cellsOf(placed, columns),
      doubts: [...new Set(doubts)],
      source: [spanOf(placed.flatMap(({ word }) => word.source))],
    })),
    after: alone && !goesOn ? spanOf(rest.flatMap(({ word }) => word.source)) : null,
    links: linksIn(text, body),
  }
}
