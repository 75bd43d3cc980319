import { type Report, reportConcern } from '../src/commands/concern/reporting.ts'
import { openConcern } from '../src/commands/concern/opening.ts'
import { personId, schoolId } from '../src/domain/people/ids.ts'
import type { World } from './world.ts'

export const idOf = (world: World, key: string) => personId(world.person(key).id)

/** Where somebody works, as the roster has it. */
export const schoolOf = (world: World, key: string) => {
  const { id } = world.person(key)
  const rows = world.population.rows.of('person_school')
  return schoolId(String(rows.find((row) => row['person_id'] === id)?.['school_id']))
}

/** What Samira tells about Nora; a test says what is different. */
export const reportOf = (world: World, over: Partial<Report> = {}): Report => ({
  school: schoolOf(world, 'samira'),
  about: [idOf(world, 'nora')],
  wasThere: [],
  aboutDescription: null,
  othersDescription: null,
  said: null,
  saw: 'Hun satt alene på benken.',
  how: null,
  heardFrom: null,
  adultDescription: null,
  firstTalk: false,
  pupilSaysUnsafe: false,
  violenceTold: false,
  categories: [],
  place: 'break',
  happened: '2026-09-14T07:50',
  intervened: 'not-applicable',
  concernsAdult: 'no',
  adult: null,
  adultLeads: false,
  capacity: null,
  ...over,
})

/** Sends it as the person of that key, and gives the number. */
export const sendReport = async (
  world: World,
  who: string,
  over: Partial<Report> = {},
  key = world.newKey(),
): Promise<string> => {
  const decision = await reportConcern(
    world.shell,
    { token: await world.signIn(who, { twoFactor: false }), key },
    reportOf(world, over),
  )
  if (!decision.accepted) throw new Error(decision.refusals.join(' '))
  return decision.outcome.number
}

/** Opens it as somebody does who goes to its page. */
export const open = async (world: World, who: string, number: string) =>
  openConcern(world.shell, { token: await world.signIn(who), key: world.newKey() }, { number })

export interface StoredConcern {
  readonly concern_id: string
  readonly compartment: string
  readonly status: string
  readonly ending: string | null
  readonly holder_id: string | null
  readonly holder_role: string
  readonly case_id: string | null
}

/** As it lies in the database, seen by nobody's right. */
export const stored = async (world: World, number: string): Promise<StoredConcern> => {
  const { rows } = await world.admin.query<StoredConcern>('select * from concern where number = $1', [number])
  const [row] = rows
  if (row === undefined) throw new Error('no such concern')
  return row
}

export const entriesOf = async (world: World, stream: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ kind: string }>(
    'select kind from entry where stream_id = $1 order by seq',
    [stream],
  )
  return rows.map(({ kind }) => kind)
}

/** Who has been told, by key's id. */
export const toldOf = async (world: World, stream: string, kind: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ recipient_id: string }>(
    'select distinct recipient_id from notice where stream_id = $1 and kind = $2',
    [stream, kind],
  )
  return rows.map(({ recipient_id }) => recipient_id)
}
