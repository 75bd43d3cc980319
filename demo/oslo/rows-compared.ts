import type { Client } from 'pg'
import { tablesOfMatters } from './tables.ts'

/** What is by chance in each of two tellings of the same: ids of its own, bytes that are sealed, the seconds. */
const byChance = new Set([
  'number',
  'last_hash',
  'previous_hash',
  'hash',
  'head',
  'sealed',
  'salt',
  'commitment',
  'wrapped',
  'key_id',
  'words',
  'notice_id',
  'database_at',
  'computed_at',
])
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const toTheMinute = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}(?:\.\d+)?(?:Z|\+00:00)/g

type Row = Record<string, unknown>

/** All that has happened, as texts that two databases can be compared by: what is by chance has become a name. */
export const comparable = async (client: Client): Promise<Record<string, readonly string[]>> => {
  const names = await namesOf(client)
  const unknown = new Map<string, string>()
  const nameOf = (id: string): string => {
    const known = names.get(id) ?? unknown.get(id)
    if (known !== undefined) return known
    const made = `(${unknown.size + 1})`
    unknown.set(id, made)
    return made
  }
  const told: Record<string, readonly string[]> = {}
  // The journal first, in its order: what has no name yet gets one where it is first told of.
  for (const table of ['entry', ...tablesOfMatters.filter((one) => one !== 'entry')]) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)
    const lines = rows.map(({ row }) => textOf(row))
    const named = lines.map((line) => line.replaceAll(uuid, (id) => names.get(id) ?? id))
    const sorted = named.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)))
    const final = sorted.map((line) => line.replaceAll(uuid, nameOf))
    told[table] = table === 'entry' ? final : final.toSorted()
  }
  return told
}

/** Ids without a name do not decide the order in which they get one. */
const sortKey = (line: string): string => line.replaceAll(uuid, '')

const textOf = (row: Row): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => !byChance.has(column))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ).replaceAll(toTheMinute, '$1')

/** Persons keep their ids; a concern and a case are called after the pupil, what is in them after its place. */
const namesOf = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ id: string; name: string }>(`
    with stream as (
      select a.owner_id, a.concern_id as id, 'concern of ' || a.person_id as name
      from concern_person a where a.part = 'about'
      union all
      select k.owner_id, k.case_id, 'case of ' || k.pupil_id from pupil_case k
    )
    select id::text, name from stream
    union all
    select e.entry_id::text, s.name || ' #' || e.seq from entry e join stream s on s.id = e.stream_id
    union all
    select p.passage_id::text, s.name || ' #' || e.seq || '/' || p.ordinal
    from passage p join entry e on e.owner_id = p.owner_id and e.stream_id = p.stream_id and e.entry_id = p.entry_id
    join stream s on s.id = p.stream_id
    union all
    select person_id::text, given_name || ' ' || family_name || ' ' || person_id from person
    union all
    select school_id::text, name from school`)
  return new Map(rows.map(({ id, name }) => [id, name.replaceAll('-', '_')]))
}
