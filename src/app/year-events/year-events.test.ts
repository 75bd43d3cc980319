import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { activity, publishedYear } from '../../../tests/school-plan/published-year.ts'
import { workerPlace } from '../../../tests/worker/place.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { hashed } from '../../commands/sign-in-shell.ts'
import { makeYears } from '../../jobs/make-years.ts'

let world: World
let app: Application
let place: ReturnType<typeof workerPlace>
const page = '/plan/tarnlia-skole/2026-27/events'
beforeAll(async () => {
  world = await openWorld({ at: '2026-09-14T08:00' })
  await publishedYear(world, [
    activity('Resultatene drøftes i elevrådet', 'når resultatene foreligger'),
    activity('FAU får se resultatene', 'første møte etter at resultatene foreligger'),
    activity('Temauke', 'uke 39'),
  ])
  app = openApplication(world)
  place = workerPlace(world)
})
afterAll(async () => {
  await place.close()
  await app.close()
  await world.close()
})

const days = async (): Promise<readonly (string | null)[]> => {
  const { rows } = await world.admin.query<{ from_on: string | null }>(
    `select from_on::text from occurrence where kind = 'event' and in_plan order by activity_id, ordinal`,
  )
  return rows.map(({ from_on }) => from_on)
}

describe('what the year waits for', () => {
  it('is shown to who works at the school, with what waits', async () => {
    const kari = await (await app.as('kari')).get(page)
    expect(kari.text).toContain('Resultatene foreligger')
    expect(kari.text).toContain('FAU får se resultatene')
    expect(kari.html).not.toContain('name="on"')
  })

  it('gets its days when a leader says that it has happened, and loses them when that is taken back', async () => {
    expect(await days()).toEqual([null, null])
    const marit = await app.as('marit')
    const said = await marit.post(page, { event: 'survey-results', on: '2027-02-08', seen: '0' })
    expect(said.location).toBe(`${page}?done=said`)
    expect(await makeYears(place)).toBe(1)
    expect(await makeYears(place)).toBe(0)
    expect((await days()).every((day) => day !== null && day >= '2027-02-08')).toBe(true)
    expect((await (await app.as('kari')).get(page)).text).toContain('Marit')

    await marit.post(page, { event: 'survey-results', on: '', seen: '1' })
    await makeYears(place)
    expect(await days()).toEqual([null, null])
  })

  it('keeps a day that somebody else has said meanwhile, and what was typed', async () => {
    const late = await (await app.as('marit')).post(page, {
      event: 'survey-results',
      on: '2027-02-09',
      seen: '1',
    })
    expect([late.status, late.html.includes('value="2027-02-09"')]).toEqual([422, true])
    const summer = { event: 'survey-results', on: '2027-08-09', seen: '2' }
    expect((await (await app.as('marit')).post(page, summer)).text).toContain('utenfor skoleåret')
  })

  it('is said by nobody else: not by page, not past it', async () => {
    for (const key of ['kari', 'astri', 'torbjørg', 'sigrun', 'nora']) {
      const who = await app.as(key)
      expect((await who.post(page, { event: 'survey-results', on: '2027-02-08', seen: '2' })).status).toBe(
        404,
      )
      const web = new Client({ connectionString: world.database.url('varde_web') })
      await web.connect()
      await web.query('begin')
      await web.query('select gate.enter($1)', [hashed(await world.signIn(key))])
      const insert = web.query(
        `insert into year_event (owner_id, school_id, school_year, event, seq, happened_on, said_by, said_at)
         select $1, $2, '2026-27', 'survey-results', 3, '2027-02-08', $3, now()`,
        [world.population.owners.oslo, world.population.schools.tarnlia, world.person(key).id],
      )
      await expect(insert).rejects.toMatchObject({ code: '42501' })
      await web.end()
    }
  })
})
