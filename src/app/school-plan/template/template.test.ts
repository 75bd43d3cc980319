import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../../tests/application.ts'
import { fieldsOf } from '../../../../tests/page-read.ts'
import { openWorld, type World } from '../../../../tests/world.ts'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import { inScope } from '../../../database/scope.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import { sql } from 'kysely'

let world: World
let app: Application
let solfrid: Visitor
let marit: Visitor
const template = '/plan/_template/2026-27'
const school = '/plan/tarnlia-skole/2026-27'
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  solfrid = await app.as('solfrid')
  marit = await app.as('marit')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const lineOf = async (words: string, of: 'template' | 'school') => {
  const { rows } = await world.admin.query<{ line_id: string }>(
    `select l.line_id from school_plan_line l join school_plan p using (owner_id, plan_id)
     where l.content -> 'text' ->> 'nb' = $1 and (p.school_id is null) = $2 and not l.removed`,
    [words, of === 'template'],
  )
  return rows[0]?.line_id ?? ''
}
const add = (who: Visitor, base: string, nb: string) =>
  who.fill(`${base}/lines/new?section=goals&kind=prose`, { nb, do: 'save' }, `${base}/lines/new`)
const write = async (who: Visitor, base: string, line: string, fields: Record<string, string>) => {
  const address = `${base}/lines/${line}`
  const revision = hidden((await who.get(address)).html, 'revision')
  return who.post(address, { kind: 'prose', section: 'goals', revision, do: 'save', ...fields })
}
const publish = async (version: number) => {
  const page = `${template}/approval`
  const fields = { on: '2026-12-16', approvedIn: 'school-owner' }
  expect((await solfrid.fill(page, fields, page)).status).toBe(303)
  expect((await solfrid.post(`${template}/publish`, { version: String(version) })).status).toBe(303)
}
const right = 'Alle elever har rett til et trygt og godt skolemiljø.'
const advice = 'Vi hilser på alle om morgenen.'

describe("the owner's template", () => {
  test('is begun, locked and published by the leader at the owner, and by nobody at a school', async () => {
    expect((await marit.get(template)).html).not.toContain('Begynn på planen')
    expect((await marit.post(`${template}/begin`, { from: 'nothing' })).status).toBe(404)
    expect((await (await app.as('samira')).get(template)).status).toBe(404)
    expect((await (await app.as('magnhild')).get(template)).text).not.toContain(right)
    expect((await solfrid.get('/plan')).html).toContain(template)
    expect((await solfrid.post(`${template}/begin`, { from: 'nothing' })).status).toBe(303)
    expect((await add(solfrid, template, right)).status).toBe(303)
    await add(solfrid, template, advice)
    const locked = await write(solfrid, template, await lineOf(right, 'template'), { do: 'lock' })
    expect(locked.location).toContain('done=locked')
    expect((await marit.get(template)).text).toContain(right)
    expect((await marit.get(`${template}/lines/new`)).status).toBe(404)
    expect((await marit.post(`${template}/approval`, { on: '2026-12-16' })).status).not.toBe(303)
    const nothing = await marit.post(`${school}/begin`, { from: 'template' })
    expect(nothing.text).toContain('Det finnes ingenting å begynne med.')
    expect((await marit.get(school)).text).not.toContain('Malen fra skoleeier')
    await publish(1)
    const beginning = (await marit.get(school)).text
    expect(beginning).toContain('Malen fra skoleeier')
    expect(beginning).toContain('Tomme overskrifter Delene som en plan pleier å ha')
    expect(beginning).not.toContain('Fjorårets plan')
  })

  test('is written by whom the leader names among those who read it, until the naming ends', async () => {
    const page = `${template}/editors`
    const astri = await app.as('astri')
    const person = world.person('astri').id
    expect((await astri.get(template)).text).toContain(right)
    expect((await astri.get(`${template}/lines/new`)).status).toBe(404)
    for (const who of ['astri', 'marit', 'magnhild', 'sigrun']) {
      const visitor = await app.as(who)
      expect((await visitor.get(page)).status, who).toBe(404)
      expect((await visitor.post(page, { person, from: '2026-12-17' })).status, who).toBe(404)
    }
    expect((await solfrid.get(template)).html).toContain(page)
    expect((await solfrid.get(page)).text).toContain('Ingen andre kan skrive i malen.')
    for (const who of ['kari', 'sigrun', 'torbjørg']) {
      const unfit = await solfrid.post(page, { person: world.person(who).id, from: '2026-12-17' })
      expect(unfit.text, who).toContain('Velg en saksbehandler hos skoleeieren')
    }
    expect((await solfrid.fill(page, { person }, page)).location).toBe(`${page}?done=editor-named`)
    expect((await add(astri, template, 'Skrevet av en som fikk lov.')).status).toBe(303)
    expect((await astri.get(page)).status).toBe(404)
    expect((await astri.post(`${template}/approval`, { on: '2026-12-16' })).status).not.toBe(303)
    const line = await lineOf('Skrevet av en som fikk lov.', 'template')
    expect((await write(astri, template, line, { do: 'remove' })).status).toBe(303)
    expect((await solfrid.post(`${page}/end`, { person })).location).toBe(`${page}?done=editor-ended`)
    expect((await astri.get(`${template}/lines/new`)).status).toBe(404)
  })

  test('is what a school begins from, with what is locked closed to it', async () => {
    expect((await marit.post(`${school}/begin`, { from: 'template' })).status).toBe(303)
    expect((await marit.get(school)).text).toContain('Låst av skoleeier')
    const line = await lineOf(right, 'school')
    const refused = await write(marit, school, line, { nb: 'Noen elever har rett.' })
    expect(refused.text).toContain('Skoleeier har låst denne linja.')
    expect((await write(marit, school, line, { do: 'remove' })).status).toBe(422)
    expect((await write(marit, school, line, { do: 'unlock' })).text).toContain(
      'Skoleeier har låst denne linja.',
    )
    expect((await write(marit, school, await lineOf(advice, 'school'), { do: 'lock' })).status).toBe(422)
    expect((await write(marit, school, await lineOf(advice, 'school'), { nb: 'Vi nikker.' })).status).toBe(
      303,
    )
    expect((await add(marit, school, 'Vårt eget.')).status).toBe(303)
    const other = (await marit.get(`${school}/template`)).text
    expect(other).toContain('Det er ikke noe nytt fra skoleeier. Ett sted der dere har valgt noe annet')
  })

  test('is kept closed by the database too, whatever the application does', async () => {
    const line = await lineOf(right, 'school')
    const token = await world.signIn('marit')
    const asMarit = (statement: ReturnType<typeof sql>) =>
      inScope(world.shell, token, (scope) => statement.execute(scope.tx))
    for (const statement of [
      sql`update school_plan_line set content = '{"kind": "prose", "text": {"nb": "Nei.", "nn": null}}' where line_id = ${line}`,
      sql`update school_plan_line set removed = true where line_id = ${line}`,
      sql`update school_plan_line set locked = false where line_id = ${line}`,
      sql`update school_plan_line set section_id = 'values' where line_id = ${line}`,
    ])
      await expect(asMarit(statement)).rejects.toThrow('locked by the owner')
    const added = writePlan(
      world.shell,
      { token, key: world.newKey() },
      {
        school: 'tarnlia-skole',
        year: '2026-27',
        changes: [
          {
            seen: null,
            change: {
              kind: 'line-added',
              line: {
                id: lineId(world.newKey()),
                section: 'goals',
                position: 9,
                template: null,
                locked: true,
                content: { kind: 'prose', text: { nb: 'Som om eieren sa det.', nn: null } },
              },
            },
          },
        ],
      },
    )
    expect(await added).toEqual({ accepted: false, refusals: ['line-locked'] })
  })

  test("is renewed, and taken over by a choice: the school's own stays", async () => {
    const renewed = `${right} Det gjelder på skoleveien også.`
    await write(solfrid, template, await lineOf(right, 'template'), { nb: renewed })
    await add(solfrid, template, 'Nytt fra eieren.')
    expect((await marit.get(`${school}/template`)).text).not.toContain('skoleveien')
    await publish(2)
    const page = await marit.get(`${school}/template`)
    expect(page.text).toContain('Ett sted er låst av skoleeier og må tas over.')
    expect(page.text).toContain('Endret av skoleeier siden dere svarte på utgave 1')
    expect(page.text).toContain('Dere kan ikke endre ordene, flytte den til en annen del eller ta den ut.')
    expect(page.text).toContain('Nytt fra eieren.')
    expect((await (await app.as('samira')).get(`${school}/template`)).status).toBe(404)
    expect((await marit.post(`${school}/template`, { version: '2' })).text).toContain('Velg minst én ting')
    const old = await marit.post(`${school}/template`, { version: '1', take: 'alt' })
    expect(old.text).toContain('Noen andre har endret dette mens du skrev.')
    const taken = await marit.send(`${school}/template`, fieldsOf(page.html, `${school}/template`))
    expect(taken.location).toBe(`${school}/template?done=taken-over`)
    const plan = await marit.get(school)
    for (const words of [renewed, 'Nytt fra eieren.', 'Vi nikker.', 'Vårt eget.'])
      expect(plan.text).toContain(words)
    expect(await lineOf(renewed, 'school')).not.toBe('')
    const still = await marit.get(`${school}/template`)
    expect(still.text).not.toContain('må tas over')
    expect(still.text).toContain('nikker.')
    expect(still.text).toContain('Det er ikke noe nytt fra skoleeier.')
  })

  test('says choices, deadlines and chains too: readable, taken over one by one or all, own steps kept', async () => {
    const own = `${school}/chains/safety/steps/new`
    await marit.fill(`${own}?after=meeting`, { nb: 'Skolens eget steg', roles: ['contact-teacher'] }, own)
    const settings = { 'pupil-survey-season': 'winter', 'theme-weeks': 'own-weeks', 'plan-within': '3' }
    await solfrid.fill(`${template}/settings`, settings, `${template}/settings`)
    const owners = `${template}/chains/safety/steps`
    await solfrid.fill(
      `${owners}/new?after=plan`,
      { nb: 'Eierens steg', roles: ['principal'] },
      `${owners}/new`,
    )
    await solfrid.fill(`${owners}/meeting`, { nb: 'Møte innen ei uke' }, `${owners}/meeting`)
    await publish(3)
    const page = await marit.get(`${school}/template`)
    for (const words of [
      'Når er Elevundersøkelsen? Et valg i malen Tatt ut: Om høsten Lagt til: Om vinteren',
      'Aktivitetsplan, senest etter En frist i malen Tatt ut: 5 skoledager, det vanlige Lagt til: 3 skoledager',
      'Nytt steg: Lagt til: Eierens steg',
      'Endret steg: Møte Tatt ut: med elev og foresatte Lagt til: innen ei uke',
      'Stegene dere har lagt til selv, blir stående.',
    ])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Tatt ut: Skolens eget steg')
    const fields = fieldsOf(page.html, `${school}/template`).filter(([name]) => name !== 'take')
    const jostein = await app.as('jostein')
    await jostein.fill(`${school}/settings`, { 'plan-within': '4' }, `${school}/settings`)
    const meanwhile = await marit.send(`${school}/template`, [...fields, ['take', 'deadline-plan-within']])
    expect(meanwhile.status).toBe(409)
    expect(meanwhile.text).toContain('Tatt ut: 4 skoledager Lagt til: 3 skoledager Ta over fristen')
    expect((await marit.get(`${school}/settings`)).html).toContain('value="4"')
    const one = await marit.send(`${school}/template`, [...fields, ['take', 'setting-pupil-survey-season']])
    expect(one.status).toBe(303)
    const rest = await marit.get(`${school}/template`)
    expect(rest.text).not.toContain('Når er Elevundersøkelsen?')
    expect(rest.text).toContain('Endret av skoleeier siden dere svarte på utgave 2')
    const chain = [...fieldsOf(rest.html, `${school}/template`), ['take', 'chain-safety']] as const
    expect((await marit.send(`${school}/template`, chain)).status).toBe(303)
    const taken = await marit.get(`${school}/chains/safety`)
    for (const words of ['Skolens eget steg', 'Eierens steg', 'Møte innen ei uke'])
      expect(taken.text).toContain(words)
    expect((await marit.get(`${school}/changes`)).text).toContain('Nytt steg: Lagt til: Eierens steg')
    const left = fieldsOf((await marit.get(`${school}/template`)).html, `${school}/template`)
    expect((await marit.send(`${school}/template`, [...left, ['do', 'keep']])).location).toContain('kept-own')
    const kept = await marit.get(`${school}/template`)
    expect(kept.text).toContain('Det er ikke noe nytt fra skoleeier.')
    expect(kept.text).toContain('2 steder der dere har valgt noe annet')
    expect((await marit.get(`${school}/settings`)).html).toContain('value="4"')
  })

  test('of the next year grows from this year’s, with its locks', async () => {
    const next = '/plan/_template/2027-28'
    expect((await solfrid.get(next)).text).toContain('Fjorårets mal (2026-27)')
    expect((await solfrid.post(`${next}/begin`, { from: 'year-before' })).status).toBe(303)
    const grown = (await solfrid.get(next)).text
    expect(grown).toContain(right)
    expect(grown).toContain('Låst av skoleeier')
    const own = '/plan/tarnlia-skole/2027-28'
    expect((await marit.post(`${own}/begin`, { from: 'year-before' })).status).toBe(303)
    expect((await marit.get(own)).text).not.toContain('Låst av skoleeier')
  })

  test('is taken over whole, and taken back by the owner', async () => {
    await solfrid.fill(`${template}/settings`, { 'class-meetings': 'regularly' }, `${template}/settings`)
    await solfrid.fill(`${template}/settings`, { 'pupil-survey-season': 'autumn' }, `${template}/settings`)
    await publish(4)
    const page = await marit.get(`${school}/template`)
    expect(page.text).toContain('Tatt ut: Om vinteren Lagt til: Om høsten')
    const fields = fieldsOf(page.html, `${school}/template`)
    expect((await marit.send(`${school}/template`, [...fields, ['do', 'all']])).status).toBe(303)
    const now = (await (await app.as('samira')).get(`${school}/settings`)).text
    expect(now).toContain('Når er Elevundersøkelsen? Om høsten')
    expect(now).toContain('Hvor ofte er det klassemøte? Fast gjennom året')
    expect((await marit.get(`${school}/template`)).text).toContain('Det er ikke noe nytt fra skoleeier.')
  })
})
