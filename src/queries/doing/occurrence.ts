import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { readYearRegister } from '../../database/records/doing/occurrences.ts'
import { doingPlace, mayAct } from '../../database/records/doing/permission.ts'
import { findSchoolPlace, type NamedYear, type SchoolPlace } from '../../database/records/held/place.ts'
import type { Scope } from '../../database/scope.ts'
import { type Act, settledBy } from '../../domain/doing/act.ts'
import { type Carried, carriersOf } from '../../domain/doing/carriers.ts'
import { holdsAt } from '../../domain/people/actor.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { looksLikeId, type PersonId } from '../../domain/people/ids.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { absent, query } from '../query.ts'
import { readStanding, type StandingRow } from './place.ts'

export interface OccurrenceView extends SchoolPlace {
  readonly row: StandingRow
  readonly carried: Carried
  readonly names: ReadonlyMap<PersonId, string>
  readonly mayWrite: boolean
  /** Times until today, of what comes every day or week, that nobody has written of. */
  readonly unwritten: number
  readonly today: DateText
}

/** Names as far as the reader may know them; staff of the school are known to all who work there. */
const readNames = async (
  { tx, actor }: Scope,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> => {
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select person_id as id, given_name || ' ' || family_name as name from person
    where owner_id = ${actor.owner} and person_id = any(${[...new Set(persons)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Words are for those who work at the school; the owner's people and an administrator see what was done, and when. */
const readsNotes = ({ actor }: Scope, { school }: SchoolPlace): boolean =>
  actor.roles.some((held) => held.school === school.id) && !holdsAt(actor, school.id, 'it-administrator')

const withoutWords = (act: Act): Act => ({ ...act, tookPart: null, note: null, link: null, reason: null })

/** One occurrence: what, who, when, what has been written of it, and what the reader may write. */
export const occurrence = query(
  'occurrence.read',
  async (
    scope,
    { activity, ordinal, ...named }: NamedYear & { readonly activity: string; readonly ordinal: number },
  ): Promise<OccurrenceView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null || !looksLikeId(activity)) return absent
    const at = doingPlace(scope, place)
    const all = await readStanding(scope, at, { of: 'activity', activity: lineId(activity) })
    const row = all.find((one) => one.ordinal === ordinal)
    if (row === undefined) return absent
    const carried = carriersOf(row.content, await readYearRegister(scope.tx, at))
    const names = await readNames(scope, [...carried.persons, ...row.acts.map(({ by }) => by)])
    const shown = readsNotes(scope, place) ? row : { ...row, acts: row.acts.map(withoutWords) }
    const mayWrite = await mayAct(scope, place, row, 'done')
    await logAccess(scope, { action: 'occurrence.read', outcome: 'granted' })
    const unwritten = all.filter(
      ({ beat, to, acts }) => beat !== null && to !== null && to <= scope.today && settledBy(acts) === null,
    ).length
    return {
      ...place,
      row: shown,
      carried,
      names,
      mayWrite,
      unwritten: mayWrite ? unwritten : 0,
      today: scope.today,
    }
  },
)
