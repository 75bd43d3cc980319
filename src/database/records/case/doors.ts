import { sql } from 'kysely'
import type { Compartment, DateText } from '../../../domain/journal/facts.ts'
import { type CaseId, caseId, type PersonId, personId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import { permit } from '../access.ts'

/** Facts that open a case to somebody, or close it. They change through the gate, which decides on its own who may. */

export const addMember = async (
  { tx }: Scope,
  stream: CaseId,
  seat: {
    readonly person: PersonId
    readonly part: 'responsible' | 'member'
    readonly until: DateText | null
    /** A later day than today; left out, the seat is there at once. */
    readonly since?: DateText
  },
): Promise<void> => {
  await sql`select gate.add_member(${stream}, ${seat.person}, ${seat.part}, ${seat.until}::date,
    ${seat.since ?? null}::date)`.execute(tx)
}

export const removeMember = async ({ tx }: Scope, stream: CaseId, person: PersonId): Promise<void> => {
  await sql`select gate.remove_member(${stream}, ${person})`.execute(tx)
}

export type Hindrance = 'no-role' | 'administrator' | 'conflict-of-interest' | 'leadership' | 'training'

/** Why somebody can't have a seat in the team; null where nothing is in the way. */
export const hindranceOf = async (
  { tx }: Scope,
  stream: CaseId,
  person: PersonId,
): Promise<Hindrance | null> => {
  const { rows } = await sql<{ hindrance: Hindrance | null }>`
    select hindrance from gate.candidates(${stream}, array[${person}]::uuid[])`.execute(tx)
  return rows[0]?.hindrance ?? null
}

/** Does this person decide about team and compartment here? */
export const leads = async ({ tx }: Scope, stream: CaseId): Promise<boolean> => {
  const { rows } = await sql<{ leads: boolean | null }>`select gate.leads(${stream}) as leads`.execute(tx)
  return rows[0]?.leads === true
}

/** The gate's answer and the table's: two locks, and neither trusts the other. */
export const mayLead = async (scope: Scope, stream: CaseId): Promise<boolean> => {
  if (!(await leads(scope, stream))) return false
  await permit(scope, stream, 'lead')
  return true
}

/** Kept out at once, without a sign to them. */
export const bar = async ({ tx }: Scope, stream: CaseId, person: PersonId, ground: string): Promise<void> => {
  await sql`select gate.bar(${stream}, ${person}, ${ground})`.execute(tx)
}

/** Answers with whoever had to go. */
export const changeCompartment = async (
  { tx }: Scope,
  stream: CaseId,
  to: Compartment,
  keep: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: string }>`
    select gone as person from gate.change_compartment(${stream}, ${to}, ${[...keep]}::uuid[]) as gone`.execute(
    tx,
  )
  return rows.map((row) => personId(row.person))
}

/** Null tells nothing of why not. */
export const breakGlass = async ({ tx }: Scope, number: string): Promise<CaseId | null> => {
  const { rows } = await sql<{
    case_id: string | null
  }>`select gate.break_glass(${number}) as case_id`.execute(tx)
  const found = rows[0]?.case_id ?? null
  return found === null ? null : caseId(found)
}

/** 'waits': a sealed case takes a second person before the key works. */
export const requestExport = async (
  { tx, shell }: Scope,
  stream: CaseId,
  wish: { readonly reason: string; readonly keyHash: Buffer },
): Promise<'ready' | 'waits'> => {
  const { rows } = await sql<{ state: 'ready' | 'waits' }>`
    select gate.request_export(${shell.newId()}, ${stream}, ${wish.reason}, ${wish.keyHash}) as state`.execute(
    tx,
  )
  return rows[0]?.state ?? 'waits'
}

export const approveExport = async ({ tx }: Scope, request: string): Promise<void> => {
  await sql`select gate.approve_export(${request}::uuid)`.execute(tx)
}

export interface MyCase {
  readonly number: string
  readonly part: 'responsible' | 'member'
}

/** Cases in whose team this person is today. */
export const casesOf = async ({ tx, actor, today }: Scope): Promise<readonly MyCase[]> => {
  const { rows } = await sql<MyCase>`
    select c.number, m.part
    from case_member m join pupil_case c on c.owner_id = m.owner_id and c.case_id = m.case_id
    where m.owner_id = ${actor.owner} and m.person_id = ${actor.person} and m.ended_at is null and m.since <= ${today}
      and (m.until is null or m.until >= ${today}) and c.status <> 'closed'
    order by c.number`.execute(tx)
  return rows
}
