import { sql } from 'kysely'
import { type PersonId, personId, type StreamId, streamId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

export interface FoundPupil {
  readonly person: PersonId
  readonly name: string
  readonly class: string | null
  readonly school: string
  /** Cases of this pupil that the reader may open; nobody is told of others. */
  readonly cases: readonly FoundStream[]
}

export interface FoundStream {
  readonly stream: StreamId
  readonly kind: 'case' | 'concern'
  readonly number: string
  readonly pupil: string | null
}

/** The last character there is: words from `word` up to it begin with `word`. */
const end = '\u{10ffff}'
const mostPupils = 12

/**
 * Pupils whose names begin so, as far as this reader may know them: by school, or by today's groups, a protected one
 * only where the reader is named. Asked with any text, also one that no name begins with.
 */
export const findPupils = async (scope: Scope, words: readonly string[]): Promise<readonly FoundPupil[]> => {
  const { owner } = scope.actor
  const { today } = scope
  const [first = end, ...rest] = words
  const others = rest.map(
    (
      word,
    ) => sql`and exists (select from name_token u where u.owner_id = ${owner} and u.school_id = t.school_id
      and u.person_id = t.person_id and u.part = 'pupil' and u.token >= ${word} and u.token < ${word + end})`,
  )
  const { rows } = await sql<{
    person: string
    name: string
    class: string | null
    school: string
    cases: { stream: string; number: string }[] | null
  }>`
    select f.person, f.name, f.class, f.school,
      (select jsonb_agg(jsonb_build_object('stream', k.case_id, 'number', k.number) order by k.opened_at desc)
        from pupil_case k where k.owner_id = ${owner} and k.pupil_id = f.person) as cases
    from (
      select distinct on (p.person_id) p.person_id as person, p.given_name || ' ' || p.family_name as name,
        p.family_name, p.given_name, s.name as school,
        (select max(c.name) from class_member y join school_class c on c.owner_id = y.owner_id and c.class_id = y.class_id
          where y.owner_id = p.owner_id and y.person_id = p.person_id and y.part = 'pupil' and y.from_on <= ${today}
            and (y.to_on is null or y.to_on >= ${today})) as class
      from name_token t
      join person_school m on m.owner_id = t.owner_id and m.person_id = t.person_id and m.school_id = t.school_id
        and m.part = 'pupil' and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
      join person p on p.owner_id = t.owner_id and p.person_id = t.person_id
      join school s on s.owner_id = t.owner_id and s.school_id = t.school_id
      where t.owner_id = ${owner} and t.school_id = any((select gate.schools())::uuid[]) and t.part = 'pupil'
        and t.token >= ${first} and t.token < ${first + end} ${sql.join(others, sql` `)}
    ) f
    order by f.family_name, f.given_name, f.person limit ${mostPupils}`.execute(scope.tx)
  return rows.map((row) => ({
    person: personId(row.person),
    name: row.name,
    class: row.class,
    school: row.school,
    cases: (row.cases ?? []).map(({ stream, number }) => ({
      stream: streamId(stream),
      kind: 'case',
      number,
      pupil: row.name,
    })),
  }))
}

/** Cases and concerns of that number within reach. Numbers are not unique: a collision would tell of the other. */
export const findByNumber = async (scope: Scope, number: string): Promise<readonly FoundStream[]> => {
  const { owner } = scope.actor
  const { rows } = await sql<{
    stream: string
    kind: 'case' | 'concern'
    number: string
    pupil: string | null
  }>`
    select k.case_id as stream, 'case' as kind, k.number, p.given_name || ' ' || p.family_name as pupil
    from pupil_case k left join person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id
    where k.owner_id = ${owner} and k.number = ${number}
    union all
    select n.concern_id, 'concern', n.number, null from concern n
    where n.owner_id = ${owner} and n.number = ${number}`.execute(scope.tx)
  return rows.map((row) => ({ ...row, stream: streamId(row.stream) }))
}
