import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../../tests/application.ts'
import { fieldsOf } from '../../../../tests/page-read.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
let marit: Visitor
const base = `/plan/${planAt.school}/${planAt.year}`
const chain = `${base}/chains/safety`
const step = (id: string) => `${chain}/steps/${id}`
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

const stepsIn = async () => {
  const { html } = await marit.get(chain)
  return [...html.matchAll(/<li class="panel[^>]*id="step-([^"]+)"/g)].map(([, id]) => id)
}
const deed = async (id: string, what: string) => {
  const { html } = await marit.get(step(id))
  const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? ''
  return marit.post(step(id), { seen, do: what })
}

describe('the editor of a chain', () => {
  test('is for those who write in the plan', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(chain)).html).not.toContain('/steps/')
    expect((await samira.get(step('meeting'))).status).toBe(404)
    expect((await samira.post(step('meeting'), { seen: '0', do: 'remove' })).status).toBe(404)
    expect((await marit.get(chain)).html).toContain(step('meeting'))
    expect((await marit.get(step('no-such-step'))).status).toBe(404)
  })

  test('puts a step into a way, changes it, moves it and takes it out again', async () => {
    const form = `${step('new')}?after=meeting`
    const added = await marit.fill(form, { nb: 'Møtet skrives ned', roles: ['contact-teacher'] }, step('new'))
    expect(added.location).toBe(`${chain}?done=chain-saved`)
    const own = (await stepsIn()).find((id) => id?.startsWith('own-')) ?? ''
    expect((await stepsIn()).indexOf(own)).toBe((await stepsIn()).indexOf('meeting') + 1)
    expect((await marit.get(chain)).text).toContain('Møtet skrives ned')
    const slower = await marit.fill(step(own), { within: 'school-days', days: '2' }, step(own))
    expect(slower.status).toBe(422)
    expect(slower.text).toContain('kommer senere enn i standardkjeden')
    const room = await marit.fill(step('meeting'), { within: 'school-days', days: '3' }, step('meeting'))
    expect(room.status).toBe(303)
    expect((await marit.fill(step(own), { within: 'school-days', days: '2' }, step(own))).status).toBe(303)
    expect((await marit.get(chain)).text).toContain('innen 2 skoledager')
    expect((await deed(own, 'up')).status).toBe(303)
    expect((await stepsIn()).indexOf(own)).toBe((await stepsIn()).indexOf('meeting') - 1)
    expect((await deed(own, 'remove')).status).toBe(303)
    expect(await stepsIn()).not.toContain(own)
    expect((await marit.get(`${base}/changes`)).text).toContain(
      'Handlingskjeden «En elev har det ikke trygt» er endret',
    )
  })

  test('refuses in words, with the section, what the law forbids; and keeps what was typed', async () => {
    const slow = await marit.fill(
      step('principal-told'),
      { within: 'school-days', days: '3', nb: 'Rektor får vite det snart' },
      step('principal-told'),
    )
    expect(slow.status).toBe(422)
    expect(slow.text).toContain('Loven gir ikke lov til å vente så lenge her. (§ 12-4 (2))')
    expect(slow.html).toContain('value="Rektor får vite det snart"')
    const gone = await deed('plan', 'remove')
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('Et steg som loven krever, mangler. (§ 12-4 (3))')
    const ring = await marit.fill(step('meeting'), { done: 'investigation' }, step('meeting'))
    expect(ring.text).toContain('Herfra går det rundt i ring.')
    const loose = await marit.fill(step('known'), { done: 'roles-settled' }, step('known'))
    expect(loose.text).toContain('Ingen vei leder til dette steget.')
    expect((await marit.get(chain)).text).not.toContain('snart')
  })

  test('branches a step into a question, and tells the second of two who write', async () => {
    const jostein = await app.as('jostein')
    const old = fieldsOf((await jostein.get(step('investigation'))).html, step('investigation'))
    const branched = await marit.fill(
      step('meeting'),
      { done: '', yes: 'plan', no: 'investigation' },
      step('meeting'),
    )
    expect(branched.status).toBe(303)
    expect((await marit.get(chain)).text).toContain('Nei: steg 7')
    const mine = old.filter(([name]) => name !== 'nb')
    const second = await jostein.send(step('investigation'), [
      ...mine,
      ['nb', 'Vi undersøker'],
      ['do', 'save'],
    ])
    expect(second.status).toBe(409)
    expect(second.text).toContain('Noen har endret kjeden mens du skrev.')
    expect(second.html).toContain('value="Vi undersøker"')
  })

  test('goes back to the standard chain, as a change like any other', async () => {
    const before = await stepsIn()
    expect((await marit.post(chain, {})).status).toBe(303)
    expect(await stepsIn()).toEqual(before)
    expect((await marit.get(chain)).text).not.toContain('Nei: steg 7')
    expect((await marit.get(chain)).html).not.toContain('Tilbake til standardkjeden')
  })
})
