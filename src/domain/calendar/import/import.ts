import { day, dayOf, textOf } from '../day.ts'
import type { FreeDays, SchoolCalendar, SchoolYear } from '../school-calendar.ts'
import { schoolYearAt } from '../school-year.ts'
import { readCsv } from './csv.ts'
import { isIcal, readIcal } from './ical.ts'
import { meaningOf, type RowMeaning } from './recognise.ts'
import type { RowProblem, RouteRow } from './row.ts'

/** A row of the file, and what became of it. */
export interface ImportedRow {
  readonly line: number
  readonly row: RouteRow | null
  readonly became: RowMeaning['means'] | RowProblem
}

export type ImportRefusal = 'empty' | 'too-large' | 'nothing-found' | 'no-first-day' | 'no-last-day'

export type RouteImport =
  | {
      readonly ok: true
      readonly calendar: Pick<SchoolCalendar, 'schoolYears' | 'free'>
      /** The school years that the file speaks of. */
      readonly years: readonly string[]
      readonly rows: readonly ImportedRow[]
    }
  | {
      readonly ok: false
      readonly refusal: ImportRefusal
      readonly year: string | null
      readonly rows: readonly ImportedRow[]
    }

/** A school route is a page or two; more is another file. */
const longest = 400_000

interface Read {
  readonly row: RouteRow
  readonly meaning: RowMeaning
}

const found = (rows: readonly Read[], means: RowMeaning['means'], year: string): RouteRow | null =>
  rows.find(({ row, meaning }) => meaning.means === means && schoolYearAt(dayOf(row.from)) === year)?.row ??
  null

/** First and last day: said, or beside the summer holiday, or as the calendar had them. */
const yearOf = (
  rows: readonly Read[],
  name: string,
  before: SchoolYear | null,
): SchoolYear | ImportRefusal => {
  const summers = rows.filter(({ meaning }) => meaning.means === 'summer').map(({ row }) => row)
  const into = summers.find(({ to }) => schoolYearAt(day(dayOf(to) + 1)) === name)
  const out = summers.find(({ from }) => schoolYearAt(day(dayOf(from) - 1)) === name)
  const from =
    found(rows, 'first-day', name)?.from ??
    (into && into.to >= `${name.slice(0, 4)}-08-01` ? textOf(day(dayOf(into.to) + 1)) : before?.from)
  const to =
    found(rows, 'last-day', name)?.to ?? (out ? textOf(day(dayOf(out.from) - 1)) : undefined) ?? before?.to
  if (from === undefined) return 'no-first-day'
  if (to === undefined) return 'no-last-day'
  const spring = found(rows, 'second-term', name)?.from ?? before?.springFrom
  return { name, from, to, ...(spring === undefined ? {} : { springFrom: spring }) }
}

const freeOf = (rows: readonly Read[]): readonly FreeDays[] =>
  rows.flatMap(({ row: { from, to, name }, meaning }) =>
    meaning.means === 'free' ? [{ from, to, name, kind: meaning.kind }] : [],
  )

const byDate = (a: { readonly from: string }, b: { readonly from: string }): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0

const hasDays = ({ meaning }: Read): boolean => meaning.means !== 'known' && meaning.means !== 'unsure'

/** Years that the file has free days or ends of; a summer holiday alone, at either end, makes no year. */
const yearsOf = (rows: readonly Read[]): readonly string[] => [
  ...new Set(
    rows
      .filter((read) => hasDays(read) && read.meaning.means !== 'summer')
      .map(({ row }) => schoolYearAt(dayOf(row.from)))
      .toSorted(),
  ),
]

/** Reads a school route, iCal or CSV, into the calendar as it stands: the years it speaks of are made anew. */
export const importRoute = (text: string, current: SchoolCalendar | null): RouteImport => {
  if (text.trim() === '') return { ok: false, refusal: 'empty', year: null, rows: [] }
  if (text.length > longest) return { ok: false, refusal: 'too-large', year: null, rows: [] }
  const { rows, problems } = isIcal(text) ? readIcal(text) : readCsv(text)
  const read = rows.map((row): Read => ({ row, meaning: meaningOf(row.name) }))
  const shown: readonly ImportedRow[] = [
    ...read.map(({ row, meaning }) => ({ line: row.line, row, became: meaning.means })),
    ...problems.map(({ line, problem }) => ({ line, row: null, became: problem })),
  ].toSorted((a, b) => a.line - b.line)
  const years = yearsOf(read)
  if (years.length === 0) return { ok: false, refusal: 'nothing-found', year: null, rows: shown }
  const made: SchoolYear[] = []
  for (const name of years) {
    const before = current?.schoolYears.find((one) => one.name === name) ?? null
    const year = yearOf(read, name, before)
    if (typeof year === 'string') return { ok: false, refusal: year, year: name, rows: shown }
    made.push(year)
  }
  const other = <T extends { readonly from: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ from }) => !years.includes(schoolYearAt(dayOf(from))))
  return {
    ok: true,
    years,
    rows: shown,
    calendar: {
      schoolYears: [...other(current?.schoolYears ?? []), ...made].toSorted(byDate),
      free: [...other(current?.free ?? []), ...freeOf(read)].toSorted(byDate),
    },
  }
}
