import { sql } from 'kysely'
import type { Deviation, DeviationArea, FollowUp } from '../../domain/deviation/deviation.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { personId, type SchoolId } from '../../domain/people/ids.ts'
import type { Scope } from '../scope.ts'

export interface KeptDeviation extends Deviation {
  readonly id: string
  readonly school: string
  readonly schoolId: string
  readonly registeredOn: DateText
  /** The one who asks follows it up. */
  readonly leads: boolean
  readonly steps: readonly KeptStep[]
}

export interface KeptStep extends FollowUp {
  readonly version: number
  readonly responsibleName: string | null
  readonly at: string
}

interface StoredStep {
  readonly version: number
  readonly cause: string | null
  readonly measure: string | null
  readonly responsible_id: string | null
  readonly name: string | null
  readonly due_on: string | null
  readonly state: FollowUp['state']
  readonly effect: string | null
  readonly written_at: string
}

interface StoredDeviation {
  readonly deviation_id: string
  readonly school_id: string
  readonly school: string
  readonly area: DeviationArea
  readonly what: string
  readonly place: string | null
  readonly happened_on: string
  readonly registered_on: string
  readonly leads: boolean
  readonly steps: readonly StoredStep[]
}

const stepFrom = (row: StoredStep): KeptStep => ({
  version: row.version,
  cause: row.cause,
  measure: row.measure,
  responsible: row.responsible_id === null ? null : personId(row.responsible_id),
  responsibleName: row.name,
  due: row.due_on,
  state: row.state,
  effect: row.effect,
  at: row.written_at,
})

/** Deviations within reach with how they are followed up, the newest step first; or one of them. */
export const readDeviations = async (
  { tx, actor }: Scope,
  only: string | null = null,
): Promise<readonly KeptDeviation[]> => {
  const { rows } = await sql<StoredDeviation>`
    select d.deviation_id, d.school_id, s.name as school, d.area, d.what, d.place, d.happened_on,
      (d.registered_at at time zone 'Europe/Oslo')::date as registered_on,
      d.deviation_id = any((select gate.deviations_led())::uuid[]) as leads,
      coalesce((select jsonb_agg(jsonb_build_object('version', f.version, 'cause', f.cause, 'measure', f.measure,
        'responsible_id', f.responsible_id, 'name', p.given_name || ' ' || p.family_name, 'due_on', f.due_on,
        'state', f.state, 'effect', f.effect, 'written_at', f.written_at) order by f.version desc)
        from deviation_step f left join person p on p.owner_id = f.owner_id and p.person_id = f.responsible_id
        where f.owner_id = d.owner_id and f.deviation_id = d.deviation_id), '[]') as steps
    from deviation d join school s on s.owner_id = d.owner_id and s.school_id = d.school_id
    where d.owner_id = ${actor.owner} and (${only}::uuid is null or d.deviation_id = ${only})
      and (d.school_id = any((select gate.deviation_schools())::uuid[])
        or d.deviation_id = any((select gate.deviations_own())::uuid[]))
    order by d.happened_on desc, d.deviation_id`.execute(tx)
  return rows.map((row) => ({
    id: row.deviation_id,
    school: row.school,
    schoolId: row.school_id,
    area: row.area,
    what: row.what,
    place: row.place,
    on: row.happened_on,
    registeredOn: row.registered_on,
    leads: row.leads,
    steps: row.steps.map(stepFrom),
  }))
}

/** Whoever follows one up comes one after the other. */
export const lockDeviation = async ({ tx, actor }: Scope, deviation: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`deviation ${actor.owner} ${deviation}`}, 0))`.execute(
    tx,
  )
}

export const insertDeviation = async (
  { tx, actor, now }: Scope,
  at: { readonly id: string; readonly school: SchoolId },
  deviation: Deviation,
): Promise<void> => {
  await tx
    .insertInto('deviation')
    .values({
      owner_id: actor.owner,
      deviation_id: at.id,
      school_id: at.school,
      area: deviation.area,
      what: deviation.what,
      place: deviation.place,
      happened_on: deviation.on,
      registered_by: actor.person,
      registered_at: now.toString(),
    })
    .execute()
}

export const insertStep = async (
  { tx, actor, now }: Scope,
  at: { readonly deviation: string; readonly version: number },
  step: FollowUp,
): Promise<void> => {
  await tx
    .insertInto('deviation_step')
    .values({
      owner_id: actor.owner,
      deviation_id: at.deviation,
      version: at.version,
      cause: step.cause,
      measure: step.measure,
      responsible_id: step.responsible,
      due_on: step.due,
      state: step.state,
      effect: step.effect,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}
