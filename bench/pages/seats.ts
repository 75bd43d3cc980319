import type { Client } from 'pg'

/** Who looks at what: the same kinds of people and cases at one school and at Oslo's size. */
export interface Seats {
  readonly owner: string
  readonly school: string
  readonly principal: string
  readonly teacher: string
  /** Responsible for the case. */
  readonly responsible: string
  readonly case: string
  readonly caseId: string
  readonly entries: number
  /** Running cases of the school. */
  readonly running: number
  /** The beginning of the name of the case's pupil. */
  readonly name: string
  readonly pupil: string
}

const schools = `
  select k.owner_id as owner, k.school_id as school, count(*)::int as running
  from pupil_case k join school s on s.owner_id = k.owner_id and s.school_id = k.school_id
  where k.status <> 'closed' group by 1, 2
  order by s_is_first desc, abs(count(*) - $1), k.school_id limit 1`

/**
 * The demonstration's own school where it is there, else the school with about as many running cases; in it the case
 * whose journal is nearest in length to the given one, the median where none is given.
 */
export const findSeats = async (admin: Client, like: Seats | null): Promise<Seats> => {
  const running = like?.running ?? 0
  const { rows: found } = await admin.query<{ owner: string; school: string; running: number }>(
    schools.replace('s_is_first', `bool_or(s.name = 'Tårnlia skole')`),
    [running],
  )
  const [school] = found
  if (school === undefined) throw new Error('no school has a running case')
  const one = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row> => {
    const { rows } = await admin.query<Row & object>(sql, [school.owner, school.school, ...values])
    const [row] = rows
    if (row === undefined) throw new Error(`nobody sits there: ${sql}`)
    return row
  }
  const { entries } =
    like ??
    (await one<{ entries: number }>(`${lengths} select percentile_disc(0.5) within group
    (order by entries)::int as entries from lengths`))
  const picked = await one<Picked>(
    `${lengths} select l.*, substring(lower(p.given_name) for 3) as name from lengths l
     join person p on p.owner_id = $1 and p.person_id = l.pupil
     order by abs(l.entries - $3), l."caseId" limit 1`,
    [entries],
  )
  const { principal } = await one<{ principal: string }>(
    `select person_id as principal from role_grant where owner_id = $1 and school_id = $2 and role = 'principal'
      and acting_for is null and from_on <= gate.today() and (to_on is null or to_on >= gate.today()) limit 1`,
  )
  const { teacher } = await one<{ teacher: string }>(
    `select g.person_id as teacher from role_grant g
     join case_member m on m.owner_id = g.owner_id and m.person_id = g.person_id and m.ended_at is null
     join pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id and k.status <> 'closed'
     where g.owner_id = $1 and g.school_id = $2 and g.role = 'contact-teacher'
     group by 1 order by count(*) desc, 1 limit 1`,
  )
  return { ...school, ...picked, principal, teacher }
}

type Picked = Pick<Seats, 'case' | 'caseId' | 'entries' | 'pupil' | 'responsible' | 'name'>

/** Running cases with a plan in force, and how much is written in them. */
const lengths = `
  with lengths as materialized (
    select k.number as case, k.case_id as "caseId", k.responsible_id as responsible, k.pupil_id as pupil,
      k.last_seq as entries
    from pupil_case k
    where k.owner_id = $1 and k.school_id = $2 and k.status <> 'closed' and k.compartment = 'ordinary'
      and k.plan_version is not null
  )`
