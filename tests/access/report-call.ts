import { randomUUIDv7 } from 'node:crypto'
import type { Compartment } from '../../src/domain/journal/facts.ts'
import type { Laid } from './places.ts'

export interface Reported {
  readonly compartment: Compartment
  readonly about?: readonly (string | undefined)[]
  readonly adult?: string | undefined
  readonly urgent?: boolean
}

/** A report as the program sends it: what a reporter's session calls the gate with, and nothing more. */
export const reportCall = (laid: Laid, how: Reported) => {
  const id = randomUUIDv7()
  const values = [
    ...[id, laid.schools[0], 'R7', how.compartment, how.urgent ?? false, how.about ?? [laid.pupils[1]]],
    ...[how.adult ?? null, Buffer.from('sealed'), randomUUIDv7()],
  ]
  const call = `select gate.report_concern($1, $2, $3, $4, $5, $6::uuid[], '{}', $7, $8,
    gate.now() + interval '14 days', $9, '2026-09-14T08:00', gate.now(), '{}', '{}')`
  return { id, call, values }
}
