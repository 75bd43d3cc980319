import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, openWorld } from '../../../tests/world.ts'
import { openDatabase, type WebDatabase } from '../../database/connection.ts'
import { inScope } from '../../database/scope.ts'
import { makeYears } from '../../jobs/make-years.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import type { Line } from '../../domain/school-plan/line.ts'
import type { PlanChange } from '../../domain/school-plan/change.ts'
import { parseWhen } from '../../domain/when/parse.ts'
import { approveSchoolPlan, publishSchoolPlan } from '../school-plan/approval.ts'
import { beginPlan } from '../school-plan/beginning.ts'
import { writePlan } from '../school-plan/writing.ts'

const plan = { school: 'tarnlia-skole', year: '2026-27' }
const ids = ['01', '02', '03'].map((end) => lineId(`01900000-0000-7000-8000-0000000000${end}`))
const [survey, talks, always] = ids

const activity = (text: string): Line['content'] => {
  const read = parseWhen(text)
  return {
    kind: 'activity',
    what: { nb: 'Trivselsundersøkelse', nn: null },
    purpose: 'monitoring',
    level: 'school',
    responsible: [{ kind: 'role', role: 'contact-teacher' }],
    targets: [],
    timing: { text, when: read.ok ? read.when : null },
    documentedIn: null,
    reason: null,
    factors: [],
  }
}
const added = (id: Line['id'] | undefined, text: string): PlanChange => ({
  kind: 'line-added',
  line: {
    id: id ?? lineId(randomUUIDv7()),
    section: 'monitoring',
    position: 1,
    template: null,
    locked: false,
    content: activity(text),
  },
})

let world: World
let jobs: WebDatabase
let revision = 0
const requestOf = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })

/** Rektor writes, approves and publishes the next version. */
const publish = async (changes: readonly PlanChange[], seen: readonly (number | null)[] = []) => {
  const wrote = await writePlan(world.shell, await requestOf('marit'), {
    ...plan,
    changes: changes.map((change, at) => ({ change, seen: seen[at] ?? null })),
  })
  if (!wrote.accepted) throw new Error(String(wrote.refusals))
  revision = wrote.outcome
  const approved = await approveSchoolPlan(world.shell, await requestOf('marit'), {
    ...plan,
    on: '2026-08-20',
    approvedIn: 'school-board',
    seen: revision,
  })
  if (!approved.accepted) throw new Error(String(approved.refusals))
  const { version } = approved.outcome
  await publishSchoolPlan(world.shell, await requestOf('marit'), { ...plan, version })
}

const occurrences = async () => {
  const { rows } = await world.admin.query<{ of: string; from: string | null; in_plan: boolean }>(
    `select right(activity_id::text, 1) || '.' || ordinal as of, from_on::text as from, in_plan from occurrence
     order by activity_id, ordinal`,
  )
  return rows.map((row) => `${row.of} ${row.from ?? '–'}${row.in_plan ? '' : ' left'}`)
}

beforeAll(async () => {
  world = await openWorld({ at: '2026-08-21T08:00' })
  jobs = openDatabase(world.database.url('varde_jobs'), 4)
  await beginPlan(world.shell, await requestOf('marit'), { ...plan, from: 'nothing' })
})
afterAll(async () => {
  await jobs.destroy()
  await world.close()
})

describe("a school's year", () => {
  const made = ['1.1 2026-09-21', '2.1 2026-08-17', '2.2 2026-10-21', '3.1 2026-08-17']

  test('is made when the plan is published', async () => {
    await publish([added(survey, 'uke 39'), added(talks, '2 ganger høst'), added(always, 'hele skoleåret')])
    expect(await occurrences()).toEqual(made)
  })

  test('keeps what has left the plan, and the ordinals of what is still there', async () => {
    await publish(
      [
        { kind: 'line-written', id: talks ?? lineId(''), content: activity('én gang høst') },
        { kind: 'line-removed', id: always ?? lineId('') },
      ],
      [revision - 1, revision],
    )
    const now = await occurrences()
    expect(now).toHaveLength(4)
    expect(now).toContain('1.1 2026-09-21')
    expect(now).toContain('3.1 2026-08-17 left')
    const { rows } = await world.admin.query('select content from year_activity where not in_plan')
    expect(rows).toMatchObject([{ content: { what: { nb: 'Trivselsundersøkelse' } } }])
  })

  test('is made anew by the worker when a calendar is laid down, once, however many try', async () => {
    const before = await occurrences()
    await world.admin.query(
      `insert into calendar_version (owner_id, version, calendar, made_at)
       select owner_id, version + 1, jsonb_set(calendar, '{free}', calendar -> 'free' ||
         '[{"from": "2026-09-21", "to": "2026-09-25", "name": "Fri"}]'), now() from calendar_version`,
    )
    const shell = { jobs, newId: randomUUIDv7 }
    await Promise.all([makeYears(shell), makeYears(shell), makeYears(shell)])
    const after = await occurrences()
    expect(after.map((one) => one.slice(0, 3))).toEqual(before.map((one) => one.slice(0, 3)))
    expect(after[0]).toBe('1.1 2026-10-05')
    const { rows } = await world.admin.query(
      `select moved_because, y.calendar_version from occurrence join year_wheel y using (owner_id, school_id, school_year)
       where moved_from is not null`,
    )
    expect(rows).toEqual([{ moved_because: 'free-day', calendar_version: 2 }])
    expect(await makeYears(shell)).toBe(0)
  })
})

describe('whoever isn’t rektor', () => {
  const as = async <Result>(who: string, statement: string): Promise<Result[]> =>
    inScope(world.shell, await world.signIn(who), async ({ tx }) => {
      const { rows } = await sql.raw<Result>(statement).execute(tx)
      return [...rows]
    })
  const count = async (who: string) => {
    const [row] = await as<{ n: number }>(who, 'select count(*)::int as n from occurrence')
    return row?.n
  }

  test('reads it where they work, and nowhere else', async () => {
    const all = (await occurrences()).length
    expect(await count('samira')).toBe(all)
    expect(await count('astri')).toBe(all)
    for (const stranger of ['torbjørg', 'eira', [...world.population.tarnlia.pupils.keys()][0] ?? ''])
      expect([stranger, await count(stranger)]).toEqual([stranger, 0])
  })

  test('changes nothing of it, and nobody removes any of it', async () => {
    for (const who of ['samira', 'jostein', 'astri', 'torbjørg'])
      expect(await as(who, 'update occurrence set in_plan = false returning 1')).toEqual([])
    await expect(as('samira', 'insert into occurrence select * from occurrence')).rejects.toThrow(
      /row-level security/,
    )
    for (const table of ['occurrence', 'year_activity', 'year_wheel'])
      await expect(as('marit', `delete from ${table}`)).rejects.toThrow(/permission denied/)
  })
})
