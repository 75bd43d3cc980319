import type { Measured } from './clock.ts'

/** Columns of one width, numbers to the right. */
const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const thousands = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
const verdict = ({ aim, ok }: Measured): string => (aim === '' ? '' : ok ? 'ok' : 'MISSED')

export const table = (all: readonly Measured[]): string => {
  const rows = all.map((one) => [one.name, thousands(one.value), one.unit, one.aim, verdict(one)])
  const missed = all.filter(({ ok }) => !ok).length
  const last =
    missed === 0
      ? 'Every aim is met.'
      : `${missed} of ${all.filter(({ aim }) => aim !== '').length} aims are missed.`
  return `${columns([['what', 'measured', 'unit', 'aim', ''], ...rows])}\n\n${last}\n`
}

const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const bold = (one: Measured, text: string): string => (one.ok ? text : `**${text}**`)

/** `size · page · measure` becomes a cell of a table of that size, the rest lines of their own. */
export const markdownTables = (all: readonly Measured[]): string => {
  const parts = all.map((one) => ({ one, path: one.name.split(' · ') }))
  const sizes = [...new Set(parts.filter(({ path }) => path.length === 3).map(({ path }) => path[0] ?? ''))]
  const pages = sizes.flatMap((size) => {
    const mine = parts.filter(({ path }) => path.length === 3 && path[0] === size)
    const measures = [...new Map(mine.map(({ one, path }) => [path[2] ?? '', one]))]
    const head = measures.map(([name, { unit, aim }]) => {
      const note = [unit === 'ratio' || name.startsWith('SQL') ? '' : unit, aim].filter((text) => text !== '')
      return note.length === 0 ? name : `${name} (${note.join(', ')})`
    })
    const rows = [...Map.groupBy(mine, ({ path }) => path[1] ?? '')].map(([page, cells]) =>
      markdownRow([
        page,
        ...measures.map(([name]) => {
          const found = cells.find(({ path }) => path[2] === name)?.one
          return found === undefined ? '' : bold(found, thousands(found.value))
        }),
      ]),
    )
    return [
      `### ${size}`,
      '',
      markdownRow(['page', ...head]),
      markdownRow(['---', ...head.map(() => '---:')]),
      ...rows,
      '',
    ]
  })
  const rest = parts.filter(({ path }) => path.length !== 3).map(({ one }) => one)
  const lines = rest.map((one) => markdownRow([one.name, bold(one, thousands(one.value)), one.unit, one.aim]))
  return [
    ...(pages.length === 0 ? [] : ['## Pages', '', ...pages]),
    ...(lines.length === 0
      ? []
      : ['## The rest', '', '| what | measured | unit | aim |', '| --- | ---: | --- | --- |', ...lines, '']),
  ].join('\n')
}
