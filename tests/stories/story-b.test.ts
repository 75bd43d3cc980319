import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReceipts } from '../../src/database/records/concern/reporting.ts'
import { inScope } from '../../src/database/scope.ts'
import { concernPage } from '../../src/queries/concern/page.ts'
import { all, brief, only, openTelling, type Telling } from './telling.ts'

/** The teacher who was also a leader: two reports about one adult, two ways, and nobody at the school left. */
let telling: Telling
const first = { concern: '', case: '' }
const second = { concern: '', case: '' }
const pupil = 'nora'

beforeAll(async () => {
  telling = await openTelling('b', '2026-11-03')
})
afterAll(() => telling.close())

const readsConcern = async (who: string, number: string): Promise<boolean> => {
  const { stage, play } = telling
  try {
    await stage.ask(concernPage, play.as(who).who, { number })
    return true
  } catch {
    return false
  }
}
const receiptOf = (who: string, number: string) =>
  telling.stage.session(telling.play.as(who).who).then((token) =>
    inScope(telling.world.shell, token, async (scope) => {
      const found = (await readReceipts(scope)).find((one) => one.number === number)
      return { status: found?.status, phone: found?.phone }
    }),
  )

test('Tuesday: a substitute on the third day, untrained, names the teacher; rektor is kin and it passes to the owner', async () => {
  const { play, world, stage } = telling
  const eightB = world.population.tarnlia.classes.find(({ name }) => name === '8B')?.id
  await world.admin.query(
    `insert into group_duty (owner_id, school_id, person_id, class_id, on_date) values ($1, $2, $3, $4, '2026-11-03')
     on conflict do nothing`,
    [stage.cast.ownerOf('vilde'), stage.cast.schools.tarnlia, stage.cast.id('vilde'), eightB],
  )
  await play.at('2026-11-03T12:40')
  first.concern = await play.as('vilde').report({
    about: [pupil],
    saw: 'Læreren kommenterte kroppen til en elev foran gruppa, og flere lo.',
    how: 'Sa at det ikke var greit, og gikk ut sammen med eleven.',
    adult: 'trym',
    place: 'changing-room',
    categories: ['offensive-conduct'],
  })
  expect(await readsConcern('marit', first.concern)).toBe(false)
  expect(await readsConcern('jostein', first.concern)).toBe(false)
  expect(await readsConcern('astri', first.concern)).toBe(true)
})

test('"openbert grunnlaus" is closed to rektor, and the owner appoints nobody who answers to rektor', async () => {
  const { play } = telling
  await play.at('2026-11-03T13:30')
  await expect(play.as('marit').sayGroundless(first.concern, 'Han er ikke slik.')).rejects.toThrow()
  await play.as('astri').open(first.concern)
  await expect(play.as('astri').appoint(first.concern, 'jostein')).rejects.toThrow('of-the-principals-own')
  await play.at('2026-11-03T13:45')
  await play.as('astri').appoint(first.concern, 'eira')
  await play.at('2026-11-03T14:20')
  await play.as('eira').open(first.concern)
  const { cases } = await play
    .as('eira')
    .takeHold(first.concern, [{ pupil, responsible: 'eira', members: ['henrik'] }], {
      seriousness: { serious: true, criteria: ['employee-offends'], reason: 'En ansatt er meldt.' },
    })
  first.case = cases[0] ?? ''
  await play.as('astri').tellOwner(first.case, 'staff-offence', 'Skoleeier har saken.')
  expect(only(await telling.duties('eira', first.case), 'C-02')[0]).toBe('documented')
  expect(all(await telling.duties('eira', first.case), 'C-03')).toEqual([])
})

test('the one it is about finds nothing, and rektor finds nothing', async () => {
  for (const who of ['trym', 'marit', 'jostein', 'renate', 'samira'])
    expect(await telling.sees(who, first.case), who).toBe(false)
  for (const who of ['eira', 'henrik', 'astri']) expect(await telling.sees(who, first.case), who).toBe(true)
})

test('measures run by Thursday', async () => {
  const { play } = telling
  await play.at('2026-11-03T15:00')
  await play
    .as('eira')
    .atOnce(first.case, [{ what: 'Henrik har gruppa i kroppsøving.', by: 'henrik', to: '2026-11-13' }])
  await play.as('eira').investigate(first.case, ['pupil-talk', 'staff-round'])
  await play
    .as('eira')
    .byHand(first.case, 'personnel-reference', { held: 'owner' }, { text: 'Personalmappe 26/118' })
  await play.at('2026-11-04T08:45')
  await play
    .as('eira')
    .talk(first.case, { safe: 'no', words: 'Jeg vil ikke være i den garderoben.', chosenAdult: true })
  expect(only(await telling.duties('eira', first.case), 'C-09')).toEqual(['documented', '2026-11-05'])
})

test('Wednesday, 09.30: T is acting leader this week; it goes to the owner alone, and every leader loses the case', async () => {
  const { play, stage, world } = telling
  const { cast } = stage
  await world.admin.query(
    `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on, to_on, acting_for)
     values ($1, gen_random_uuid(), $2, $3, 'department-head', '2026-11-02', '2026-11-06', $4)`,
    [cast.ownerOf('trym'), cast.id('trym'), cast.schools.tarnlia, cast.id('renate')],
  )
  await play.at('2026-11-04T09:30')
  second.concern = await play.as('kari').report({
    about: [pupil],
    saw: 'Han er avdelingsleder denne uka og tok eleven inn på kontoret alene.',
    adult: 'trym',
    place: 'elsewhere',
    categories: ['offensive-conduct'],
  })
  for (const who of ['marit', 'jostein', 'renate', 'trym', 'eira'])
    expect(await readsConcern(who, second.concern), who).toBe(false)
  expect(await readsConcern('astri', second.concern)).toBe(true)
  // The older case at once, without anybody having to move it: only whom the owner chose is left in it.
  for (const who of ['marit', 'jostein', 'renate', 'trym', 'henrik'])
    expect(await telling.sees(who, first.case), who).toBe(false)
  expect(await telling.sees('eira', first.case)).toBe(true)
})

test('unopened by Thursday 09.30: the duty is not documented, and the reporter gets a telephone number', async () => {
  const { play } = telling
  await play.at('2026-11-05T09:29')
  await telling.sweep()
  expect(await receiptOf('kari', second.concern)).toEqual({ status: 'sent', phone: null })
  await play.at('2026-11-05T09:31')
  await telling.sweep()
  const { status, phone } = await receiptOf('kari', second.concern)
  expect(status).toBe('sent')
  expect(phone).toMatch(/\d{2} \d{2} \d{2} \d{2}/)
})

test('opened at last, it is a sealed case of its own, and late', async () => {
  const { play } = telling
  await play.at('2026-11-05T10:15')
  await play.as('astri').open(second.concern)
  const { cases } = await play.as('astri').takeHold(second.concern, [{ pupil, responsible: 'astri' }], {
    seriousness: { serious: true, criteria: ['employee-offends'], reason: 'En i ledelsen er meldt.' },
  })
  second.case = cases[0] ?? ''
  const duties = await telling.duties('astri', second.case)
  expect(all(duties, 'C-04').map(brief)).toEqual([['documented-late', '2026-11-05T09:30']])
  for (const who of ['marit', 'jostein', 'renate', 'trym', 'henrik'])
    expect(await telling.sees(who, second.case), who).toBe(false)
})

test('the older case went with it by itself, and whom the owner chose goes on: earlier readings stay in the log', async () => {
  const { world } = telling
  for (const who of ['marit', 'jostein', 'trym', 'henrik'])
    expect(await telling.sees(who, first.case), who).toBe(false)
  for (const who of ['eira', 'astri']) expect(await telling.sees(who, first.case), who).toBe(true)
  const { rows } = await world.admin.query(
    `select distinct actor_id from access_log l join pupil_case c on c.case_id = l.stream_id
     where c.number = $1 and l.outcome = 'granted'`,
    [first.case],
  )
  expect(rows.map((row) => row.actor_id)).toEqual(
    expect.arrayContaining([telling.stage.cast.id('henrik'), telling.stage.cast.id('eira')]),
  )
  const logged = await world.admin.query(
    `select count(*)::int as n from access_log where outcome = 'not-found' and actor_id = $1`,
    [telling.stage.cast.id('trym')],
  )
  expect(logged.rows[0].n).toBeGreaterThan(0)
})

test('taken out by two persons, only the late opening is found', async () => {
  const { late } = await telling.exported('astri', second.case, 'gaute')
  expect(late).toContain('C-04')
  expect(await telling.verified()).toEqual([])
})
