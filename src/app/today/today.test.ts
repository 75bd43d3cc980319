import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { reportOf, workerPlace } from '../../../tests/worker/place.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { reportConcern } from '../../commands/concern/reporting.ts'
import { sweep } from '../../jobs/sweep.ts'
import { personId } from '../../domain/people/ids.ts'

let world: World
let application: Application
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  application = openApplication(world)
})
afterAll(async () => {
  await application.close()
  await world.close()
})

const report = async (by: string, about: readonly string[], more: Parameters<typeof reportOf>[2] = {}) => {
  const token = await world.signIn(by)
  const decision = await reportConcern(
    world.shell,
    { token, key: world.newKey() },
    reportOf(world, about, more),
  )
  if (!decision.accepted) throw new Error(decision.refusals.join())
}

describe('I dag', () => {
  test('has a kind word for whoever has nothing to do', async () => {
    const answer = await (await application.as('arvid')).get('/')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Ingenting venter på deg nå')
    expect(answer.html.match(/data-color="accent"/g) ?? []).toHaveLength(0)
  })

  test('shows the principal what is new, with its last day, and the free weeks ahead', async () => {
    await report('samira', ['nora'])
    await report('vilde', [], { aboutDescription: 'En høy gutt på 9. trinn, blå jakke' })
    const marit = await application.as('marit')
    const answer = await marit.get('/')
    expect(answer.text).toContain('Nora Vik, 8B')
    expect(answer.text).toContain('«En høy gutt på 9. trinn, blå jakke»')
    expect(answer.text).toContain('Fra Samira Haddad, miljøarbeider')
    expect(answer.text).toContain('Frist i morgen')
    expect(answer.html.match(/data-color="accent"/g)).toHaveLength(1)
  })

  test('hides every name for a screen that others see', async () => {
    const answer = await (await application.as('marit')).get('/?names=hidden')
    expect(answer.text).toContain('Melding om en elev på 8. trinn')
    // Up to the end of main only: a token in a form's hidden field may hold any two letters.
    const main = answer.html.slice(answer.html.indexOf('<main'), answer.html.indexOf('</main>'))
    // A number of a report may hold the same two signs; the class stands alone.
    expect(main).not.toMatch(/Nora|Samira|blå jakke|\b8B\b/)
  })

  test('is logged as one line that names what it shows', async () => {
    const { rows } = await world.admin.query(
      `select outcome, cardinality(streams) as named from access_log where action = 'today.read' and actor_id = $1
       order by at desc limit 1`,
      [world.person('marit').id],
    )
    expect(rows).toEqual([{ outcome: 'granted', named: 2 }])
  })

  test('says when a report was not taken hold of in time', async () => {
    await world.moveTo('2026-12-19T09:00')
    const answer = await (await application.as('marit')).get('/')
    expect(answer.text).toContain('Fristen er ute')
    expect(answer.text).toContain('fredag 18. desember')
    await world.moveTo('2026-12-17T11:00')
  })

  test('never has more than seven lines', async () => {
    for (const key of ['jonas', 'emil', 'sara', 'selma', 'amalie', 'leah', 'oskar', 'amina'])
      await report('samira', [key])
    const { html } = await (await application.as('marit')).get('/')
    const lists = html.match(/<ol[^>]*class="(?:todo|case) panel flush"[\s\S]*?<\/ol>/g) ?? []
    const rows = lists.join('').match(/<li(?: id="[^"]*")?><div/g) ?? []
    expect(rows).toHaveLength(7)
  })

  test('keeps what is sealed from a sign-in that is not fresh, and from the wall', async () => {
    await report('samira', ['nora'], {
      concernsAdult: 'yes',
      adult: personId(world.person('kari').id),
      violenceTold: true,
    })
    const fresh = await (await application.as('marit')).get('/')
    expect(fresh.text).toContain('Melding som gjelder en ansatt')
    const stale = await (await application.as('marit', { authMinutesAgo: 30 })).get('/')
    expect(stale.text).not.toContain('Melding som gjelder en ansatt')
    expect(stale.text).toContain('Noe er forseglet')
    const wall = await (await application.as('marit')).get('/?names=hidden')
    expect(wall.text).not.toMatch(/gjelder en ansatt|forseglet/)
    // Kari, whom it is about, meets nothing odd.
    const kari = await (await application.as('kari')).get('/')
    expect(kari.text).toContain('Ingenting venter på deg nå')
  })

  test('shows the owner what concerns a leader, and the school nothing of it', async () => {
    await report('henrik', ['leah'], { concernsAdult: 'yes', adult: personId(world.person('jostein').id) })
    const astri = await (await application.as('astri')).get('/')
    expect(astri.text).toContain('Melding som gjelder ledelsen')
    for (const key of ['marit', 'jostein', 'renate']) {
      const answer = await (await application.as(key)).get('/')
      expect(answer.text).not.toContain('gjelder ledelsen')
    }
  })

  test.each(['nn', 'en'])('speaks %s', async (locale) => {
    await world.admin.query('update person set locale = $1 where person_id = $2', [
      locale,
      world.person('marit').id,
    ])
    const marit = await application.as('marit')
    await marit.get(`/language?to=${locale}&back=/`)
    const answer = await marit.get('/')
    expect(answer.text).toContain(locale === 'nn' ? 'Nye meldingar' : 'New reports')
  })
})

test('costs no more than eight statements, the session’s own counted', async () => {
  const marit = await application.as('marit')
  await marit.get('/')
  const count = await statements(() => marit.get('/'))
  expect(count).toBeGreaterThan(3)
  expect(count + 1).toBeLessThanOrEqual(8)
})

/** What the web's own pool asks of the database, begin and commit counted. */
const statements = async (work: () => Promise<unknown>): Promise<number> => {
  const asked: string[] = []
  const { Client } = await import('pg')
  const { query } = Client.prototype
  const listening = function (this: unknown, ...given: unknown[]) {
    const [first] = given
    const text =
      typeof first === 'string' ? first : String((first as { text?: string } | undefined)?.text ?? '')
    if (!/session|rate_count|provider/.test(text)) asked.push(text)
    return Reflect.apply(query, this, given)
  }
  Object.assign(Client.prototype, { query: listening })
  try {
    await work()
  } finally {
    Object.assign(Client.prototype, { query })
  }
  return asked.length
}

test('the clock is moved forward, never back, and the worker is asked to look', async () => {
  const place = workerPlace(world)
  const marit = await application.as('marit')
  expect((await marit.get('/clock')).text).toContain('Flytt klokka')
  const back = await marit.fill('/clock', { day: '2026-12-01', time: '10.00' })
  expect(back.status).toBe(422)
  expect(back.text).toContain('bare flyttes framover')
  const on = await marit.fill('/clock', { day: '2027-01-11', time: '08.00' })
  expect(on.status).toBe(303)
  const { rows } = await world.admin.query(
    `select (gate.now() at time zone 'Europe/Oslo')::text as now from outbox where kind = 'sweep'`,
  )
  expect(String(rows[0]?.now)).toMatch(/^2027-01-11 08:00/)
  await sweep(place)
  await place.close()
})
