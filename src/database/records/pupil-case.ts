import { measureRows, type RunningMeasure } from '../../domain/activity-plan/measure-rows.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { CaseEntry } from '../../domain/journal/entry.ts'
import { type CaseId, caseId, type OwnerId, ownerId, personId, schoolId } from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'
import type { StreamHead } from './journal.ts'

/** The row of a case: what is true now, beside the journal that says why. */
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>

const columns = [
  'owner_id',
  'case_id',
  'school_id',
  'pupil_id',
  'number',
  'kind',
  'compartment',
  'status',
  'serious',
  'responsible_id',
  'plan_version',
  'evaluate_on',
  'opened_at',
  'closed_at',
  'closing_ground',
  'last_seq',
  'last_hash',
  'version',
] as const

/** By number, within the reader's reach; null for absent and out of reach alike. */
export const findCase = async (tx: Transaction, owner: OwnerId, number: string, lock = false) => {
  const found = tx
    .selectFrom('pupil_case')
    .select(columns)
    .where('owner_id', '=', owner)
    .where('number', '=', number)
    .limit(1)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (row === undefined) return null
  return {
    ...row,
    owner_id: ownerId(row.owner_id),
    case_id: caseId(row.case_id),
    school_id: schoolId(row.school_id),
    pupil_id: personId(row.pupil_id),
    responsible_id: row.responsible_id === null ? null : personId(row.responsible_id),
  }
}

/** The columns of the row that are a fold of the journal; `varde verify` compares them with it. */
export const caseColumns = (state: CaseState) => ({
  status: state.status,
  serious: state.seriousness?.serious ?? false,
  plan_version: state.plan?.version ?? 0,
  evaluate_on: state.closed === null ? state.evaluateOn : null,
  closing_ground: state.closed?.ground ?? null,
  version: state.version,
})

export const measureColumns = (owner: OwnerId, stream: CaseId, row: RunningMeasure) => {
  const { measure, version, stoppedOn } = row
  if ('text' in measure.when || 'text' in measure.responsible) return null
  return {
    owner_id: owner,
    case_id: stream,
    measure_id: measure.id,
    plan_version: version,
    immediate: version === 0,
    series: measure.series ?? null,
    level: measure.level,
    responsible_id: measure.responsible.person,
    stand_in_id: measure.standIn !== undefined && 'person' in measure.standIn ? measure.standIn.person : null,
    from_on: measure.when.from,
    to_on: measure.when.to ?? null,
    weekdays: measure.weekdays === undefined ? null : [...measure.weekdays],
    stopped_on: stoppedOn,
  }
}

export interface CaseToSave {
  readonly row: CaseRow
  readonly head: StreamHead
  readonly state: CaseState
  readonly entries: readonly CaseEntry[]
}

/** Makes the rows beside the journal equal to what the journal now says. */
export const saveCase = async (tx: Transaction, { row, head, state, entries }: CaseToSave): Promise<void> => {
  const closedAt = state.closed === null ? null : (row.closed_at ?? lastRecorded(entries, state))
  await tx
    .updateTable('pupil_case')
    .set({ ...caseColumns(state), closed_at: closedAt, last_seq: head.lastSeq, last_hash: head.lastHash })
    .where('owner_id', '=', row.owner_id)
    .where('case_id', '=', row.case_id)
    .execute()
  const measures = measureRows(entries).flatMap(
    (each) => measureColumns(row.owner_id, row.case_id, each) ?? [],
  )
  if (measures.length > 0) await saveMeasures(tx, measures)
}

const lastRecorded = (entries: readonly CaseEntry[], state: CaseState) =>
  entries.find((entry) => entry.seq === state.closed?.seq)?.recorded ?? ''

const saveMeasures = (tx: Transaction, measures: readonly NonNullable<ReturnType<typeof measureColumns>>[]) =>
  tx
    .insertInto('measure')
    .values([...measures])
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'case_id', 'measure_id', 'plan_version']).doUpdateSet((eb) => ({
        responsible_id: eb.ref('excluded.responsible_id'),
        stand_in_id: eb.ref('excluded.stand_in_id'),
        from_on: eb.ref('excluded.from_on'),
        to_on: eb.ref('excluded.to_on'),
        weekdays: eb.ref('excluded.weekdays'),
        level: eb.ref('excluded.level'),
        series: eb.ref('excluded.series'),
        stopped_on: eb.ref('excluded.stopped_on'),
      })),
    )
    .execute()
