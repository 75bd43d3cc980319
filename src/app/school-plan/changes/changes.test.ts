import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../../tests/application.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
let marit: Visitor
let samira: Visitor
let line: string
const base = `/plan/${planAt.school}/${planAt.year}`
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  line = await laidDownPlan(world)
  marit = await app.as('marit')
  samira = await app.as('samira')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const write = async (nb: string) => {
  const form = `${base}/lines/${line}`
  return marit.fill(form, { nb, do: 'save' }, form)
}
const textNow = async () => {
  const { rows } = await world.admin.query<{ nb: string }>(
    `select content -> 'text' ->> 'nb' as nb from school_plan_line where line_id = $1 and not removed`,
    [line],
  )
  return rows[0]?.nb ?? null
}
const changeIn = (html: string, title: string) => {
  const at = html.indexOf(title)
  return /name="revision" value="(\d+)"/.exec(html.slice(at))?.[1] ?? ''
}

describe('what was changed in a plan', () => {
  test('is read by all who work there: who, when, and word by word', async () => {
    await world.moveTo('2026-12-17T10:45')
    await write('Alle elever har rett til et trygt skolemiljø. Spør helsesykepleier.')
    const page = await samira.get(`${base}/changes`)
    expect(page.text).toContain('Linje endret i «Mål og rettigheter»')
    expect(page.text).toContain('Marit Aasen')
    expect(/<del>.*helsesøster\.<\/del>/.test(page.html)).toBe(true)
    expect(/<ins>.*helsesykepleier\.<\/ins>/.test(page.html)).toBe(true)
    expect(page.html).not.toContain('Ta tilbake slik det var')
    expect((await samira.post(`${base}/changes`, { revision: '24' })).status).toBe(404)
  })

  test('saved while it was typed is read as one, and put back as it was before the first', async () => {
    const before = await textNow()
    await world.moveTo('2026-12-17T11:30')
    await write('Alle')
    await write('Alle skal ha det')
    await write('Alle skal ha det bra.')
    const page = await marit.get(`${base}/changes`)
    expect(page.html.match(/<h2>Linje endret i/g)).toHaveLength(2)
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(page.html) ?? []
    const restored = await marit.post(`${base}/changes`, { revision })
    expect(restored.location).toBe(`${base}/changes?done=restored`)
    expect(await textNow()).toBe(before)
  })

  test('is put back as a new change, also when a line was taken out, and nothing is forgotten', async () => {
    const form = `${base}/lines/${line}`
    const revision = /name="revision" value="(\d+)"/.exec((await marit.get(form)).html)?.[1] ?? ''
    const fields = { kind: 'prose', section: 'goals', revision, do: 'remove' }
    expect((await marit.post(form, fields)).status).toBe(303)
    expect(await textNow()).toBeNull()
    const page = await marit.get(`${base}/changes`)
    const change = changeIn(page.html, 'Linje tatt ut av')
    expect((await marit.post(`${base}/changes`, { revision: change })).status).toBe(303)
    expect(await textNow()).toContain('Alle elever har rett')
    const { rows } = await world.admin.query(
      'select max(revision)::int = count(*)::int as whole from school_plan_change',
    )
    expect(rows).toEqual([{ whole: true }])
  })

  test('between the newest version and the draft stands by itself, and between others by choice', async () => {
    const page = await samira.get(`${base}/difference`)
    expect(page.text).toContain('Endret (1)')
    expect(/<ins>.*helsesykepleier\.<\/ins>/.test(page.html)).toBe(true)
    const same = await samira.get(`${base}/difference?from=2026-27:1&to=2026-27:1`)
    expect(same.text).toContain('De to utgavene sier det samme.')
    const turned = await samira.get(`${base}/difference?from=2026-27:draft&to=2026-27:1`)
    expect(/<ins>.*helsesøster\.<\/ins>/.test(turned.html)).toBe(true)
    expect((await samira.get('/plan/storvik-skule/2026-27/difference')).status).toBe(404)
  })

  test('from one year to the next is read the same way', async () => {
    const next = `/plan/${planAt.school}/2027-28`
    const beginning = (await marit.get(next)).text
    expect(beginning).toContain('Fjorårets plan (2026-27) Alt som står i den, er med fra begynnelsen.')
    expect(beginning).not.toContain('Malen fra skoleeier')
    expect((await marit.post(`${next}/begin`, { from: 'year-before' })).status).toBe(303)
    await marit.fill(
      `${next}/lines/new?section=goals&kind=prose`,
      { nb: 'Nytt i år.', do: 'save' },
      `${next}/lines/new`,
    )
    const page = await marit.get(`${next}/difference?from=2026-27:draft&to=2027-28:draft`)
    expect(page.text).toContain('Nytt (1)')
    expect(/<ins>.*Nytt i år\.<\/ins>/.test(page.html)).toBe(true)
    expect(page.text).not.toContain('Endret (')
  })
})
