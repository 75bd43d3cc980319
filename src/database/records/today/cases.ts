import { sql } from 'kysely'
import type { Beacon } from '../../../domain/journal/entry-kinds.ts'
import type { Compartment, MomentText } from '../../../domain/journal/facts.ts'
import { type CaseId, caseId, type PersonId, personId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { DutyState } from '../../../domain/rules/obligation.ts'
import type { Scope } from '../../scope.ts'
import type { CachedBeacon, CachedLine } from '../obligation-cache.ts'

/** The pupil of a case as a list names it; a protected name that is not this reader's is null. */
export interface ListedPupil {
  readonly name: string | null
  readonly class: string | null
  readonly yearLevel: number | null
}

/** A case where something is due or late. */
export interface BusyCase extends ListedPupil {
  readonly case: CaseId
  readonly number: string
  readonly compartment: Compartment
  readonly serious: boolean
  readonly worst: DutyState
  readonly beacons: Readonly<Record<Beacon, CachedBeacon>>
  readonly lines: readonly CachedLine[]
  readonly responsible: PersonId | null
  readonly team: readonly { readonly person: PersonId; readonly roles: readonly Role[] }[]
}

export interface CasesToday {
  readonly busy: readonly BusyCase[]
  /** How many more have something due or late. */
  readonly more: number
  /** How many run with nothing due now, and the first day on which one of them has something. */
  readonly quiet: number
  readonly quietUntil: MomentText | null
}

interface BusyRow extends ListedPupil {
  case: string
  number: string
  compartment: Compartment
  serious: boolean
  worst: DutyState
  beacons: Record<Beacon, CachedBeacon>
  lines: CachedLine[]
  responsible: string | null
  team: { person: string; roles: Role[] }[] | null
}

const most = 20

/**
 * Running cases of this reader from the clock's kept answers, what is late first. The owner's officer sees those that
 * are serious or sealed; row-level security says the same again.
 */
export const readCasesToday = async (scope: Scope, officer: boolean): Promise<CasesToday> => {
  const { owner } = scope.actor
  const { today } = scope
  const reach = officer
    ? sql`(k.serious or k.compartment <> 'ordinary')`
    : sql`k.case_id = any((select gate.reach())::uuid[])`
  const { rows } = await sql<{
    busy: BusyRow[] | null
    all_busy: number
    quiet: number
    quiet_until: MomentText | null
  }>`
    with mine as materialized (
      select k.case_id, k.number, k.pupil_id, k.compartment, k.serious, k.responsible_id, k.status, o.worst_state,
        o.beacons, o.lines, (select min(line ->> 'due') from jsonb_array_elements(o.lines) line) as first_due
      from pupil_case k
      join obligation_cache o on o.owner_id = k.owner_id and o.stream_id = k.case_id
      where k.owner_id = ${owner} and ${reach}
    ), busy as materialized (
      select * from mine where worst_state in ('late', 'due')
      order by worst_state = 'late' desc, first_due, case_id limit ${most}
    )
    select
      (select jsonb_agg(jsonb_build_object('case', b.case_id, 'number', b.number, 'compartment', b.compartment,
        'serious', b.serious, 'worst', b.worst_state, 'beacons', b.beacons, 'lines', b.lines,
        'responsible', b.responsible_id, 'name', p.given_name || ' ' || p.family_name, 'class', c.name,
        'yearLevel', c.year_level,
        'team', (select jsonb_agg(jsonb_build_object('person', m.person_id, 'roles', (
            select coalesce(jsonb_agg(distinct g.role), '[]') from role_grant g
            where g.owner_id = m.owner_id and g.person_id = m.person_id and g.from_on <= ${today}
              and (g.to_on is null or g.to_on >= ${today}))))
          from case_member m where m.owner_id = ${owner} and m.case_id = b.case_id and m.ended_at is null
            and (m.until is null or m.until >= ${today})))
        order by b.worst_state = 'late' desc, b.first_due, b.case_id)
        from busy b
        left join person p on p.owner_id = ${owner} and p.person_id = b.pupil_id
        left join lateral (
          select s.name, s.year_level from class_member y
          join school_class s on s.owner_id = y.owner_id and s.class_id = y.class_id
          where y.owner_id = ${owner} and y.person_id = b.pupil_id and y.part = 'pupil' and y.from_on <= ${today}
            and (y.to_on is null or y.to_on >= ${today})
          order by y.from_on desc limit 1) c on true) as busy,
      (select count(*)::int from mine where worst_state in ('late', 'due')) as all_busy,
      (select count(*)::int from mine where worst_state not in ('late', 'due') and status <> 'closed') as quiet,
      (select min(first_due) from mine where worst_state not in ('late', 'due') and status <> 'closed')
        as quiet_until`.execute(scope.tx)
  const row = rows[0]
  const busy = (row?.busy ?? []).map(busyOf)
  return {
    busy,
    more: (row?.all_busy ?? 0) - busy.length,
    quiet: row?.quiet ?? 0,
    quietUntil: row?.quiet_until ?? null,
  }
}

const busyOf = (row: BusyRow): BusyCase => ({
  ...row,
  case: caseId(row.case),
  responsible: row.responsible === null ? null : personId(row.responsible),
  team: (row.team ?? []).map(({ person, roles }) => ({ person: personId(person), roles })),
})
