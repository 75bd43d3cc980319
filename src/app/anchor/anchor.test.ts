import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { hashed } from '../../commands/sign-in-shell.ts'

let world: World
let app: Application
beforeAll(async () => {
  world = await openWorld()
  await world.admin.query('update school_owner set anchor_address = null')
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const page = '/administration/anchor'
const kept = async (key = 'solfrid') => {
  const { rows } = await world.admin.query<{ anchor_address: string | null }>(
    `select anchor_address from school_owner
     where owner_id = (select owner_id from person where person_id = $1)`,
    [world.person(key).id],
  )
  return rows[0]?.anchor_address
}

describe('where the weekly hash goes', () => {
  it('is said and moved by the owner’s leader, and the log says from where to where', async () => {
    const solfrid = await app.as('solfrid')
    expect((await solfrid.get(page)).text).toContain('Skriv en adresse')
    expect((await solfrid.post(page, { address: 'arkiv@eier.example', shown: '' })).location).toBe(
      `${page}?done=changed`,
    )
    expect(await kept()).toBe('arkiv@eier.example')
    await solfrid.post(page, { address: 'depot@eier.example', shown: 'arkiv@eier.example' })
    const { rows } = await world.admin.query(
      "select reason from access_log where action = 'anchor-address.change' order by log_id",
    )
    expect(rows.map(({ reason }) => reason)).toEqual([
      '– → arkiv@eier.example',
      'arkiv@eier.example → depot@eier.example',
    ])
  })

  it('keeps what was typed where it is no address, and where somebody else was quicker', async () => {
    const solfrid = await app.as('solfrid')
    const wrong = await solfrid.post(page, { address: 'arkivet', shown: 'depot@eier.example' })
    expect([wrong.status, wrong.html.includes('value="arkivet"')]).toEqual([422, true])
    const late = await solfrid.post(page, { address: 'ny@eier.example', shown: 'arkiv@eier.example' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Noen andre endret adressen')
    expect(late.html).toContain('value="depot@eier.example"')
    expect(late.html).toContain('value="ny@eier.example"')
    expect(await kept()).toBe('depot@eier.example')
  })

  it('shows the letters that went, with their hashes', async () => {
    await world.admin.query(
      `insert into anchor (owner_id, anchor_no, at, root, previous_root, leaves, key_id, signature)
       select owner_id, 1, now(), sha256('now'), sha256('before'), 1, 'k', '\\x00' from person where person_id = $1`,
      [world.person('solfrid').id],
    )
    await world.admin.query(
      `insert into anchor_letter select owner_id, '2026-W37', 1, '2026-09-07T05:00Z' from anchor`,
    )
    expect((await (await app.as('solfrid')).get(page)).text).toMatch(/2026-W37.*[0-9a-f]{64}/s)
  })

  it('is nobody else’s: not by page, not by the gate, not for another owner', async () => {
    for (const key of ['marit', 'astri', 'torbjørg', 'kari', 'samira']) {
      const who = await app.as(key)
      expect((await who.get(page)).status).toBe(404)
      expect((await who.post(page, { address: 'x@y.example', shown: '' })).status).toBe(404)
      const web = new Client({ connectionString: world.database.url('varde_web') })
      await web.connect()
      for (const call of [
        "gate.set_anchor_address('x@y.example', 'depot@eier.example')",
        'gate.anchor_letters()',
      ]) {
        await web.query('begin')
        await web.query('select gate.enter($1)', [hashed(await world.signIn(key))])
        await expect(web.query(`select * from ${call}`)).rejects.toMatchObject({ code: '42501' })
        await web.query('rollback')
      }
      await web.end()
    }
    expect(await kept()).toBe('depot@eier.example')
  })

  it('can be written through the gate alone', async () => {
    const web = new Client({ connectionString: world.database.url('varde_web') })
    await web.connect()
    await web.query('begin')
    await web.query('select gate.enter($1)', [hashed(await world.signIn('solfrid'))])
    await expect(web.query('update school_owner set anchor_address = null')).rejects.toMatchObject({
      code: '42501',
    })
    await web.end()
  })
})
