import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daily } from '../../src/jobs/daily.ts'
import { type Application, openApplication } from '../application.ts'
import { openTown, type Town } from '../town.ts'
import { workerPlace } from '../worker/place.ts'

/** Training through the pages (forskrift § 20-2): warned of, lapsed, registered anew, and never in the way of a child. */
let town: Town
let app: Application
let worker: ReturnType<typeof workerPlace>
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
  worker = workerPlace(town.world)
})
afterAll(async () => {
  await worker.close()
  await app.close()
  await town.close()
})

const lastDay = (key: string, day: string) =>
  town.world.admin.query('update training set valid_until = $2 where person_id = $1', [town.id(key), day])

describe('training that lapses', () => {
  it('is warned of thirty days before, on the page of news, and not a day earlier', async () => {
    await lastDay('henrik', '2027-01-17')
    const henrik = await app.as('henrik')
    const news = async () => (await henrik.get('/notices')).text
    await daily(worker)
    expect(await news()).not.toContain('Opplæringen din går ut')
    await town.world.moveTo('2026-12-18T06:30')
    await daily(worker)
    expect(await news()).toContain('Opplæringen din går ut om mindre enn tretti dager')
  })

  it('closes the case in the middle of a session, says why, and stands before no report', async () => {
    const path = `/cases/${town.ordinary.number}`
    await town.world.moveTo('2027-01-17T23:59')
    const henrik = await app.as('henrik')
    expect((await henrik.get(path)).status).toBe(200)
    await town.world.moveTo('2027-01-18T00:01')
    expect((await henrik.get(path)).status).toBe(404)
    expect((await henrik.get('/')).text).toContain('Saker åpnes når opplæringen')
    expect((await henrik.get('/report')).status).toBe(200)
    expect((await henrik.get(`${path}/child-welfare-report`)).status).toBe(200)
  })

  it('opens it again in the same session when somebody else has registered it, and never by oneself', async () => {
    const path = `/cases/${town.ordinary.number}`
    const person = (key: string) => `/administration/people/${town.id(key)}`
    const henrik = await app.as('henrik')
    expect((await henrik.get(path)).status).toBe(404)
    expect(
      (await henrik.post(`${person('henrik')}/training`, { kinds: 'privacy', on: '2027-01-18' })).status,
    ).toBe(404)
    const marit = await app.as('marit')
    const own = await marit.post(`${person('marit')}/training`, { kinds: 'privacy', on: '2027-01-18' })
    expect(own.status).toBe(404)
    const done = await marit.fill(person('henrik'), {}, `${person('henrik')}/training`)
    expect(done.location).toMatch(/done=trained$/)
    expect((await henrik.get(path)).status).toBe(200)
  })
})

describe('a new concern', () => {
  it('is taken hold of without training; that is said, logged, and what was opened waits for the training', async () => {
    await lastDay('marit', '2026-12-31')
    const marit = await app.as('marit')
    const path = `/concerns/${town.concern.number}`
    expect((await marit.get(path)).status).toBe(200)
    expect((await marit.get(`/cases/${town.ordinary.number}`)).status).toBe(404)
    const taken = await marit.fill(`${path}/take-hold`, {
      near: 'no',
      'pupil.0.responsible': town.id('mathilde'),
    })
    expect(taken.location).toBe('/concerns?done=training')
    expect((await marit.get(taken.location ?? '')).text).toContain('når opplæringen din er registrert')
    const { rows } = await town.world.admin.query(
      `select k.number from pupil_case k join case_concern x on x.case_id = k.case_id where x.concern_id = $1`,
      [town.concern.stream],
    )
    expect(rows).toHaveLength(1)
    expect((await marit.get(`/cases/${rows[0].number}`)).status).toBe(404)
    const logged = await town.world.admin.query(
      `select outcome from access_log where actor_id = $1 and action = 'concern.take-hold' and reason = 'training-missing'`,
      [town.id('marit')],
    )
    expect(logged.rows).toEqual([{ outcome: 'granted' }])
  })
})
