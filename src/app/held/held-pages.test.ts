import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let application: Application
const receipts = '/plan/tarnlia-skole/2026-27/receipts'
const conversations = '/plan/tarnlia-skole/2026-27/conversations'
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-01T09:00' })
  application = openApplication(world)
})
afterAll(async () => {
  await application.close()
  await world.close()
})

describe('what was gone through', () => {
  test('is written for everybody but those who were away, and says who is missing', async () => {
    const marit = await application.as('marit')
    const answer = await marit.post(`${receipts}?for=staff`, {
      audience: 'staff',
      subject: 'duty-to-act',
      on: '2026-11-30',
      way: 'meeting',
      presence: 'all-but',
      persons: [world.person('henrik').id],
    })
    expect(answer.status).toBe(303)
    const page = await marit.get(receipts)
    expect(page.text).toContain('Ikke ferdig: 29 av 30 ansatte Hvem mangler? Ansatte: Henrik Dahl Personvern')
  })

  test('is each one’s own for staff, and a form for nobody who has no class', async () => {
    const kari = await (await application.as('kari')).get(receipts)
    expect(kari.text).toContain('Du har vært med mandag 30. november 2026')
    expect(kari.text).not.toContain('Henrik')
    expect(kari.html).not.toContain('for=staff')
    const henrik = await (await application.as('henrik')).get(`${receipts}?for=staff`)
    expect(henrik.text).toContain('Du er ikke skrevet opp ennå')
    expect(henrik.html).not.toContain('<option value="duty-to-act"')
    expect(henrik.html).toContain('for=pupils')
  })

  test('is read alone too, and written down by another: those who were shown, and nobody since', async () => {
    const henrik = await application.as('henrik')
    expect((await henrik.get(receipts)).html).toContain('name="read" value="duty-to-act"')
    const said = await henrik.post(receipts, { read: 'duty-to-act' })
    expect(said.location).toBe(`${receipts}?done=read`)
    expect((await henrik.get(receipts)).html).not.toContain('name="read" value="duty-to-act"')
    const marit = await application.as('marit')
    const page = await marit.get(receipts)
    expect(page.text).toContain('Én har lest om aktivitetsplikten på egen hånd')
    const trained = async () => {
      const { rows } = await world.admin.query(
        `select from training where person_id = $1 and kind = 'duty-to-act' and registered_on = '2026-12-01'`,
        [world.person('henrik').id],
      )
      return rows.length
    }
    await marit.post(receipts, { confirm: 'read-alone', whom: [world.person('kari').id] })
    await henrik.post(receipts, { confirm: 'read-alone', whom: [world.person('henrik').id] })
    expect(await trained()).toBe(0)
    const done = await marit.post(receipts, { confirm: 'read-alone', whom: [world.person('henrik').id] })
    expect([done.status, await trained()]).toEqual([303, 1])
  })

  test('asks for whom a sending was, and keeps what was typed', async () => {
    const marit = await application.as('marit')
    const fields = { audience: 'guardians', subject: 'rules', on: '2026-11-20', way: 'message' }
    const answer = await marit.post(`${receipts}?for=guardians`, { ...fields, whose: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Velg ett av svarene')
    expect(answer.html).toContain('value="2026-11-20"')
    expect((await marit.post(`${receipts}?for=guardians`, { ...fields, whose: 'school' })).status).toBe(303)
    expect((await marit.get(receipts)).text).toContain('Skolereglene: Foresatte')
  })

  test('is taken back where it was wrong', async () => {
    const marit = await application.as('marit')
    const page = await marit.get(receipts)
    const id = /name="back" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    expect((await marit.post(receipts, { back: id })).status).toBe(303)
    expect((await marit.get(receipts)).html).not.toContain(id)
  })
})

describe('planned conversations', () => {
  test('are ticked off by the contact teacher, and counted for the leaders', async () => {
    const henrik = await application.as('henrik')
    const before = await henrik.get(conversations)
    expect(before.text).toMatch(/Mangler: [^.]*Nora Vik/)
    const ofClass = /name="class" value="([^"]+)"/.exec(before.html)?.[1] ?? ''
    const said = await henrik.post(`${conversations}?class=${ofClass}`, {
      class: ofClass,
      kind: 'pupil',
      on: '2026-11-20',
      pupils: [world.person('nora').id],
    })
    expect(said.status).toBe(303)
    const after = await henrik.get(conversations)
    expect(after.text).toContain('Nora Vik · fredag 20. november 2026')
    const marit = await (await application.as('marit')).get(conversations)
    expect(marit.text).toContain('Hvor langt hver klasse er kommet')
    expect(marit.text).not.toContain('Nora')
  })

  test('want a pupil and a day that has been', async () => {
    const henrik = await application.as('henrik')
    const ofClass = /name="class" value="([^"]+)"/.exec((await henrik.get(conversations)).html)?.[1] ?? ''
    const said = await henrik.post(conversations, { class: ofClass, kind: 'pupil', on: '2026-12-02' })
    expect(said.status).toBe(422)
    expect(said.text).toContain('Dagen har ikke vært ennå')
    expect(said.text).toContain('Kryss av minst én elev')
  })

  test.each(['nn', 'en'])('and receipts speak %s', async (locale) => {
    const marit = await application.as('marit')
    await marit.get(`/language?to=${locale}&back=/`)
    const said = (await marit.get(receipts)).text + (await marit.get(conversations)).text
    expect(said).toContain(locale === 'nn' ? 'Aktivitetsplikta' : 'The duty to act')
    expect(said).toContain(locale === 'nn' ? 'Samtalane alle elevar skal ha' : 'every pupil shall have')
  })
})
