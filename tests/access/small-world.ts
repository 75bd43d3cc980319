import { createHash } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import type { Role } from '../../src/domain/people/role.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { openTestSession } from '../test-session.ts'
import { layDown } from './lay-down.ts'
import type { Laid } from './places.ts'
import type { CaseFact, ConcernFact, Scenario, StaffFact } from './scenario.ts'

/** Seven of staff by place, all trained, at the first school unless their role is the owner's. */
export const who = { principal: 0, deputy: 1, member: 2, teacher: 3, officer: 4, administrator: 5, leader: 6 }
export type Who = keyof typeof who

const staffOf = (role: Role): StaffFact => ({
  ...{ trained: 'both', twoFactor: true, fresh: true, guardianOf: null, kin: null },
  roles: [{ role, school: 0, inForce: true, standIn: false }],
})

const nothing = { barred: [], passages: [] }

/** An ordinary concern held by the principal, about pupil 0, reported by the teacher. */
export const plainConcern: ConcernFact = {
  ...nothing,
  ...{ school: 0, compartment: 'ordinary', status: 'opened', holder: who.principal, holderRole: 'principal' },
  ...{
    reporter: who.teacher,
    wordsOpen: true,
    about: [{ pupil: 0, withdrawn: false }],
    adults: [],
    informed: [],
  },
}

/** An ordinary case about pupil 0 out of that concern: the member responsible, a slip with the teacher. */
export const plainCase: CaseFact = {
  ...nothing,
  ...{
    school: 0,
    compartment: 'ordinary',
    status: 'open',
    serious: false,
    pupil: 0,
    others: [],
    concerns: [0],
  },
  members: [{ person: who.member, responsible: true, byOwner: false, standing: 'now' }],
  measures: [{ responsible: who.teacher, standIn: null, stands: 'running' }],
  passages: [
    { audience: 'team', author: who.member, named: [], item: null },
    { audience: 'slip', author: who.member, named: [], item: 0 },
    { audience: 'named', author: who.member, named: [who.principal], item: null },
  ],
}

export const smallScenario = (more: Partial<Scenario> = {}): Scenario => ({
  staff: (
    [
      ...(['principal', 'assistant-principal', 'teacher', 'teacher', 'owner-leader'] as const),
      ...(['it-administrator', 'department-head'] as const),
    ] as const
  ).map(staffOf),
  concerns: [plainConcern],
  cases: [plainCase],
  ...more,
})

export interface SmallWorld {
  readonly database: TestDatabase
  readonly admin: Client
  readonly web: Client
  lay(more?: Partial<Scenario>): Promise<Laid>
  /** Opens a transaction as this person, and rolls it back afterwards. */
  as<T>(laid: Laid, person: Who, work: (web: Client) => Promise<T>, how?: SignIn): Promise<T>
  /** The same, and keeps what was done. */
  done<T>(laid: Laid, person: Who, work: (web: Client) => Promise<T>, how?: SignIn): Promise<T>
  token(laid: Laid, person: Who, how?: SignIn): Promise<string>
  close(): Promise<void>
}

interface SignIn {
  readonly twoFactor?: boolean
  readonly authMinutesAgo?: number
}

export const enter = async (web: Client, token: string): Promise<boolean> => {
  const hash = createHash('sha256').update(token).digest()
  const { rows } = await web.query<{ entered: boolean }>('select gate.enter($1) as entered', [hash])
  return rows[0]?.entered ?? false
}

export const openSmallWorld = async (): Promise<SmallWorld> => {
  const database = await testDatabase()
  const admin = new Client({ connectionString: database.url('admin') })
  const web = new Client({ connectionString: database.url('varde_web') })
  await admin.connect()
  await web.connect()
  const token: SmallWorld['token'] = (laid, person, how) =>
    openTestSession(admin, { owner: laid.owner, person: laid.staff[who[person]] ?? '', ...how })
  const act = async <T>(end: 'commit' | 'rollback', entered: string, work: (web: Client) => Promise<T>) => {
    await web.query('begin')
    try {
      await enter(web, entered)
      const result = await work(web)
      await web.query(end)
      return result
    } catch (error) {
      await web.query('rollback')
      throw error
    }
  }
  return {
    ...{ database, admin, web, token },
    lay: (more) => layDown(admin, smallScenario(more)),
    as: async (laid, person, work, how) => act('rollback', await token(laid, person, how), work),
    done: async (laid, person, work, how) => act('commit', await token(laid, person, how), work),
    close: async () => {
      await web.end()
      await admin.end()
      await database.drop()
    },
  }
}

/** How a statement failed, or `none`. The transaction goes on. */
export const failure = async (
  web: Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ code: string; message: string; detail: string | undefined }> => {
  await web.query('savepoint before')
  try {
    await web.query(text, [...values])
    return { code: 'none', message: '', detail: undefined }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    await web.query('rollback to savepoint before')
    return { code: error.code ?? '', message: error.message, detail: error.detail }
  }
}

export const ids = async (
  web: Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly string[]> => {
  const { rows } = await web.query<{ id: string }>(text, [...values])
  return rows.map(({ id }) => id)
}
