import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts'
import type { CaseKind, Compartment } from '../../domain/journal/facts.ts'
import {
  type CaseId,
  caseId,
  type OwnerId,
  ownerId,
  type PersonId,
  personId,
} from '../../domain/people/ids.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Transaction, WebDatabase } from '../connection.ts'

/** One transaction with the rights of whoever asked for it, to one case. */
export interface Exporting {
  readonly tx: Transaction
  readonly owner: OwnerId
  readonly requester: PersonId
  readonly case: CaseId
  readonly reason: string
  /** The legal now. */
  readonly now: Temporal.Instant
}

class KeyOpensNothing extends Error {}

/** Ends the transaction as if it never was: the key stays unused. */
export class NotTaken extends Error {}

/**
 * Opens the gate with a one-time key. Null where it opens nothing: unknown, used, too old, not approved, or the case is
 * no longer the requester's. What `work` throws leaves the key unused.
 */
export const inExport = async <Result>(
  db: WebDatabase,
  key: string,
  work: (exporting: Exporting) => Promise<Result>,
): Promise<Result | null> => {
  const hash = createHash('sha256').update(key).digest()
  try {
    return await db.transaction().execute(async (tx) => work(await enter(tx, hash)))
  } catch (error) {
    if (error instanceof KeyOpensNothing || error instanceof NotTaken) return null
    throw error
  }
}

const enter = async (tx: Transaction, hash: Buffer): Promise<Exporting> => {
  const entered = await sql<{ stream: string | null }>`select gate.enter_export(${hash}) as stream`.execute(
    tx,
  )
  const stream = entered.rows[0]?.stream ?? null
  if (stream === null) throw new KeyOpensNothing()
  const { rows } = await sql<{ owner: string; person: string; reason: string; now: string }>`
    select gate.owner() as owner, gate.person() as person, gate.export_reason(${hash}) as reason,
      gate.now() as now`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new KeyOpensNothing()
  return {
    tx,
    owner: ownerId(row.owner),
    requester: personId(row.person),
    case: caseId(stream),
    reason: row.reason,
    now: Temporal.Instant.from(row.now),
  }
}

export interface ExportedRow {
  readonly number: string
  readonly kind: CaseKind
  readonly compartment: Compartment
  readonly pupil: string
  readonly school: string
  readonly schoolName: string
  readonly ownerName: string
  readonly ruleSet: string
  readonly demonstration: boolean
  readonly calendar: SchoolCalendar
  readonly concerns: readonly { readonly id: string; readonly number: string | null }[]
  readonly pupils: readonly string[]
  readonly guardians: readonly string[]
}

/** Null where it is no case: a concern alone is not taken out. */
export const findExported = async ({ tx, owner, ...found }: Exporting): Promise<ExportedRow | null> => {
  const { rows } = await sql<ExportedRow>`
    select c.number, c.kind, c.compartment, c.pupil_id as pupil, c.school_id as school, s.name as "schoolName",
      o.name as "ownerName", c.rule_set as "ruleSet",
      coalesce((select i.kind = 'demonstration' from instance i), false) as demonstration,
      (select v.calendar from calendar_version v where v.owner_id = c.owner_id order by v.version desc limit 1)
        as calendar,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.concern_id, 'number', n.number) order by x.concern_id)
        from case_concern x join concern n on n.owner_id = x.owner_id and n.concern_id = x.concern_id
        where x.owner_id = c.owner_id and x.case_id = c.case_id), '[]') as concerns,
      coalesce((select jsonb_agg(x.person_id) from case_person x
        where x.owner_id = c.owner_id and x.case_id = c.case_id), '[]') as pupils,
      coalesce((select jsonb_agg(distinct g.guardian_id) from guardian_relation g
        where g.owner_id = c.owner_id and g.pupil_id = c.pupil_id), '[]') as guardians
    from pupil_case c
    join school s on s.owner_id = c.owner_id and s.school_id = c.school_id
    join school_owner o on o.owner_id = c.owner_id
    where c.owner_id = ${owner} and c.case_id = ${found.case}`.execute(tx)
  return rows[0] ?? null
}

/** Roles of the persons that the requester knows by this case. */
export const rolesInExport = async (
  { tx }: Exporting,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly Role[]>> => {
  const { rows } = await sql<{ person: string; roles: readonly Role[] }>`
    select person_id as person, jsonb_agg(role) as roles from gate.export_roles(${[...persons]}::uuid[])
    group by person_id`.execute(tx)
  return new Map(rows.map(({ person, roles }) => [person, roles]))
}

/** Before anything is handed out, in the same transaction: no line, no file. */
export const logExport = async (
  { tx, owner, requester, now, reason, ...found }: Exporting,
  row: ExportedRow,
  newId: () => string,
): Promise<void> => {
  await tx
    .insertInto('access_log')
    .values({
      owner_id: owner,
      log_id: newId(),
      at: now.toString(),
      actor_id: requester,
      action: 'case.export',
      outcome: 'granted',
      stream_id: found.case,
      streams: [],
      subject_id: null,
      compartment: row.compartment,
      reason,
    })
    .execute()
}
