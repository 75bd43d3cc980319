import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../tests/world.ts'
import { inScope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { Holding } from '../../domain/held/holding.ts'
import type { ClassId } from '../../domain/people/ids.ts'
import { personId } from '../../domain/people/ids.ts'
import { conversations } from '../../queries/held/conversations.ts'
import { receipts } from '../../queries/held/receipts.ts'
import { registerConversations, takeBackConversation } from './conversations.ts'
import { acknowledge, registerHeld, takeBackHeld } from './register.ts'

let world: World
const at = { school: 'tarnlia-skole', year: '2026-27' }
let classOf: (name: string) => ClassId
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-01T09:00' })
  const { rows } = await world.admin.query<{ id: ClassId; name: string }>(
    'select class_id as id, name from school_class where school_id = $1',
    [world.population.schools.tarnlia],
  )
  classOf = (name) => rows.find((row) => row.name === name)?.id ?? ('' as ClassId)
})
afterAll(() => world.close())

const id = (key: string) => personId(world.person(key).id)
const requestOf = async (key: string, how?: { twoFactor?: boolean }) => ({
  token: await world.signIn(key, how),
  key: world.newKey(),
})
const holding = (more: Partial<Holding>): Holding => ({
  subject: 'duty-to-act',
  audience: 'staff',
  class: null,
  yearLevel: null,
  body: null,
  on: '2026-11-30',
  way: 'meeting',
  persons: [id('kari'), id('marit')],
  ...more,
})
const register = async (key: string, more: Partial<Holding>, how?: { twoFactor?: boolean }) =>
  registerHeld(world.shell, await requestOf(key, how), { ...at, holding: holding(more) })
const trainedUntil = async (key: string) => {
  const { rows } = await world.admin.query<{ until: string }>(
    `select max(valid_until)::text as until from training where person_id = $1 and kind = 'duty-to-act'`,
    [id(key)],
  )
  return rows[0]?.until
}

describe('what was gone through', () => {
  let first = ''
  test('with staff is proof per person, and trains everybody but the one who writes', async () => {
    const before = await trainedUntil('marit')
    const decision = await register('marit', {})
    if (!decision.accepted) throw new Error('refused')
    first = decision.outcome
    expect(await trainedUntil('kari')).toBe('2027-11-30')
    expect(await trainedUntil('marit')).toBe(before)
    const { answer } = await receipts(world.shell, await world.signIn('marit'), at)
    const duty = answer.receipts.find(({ subject }) => subject === 'duty-to-act')
    expect(duty?.staff?.done.map(({ who }) => who).toSorted()).toEqual([id('kari'), id('marit')].toSorted())
    expect(duty?.staff?.missing).toContain(id('henrik'))
  })

  test('is shown to each member of staff for themselves alone', async () => {
    const { answer } = await receipts(world.shell, await world.signIn('kari'), at)
    expect(answer.staff.map((one) => one.id)).toEqual([id('kari')])
    expect(answer.present.get(first)).toEqual([id('kari')])
  })

  test('trains nobody without a second factor, and nothing is left behind', async () => {
    await expect(register('marit', { persons: [id('henrik')] }, { twoFactor: false })).rejects.toThrow(
      NotPermitted,
    )
    const { rows } = await world.admin.query('select count(*)::int as n from held')
    expect(rows[0]?.n).toBe(1)
  })

  test('taken back, it is no training any more; once', async () => {
    const back = async () => takeBackHeld(world.shell, await requestOf('jostein'), { ...at, held: first })
    expect(await back()).toEqual({ accepted: true, outcome: 'taken-back' })
    expect(await back()).toEqual({ accepted: false, refusals: ['replaced-already'] })
    const { rows } = await world.admin.query<{ until: string }>(
      `select valid_until::text as until from training
       where person_id = $1 and kind = 'duty-to-act' and registered_on = '2026-11-30'`,
      [id('kari')],
    )
    expect(rows).toEqual([{ until: '2026-11-30' }])
  })

  test('with a class is written by its contact teacher, with no other class by them', async () => {
    const rules = { subject: 'rules', audience: 'pupils', way: 'lesson', persons: [] } as const
    expect(await register('henrik', { ...rules, class: classOf('8B') })).toMatchObject({ accepted: true })
    await expect(register('henrik', { ...rules, class: classOf('9A') })).rejects.toThrow(NotPermitted)
    await expect(register('henrik', { subject: 'rules', persons: [id('kari')] })).rejects.toThrow(
      NotPermitted,
    )
    await expect(register('samira', { ...rules, class: classOf('8B') })).rejects.toThrow(NotPermitted)
  })

  test.each(['sigrun', 'kari', 'nora', 'øyvind', 'torbjørg'])('is not written by %s', async (key) => {
    await expect(register(key, {})).rejects.toThrow(/not found|role/)
  })

  test('names only staff of the school', async () => {
    expect(await register('marit', { persons: [id('nora')] })).toEqual({
      accepted: false,
      refusals: ['not-staff-here'],
    })
  })
})

describe('planned conversations', () => {
  const write = async (key: string, pupils: readonly string[], ofClass = '8B') =>
    registerConversations(world.shell, await requestOf(key), {
      ...at,
      class: classOf(ofClass),
      kind: 'pupil',
      on: '2026-11-20',
      pupils: pupils.map(id),
    })
  const standingOf = async (key: string) => {
    const { answer } = await conversations(world.shell, await world.signIn(key), at)
    const found = answer.classes.find((one) => one.class.name === '8B')
    return found?.standings.find(({ kind, term }) => kind === 'pupil' && term === 'autumn')
  }

  test('are written by the contact teacher, and who is missing is named', async () => {
    expect(await write('henrik', ['nora'])).toEqual({ accepted: true, outcome: 1 })
    const found = await standingOf('henrik')
    expect(found?.had.map(({ pupil }) => pupil)).toEqual([id('nora')])
    expect(found?.missing).toContain(id('selma'))
    expect((await standingOf('renate'))?.had).toHaveLength(1)
  })

  test('are the contact teacher’s own class alone, all for the leaders, and nobody else’s', async () => {
    const own = await conversations(world.shell, await world.signIn('henrik'), at)
    expect(own.answer.classes.map((one) => one.class.name)).toEqual(['8B'])
    const all = await conversations(world.shell, await world.signIn('marit'), at)
    expect(all.answer.classes.length).toBeGreaterThan(1)
    for (const key of ['kari', 'mathilde', 'sigrun', 'astri', 'torbjørg', 'nora', 'øyvind'])
      await expect(conversations(world.shell, await world.signIn(key), at)).rejects.toThrow(NotFound)
  })

  test('are taken back by a row of their own', async () => {
    const conversation = (await standingOf('henrik'))?.had[0]?.conversation ?? ''
    const back = async () =>
      takeBackConversation(world.shell, await requestOf('henrik'), { ...at, conversation })
    expect(await back()).toEqual({ accepted: true, outcome: 'taken-back' })
    expect(await back()).toEqual({ accepted: false, refusals: ['replaced-already'] })
    expect((await standingOf('henrik'))?.had).toEqual([])
  })

  test('with a pupil of another class are refused', async () => {
    const { rows } = await world.admin.query<{ id: string }>(
      `select person_id as id from class_member where class_id = $1 and part = 'pupil' limit 1`,
      [classOf('9A')],
    )
    const decision = await registerConversations(world.shell, await requestOf('henrik'), {
      ...at,
      class: classOf('8B'),
      kind: 'pupil',
      on: '2026-11-20',
      pupils: [personId(rows[0]?.id ?? '')],
    })
    expect(decision).toEqual({ accepted: false, refusals: ['not-in-class'] })
  })
})

describe('what staff say that they have read', () => {
  const read = async (key: string, subject: 'rules' | 'duty-to-act' = 'duty-to-act', year = at.year) =>
    acknowledge(world.shell, await requestOf(key, { twoFactor: false }), { ...at, year, subject })
  const see = async (key: string) => (await receipts(world.shell, await world.signIn(key), at)).answer
  const dutyOf = async (key: string) =>
    (await see(key)).receipts.find(({ subject }) => subject === 'duty-to-act')?.staff

  test('is proof with the day, once, and no training before a leader writes it down', async () => {
    const before = await trainedUntil('henrik')
    expect(await read('henrik')).toEqual({ accepted: true, outcome: 'read' })
    await world.moveTo('2026-12-02T09:00')
    expect(await read('henrik')).toEqual({ accepted: true, outcome: 'read' })
    expect((await dutyOf('henrik'))?.done).toEqual([{ who: id('henrik'), on: '2026-12-01' }])
    expect(await trainedUntil('henrik')).toBe(before)
    expect((await see('marit')).readAlone.map((one) => one.id)).toEqual([id('henrik')])
    await register('marit', { on: '2026-12-02', way: 'document', persons: [id('henrik')] })
    expect(await trainedUntil('henrik')).toBe('2027-12-02')
    expect((await see('marit')).readAlone).toEqual([])
  })

  test('a leader cannot be trained by it either', async () => {
    await read('marit')
    expect((await see('marit')).readAlone).toEqual([])
    expect((await see('jostein')).readAlone.map((one) => one.id)).toEqual([id('marit')])
  })

  test('is shown to nobody but themselves and the leaders', async () => {
    expect((await see('kari')).own).toEqual([])
    const count = async (key: string) =>
      inScope(world.shell, await world.signIn(key), async ({ tx }) => {
        const { rows } = await sql<{ n: number }>`
          select ((select count(*) from staff_receipt) + (select count(*) from held_person))::int as n`.execute(
          tx,
        )
        return rows[0]?.n
      })
    for (const key of ['sigrun', 'astri', 'torbjørg', 'nora', 'øyvind'])
      expect([key, await count(key)]).toEqual([key, 0])
    expect(await count('marit')).toBeGreaterThan(1)
  })

  test('is for this year, and for those who work there', async () => {
    expect(await read('kari', 'rules', '2025-26')).toEqual({
      accepted: false,
      refusals: ['other-school-year'],
    })
    for (const key of ['sigrun', 'astri']) await expect(read(key)).rejects.toThrow(NotPermitted)
    for (const key of ['torbjørg', 'nora', 'øyvind']) await expect(read(key)).rejects.toThrow(NotFound)
  })

  test.each([
    ['sigrun', {}],
    ['astri', {}],
    ['torbjørg', {}],
    ['kari', { person_id: 'marit' }],
    ['kari', { read_on: '2026-08-20' }],
  ])('the database takes nothing else from %s', async (key, more) => {
    const say = inScope(world.shell, await world.signIn(key), ({ tx, actor }) => {
      const row = {
        owner_id: actor.owner,
        school_id: world.population.schools.tarnlia,
        school_year: '2026-27',
        person_id: actor.person,
        subject: 'school-plan',
        read_on: '2026-12-02',
        registered_at: '2026-12-02T08:00:00Z',
        ...more,
        ...('person_id' in more ? { person_id: id('marit') } : {}),
      }
      const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
      return sql`insert into staff_receipt (${columns}) values (${sql.join(Object.values(row))})`.execute(tx)
    })
    await expect(say).rejects.toThrow(/row-level security/)
  })
})

describe('the database itself', () => {
  const count = async (key: string, table: 'held' | 'held_person' | 'pupil_conversation') =>
    inScope(world.shell, await world.signIn(key), async ({ tx }) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        tx,
      )
      return rows[0]?.n
    })

  test('shows no conversation to whoever isn’t the contact teacher or a leader', async () => {
    expect(await count('henrik', 'pupil_conversation')).toBe(2)
    expect(await count('marit', 'pupil_conversation')).toBe(2)
    for (const key of ['kari', 'mathilde', 'sigrun', 'astri', 'torbjørg', 'nora', 'øyvind'])
      expect([key, await count(key, 'pupil_conversation')]).toEqual([key, 0])
  })

  test('shows nothing that was held to pupils, guardians and other schools', async () => {
    for (const key of ['nora', 'øyvind', 'torbjørg'])
      expect([key, await count(key, 'held')]).toEqual([key, 0])
    expect(await count('sigrun', 'held_person')).toBe(0)
  })

  const insertAs = async (key: string, values: Readonly<Record<string, unknown>>) =>
    inScope(world.shell, await world.signIn(key), ({ tx, actor }) => {
      const row = {
        owner_id: actor.owner,
        written_by: actor.person,
        written_at: '2026-12-01T08:00:00Z',
        ...values,
      }
      const table = 'pupil_id' in values ? 'pupil_conversation' : 'held'
      const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
      return sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
        tx,
      )
    })
  const heldRow = () => ({
    held_id: world.newKey(),
    school_id: world.population.schools.tarnlia,
    school_year: '2026-27',
    subject: 'rules',
    audience: 'pupils',
    class_id: classOf('8B'),
    held_on: '2026-11-30',
    way: 'lesson',
    stands: true,
  })
  const denied = /row-level security/

  test('lets a contact teacher write for the own class, and never in another’s name', async () => {
    await insertAs('henrik', heldRow())
    await expect(insertAs('henrik', { ...heldRow(), written_by: id('marit') })).rejects.toThrow(denied)
    await expect(insertAs('henrik', { ...heldRow(), class_id: classOf('9A') })).rejects.toThrow(denied)
    await expect(insertAs('henrik', { ...heldRow(), audience: 'staff', class_id: null })).rejects.toThrow(
      denied,
    )
    for (const key of ['kari', 'sigrun', 'torbjørg', 'nora', 'øyvind', 'astri'])
      await expect(insertAs(key, heldRow())).rejects.toThrow(denied)
  })

  test('lets no contact teacher take back what a leader wrote', async () => {
    const row = { ...heldRow(), audience: 'staff', class_id: null }
    await insertAs('marit', row)
    await expect(insertAs('henrik', { ...heldRow(), replaces: row.held_id, stands: false })).rejects.toThrow(
      denied,
    )
  })

  test('lets nobody but leaders and the contact teacher say that a pupil had a conversation', async () => {
    const row = () => ({
      conversation_id: world.newKey(),
      school_id: world.population.schools.tarnlia,
      pupil_id: id('nora'),
      school_year: '2026-27',
      term: 'autumn',
      kind: 'development',
      held_on: '2026-11-30',
      stands: true,
    })
    await insertAs('henrik', row())
    for (const key of ['kari', 'sigrun', 'torbjørg', 'nora', 'øyvind', 'astri'])
      await expect(insertAs(key, row())).rejects.toThrow(denied)
  })
})
