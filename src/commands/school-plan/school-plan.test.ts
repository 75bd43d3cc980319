import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../tests/world.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { PlanChange } from '../../domain/school-plan/change.ts'
import { type LineContent } from '../../domain/school-plan/line.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { approveSchoolPlan, publishSchoolPlan } from './approval.ts'
import { beginPlan } from './beginning.ts'
import { endEditing, nameEditor } from './editors.ts'
import { writePlan } from './writing.ts'

const plan = { school: 'tarnlia-skole', year: '2026-27' }
const prose = (nb: string): LineContent => ({ kind: 'prose', text: { nb, nn: null } })
const added = (id: string, nb = 'Alle skal ha det trygt.'): PlanChange => ({
  kind: 'line-added',
  line: {
    id: lineId(id),
    section: 'goals',
    position: 1,
    template: null,
    locked: false,
    content: prose(nb),
  },
})

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
})
afterAll(() => world.close())

const requestOf = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })
const write = async (who: string, change: PlanChange, seen: number | null = null) =>
  writePlan(world.shell, await requestOf(who), { ...plan, changes: [{ change, seen }] })
const revisionOf = async () => {
  const { rows } = await world.admin.query<{ revision: number }>(
    'select revision from school_plan where school_id is not null',
  )
  return rows[0]?.revision ?? 0
}

describe("a school's plan", () => {
  const first = '01900000-0000-7000-8000-000000000001'

  test('is begun by rektor, once for each year', async () => {
    const begin = async (who: string) =>
      beginPlan(world.shell, await requestOf(who), { ...plan, from: 'nothing' })
    await expect(begin('samira')).rejects.toThrow(NotPermitted)
    await expect(begin('sjur')).rejects.toThrow()
    expect(await begin('marit')).toMatchObject({ accepted: true, outcome: { revision: 22 } })
    expect(await begin('marit')).toMatchObject({ refusals: ['begun-already'] })
  })

  test('is written by rektor and by whom rektor has named, and by nobody else', async () => {
    await expect(write('samira', added(first))).rejects.toThrow(NotPermitted)
    expect(await write('marit', added(first))).toEqual({ accepted: true, outcome: 23 })
    const name = async (who: string) =>
      nameEditor(world.shell, await requestOf(who), {
        ...plan,
        person: world.person('samira').id,
        from: '2026-12-17',
        to: null,
      })
    await expect(name('samira')).rejects.toThrow(NotPermitted)
    expect(await name('marit')).toMatchObject({ accepted: true })
    const change: PlanChange = { kind: 'line-written', id: lineId(first), content: prose('Og blir hørt.') }
    expect(await write('samira', change, 23)).toEqual({ accepted: true, outcome: 24 })
    await endEditing(world.shell, await requestOf('marit'), { ...plan, person: world.person('samira').id })
    await expect(write('samira', change, 24)).rejects.toThrow(NotPermitted)
  })

  test("isn't there for another school's principal, by any name", async () => {
    await expect(write('torbjørg', added('01900000-0000-7000-8000-000000000009'))).rejects.toThrow(NotFound)
  })

  test('tells the second of two writers, and loses nothing of either', async () => {
    const change = (text: string): PlanChange => ({
      kind: 'line-written',
      id: lineId(first),
      content: prose(text),
    })
    expect(await write('marit', change('Første.'), 24)).toMatchObject({ accepted: true })
    expect(await write('jostein', change('Andre.'), 24)).toEqual({
      accepted: false,
      refusals: ['changed-meanwhile'],
    })
    const { rows } = await world.admin.query(
      `select c.before -> 'content' -> 'text' ->> 'nb' as before, c.change -> 'content' -> 'text' ->> 'nb' as after
       from school_plan_change c where revision = 25`,
    )
    expect(rows).toEqual([{ before: 'Og blir hørt.', after: 'Første.' }])
  })

  test('takes all changes of one post, or none', async () => {
    const before = await revisionOf()
    const decision = await writePlan(world.shell, await requestOf('marit'), {
      ...plan,
      changes: [
        { change: added('01900000-0000-7000-8000-000000000002'), seen: null },
        { change: { kind: 'deadline-set', code: 'plan-within', amount: 90 }, seen: null },
      ],
    })
    expect(decision).toEqual({ accepted: false, refusals: ['out-of-bounds'] })
    expect(await revisionOf()).toBe(before)
  })

  test('keeps nothing of what was killed in the middle, and takes it once when it is sent again', async () => {
    const before = await revisionOf()
    const request = await requestOf('marit')
    const ids = ['01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000004']
    const send = () =>
      writePlan(world.shell, request, {
        ...plan,
        changes: ids.map((id) => ({ change: added(id), seen: null })),
      })
    const { admin } = world
    // The history is written before the lines: there it waits, half done.
    await admin.query('begin; lock table school_plan_line in exclusive mode')
    const dies = expect(send()).rejects.toThrow()
    const killed = async () =>
      (
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = 'varde_web' and wait_event_type = 'Lock'`,
        )
      ).rowCount
    while ((await killed()) === 0) await admin.query('select pg_sleep(0.01)')
    await dies
    await admin.query('commit')
    expect(await revisionOf()).toBe(before)
    const sent = await send()
    expect(sent).toEqual({ accepted: true, outcome: before + 2 })
    expect(await send()).toEqual(sent)
    const { rowCount } = await admin.query('select from school_plan_line where line_id = any($1)', [ids])
    expect(rowCount).toBe(2)
  })

  test('is frozen as it was read, by rektor alone', async () => {
    const revision = await revisionOf()
    const approve = async (who: string, seen: number, on = '2026-12-15') =>
      approveSchoolPlan(world.shell, await requestOf(who), {
        ...plan,
        on,
        approvedIn: 'school-board',
        seen,
      })
    await expect(approve('mathilde', revision)).rejects.toThrow(NotPermitted)
    expect(await approve('marit', revision, '2006-12-15')).toMatchObject({ refusals: ['approved-long-ago'] })
    expect(await approve('marit', revision, '2026-12-24')).toMatchObject({
      refusals: ['approved-in-the-future'],
    })
    expect(await approve('marit', revision - 1)).toMatchObject({ refusals: ['changed-meanwhile'] })
    expect(await approve('marit', revision)).toEqual({ accepted: true, outcome: { version: 1 } })
    expect(await approve('marit', revision)).toMatchObject({ refusals: ['nothing-new'] })
    const publish = async () =>
      publishSchoolPlan(world.shell, await requestOf('marit'), { ...plan, version: 1 })
    expect(await publish()).toEqual({ accepted: true, outcome: { version: 1 } })
    expect(await publish()).toMatchObject({ refusals: ['published-already'] })
  })

  test('of next year begins as this one, with the same lines', async () => {
    const next = { ...plan, year: '2027-28' }
    const decision = await beginPlan(world.shell, await requestOf('marit'), { ...next, from: 'year-before' })
    expect(decision.accepted).toBe(true)
    const { rows } = await world.admin.query(
      `select p.school_year, l.content -> 'text' ->> 'nb' as text from school_plan_line l
       join school_plan p using (owner_id, plan_id) where l.line_id = $1 order by 1`,
      [first],
    )
    expect(rows).toEqual([
      { school_year: '2026-27', text: 'Første.' },
      { school_year: '2027-28', text: 'Første.' },
    ])
  })
})
