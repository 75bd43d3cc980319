import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, bodiesOf } from '../../../tests/bodies/laid-down.ts'
import { activity, publishedYear } from '../../../tests/school-plan/published-year.ts'
import { workerPlace } from '../../../tests/worker/place.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { makeYears } from '../../jobs/make-years.ts'
import { tellOfOccurrences } from '../../jobs/occurrence-notices.ts'
import { finishTask, makeDecision } from '../bodies/meetings.ts'
import { writeAct } from '../doing/act.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let act: ReturnType<typeof bodiesOf>
let council = ''
let meeting = ''
const at = { school: 'tarnlia-skole', year: '2026-27' }
beforeAll(async () => {
  world = await openWorld({ at: '2026-09-14T08:00' })
  place = workerPlace(world)
  act = bodiesOf(world)
  await publishedYear(world, [activity('Temauke', 'uke 39')])
  council = await act.setUp('marit', 'tarnlia', 'pupil-council')
  accepted(await act.name('marit', council, { key: 'samira', part: 'secretary', standsFor: 'staff' }))
  meeting = await act.meet('samira', council, '2026-09-14')
})
afterAll(async () => {
  await place.close()
  await world.close()
})

const decide = async (words: string, due: string, responsible: 'social-teacher' | 'year-lead') => {
  const made = { becomes: 'task', responsible, words, due } as const
  const asked = { body: council, meeting, ...made }
  return accepted(await makeDecision(world.shell, await act.requestOf('samira'), asked)).decision
}
const occurrences = async () => {
  const { rows } = await world.admin.query<{ activity: string; days: string; in_plan: boolean }>(
    `select activity_id as activity, from_on || '/' || to_on as days, in_plan from occurrence
     where slot = 'decided' order by activity_id`,
  )
  return rows
}
const done = async (decision: string) => {
  const { rows } = await world.admin.query<{ on: string | null }>(
    'select done_on::text as on from body_decision where decision_id = $1',
    [decision],
  )
  return rows[0]?.on
}
const acts = async (decision: string) => {
  const { rows } = await world.admin.query<{ kind: string }>(
    'select kind from occurrence_act where activity_id = $1 order by seq',
    [decision],
  )
  return rows.map(({ kind }) => kind)
}

describe('what a body has decided', () => {
  it('comes into the year with its role and days, once, and stays when the plan is made anew', async () => {
    const decision = await decide('Spillrommet åpner på fredager.', '2026-10-02', 'social-teacher')
    expect(await makeYears(place)).toBe(1)
    expect(await makeYears(place)).toBe(0)
    const wanted = [{ activity: decision, days: '2026-09-14/2026-10-02', in_plan: true }]
    expect(await occurrences()).toEqual(wanted)
    await world.admin.query(
      'update year_wheel set calendar_version = calendar_version, made_at = now(), events = 0',
    )
    await makeYears(place)
    expect(await occurrences()).toEqual(wanted)
  })

  it('is reminded of to those who carry it', async () => {
    await world.moveTo('2026-09-28T06:30')
    await world.admin.query('delete from notice')
    await tellOfOccurrences(place)
    const { rows } = await world.admin.query(
      "select distinct recipient_id from notice where kind = 'occurrence-due'",
    )
    expect(rows.map(({ recipient_id }) => recipient_id)).toContain(world.person('mathilde').id)
  })

  it('done at the body is done in the year, and the other way round; taken back in both', async () => {
    const [first] = await occurrences()
    const decision = first?.activity ?? ''
    const wanted = { body: council, decision, words: 'Åpent hver fredag.' }
    accepted(await finishTask(world.shell, await act.requestOf('samira'), wanted))
    expect(await acts(decision)).toEqual(['done'])

    const second = await decide('Benken males.', '2026-10-09', 'year-lead')
    await makeYears(place)
    const nothing = { tookPart: null, note: null, link: null, reason: null, to: null }
    const named = { ...at, activity: second, ordinal: 1 }
    const write = async (seen: number, what: { kind: 'done' | 'taken-back'; on: string | null }) =>
      accepted(
        await writeAct(world.shell, await act.requestOf('marit'), {
          ...named,
          seen,
          act: { ...nothing, ...what },
        }),
      )
    await write(0, { kind: 'done', on: '2026-09-25' })
    expect(await done(second)).toBe('2026-09-25')
    expect(await acts(second)).toEqual(['done'])
    await write(1, { kind: 'taken-back', on: null })
    expect(await done(second)).toBe(null)
  })

  it('is no task where it seems to be about somebody', async () => {
    const about = {
      body: council,
      meeting,
      becomes: 'task',
      responsible: 'social-teacher',
      words: 'Snakk med Nora Vik om det hun gjorde.',
      due: '2026-10-02',
    } as const
    expect(await makeDecision(world.shell, await act.requestOf('samira'), about)).toMatchObject({
      refusals: ['about-somebody'],
    })
  })
})
