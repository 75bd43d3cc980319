import { sql } from 'kysely'
import { ownerId, schoolId } from '../../../domain/people/ids.ts'
import { schoolYearName, schoolYearOf } from '../../../domain/school-plan/ids.ts'
import type { YearPlace } from '../year/wheel.ts'
import type { JobScope } from './clock.ts'

/** School years, this one and those to come, whose plan, calendar or events are newer than what they were last made from. */
export const staleYears = async ({ tx, today }: JobScope): Promise<readonly YearPlace[]> => {
  const { rows } = await sql<{ owner_id: string; school_id: string; school_year: string }>`
    select p.owner_id, p.school_id, p.school_year
    from school_plan p
    join lateral (select max(x.version) as version from school_plan_version x
      where x.owner_id = p.owner_id and x.plan_id = p.plan_id and x.published_at is not null) v on v.version is not null
    join lateral (select max(x.version) as version from calendar_version x where x.owner_id = p.owner_id) c on true
    left join year_wheel y on y.owner_id = p.owner_id and y.school_id = p.school_id and y.school_year = p.school_year
    where p.school_id is not null and p.school_year >= ${schoolYearOf(today)}
      and (y.plan_version is distinct from v.version or y.calendar_version is distinct from c.version
        or y.events is distinct from (select count(*) from year_event e where e.owner_id = p.owner_id
          and e.school_id = p.school_id and e.school_year = p.school_year)
          + (select count(*) from gate.decided_tasks(p.owner_id, p.school_id, p.school_year)))
    order by p.owner_id, p.school_id, p.school_year`.execute(tx)
  return rows.flatMap((row) => {
    const schoolYear = schoolYearName(row.school_year)
    return schoolYear === null
      ? []
      : [{ owner: ownerId(row.owner_id), school: schoolId(row.school_id), schoolYear }]
  })
}
