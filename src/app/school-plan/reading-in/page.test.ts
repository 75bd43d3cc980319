import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../../tests/application.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
const base = `/plan/${planAt.school}/${planAt.year}`
const page = `${base}/read-in`
const text = [
  'Tiltak på klassenivå',
  '',
  'Hva\tNår\tHvem',
  'Gåvenner til svømmehallen\tHver uke\tKontaktlærer',
  'Uteskole i bekkedalen\tUke 39\tTurlaget',
  '',
  'Husregler i gangen',
  '',
  'Vi hilser på alle vi møter.',
].join('\n')

beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  await laidDownPlan(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe('a plan that the school has already', () => {
  test('is read in by those who write in the plan, and by nobody else', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(page)).status).toBe(404)
    expect((await samira.post(page, { text, do: 'take' })).status).toBe(404)
    expect((await samira.get(base)).text).not.toContain('Les inn en plan')
    const marit = await app.as('marit')
    expect((await marit.get(base)).html).toContain(page)
    expect((await marit.get(page)).text).toContain('Planen som tekst')
  })

  test('stands beside its original where something is in doubt, and in no plan yet', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, { text, do: 'read' })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('1 aktiviteter er forstått uten hjelp.')
    expect(shown.text).toContain('Hvem er dette?')
    expect(shown.text).toContain('Uteskole i bekkedalen Uke 39 Turlaget')
    expect((await marit.get(base)).text).not.toContain('bekkedalen')
  })

  test('is put into the draft as it was settled, once however often it is sent', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, { text, do: 'read' })
    const [, doubt = ''] = /name="(b\d+)"/.exec(shown.html) ?? []
    const fields = { text, do: 'take', [doubt]: 'as-prose', _key: randomUUIDv7() }
    const first = await marit.post(page, fields)
    expect(first.location).toBe(`${base}?done=read-in`)
    expect((await marit.post(page, fields)).status).toBe(303)
    const { html, text: plan } = await marit.get(`${base}?done=read-in`)
    expect(plan).toContain('Planen er lest inn.')
    expect(html.match(/<b><span lang="nb">Gåvenner til svømmehallen/g)).toHaveLength(1)
    expect(plan).toContain('Vi hilser på alle vi møter.')
    expect(plan).toContain('Uteskole i bekkedalen Uke 39 Turlaget')
  })

  test('keeps out what is left out', async () => {
    const marit = await app.as('marit')
    const other = text.replace('bekkedalen', 'furuskogen')
    const shown = await marit.post(page, { text: other, do: 'read' })
    const [, doubt = ''] = /name="(b\d+)"/.exec(shown.html) ?? []
    await marit.post(page, { text: other, do: 'take', [doubt]: 'left-out' })
    expect((await marit.get(base)).text).not.toContain('furuskogen')
  })

  test('is asked for where nothing was pasted, and comes back where it is too long', async () => {
    const marit = await app.as('marit')
    const empty = await marit.post(page, { text: ' ', do: 'read' })
    expect(empty.status).toBe(422)
    const long = await marit.post(page, { text: 'ord '.repeat(40_000), do: 'read' })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Planen er for lang til å lese inn på én gang.')
    expect((await marit.post(page, { text: '12', do: 'take' })).status).toBe(422)
  })

  test('that is hostile is shown as the text it is', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, {
      text: 'Hva\tNår\tHvem\n<script>alert(1)</script>\t"><img src=x>\tRektor',
      do: 'read',
    })
    expect(shown.html).not.toContain('<script>alert')
    expect(shown.html).not.toContain('<img src=x>')
  })
})
