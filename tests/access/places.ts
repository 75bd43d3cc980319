import { randomUUIDv7 } from 'node:crypto'
import { pupilCount, type Scenario, schoolCount, staffCount } from './scenario.ts'

/** Where the places of a scenario lie in the database: an owner of its own each time. */
export interface Laid {
  readonly owner: string
  readonly schools: readonly string[]
  readonly staff: readonly string[]
  readonly pupils: readonly string[]
  readonly concerns: readonly { readonly id: string; readonly passages: readonly string[] }[]
  readonly cases: readonly {
    readonly id: string
    readonly passages: readonly string[]
    readonly measures: readonly string[]
  }[]
}

type Row = Readonly<Record<string, unknown>>
/** Rows of a table, the owner left out. */
export type Add = (table: string, ...news: readonly Row[]) => unknown

export const long = { past: '2020-01-01', over: '2021-01-01', ahead: '2099-01-01' }

const ids = (count: number) => Array.from({ length: count }, () => randomUUIDv7())

export const places = (scenario: Scenario): Laid => ({
  owner: randomUUIDv7(),
  schools: ids(schoolCount),
  staff: ids(staffCount),
  pupils: ids(pupilCount),
  concerns: scenario.concerns.map((concern) => ({
    id: randomUUIDv7(),
    passages: ids(concern.passages.length),
  })),
  cases: scenario.cases.map((theCase) => ({
    id: randomUUIDv7(),
    passages: ids(theCase.passages.length),
    measures: ids(theCase.measures.length),
  })),
})
