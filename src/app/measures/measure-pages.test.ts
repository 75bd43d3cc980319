import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { kindsOf, openNorasPlan, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { paths } from '../paths.ts'

let telling: Telling
let application: Application
let number: string
let door: string
let seats: string
let anders: Visitor
let mathilde: Visitor
beforeAll(async () => {
  telling = await openPlanTelling('measure-pages')
  application = openApplication(telling.world)
  number = await openNorasPlan(telling.play)
  door = telling.play.as('mathilde').measure(number, 'door')
  seats = telling.play.as('mathilde').measure(number, 'seats')
  await telling.play.at('2027-01-05T12:00')
  anders = await application.as('anders')
  mathilde = await application.as('mathilde')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

describe('my measures', () => {
  it('say whom, what and when, and lead to no case', async () => {
    const page = await anders.get(paths.slips())
    expect(page.status).toBe(200)
    expect(page.text).toContain('Nora Vik · 8B')
    expect(page.text).toContain('Anders er i garderoben fra første elev kommer.')
    expect(page.text).toContain('Hver skoledag, 18. desember 2026–8. februar')
    expect(page.html).not.toContain('/cases/')
    expect(page.text).not.toContain(number)
  })

  it('are done in one tap', async () => {
    const tapped = await anders.fill(paths.slips(), { do: 'done' }, paths.slipDone(door))
    expect(tapped.location).toBe(paths.slips({ done: 'told' }))
    const after = await anders.get(tapped.location ?? '')
    expect(after.text).toContain('Gjort i dag')
    expect(after.text).toContain('1 av 2 dager i uke 1')
    const week = await anders.fill(paths.slips(), { do: 'week' }, paths.slipDone(door))
    expect(week.location).toBe(paths.slips({ done: 'told' }))
    expect((await anders.get(paths.slips())).text).toContain('2 av 2 dager i uke 1')
  })

  it('keep what was typed where something is missing, and take a day that was not done', async () => {
    const page = paths.slipDone(door)
    const missing = await anders.fill(page, { do: 'save', how: 'not', on: '2026-12-18', note: '' }, page)
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('Skriv kort hvorfor det ikke ble gjort.')
    expect(missing.html).toContain('value="2026-12-18"')
    const told = await anders.fill(page, { do: 'save', how: 'not', on: '2026-12-18', note: 'Syk.' }, page)
    expect(told.location).toBe(paths.slips({ done: 'told' }))
    expect((await kindsOf(telling, number)).at(-1)).toBe('measure-missed')
  })

  it('are absent for everybody else, in the same words as what is not there', async () => {
    const trym = await application.as('trym')
    expect((await trym.get(paths.slipDone(door))).status).toBe(404)
    expect((await trym.post(paths.slipDone(door), { do: 'done' })).status).toBe(404)
    expect((await trym.get(paths.slips())).text).toContain('Du har ingen tiltak nå')
  })
})

describe('the week', () => {
  it('is one tap, or the exceptions', async () => {
    const page = await mathilde.get(paths.weeklyStatus(number))
    expect(page.text).toContain('Status for uke 1')
    expect(page.text).toContain('gjort 2 av 3 dager hittil')
    const wrong = await mathilde.fill(paths.weeklyStatus(number), {
      do: 'save',
      'lines.0.done': 'not',
      'lines.1.done': 'as-planned',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#f-lines.0.note"')
    expect(wrong.html).toMatch(/value="not"[^>]*checked/)
    const all = await mathilde.fill(paths.weeklyStatus(number), { do: 'all' })
    expect([all.status, (await kindsOf(telling, number)).at(-1)]).toEqual([303, 'weekly-status'])
    expect((await mathilde.get(paths.weeklyStatus(number))).text).toContain(
      'Uka er ført i dag av Mathilde Lien',
    )
  })

  it('can be the week before, too, and one that was forgotten, but none to come', async () => {
    for (const [week, said] of [
      ['2026-W53', 'Status for uke 53'],
      ['2026-W51', 'Status for uke 51'],
      ['2027-W30', 'Status for uke 1'],
    ] as const)
      expect((await mathilde.get(paths.weeklyStatus(number, { week }))).text).toContain(said)
  })

  it('is told of all cases in one form, each saved by itself', async () => {
    const second = await openNorasPlan(telling.play)
    await telling.play.at('2027-01-05T13:00')
    const page = await mathilde.get(paths.many())
    expect(page.text).toContain('Nora Vik')
    const numbers = [...page.html.matchAll(/name="cases\.\d+\.number" value="([^"]+)"/g)].map(
      ([, one]): string => one ?? '',
    )
    expect(numbers.toSorted()).toEqual([number, second].toSorted())
    const at = numbers.indexOf(second)
    const other = 1 - at
    const saved = await mathilde.fill(paths.many(), {
      [`cases.${at}.lines.0.done`]: 'not',
      [`cases.${at}.lines.0.note`]: '',
      [`cases.${other}.all`]: 'yes',
    })
    expect(saved.status).toBe(422)
    expect(saved.text).toContain(`Sak ${number}: lagret.`)
    expect(saved.text).toContain(`Sak ${second}: ikke lagret. Skriv hvorfor det ikke ble gjort.`)
    expect((await kindsOf(telling, second)).at(-1)).not.toBe('weekly-status')
  })

  it('is written in the case for somebody else', async () => {
    const page = paths.measureDone(number, seats)
    const told = await mathilde.fill(page, { how: 'partly', on: '2027-01-04', note: 'Bare før lunsj.' }, page)
    expect([told.status, (await kindsOf(telling, number)).at(-1)]).toEqual([303, 'measure-done'])
  })
})

it.each(['nn', 'en'])('the pages of measures are read in %s', async (language) => {
  await mathilde.get(`/language?to=${language}&back=/`)
  for (const path of [paths.slips(), paths.many(), paths.weeklyStatus(number), paths.slipDone(seats)]) {
    const page = await mathilde.get(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.html).toContain(`<html lang="${language}"`)
    expect(page.text).not.toMatch(/undefined|\[object/)
  }
  await mathilde.get('/language?to=nb&back=/')
})

describe('the same measure in several cases', () => {
  it('is a page that names no other pupil where there is no other case to read', async () => {
    const page = paths.caseAct(number, 'shared-measures')
    expect((await mathilde.get(paths.plan(number))).html).toContain(page)
    const shown = await mathilde.get(page)
    expect(shown.text).toContain('Anders er i garderoben fra første elev kommer.')
    expect(shown.text).toContain('Står bare i denne planen.')
    expect((await anders.get(page)).status).toBe(404)
    const sent = await mathilde.post(page, { measure: door, to: 'ZZZZZZ' })
    expect(sent.status).toBe(404)
  })
})
