import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activity, publishedYear } from '../../../tests/school-plan/published-year.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { inScope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { NewAct } from '../../domain/doing/act.ts'
import { personId } from '../../domain/people/ids.ts'
import type { LineId } from '../../domain/school-plan/ids.ts'
import { coverage } from '../../queries/doing/coverage.ts'
import { myDoing } from '../../queries/doing/mine.ts'
import { occurrence } from '../../queries/doing/occurrence.ts'
import { registerHeld } from '../held/register.ts'
import { writeAct, writeDoneSoFar } from './act.ts'
import { chooseSource, endSeat, nameSeat } from './seats.ts'

let world: World
let lines: readonly LineId[]
const at = { school: 'tarnlia-skole', year: '2026-27' }
const by = (...roles: readonly ('year-lead' | 'teacher' | 'mot-lead' | 'leadership')[]) => ({
  responsible: roles.map((role) => ({ kind: 'role' as const, role })),
})
beforeAll(async () => {
  world = await openWorld({ at: '2026-09-14T08:00' })
  lines = await publishedYear(world, [
    activity('Temauke', 'uke 39', by('year-lead')),
    activity('Møte i trinnet', 'hver uke', by('year-lead')),
    activity('MOT-dag', 'november', by('mot-lead')),
    activity('Turnering', 'oktober', by('teacher')),
    activity('Planen og reglene', 'september', by('leadership')),
    activity('R-team', 'november', { responsible: [{ kind: 'body', body: 'resource-team' }] }),
  ])
})
afterAll(() => world.close())

const line = (which: number): LineId => lines[which] ?? ('' as LineId)
const requestOf = async (key: string) => ({ token: await world.signIn(key), key: world.newKey() })
const none = { on: null, tookPart: null, note: null, link: null, reason: null, to: null }
const write = async (key: string, which: number, seen: number, act: Partial<NewAct> & Pick<NewAct, 'kind'>) =>
  writeAct(world.shell, await requestOf(key), {
    ...at,
    activity: line(which),
    ordinal: 1,
    seen,
    act: { ...none, ...act },
  })
const see = async (key: string, which: number) =>
  (await occurrence(world.shell, await world.signIn(key), { ...at, activity: line(which), ordinal: 1 }))
    .answer

describe('an occurrence', () => {
  test('is known to all who work at the school, with who carries it', async () => {
    for (const key of ['kari', 'kjersti', 'arvid', 'marit'])
      expect((await see(key, 0)).carried.persons).toContain(personId(world.person('kjersti').id))
    for (const key of ['nora', 'øyvind', 'torbjørg']) await expect(see(key, 0)).rejects.toThrow('not found')
  })

  test('is written of by whoever carries it, and by the leaders', async () => {
    await world.moveTo('2026-09-24T12:00')
    await expect(write('samira', 0, 0, { kind: 'done', on: '2026-09-24' })).rejects.toThrow(NotPermitted)
    await expect(write('kjersti', 0, 0, { kind: 'dropped', reason: 'x' })).rejects.toThrow(NotPermitted)
    const moved = { from: '2026-10-12', to: '2026-10-16' }
    expect(await write('kjersti', 0, 0, { kind: 'moved', reason: 'Mange er syke', to: moved })).toEqual({
      accepted: true,
      outcome: 'moved',
    })
    const { row } = await see('kari', 0)
    expect(row.standing).toMatchObject({ state: 'ahead', days: moved, movedByHand: true })
  })

  test('shows two who write at once each other, and keeps one', async () => {
    await world.moveTo('2026-10-14T12:00')
    const done = {
      kind: 'done',
      on: '2026-10-13',
      tookPart: 'Alle klassene på trinnet',
      note: 'Gikk bra',
    } as const
    expect(await write('marit', 0, 0, done)).toEqual({ accepted: false, refusals: ['changed-meanwhile'] })
    expect(await write('kjersti', 0, 1, done)).toMatchObject({ accepted: true })
    expect(await write('marit', 0, 1, done)).toEqual({ accepted: false, refusals: ['changed-meanwhile'] })
    expect((await see('marit', 0)).row.standing.state).toBe('done')
    const wordsFor = async (key: string) => (await see(key, 0)).row.acts.map(({ note }) => note)
    expect(await wordsFor('arvid')).toContain('Gikk bra')
    for (const key of ['sigrun', 'astri']) expect(await wordsFor(key)).toEqual([null, null])
  })

  test('posted twice is once', async () => {
    const request = await requestOf('kari')
    const input = {
      ...at,
      activity: line(3),
      ordinal: 1,
      seen: 0,
      act: { ...none, kind: 'partly' as const, on: '2026-10-14' },
    }
    expect(await writeAct(world.shell, request, input)).toEqual(await writeAct(world.shell, request, input))
    expect((await see('kari', 3)).row.acts).toHaveLength(1)
  })

  test('of every week is done so far by one word', async () => {
    const all = await writeDoneSoFar(world.shell, await requestOf('kjersti'), { ...at, activity: line(1) })
    expect(all.accepted && all.outcome).toBeGreaterThan(2)
    expect(
      await writeDoneSoFar(world.shell, await requestOf('kjersti'), { ...at, activity: line(1) }),
    ).toEqual({
      accepted: false,
      refusals: ['nothing-open'],
    })
  })
})

describe('who carries what no register knows', () => {
  const seat = () => ({ ...at, party: 'role:mot-lead', person: world.person('kari').id })
  test('is named by a leader, and until then it lies with the leaders', async () => {
    expect((await see('kari', 2)).carried).toMatchObject({ byLeaders: true })
    await expect(nameSeat(world.shell, await requestOf('kjersti'), seat())).rejects.toThrow(NotPermitted)
    expect(await nameSeat(world.shell, await requestOf('renate'), seat())).toMatchObject({ accepted: true })
    expect((await see('kari', 2)).carried).toEqual({ persons: [world.person('kari').id], byLeaders: false })
    await world.moveTo('2026-11-24T08:00')
    const { answer } = await myDoing(world.shell, await world.signIn('kari'), {})
    expect(answer[0]?.mine.map(({ first }) => first.activity)).toEqual([line(2)])
    expect(await endSeat(world.shell, await requestOf('marit'), seat())).toMatchObject({ accepted: true })
    expect((await see('kari', 2)).carried).toMatchObject({ byLeaders: true })
  })
  test('ends with the work at the school, though nobody took the name away', async () => {
    const samira = world.person('samira').id
    const named = await nameSeat(world.shell, await requestOf('marit'), { ...seat(), person: samira })
    expect(named).toMatchObject({ accepted: true })
    expect((await see('kari', 2)).carried.persons).toEqual([samira])
    const until = (day: string | null) =>
      Promise.all(
        ['person_school', 'role_grant'].map((table) =>
          world.admin.query(`update ${table} set to_on = $2 where person_id = $1`, [samira, day]),
        ),
      )
    await until('2026-11-20')
    expect((await see('kari', 2)).carried).toMatchObject({ byLeaders: true })
    await until(null)
    await endSeat(world.shell, await requestOf('marit'), { ...seat(), person: samira })
  })
  test('is no pupil, and nobody from another school', async () => {
    for (const key of ['nora', 'torbjørg'])
      expect(
        await nameSeat(world.shell, await requestOf('marit'), { ...seat(), person: world.person(key).id }),
      ).toEqual({ accepted: false, refusals: ['not-staff-here'] })
  })
})

describe('what is done elsewhere', () => {
  const held = async (persons: readonly string[]) =>
    registerHeld(world.shell, await requestOf('marit'), {
      ...at,
      holding: {
        subject: 'privacy',
        audience: 'staff',
        class: null,
        yearLevel: null,
        body: null,
        on: '2026-11-20',
        way: 'meeting',
        persons: persons.map((key) => personId(world.person(key).id)),
      },
    })
  test('fulfils by itself what a leader has said that it fulfils', async () => {
    const choose = (key: string) => async () =>
      chooseSource(world.shell, await requestOf(key), { ...at, activity: line(4), source: 'privacy' })
    await expect(choose('kari')()).rejects.toThrow(NotPermitted)
    expect((await see('kari', 4)).row.standing.state).toBe('late')
    expect(await choose('marit')()).toMatchObject({ accepted: true })
    expect((await see('kari', 4)).row.standing.state).toBe('late')
    await held(['kari'])
    expect((await see('kari', 4)).row.standing).toMatchObject({ state: 'partly', fulfilment: { done: 1 } })
    const { rows } = await world.admin.query<{ id: string }>(
      `select person_id as id from person_school where school_id = $1 and part = 'staff'`,
      [world.population.schools.tarnlia],
    )
    await registerHeld(world.shell, await requestOf('jostein'), {
      ...at,
      holding: {
        subject: 'privacy',
        audience: 'staff',
        class: null,
        yearLevel: null,
        body: null,
        on: '2026-11-23',
        way: 'meeting',
        persons: rows.map(({ id }) => personId(id)),
      },
    })
    expect((await see('kari', 4)).row.standing).toMatchObject({
      state: 'done',
      fulfilment: { on: '2026-11-23' },
    })
  })
})

test('a meeting with minutes fulfils by itself, and staff who lead the body carry it', async () => {
  const team = { party: 'body:resource-team', body: world.newKey(), meeting: world.newKey() }
  const { oslo } = world.population.owners
  const [marit, kari] = [world.person('marit').id, world.person('kari').id]
  await world.admin.query(
    `insert into body (owner_id, body_id, school_id, kind, read_by_staff, comments_plan, begun_on, begun_by)
     values ($1, $2, $3, 'resource-team', true, false, '2026-08-20', $4)`,
    [oslo, team.body, world.population.schools.tarnlia, marit],
  )
  await world.admin.query(
    `insert into body_member (owner_id, body_id, person_id, part, stands_for, from_on, named_by)
     values ($1, $2, $3, 'leader', 'staff', '2026-08-20', $4)`,
    [oslo, team.body, kari, marit],
  )
  await world.admin.query(
    `insert into body_meeting (owner_id, meeting_id, body_id, held_on, agenda, version, written_by, written_at)
     values ($1, $2, $3, '2026-11-12', '[]', 1, $4, now())`,
    [oslo, team.meeting, team.body, marit],
  )
  const chosen = await chooseSource(world.shell, await requestOf('marit'), {
    ...at,
    activity: line(5),
    source: 'meeting:resource-team',
  })
  expect(chosen).toMatchObject({ accepted: true })
  const called = await see('arvid', 5)
  expect(called.carried).toEqual({ persons: [kari], byLeaders: false })
  expect(called.row.standing.fulfilment).toBeNull()
  await world.admin.query(
    `insert into body_minutes (owner_id, meeting_id, version, words, present, written_by, written_at)
     values ($1, $2, 1, 'Referat', '{}', $3, now())`,
    [oslo, team.meeting, kari],
  )
  expect((await see('arvid', 5)).row.standing).toMatchObject({
    state: 'done',
    fulfilment: { source: 'meeting:resource-team', on: '2026-11-12' },
  })
})

test('what each class has agreed on, and an evaluation that is laid down, fulfil by themselves', async () => {
  const fulfilledBy = async (source: 'class-rules' | 'evaluation-of-leaders') => {
    const chosen = await chooseSource(world.shell, await requestOf('marit'), {
      ...at,
      activity: line(5),
      source,
    })
    expect(chosen).toMatchObject({ accepted: true })
  }
  const agreed = (classes: string) =>
    world.admin.query(
      `insert into class_agreement (owner_id, class_id, kind, version, lines, occasion, how, agreed_on, written_by, written_at)
       select c.owner_id, c.class_id, 'rules', 1, '[]', 'school-start', 'x', '2026-11-10', $2, now()
       from school_class c where c.school_id = $1 and c.school_year = '2026-27' and ${classes}`,
      [world.population.schools.tarnlia, world.person('marit').id],
    )
  await fulfilledBy('class-rules')
  expect((await see('kari', 5)).row.standing.fulfilment).toBeNull()
  await agreed(`c.name = '8B'`)
  expect((await see('kari', 5)).row.standing.fulfilment).toMatchObject({ done: 1 })
  await agreed(`c.name <> '8B'`)
  expect((await see('kari', 5)).row.standing).toMatchObject({
    state: 'done',
    fulfilment: { source: 'class-rules', on: '2026-11-10' },
  })
  await fulfilledBy('evaluation-of-leaders')
  expect((await see('kari', 5)).row.standing.fulfilment).toBeNull()
  await world.admin.query(
    `insert into plan_evaluation (owner_id, school_id, school_year, kind, report, answers, laid_by, laid_at)
     values ($1, $2, '2026-27', 'leaders-autumn', '{}', '{}', $3, '2026-11-12T12:00:00Z')`,
    [world.population.owners.oslo, world.population.schools.tarnlia, world.person('marit').id],
  )
  expect((await see('kari', 5)).row.standing).toMatchObject({
    state: 'done',
    fulfilment: { source: 'evaluation-of-leaders', on: '2026-11-12' },
  })
})

test('coverage is the leaders’ alone, and names what has never been done', async () => {
  await world.moveTo('2026-12-01T08:00')
  const { answer } = await coverage(world.shell, await world.signIn('renate'), at)
  expect(answer.coverage.never).toEqual([line(2)])
  expect(answer.seats.map(({ key }) => key).toSorted()).toEqual(['body:resource-team', 'role:mot-lead'])
  for (const key of ['kari', 'kjersti', 'sigrun', 'torbjørg', 'nora', 'øyvind'])
    await expect(coverage(world.shell, await world.signIn(key), at)).rejects.toThrow('not found')
})

describe('the database itself', () => {
  const insertAs = async (key: string, more: Readonly<Record<string, unknown>> = {}) =>
    inScope(world.shell, await world.signIn(key), ({ tx, actor }) => {
      const row = {
        owner_id: actor.owner,
        school_id: world.population.schools.tarnlia,
        school_year: '2026-27',
        activity_id: line(2),
        ordinal: 1,
        seq: 1,
        kind: 'not-done',
        reason: 'x',
        written_by: actor.person,
        written_at: '2026-12-01T08:00:00Z',
        ...more,
      }
      const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
      return sql`insert into occurrence_act (${columns}) values (${sql.join(Object.values(row))})`.execute(tx)
    })
  const count = async (key: string) =>
    inScope(world.shell, await world.signIn(key), async ({ tx }) => {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from occurrence_act)::int + (select count(*) from plan_seat)::int
          + (select count(*) from gate.year_facts(${world.population.schools.tarnlia}, '2026-27'))::int as n`.execute(
        tx,
      )
      return rows[0]?.n
    })

  test('shows nothing of it to pupils, guardians and other schools', async () => {
    for (const key of ['nora', 'øyvind', 'torbjørg']) expect([key, await count(key)]).toEqual([key, 0])
    expect(await count('arvid')).toBeGreaterThan(0)
  })

  test.each(['nora', 'øyvind', 'torbjørg', 'sigrun', 'arvid', 'astri'])(
    'takes nothing from %s',
    async (key) => {
      await expect(insertAs(key)).rejects.toThrow(/row-level security/)
    },
  )

  test('takes nothing in another’s name, and no dropping from whoever doesn’t lead', async () => {
    await expect(insertAs('kari', { written_by: world.person('marit').id })).rejects.toThrow(
      /row-level security/,
    )
    await expect(insertAs('kari', { kind: 'dropped' })).rejects.toThrow(/row-level security/)
    await insertAs('kari')
  })

  test('keeps the words of an act to those who work there, whatever is asked of it', async () => {
    const words = async (key: string) =>
      inScope(world.shell, await world.signIn(key), async ({ tx }) => {
        const { rows } = await sql<{ reason: string | null }>`
          select reason from gate.act_words(${world.population.schools.tarnlia}, '2026-27', null)`.execute(tx)
        return rows.map(({ reason }) => reason)
      })
    expect(await words('marit')).toContain('x')
    for (const key of ['sigrun', 'astri', 'torbjørg', 'nora', 'øyvind'])
      expect([key, await words(key)]).toEqual([key, []])
    for (const column of ['note', 'reason', 'took_part', 'link'])
      for (const key of ['sigrun', 'astri', 'marit'])
        await expect(
          inScope(world.shell, await world.signIn(key), ({ tx }) =>
            sql`select ${sql.ref(column)} from occurrence_act`.execute(tx),
          ),
        ).rejects.toThrow(/permission denied/)
  })

  test('changes and removes no act', async () => {
    for (const asked of ['update occurrence_act set note = null', 'delete from occurrence_act'])
      await expect(
        inScope(world.shell, await world.signIn('marit'), ({ tx }) => sql.raw(asked).execute(tx)),
      ).rejects.toThrow(/permission denied/)
  })
})
