import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changed, fieldsOf, openApp } from '../../../tests/app-place.ts'
import { idOf, sendReport, stored } from '../../../tests/reports.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let app: ReturnType<typeof openApp>
beforeAll(async () => {
  world = await openWorld()
  app = openApp(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const told = () => ({
  said: 'De flytta bagen min igjen.',
  firstTalk: true,
  pupilSaysUnsafe: true,
  wasThere: [idOf(world, 'selma')],
  happened: '2026-09-14T07:40',
})
const about = (key: string) => ({ concernsAdult: 'yes' as const, adult: idOf(world, key) })

describe('new reports', () => {
  it('stand with whom they are about, from whom, and what waits', async () => {
    const number = await sendReport(world, 'samira', told())
    const page = await app.get(await world.signIn('marit'), '/concerns')
    expect(page.text).toContain('Melding om Nora Vik, 8B')
    expect(page.text).toContain('Fra Samira Haddad')
    expect(page.html).toContain(`/concerns/${number}`)
    expect(page.html).not.toMatch(/<title>[^<]*Nora/)
  })

  it('lead the owner to a fresh sign-in first', async () => {
    const page = await app.get(await world.signIn('astri', { authMinutesAgo: 30 }), '/concerns')
    expect(page.status).toBe(303)
    expect(page.location).toContain('/sign-in/step-up?for=fresh-sign-in')
  })

  it('lead rektor to a second factor where there was none', async () => {
    const page = await app.get(await world.signIn('marit', { twoFactor: false }), '/concerns')
    expect(page.location).toContain('for=two-factor')
  })
})

describe('a report', () => {
  it('is opened by being read: the words first, then what now', async () => {
    const number = await sendReport(world, 'samira', { ...told(), violenceTold: true })
    const page = await app.get(await world.signIn('marit'), `/concerns/${number}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Det eleven selv sier De flytta bagen min igjen.')
    expect(page.text).toContain('Teller som første samtale med eleven.')
    expect(page.text).toContain('Selma Krogh, 8B')
    expect(page.text).toContain('Rektor visste')
    expect(page.text).toContain('Eleven har fortalt om vold eller overgrep.')
    expect((await stored(world, number)).status).toBe('opened')
    const receipt = await app.get(await world.signIn('samira'), `/report/receipt/${number}`)
    expect(receipt.html).toMatch(/class="done"[\s\S]*class="done"/)
  })

  it('is one and the same page for absent and hidden', async () => {
    const number = await sendReport(world, 'samira', about('kari'))
    const token = await world.signIn('kari')
    const [hidden, none] = [
      await app.get(token, `/concerns/${number}`),
      await app.get(token, '/concerns/ZZZZZZ'),
    ]
    const bare = (html: string) =>
      html.replaceAll(/nonce="[^"]*"|[0-9A-F]{8}|value="[^"]{60,}"|\/concerns\/\w+|%2Fconcerns%2F\w+/g, '')
    expect(hidden.status).toBe(404)
    expect(bare(hidden.html)).toBe(bare(none.html))
  })
})

describe('taking hold', () => {
  it('is one page with the plan’s proposal, and opens the case', async () => {
    const number = await sendReport(world, 'samira', told())
    const token = await world.signIn('marit')
    const page = await app.get(token, `/concerns/${number}/take-hold`)
    const fields = fieldsOf(page.html)
    expect(fields).toContainEqual(['pupil.0.into', 'new'])
    expect(fields).toContainEqual(['pupil.0.responsible', idOf(world, 'mathilde')])
    expect(fields).toContainEqual(['pupil.0.member', idOf(world, 'henrik')])
    expect(fields).toContainEqual(['speaker', idOf(world, 'nora')])
    const open = await app.send(token, `/concerns/${number}/take-hold`, fields)
    expect(open.status).toBe(422)
    expect(open.text).toContain('Svar på om du er nær noen i saken.')
    const sent = await app.send(
      token,
      `/concerns/${number}/take-hold`,
      changed(fieldsOf(open.html), {
        near: 'no',
        serious: 'yes',
        reason: 'Flere mot én.',
        criteria: 'several-against-one',
      }),
    )
    expect(sent.status).toBe(303)
    expect(sent.location).toMatch(/^\/cases\/\w{6}\?done=case-opened$/)
    const after = await app.get(token, `/concerns/${number}`)
    expect(after.text).toContain('Det er åpnet en sak.')
  })

  it('names a pupil who was only described, without script', async () => {
    const number = await sendReport(world, 'vilde', { about: [], aboutDescription: 'høy gutt, 10. trinn' })
    const token = await world.signIn('marit')
    const path = `/concerns/${number}/take-hold`
    const found = await app.fill(token, path, { name: 'oskar b', find: 'added' })
    expect(found.text).toContain('Oskar Bergum, 10A')
    const picked = await app.send(
      token,
      path,
      changed(fieldsOf(found.html), { 'pick-added': idOf(world, 'oskar'), name: '' }),
    )
    expect(fieldsOf(picked.html)).toContainEqual(['pupil.0.person', idOf(world, 'oskar')])
    const sent = await app.send(token, path, changed(fieldsOf(picked.html), { near: 'no' }))
    expect(sent.status).toBe(303)
  })

  it('goes to the conflict page for whoever is close', async () => {
    const number = await sendReport(world, 'samira')
    const token = await world.signIn('marit')
    const sent = await app.fill(token, `/concerns/${number}/take-hold`, { near: 'yes' })
    expect(sent.location).toBe(`/concerns/${number}/conflict`)
    const passed = await app.fill(token, `/concerns/${number}/conflict`, { ground: 'other' })
    expect(passed.location).toBe('/concerns?done=conflict')
    expect((await app.get(token, `/concerns/${number}`)).status).toBe(404)
    expect((await app.get(token, '/concerns?done=conflict')).text).toContain('Du ser den ikke lenger.')
  })

  it('is not for whoever may only read it', async () => {
    const number = await sendReport(world, 'samira')
    await app.fill(await world.signIn('marit'), `/concerns/${number}/take-hold`, { near: 'no' })
    const page = await app.get(await world.signIn('henrik'), `/concerns/${number}/take-hold`)
    expect(page.status).toBe(404)
  })
})

describe('the other ways', () => {
  it('end it with the pupil asked, and keep what was typed when something is missing', async () => {
    const number = await sendReport(world, 'samira')
    const token = await world.signIn('marit')
    const path = `/concerns/${number}/ending`
    const page = await app.fill(token, path, { ending: 'looked-into-pupil-safe', reason: 'Vi så på det.' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Eleven må være spurt først.')
    expect(fieldsOf(page.html)).toContainEqual(['reason', 'Vi så på det.'])
    const sent = await app.send(
      token,
      path,
      changed(fieldsOf(page.html), { asked: 'yes', safe: 'yes', words: 'Det går fint.' }),
    )
    expect(sent.location).toBe(`/concerns/${number}?done=ended`)
    expect((await app.get(token, sent.location ?? '')).text).toContain('Det går fint.')
  })

  it('begin with the marked way where it is about the building, and ask whether somebody is unsafe', async () => {
    const number = await sendReport(world, 'samira', { categories: ['physical-environment'] })
    const token = await world.signIn('marit')
    const path = `/concerns/${number}/ending`
    const page = await app.get(token, path)
    expect(fieldsOf(page.html)).toContainEqual(['ending', 'not-pupil-environment'])
    expect(page.text).toContain('§ 12-7')
    const asked = await app.fill(token, path, { reason: 'Meldt til driften.', unsafe: 'unknown' })
    expect(asked.text).toContain('Når noen kan være utrygg, skal meldingen tas imot.')
    expect((await app.fill(token, path, { reason: 'Meldt til driften.', unsafe: 'no' })).status).toBe(303)
  })

  it('pass it on to the owner, or say why it is groundless', async () => {
    const number = await sendReport(world, 'samira', about('anders'))
    const token = await world.signIn('marit')
    const path = `/concerns/${number}/forwarding`
    expect((await app.fill(token, path, { wish: 'groundless' })).text).toContain(
      'Skriv hvorfor den er åpenbart grunnløs.',
    )
    expect((await app.fill(token, path, { wish: 'forward' })).location).toContain('done=forwarded')
  })

  it('let the owner choose, by name or among the owner’s own', async () => {
    const number = await sendReport(world, 'samira', about('jostein'))
    const token = await world.signIn('astri')
    const page = await app.get(token, `/concerns/${number}`)
    expect(page.text).toContain('Velg hvem som skal ha den')
    const path = `/concerns/${number}/handing-on`
    const found = await app.fill(token, path, { adultName: 'hallgeir', find: 'adult' })
    expect(found.html).toContain(`name="pick-adult" value="${idOf(world, 'hallgeir')}"`)
    const picked = await app.send(
      token,
      path,
      changed(fieldsOf(found.html), { 'pick-adult': idOf(world, 'hallgeir') }),
    )
    const sent = await app.send(token, path, fieldsOf(picked.html))
    expect(sent.location).toContain('done=appointed')
    expect((await stored(world, number)).holder_id).toBe(idOf(world, 'hallgeir'))
    expect((await app.get(await world.signIn('hallgeir'), `/concerns/${number}`)).status).toBe(200)
    expect((await app.get(await world.signIn('marit'), `/concerns/${number}/handing-on`)).status).toBe(404)
  })

  it('ask for a fresh sign-in before anything goes another way', async () => {
    const number = await sendReport(world, 'samira')
    const page = await app.get(
      await world.signIn('marit', { authMinutesAgo: 30 }),
      `/concerns/${number}/rerouting`,
    )
    expect(page.location).toContain('for=fresh-sign-in')
  })

  it('send it another way, after which rektor sees it no more', async () => {
    const number = await sendReport(world, 'samira', about('tordis'))
    const token = await world.signIn('marit')
    const sent = await app.fill(token, `/concerns/${number}/rerouting`, {
      change: 'adult-leads',
      reason: 'Hun er avdelingsleder denne uka.',
    })
    expect(sent.location).toBe('/concerns?done=rerouted')
    expect((await app.get(token, `/concerns/${number}`)).status).toBe(404)
  })
})

it.each([
  ['nn', 'Kven er du nær?'],
  ['en', 'Whom are you close to?'],
] as const)('every page of it stands in %s', async (locale, asked) => {
  const number = await sendReport(world, 'samira', {
    ...told(),
    about: [idOf(world, 'nora'), idOf(world, 'amalie')],
  })
  const token = await world.signIn('marit')
  for (const act of ['', '/take-hold', '/ending', '/conflict', '/rerouting']) {
    const page = await app.get(token, `/concerns/${number}${act}`, locale)
    expect([act, page.status]).toEqual([act, 200])
    expect(page.html).not.toMatch(/undefined|\[object/)
    if (act === '/conflict') expect(page.text).toContain(asked)
  }
})
