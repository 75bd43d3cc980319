import type { DateText } from '../../journal/facts.ts'
import { dateTextOf, type RowProblem, type RouteRow, type RowsRead } from './row.ts'

interface Record {
  readonly line: number
  readonly cells: readonly string[]
}

/** Cells with quotes around may hold the divider, line breaks and doubled quotes. */
const recordsOf = (text: string, divider: string): readonly Record[] => {
  const records: Record[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRecord = () => {
    endCell()
    if (cells.some((one) => one !== '')) records.push({ line: begun, cells })
    cells = []
    begun = line
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '\n') line += 1
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += letter
        at += 1
      } else if (letter === '"') quoted = false
      else cell += letter
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (letter === divider) endCell()
    else if (letter === '\n') endRecord()
    else cell += letter
  }
  endRecord()
  return records
}

const dividers = [';', '\t', ',', '|'] as const
/** The one that the first lines have most of. */
const dividerOf = (text: string): string => {
  const head = text.split('\n').slice(0, 3).join('\n')
  const count = (divider: string): number => head.split(divider).length
  return [...dividers].toSorted((a, b) => count(b) - count(a))[0] ?? ';'
}

const date = /^(?:\p{L}+\.?,?\s+)?(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))$/u
/** Null where the cell holds no date; `on` is null where it holds one that isn't. */
const dateOf = (cell: string): { readonly on: DateText | null } | null => {
  const found = date.exec(cell)
  if (!found) return /^\d{1,4}[-./]\d{1,2}/.test(cell) ? { on: null } : null
  const [year, month, dayOfMonth] = found[1] ? found.slice(1, 4) : [found[6], found[5], found[4]]
  return { on: dateTextOf(Number(year), Number(month), Number(dayOfMonth)) }
}

const headings = {
  from: /^(?:fra|frå|start|startdato|start date|dato|date|f\.?o\.?m\.?|første dag|fyrste dag|når)$/,
  to: /^(?:til|slutt|sluttdato|end date|t\.?o\.?m\.?|siste dag|til og med)$/,
  name: /^(?:navn|namn|hva|kva|tekst|beskrivelse|beskriving|subject|tittel|summary|hendelse|hending|merknad|type|ferie|fridag|aktivitet)$/,
} as const

interface Columns {
  readonly from: number
  readonly to: number | null
  readonly name: number
}

const columnsOf = ({ cells }: Record): Columns | null => {
  const find = (heading: RegExp): number => cells.findIndex((cell) => heading.test(cell.toLowerCase()))
  const [from, to, name] = [find(headings.from), find(headings.to), find(headings.name)]
  return from < 0 || name < 0 ? null : { from, to: to < 0 ? null : to, name }
}

/** Without headings: the first date, a second one if there is, and the first cell that is neither. */
const guessed = ({ cells }: Record): Columns | null => {
  const dates = cells.flatMap((cell, at) => (dateOf(cell) === null ? [] : [at]))
  const name = cells.findIndex((cell, at) => cell !== '' && !dates.includes(at))
  return dates[0] === undefined || name < 0 ? null : { from: dates[0], to: dates[1] ?? null, name }
}

const rowOf = ({ line, cells }: Record, columns: Columns): RouteRow | RowProblem => {
  const from = dateOf(cells[columns.from] ?? '')
  const last = columns.to === null ? '' : (cells[columns.to] ?? '')
  const to = last === '' ? from : dateOf(last)
  const name = (cells[columns.name] ?? '').replaceAll(/\s+/g, ' ')
  if (from === null) return 'no-date'
  if (!from.on || !to?.on) return 'bad-date'
  if (name === '') return 'no-name'
  return to.on < from.on ? 'backwards' : { line, from: from.on, to: to.on, name }
}

/** Rows of a table with a date or two and a name, divided by semicolon, tab or comma. */
export const readCsv = (text: string): RowsRead => {
  const whole = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const records = recordsOf(whole, dividerOf(whole))
  const [first] = records
  const headed = first ? columnsOf(first) : null
  const rows: RouteRow[] = []
  const problems: { line: number; problem: RowProblem }[] = []
  for (const record of headed ? records.slice(1) : records) {
    const columns = headed ?? guessed(record)
    const row = columns ? rowOf(record, columns) : 'no-date'
    if (typeof row === 'string') problems.push({ line: record.line, problem: row })
    else rows.push(row)
  }
  return { rows, problems }
}
