import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { entriesOf, idOf, sendReport, stored, toldOf } from '../../../tests/reports.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let app: Application
beforeAll(async () => {
  world = await openWorld()
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const page = async (who: string, path: string) => (await app.as(who)).get(path)

describe('the nearest leader', () => {
  it('is told, finds it on I dag and under Nye meldinger, reads it, and does not decide about it', async () => {
    const number = await sendReport(world, 'samira')
    for (const path of ['/', '/concerns']) expect((await page('kjersti', path)).text).toContain('Nora Vik')
    const shown = await page('kjersti', `/concerns/${number}`)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('nærmeste leder')
    expect(shown.html).not.toContain('take-hold')
    for (const act of ['take-hold', 'ending', 'rerouting', 'handing-on'])
      expect([act, (await page('kjersti', `/concerns/${number}/${act}`)).text]).not.toEqual([
        act,
        expect.stringContaining('Nora Vik'),
      ])
    // Read, it waits no longer for the nearest leader, and goes on waiting for rektor.
    expect((await page('kjersti', '/')).text).not.toContain('Nora Vik')
    expect((await page('marit', '/')).text).toContain('Nora Vik')
  })

  it('of another year finds nothing', async () => {
    const number = await sendReport(world, 'samira')
    expect((await page('bjarte', `/concerns/${number}`)).status).toBe(404)
    expect((await page('bjarte', '/concerns')).text).not.toContain('Nora Vik')
  })

  it('is the stand-in for the lead of that year, and of no other year', async () => {
    await world.admin.query(
      `insert into stand_in (owner_id, stand_in_id, school_id, role, year_level, person_id, rank, from_on)
       select owner_id, gen_random_uuid(), school_id, 'year-lead', 9, $1, 1, '2026-09-14'
       from role_grant where person_id = $2 and role = 'year-lead'`,
      [idOf(world, 'anders'), idOf(world, 'bjarte')],
    )
    await world.admin.query(`update role_grant set to_on = '2026-09-13' where person_id = $1`, [
      idOf(world, 'bjarte'),
    ])
    const ninth = await stored(world, await sendReport(world, 'henrik', { about: [idOf(world, 'jonas')] }))
    const eighth = await stored(world, await sendReport(world, 'samira'))
    const { rows } = await world.admin.query(
      'select person_id, concern_id from concern_informed where concern_id = any($1)',
      [[ninth.concern_id, eighth.concern_id]],
    )
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({ person_id: idOf(world, 'anders'), concern_id: ninth.concern_id })
    expect(rows).toContainEqual({ person_id: idOf(world, 'kjersti'), concern_id: eighth.concern_id })
    await world.admin.query('update role_grant set to_on = null where person_id = $1', [
      idOf(world, 'bjarte'),
    ])
    await world.admin.query('delete from stand_in where person_id = $1', [idOf(world, 'anders')])
  })

  it('is passed where it is the pupil’s own mother, and where somebody acts for them: the deputy is told', async () => {
    await world.admin.query(
      `insert into role_grant (owner_id, grant_id, person_id, school_id, role, year_level, from_on, to_on, acting_for)
       select owner_id, gen_random_uuid(), $1, school_id, 'year-lead', 9, '2026-09-14', '2026-09-18', person_id
       from role_grant where person_id = $2 and role = 'year-lead'`,
      [idOf(world, 'ingrid'), idOf(world, 'bjarte')],
    )
    const number = await sendReport(world, 'henrik', { about: [idOf(world, 'emil')] })
    const { concern_id } = await stored(world, number)
    expect((await toldOf(world, concern_id, 'new-concern')).toSorted()).toEqual(
      ['marit', 'jostein'].map((key) => idOf(world, key)).toSorted(),
    )
    expect((await page('ingrid', `/concerns/${number}`)).status).toBe(404)
    expect((await page('bjarte', `/concerns/${number}`)).status).toBe(404)
    const other = await sendReport(world, 'henrik', { about: [idOf(world, 'jonas')] })
    const { rows } = await world.admin.query('select person_id from concern_informed where concern_id = $1', [
      (await stored(world, other)).concern_id,
    ])
    expect(rows).toEqual([{ person_id: idOf(world, 'ingrid') }])
  })

  it('loses it with the position, in the middle of a session too', async () => {
    const number = await sendReport(world, 'samira')
    const kjersti = await app.as('kjersti')
    expect((await kjersti.get(`/concerns/${number}`)).status).toBe(200)
    await world.admin.query(
      `update role_grant set to_on = '2026-09-13' where person_id = $1 and role = 'year-lead'`,
      [idOf(world, 'kjersti')],
    )
    expect((await kjersti.get(`/concerns/${number}`)).status).toBe(404)
    await world.admin.query(
      `update role_grant set to_on = null where person_id = $1 and role = 'year-lead'`,
      [idOf(world, 'kjersti')],
    )
  })

  it('says to be too close, and it is gone for them while rektor goes on', async () => {
    const number = await sendReport(world, 'samira')
    const kjersti = await app.as('kjersti')
    await kjersti.fill(`/concerns/${number}/conflict`, { ground: 'other' })
    expect((await kjersti.get(`/concerns/${number}`)).status).toBe(404)
    const { concern_id, holder_id } = await stored(world, number)
    expect(holder_id).toBe(idOf(world, 'marit'))
    expect(await entriesOf(world, concern_id)).toContain('conflict-of-interest')
  })
})
