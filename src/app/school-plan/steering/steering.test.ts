import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../../tests/application.ts'
import { fieldsOf } from '../../../../tests/page-read.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
let marit: Visitor
const base = `/plan/${planAt.school}/${planAt.year}`
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  await laidDownPlan(world)
  marit = await app.as('marit')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe('who writes in a plan', () => {
  const page = `${base}/editors`

  test('is named by rektor from a list of the staff, and ended again', async () => {
    const samira = await app.as('samira')
    const person = world.person('samira').id
    expect((await samira.get(page)).status).toBe(404)
    expect((await samira.post(page, { person, from: '2026-12-17' })).status).toBe(404)
    expect((await samira.get(`${base}/sections`)).status).toBe(404)
    expect((await marit.get(page)).text).toContain('Ingen andre kan skrive i planen.')
    const named = await marit.fill(page, { person }, page)
    expect(named.location).toBe(`${page}?done=editor-named`)
    const shown = await marit.get(page)
    expect(shown.text).toContain('Samira Haddad')
    expect(shown.html).not.toContain(`<option value="${person}"`)
    expect((await samira.get(`${base}/sections`)).status).toBe(200)
    expect((await samira.get(page)).status).toBe(404)
    expect((await marit.post(`${page}/end`, { person })).location).toBe(`${page}?done=editor-ended`)
    expect((await samira.get(`${base}/sections`)).status).toBe(404)
  })

  test('is nobody of another school, nobody for a time that ends before it begins', async () => {
    const elsewhere = await marit.post(page, { person: world.person('eira').id, from: '2026-12-17' })
    expect(elsewhere.text).toContain('Velg en som arbeider på skolen.')
    const fields = { person: world.person('mathilde').id, from: '2026-12-17', to: '2026-12-01' }
    const backwards = await marit.post(page, fields)
    expect(backwards.status).toBe(422)
    expect(backwards.text).toContain('Siste dag kan ikke være før første dag.')
    expect(backwards.html).toContain('value="2026-12-01"')
  })
})

describe('what a school chooses', () => {
  const page = `${base}/settings`

  test('is read by all who work there, and chosen by those who write', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(page)).text).toContain('Om høsten')
    expect((await samira.post(page, { 'pupil-survey-season': 'winter' })).status).toBe(404)
    const saved = await marit.fill(page, { 'pupil-survey-season': 'winter', 'plan-within': '3' }, page)
    expect(saved.location).toBe(`${page}?done=settings-saved`)
    const read = await samira.get(page)
    expect(read.text).toContain('Om vinteren')
    expect(read.text).toContain('3 skoledager')
  })

  test('is never looser than the law: the number is refused with its section, and stays in its field', async () => {
    for (const amount of ['11', '0', '2,5', 'mange']) {
      const refused = await marit.fill(page, { 'plan-within': amount }, page)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Senere enn det er ikke snart nok etter § 12-4 (3).')
      expect(refused.html).toContain(`value="${amount}"`)
    }
    expect((await marit.get(page)).html).toContain('value="3"')
  })

  test('by two at once is told to the second, with both', async () => {
    const jostein = await app.as('jostein')
    const old = fieldsOf((await jostein.get(page)).html, page)
    await marit.fill(page, { 'class-meetings': 'regularly' }, page)
    const mine = old.filter(([name]) => name !== 'plan-within')
    const second = await jostein.send(page, [...mine, ['plan-within', '4']])
    expect(second.status).toBe(409)
    expect(second.text).toContain('Noen har endret et av disse valgene')
    expect(second.text).toContain('Nå står det: Fast gjennom året')
    expect(second.html).toContain('value="4"')
    const again = await jostein.send(page, fieldsOf(second.html, page))
    expect(again.status).toBe(303)
  })
})
