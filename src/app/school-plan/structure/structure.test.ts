import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../../tests/application.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
let line: string
let marit: Visitor
let jostein: Visitor
const base = `/plan/${planAt.school}/${planAt.year}`
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  line = await laidDownPlan(world)
  marit = await app.as('marit')
  jostein = await app.as('jostein')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const moveOf = (html: string, start: string) =>
  new RegExp(`name="move" value="(${start}[^"]*)"`).exec(html)?.[1] ?? ''
const sectionsIn = async () => {
  const { rows } = await world.admin.query<{ section_id: string }>(
    'select section_id from school_plan_section where not removed order by position',
  )
  return rows.map((row) => row.section_id)
}

describe('the sections of a plan', () => {
  test('are for those who write in it, and for nobody else', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(`${base}/sections`)).status).toBe(404)
    expect((await samira.post(`${base}/sections/new`, { nb: 'Min del', revision: '0' })).status).toBe(404)
    expect((await marit.get(`${base}/sections`)).status).toBe(200)
  })

  test('are added with a heading and a place, and not without a heading', async () => {
    const fields = { nb: 'Uteskolen vår', nn: '', after: 'goals', revision: '0', do: 'save' }
    const saved = await marit.post(`${base}/sections/new`, fields)
    expect(saved.location).toBe(`${base}/sections?done=section-saved`)
    expect((await sectionsIn()).slice(0, 3)).toEqual(['goals', 'uteskolen-var', 'values'])
    expect((await marit.get(base)).text).toContain('Uteskolen vår')
    const empty = await marit.post(`${base}/sections/new`, { ...fields, nb: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Skriv en overskrift.')
  })

  test('are given another heading: the second of two who do is told, and sees both', async () => {
    const address = `${base}/sections/uteskolen-var`
    const revision = hidden((await jostein.get(address)).html, 'revision')
    const fields = { after: 'goals', revision, do: 'save', nn: '' }
    expect((await marit.post(address, { ...fields, nb: 'Ute hele året' })).status).toBe(303)
    const second = await jostein.post(address, { ...fields, nb: 'Uteskole' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('Noen har endret denne delen mens du skrev.')
    expect(second.text).toContain('Ute hele året')
    expect(second.html).toContain('value="Uteskole"')
    const again = hidden(second.html, 'revision')
    expect((await jostein.post(address, { ...fields, revision: again, nb: 'Uteskole' })).status).toBe(303)
  })

  test('are moved by a button, and an old page moves nothing', async () => {
    const shown = await marit.get(`${base}/sections`)
    const move = moveOf(shown.html, 'section up uteskolen-var')
    expect((await marit.post(`${base}/sections`, { move })).status).toBe(303)
    expect((await sectionsIn())[0]).toBe('uteskolen-var')
    const late = await jostein.post(`${base}/sections`, { move })
    expect(late.status).toBe(303)
    const down = moveOf(shown.html, 'section down uteskolen-var')
    expect((await jostein.post(`${base}/sections`, { move: down })).status).toBe(409)
    expect((await sectionsIn())[0]).toBe('uteskolen-var')
  })

  test('are taken out when they are empty, and not before', async () => {
    const goals = await marit.get(`${base}/sections/goals`)
    expect(goals.text).toContain('Delen har linjer.')
    const kept = await marit.post(`${base}/sections/goals`, {
      revision: hidden(goals.html, 'revision'),
      do: 'remove',
    })
    expect(kept.text).toContain('Flytt eller fjern dem først.')
    const revision = hidden((await marit.get(`${base}/sections/uteskolen-var`)).html, 'revision')
    expect((await marit.post(`${base}/sections/uteskolen-var`, { revision, do: 'remove' })).status).toBe(303)
    expect(await sectionsIn()).not.toContain('uteskolen-var')
  })
})

describe('a line of a plan', () => {
  const add = async (nb: string) => {
    const form = `${base}/lines/new?section=goals&kind=prose`
    await marit.fill(form, { nb, do: 'save' }, `${base}/lines/new`)
    const { rows } = await world.admin.query<{ line_id: string }>(
      `select line_id from school_plan_line where content -> 'text' ->> 'nb' = $1`,
      [nb],
    )
    return rows[0]?.line_id ?? ''
  }

  test('is moved within its section, and to another', async () => {
    const second = await add('Linje to.')
    const order = async () => {
      const { html } = await marit.get(`${base}/sections?open=goals`)
      return [...html.matchAll(/value="line up ([0-9a-f-]+)/g)].map(([, id]) => id)
    }
    expect(await order()).toEqual([line, second])
    const { html } = await marit.get(`${base}/sections?open=goals`)
    await marit.post(`${base}/sections?open=goals`, { move: moveOf(html, `line up ${second}`) })
    expect(await order()).toEqual([second, line])
    const page = await marit.get(`${base}/lines/${second}`)
    expect(page.text).toContain('Flytt linja')
    const revision = hidden(page.html, 'revision')
    const moved = await marit.post(`${base}/lines/${second}`, {
      kind: 'prose',
      section: 'goals',
      revision,
      to: 'values',
      do: 'move',
    })
    expect(moved.location).toBe(`${base}?done=moved#goals`)
    expect(await order()).toEqual([line])
  })

  test('is saved as it is typed, without a page, and again with what came back', async () => {
    const address = `${base}/lines/${line}`
    const shown = await marit.get(address)
    expect(shown.html).toContain('data-island="save-as-typed"')
    const save = (nb: string, revision: string) =>
      marit.post(
        address,
        { kind: 'prose', section: 'goals', nb, revision, do: 'save' },
        { accept: 'application/json' },
      )
    const first = await save('Alle skal', hidden(shown.html, 'revision'))
    const { saved } = JSON.parse(first.html)
    expect(saved).toMatchObject({ action: address, said: expect.stringMatching(/^Lagret kl\.\s10\.20\.$/) })
    const second = await save('Alle skal ha det trygt.', String(saved.revision))
    expect(second.status).toBe(200)
    const { rows } = await world.admin.query('select count(*)::int as changes from school_plan_change')
    const same = JSON.parse(
      (await save('Alle skal ha det trygt.', String(JSON.parse(second.html).saved.revision))).html,
    )
    expect(same.saved.revision).toBe(JSON.parse(second.html).saved.revision)
    expect((await world.admin.query('select count(*)::int as changes from school_plan_change')).rows).toEqual(
      rows,
    )
  })

  test('that somebody else has written meanwhile is not saved while one types, and the button shows both', async () => {
    const address = `${base}/lines/${line}`
    const revision = hidden((await jostein.get(address)).html, 'revision')
    const fields = { kind: 'prose', section: 'goals', revision, do: 'save' }
    await marit.post(address, { ...fields, nb: 'Rektors ord.' })
    const typing = await jostein.post(address, { ...fields, nb: 'Mine ord.' }, { accept: 'application/json' })
    expect(typing.status).toBe(422)
    expect(JSON.parse(typing.html).refused).toContain('Noen andre har endret dette mens du skrev.')
    const sent = await jostein.post(address, { ...fields, nb: 'Mine ord.' })
    expect(sent.status).toBe(409)
    expect(sent.text).toContain('Rektors ord.')
    expect(sent.html).toContain('Mine ord.')
  })
})
