import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changed, fieldsOf, openApp } from '../../../tests/app-place.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let app: ReturnType<typeof openApp>
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApp(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const story = {
  said: 'De flytta bagen min igjen.',
  saw: 'Nora satt alene på benken.',
  place: 'changing-room',
  when: 'today',
  clock: '10.15',
  stepped: 'yes',
  how: 'Jeg ble med henne inn.',
  concernsAdult: 'no',
}

describe('the form', () => {
  it('is one page for whoever works there, without training and without a second factor', async () => {
    const page = await app.get(await world.signIn('vilde', { twoFactor: false }), '/report')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Hvem gjelder det?')
    expect(page.text).toContain('Forteller eleven om vold eller overgrep? Ikke spør mer.')
    expect(page.text).not.toMatch(/alvorlig/i)
  })

  it('finds a pupil without script, keeps what was typed, and lets the wrong one go again', async () => {
    const token = await world.signIn('samira')
    const empty = fieldsOf((await app.get(token, '/report')).html)
    const found = await app.send(
      token,
      '/report',
      changed(empty, { ...story, whom: 'nor vik', find: 'about' }),
    )
    const nora = world.person('nora').id
    expect(found.html).toContain(`name="pick-about" value="${nora}"`)
    expect(fieldsOf(found.html)).toContainEqual(['said', story.said])
    const picked = await app.send(token, '/report', changed(fieldsOf(found.html), { 'pick-about': nora }))
    expect(fieldsOf(picked.html)).toContainEqual(['about', nora])
    expect(picked.text).toContain('Nora Vik, 8B')
    const dropped = await app.send(token, '/report', changed(fieldsOf(picked.html), { 'drop-about': nora }))
    expect(fieldsOf(dropped.html)).not.toContainEqual(['about', nora])
    expect(fieldsOf(dropped.html)).toContainEqual(['saw', story.saw])
  })

  it('sends, shows the receipt, and says how far it has come', async () => {
    const token = await world.signIn('samira')
    const sent = await app.fill(token, '/report', { ...story, about: world.person('nora').id, talk: 'yes' })
    expect(sent.status).toBe(303)
    const receipt = await app.get(token, sent.location ?? '')
    expect(receipt.text).toContain('Vi har fått meldingen')
    expect(receipt.text).toContain('Til rektor Marit Aasen, eller til en annen leder')
    expect(receipt.text).toContain('innen fredag 18. desember kl. 10.20')
    expect(receipt.text).toContain(story.said)
    const list = await app.get(token, '/reports')
    expect(list.text).toContain('Sendt')
  })

  it('refuses a time that has not come, and keeps every word', async () => {
    const token = await world.signIn('samira')
    const page = await app.fill(token, '/report', {
      ...story,
      about: world.person('nora').id,
      clock: '13.20',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Det klokkeslettet er ikke kommet ennå')
    expect(fieldsOf(page.html)).toContainEqual(['how', story.how])
    expect(fieldsOf(page.html)).toContainEqual(['about', world.person('nora').id])
  })

  it('asks for whom, what and whether it is about an adult, and for nothing else', async () => {
    const token = await world.signIn('samira')
    const page = await app.fill(token, '/report', {})
    expect(page.status).toBe(422)
    const sent = await app.fill(token, '/report', {
      whom: 'høy gutt, 9. trinn',
      saw: 'Han gråt.',
      concernsAdult: 'no',
    })
    expect(sent.status).toBe(303)
  })

  it('says everything that is missing at once', async () => {
    const refused = await app.fill(await world.signIn('samira'), '/report', {})
    expect(refused.status).toBe(422)
    for (const missing of [
      'Skriv hvem det gjelder',
      'Skriv hva du så eller hørte',
      'Svar ja, nei eller vet ikke',
    ])
      expect(refused.text).toContain(missing)
  })

  it('asks once about a name that was typed and not chosen, then sends it as it was written', async () => {
    const token = await world.signIn('samira')
    const asked = await app.fill(token, '/report', { ...story, whom: 'Nora Vik' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain(`value="${world.person('nora').id}"`)
    const sent = await app.send(token, '/report', fieldsOf(asked.html))
    expect(sent.status).toBe(303)
  })

  it('asks a mother among the staff whether she reports as employee or as parent', async () => {
    const token = await world.signIn('ingrid')
    const page = await app.fill(token, '/report', { ...story, about: world.person('emil').id })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Melder du fra som ansatt eller som forelder?')
    const sent = await app.send(token, '/report', changed(fieldsOf(page.html), { capacity: 'parent' }))
    expect(sent.status).toBe(303)
  })

  it('tells nobody about others’ reports', async () => {
    const sent = await app.fill(await world.signIn('samira'), '/report', {
      ...story,
      about: world.person('nora').id,
    })
    expect((await app.get(await world.signIn('henrik'), sent.location ?? '')).status).toBe(404)
  })
})

describe('what goes wrong', () => {
  it('gives a telephone number when the owner has not opened it in time', async () => {
    const token = await world.signIn('samira')
    const sent = await app.fill(token, '/report', {
      ...story,
      about: world.person('nora').id,
      concernsAdult: 'unknown',
    })
    const before = await app.get(token, sent.location ?? '')
    expect(before.text).toContain('får du et telefonnummer her')
    expect(before.text).not.toContain('21 00 00 00')
    await world.admin.query(
      `insert into notice (owner_id, notice_id, occasion, recipient_id, channel, kind, stream_id, created_at)
       select owner_id, gen_random_uuid(), 'phone', reporter_id, 'app', 'give-reporter-phone', concern_id, now()
       from report_receipt where number = $1`,
      [sent.location?.split('/').at(-1)],
    )
    expect((await app.get(token, sent.location ?? '')).text).toContain('21 00 00 00')
  })

  it('slows a flood from one account down, and keeps the words', async () => {
    const token = await world.signIn('arvid')
    const fields = { whom: 'liten jente', saw: 'Hun satt alene.', concernsAdult: 'no' }
    const answers = []
    for (let sent = 0; sent < 31; sent++) answers.push(await app.fill(token, '/report', fields))
    expect(answers.slice(0, 30).every(({ status }) => status === 303)).toBe(true)
    const last = answers.at(-1)
    expect(last?.status).toBe(422)
    expect(last?.text).toContain('Vent noen minutter og send igjen.')
    expect(fieldsOf(last?.html ?? '')).toContainEqual(['saw', 'Hun satt alene.'])
  })

  it('twice tapped is one report', async () => {
    const token = await world.signIn('anders')
    const fields = changed(fieldsOf((await app.get(token, '/report')).html), {
      ...story,
      about: world.person('nora').id,
    })
    const [one, other] = await Promise.all([
      app.send(token, '/report', fields),
      app.send(token, '/report', fields),
    ])
    expect(one.location).toBe(other.location)
    expect(one.status).toBe(303)
  })
})

describe('suggestions', () => {
  const suggested = async (who: string, typed: string, part = 'pupil') => {
    const token = await world.signIn(who)
    const { html: page } = await app.get(token, '/report')
    const csrf = fieldsOf(page).filter(([name]) => name === '_csrf')
    const { html } = await app.send(token, `/report/whom?who=${part}`, [...csrf, ['q', typed]])
    const { items }: { items: { label: string }[] } = JSON.parse(html)
    return items.map(({ label }) => label)
  }

  it('are of the own school, by any word of the name and by class', async () => {
    expect(await suggested('samira', 'vik 8b')).toContain('Nora Vik, 8B')
    expect(await suggested('samira', 'mari fure')).toEqual([])
    expect(await suggested('samira', 'n')).toEqual([])
  })

  it('are of the groups of today for a substitute', async () => {
    expect(await suggested('vilde', 'nora vik')).toEqual([])
  })

  it('never hold a protected pupil', async () => {
    expect(await suggested('marit', 'elin havn')).toEqual([])
    expect(await suggested('samira', 'mikkel torp')).toEqual([])
  })

  it('of adults are the school’s staff', async () => {
    expect(await suggested('samira', 'trym', 'staff')).toEqual(['Trym Sætervik, lærer'])
    expect(await suggested('vilde', 'trym', 'staff')).toEqual(['Trym Sætervik'])
  })
})
