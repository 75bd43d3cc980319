import type { Child, FC } from 'hono/jsx'

/** The first cell of each row is its heading. On a phone a row is a card with each heading before its value. */
export type TableRow = { readonly head: Child; readonly cells: readonly Child[] }

export const Table: FC<{
  caption: string
  hiddenCaption?: boolean | undefined
  columns: readonly string[]
  rows: readonly TableRow[]
  /** Cells of a word or two: on a phone they stand after each other. */
  brief?: boolean | undefined
}> = ({ caption, hiddenCaption, columns, rows, brief }) => (
  <table class={brief ? 'ds-table cards brief' : 'ds-table cards'} role="table">
    <caption class={hiddenCaption ? 'ds-sr-only' : undefined}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) =>
          // A column of buttons has no name.
          column === '' ? (
            <td role="cell"></td>
          ) : (
            <th scope="col" role="columnheader">
              {column}
            </th>
          ),
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr role="row">
          <th scope="row" role="rowheader">
            {row.head}
          </th>
          {row.cells.map((cell, at) => (
            <td role="cell" data-label={columns[at + 1] || undefined}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
