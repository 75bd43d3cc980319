import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import type { Changes } from '../../../tests/page-read.ts'
import { norasPlan, openNorasCase, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { paths } from '../paths.ts'

let telling: Telling
let application: Application
let number: string
let mathilde: Visitor
let marit: Visitor
beforeAll(async () => {
  telling = await openPlanTelling('plan-pages')
  application = openApplication(telling.world)
  number = await openNorasCase(telling.play)
  await telling.play.as('mathilde').investigate(number, ['pupil-talk'])
  await telling.play
    .as('mathilde')
    .conclude(number, { methods: ['pupil-talk'], unsafe: 'yes', analysis: norasPlan.problem })
  mathilde = await application.as('mathilde')
  marit = await application.as('marit')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

const id = (key: string) => telling.play.as(key).who
/** The page of the measure that stands last in the draft. */
const lastMeasure = async () => {
  const { html } = await mathilde.get(paths.planDraft(number))
  const found = [...html.matchAll(/measures\/([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  return paths.planMeasure(number, found)
}
const addMeasure = (changes: Changes) => mathilde.fill(paths.planMeasure(number, 'new'), changes)

describe('writing a plan in the browser', () => {
  it('begins from nothing, with the problem that the investigation found', async () => {
    const none = await mathilde.get(paths.plan(number))
    expect(none.status).toBe(200)
    expect(none.text).toContain('Det er ikke laget noen plan ennå')
    const begun = await mathilde.fill(paths.planDraft(number), { begin: 'yes' })
    expect([begun.status, begun.location]).toEqual([303, paths.planDraft(number, { done: 'began' })])
    const draft = await mathilde.get(paths.planDraft(number))
    expect(draft.text).toContain(norasPlan.problem)
    expect(draft.text).toContain('Legg til minst ett tiltak.')
  })

  it('never names the pupil in the title of the page', async () => {
    const { html } = await mathilde.get(paths.planDraft(number))
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).not.toContain('Nora')
  })

  it('keeps everything that was typed when something must be put right', async () => {
    const wrong = await addMeasure({
      do: 'save',
      what: 'Noe',
      from: '2027-02-01',
      to: '2027-01-01',
      weekdays: ['2', '5'],
      responsible: 'Trinnet',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Siste dag er før første dag')
    expect(wrong.html).toContain('value="Trinnet"')
    expect(wrong.html.match(/name="weekdays"[^>]*checked/g)).toHaveLength(2)
  })

  it('finds the one that is meant by a few letters, and says of a group that it is one', async () => {
    const suggested = await mathilde.post(paths.planStaff(number), { q: 'kar' })
    expect(JSON.parse(suggested.html)).toMatchObject({
      items: [{ value: id('kari'), label: 'Kari Nygård' }],
    })
    const typed = {
      do: 'save',
      what: 'Følge med',
      when: '',
      from: '',
      otherTime: 'Ved behov',
      responsible: 'Trinnet',
    }
    const twice = await addMeasure({ ...typed, from: '2026-12-18' })
    expect(twice).toMatchObject({ status: 422 })
    expect(twice.text).toContain('Du har skrevet både dato og noe annet.')
    const saved = await addMeasure(typed)
    expect(saved.location).toBe(paths.planDraft(number, { done: 'measure-saved' }))
    const page = await lastMeasure()
    const draft = await mathilde.get(paths.planDraft(number))
    expect(draft.text).toContain('En gruppe står som ansvarlig')
    expect(draft.text).toContain('«Ved behov» sier ikke når')
    expect(draft.html).toContain(`${page}#f-responsible`)
    const mended = {
      do: 'save',
      from: '2026-12-18',
      otherTime: '',
      responsible: 'kari',
      standIn: 'Anders Moe',
    }
    expect((await mathilde.fill(page, mended, page)).status).toBe(303)
    const now = await mathilde.get(paths.planDraft(number))
    expect(now.text).toContain('Kari Nygård (stedfortreder Anders Moe)')
  })

  it('shows the other’s saving beside one’s own', async () => {
    await addMeasure({ do: 'save', what: 'Første', responsible: 'Kari' })
    const page = await lastMeasure()
    const henrik = await application.as('henrik')
    await henrik.fill(page, { do: 'save', what: 'Henriks tekst' }, page)
    const late = await mathilde.post(page, {
      do: 'save',
      revision: '1',
      what: 'Mathildes tekst',
      from: '2026-12-18',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Henrik Dahl lagret mens du skrev')
    expect(late.text).toContain('Henriks tekst')
    expect(late.html).toContain('Mathildes tekst')
    expect((await mathilde.fill(page, { do: 'remove' }, page)).location).toBe(
      paths.planDraft(number, { done: 'measure-removed' }),
    )
  })
})

describe('approving it', () => {
  it('is sent by those who write, and stopped with every lack for those who approve', async () => {
    const own = await mathilde.get(paths.planApproval(number))
    expect(own.text).toContain('Send til godkjenning')
    expect(own.text).not.toContain('Godkjenn planen')
    const sent = await mathilde.fill(paths.planApproval(number), { do: 'send' })
    expect(sent.location).toBe(paths.planApproval(number, { done: 'sent' }))
    const stopped = await marit.fill(paths.planApproval(number), { do: 'approve' })
    expect(stopped.status).toBe(422)
    expect(stopped.text).toContain('Vurder hva som er best for eleven.')
    expect(stopped.text).toContain('Foresatte er ikke hørt.')
  })

  it('freezes it, and the next version shows what it changes', async () => {
    const one = telling.play.as('mathilde')
    await one.bestInterest(number, 'nora', 'Trygghet.')
    await one.draft(number, { ...norasPlan, guardiansReason: 'Mor ringes i kveld.' })
    const approved = await marit.fill(paths.planApproval(number), { do: 'approve' })
    expect(approved.location).toBe(paths.plan(number, { done: 'approved' }))
    const plan = await marit.get(approved.location ?? '')
    expect(plan.text).toContain('Versjon 1, godkjent i dag av Marit Aasen')
    expect(plan.text).toContain('hver skoledag'.replace('h', 'H'))
    const [door, seats] = norasPlan.measures
    await one.draft(number, {
      ...norasPlan,
      guardiansReason: 'x',
      measures: [{ ...door, by: 'kari', standIn: 'anders' }, seats],
    })
    await telling.play.as('marit').approve(number)
    const second = await mathilde.get(paths.planVersion(number, 2))
    expect(second.html).toMatch(
      /<del><span[^>]*>Før: <\/span>Anders Moe<\/del> <ins><span[^>]*>Nå: <\/span>Kari Nygård<\/ins>/,
    )
    expect((await mathilde.get(paths.planVersion(number, 9))).status).toBe(404)
  })

  it('is printed for the pupil without levels, and for staff only with a reason', async () => {
    const sheet = await mathilde.get(paths.planPrint(number, { for: 'pupil' }))
    expect(sheet.text).toContain('Opplysningene her er taushetsbelagte')
    expect(sheet.text).not.toContain('De voksnes praksis')
    const asked = await mathilde.get(paths.planPrint(number, { for: 'internal' }))
    expect(asked.text).not.toContain(norasPlan.problem)
    expect((await mathilde.fill(paths.planPrint(number, { for: 'internal' }), { reason: '' })).status).toBe(
      422,
    )
    const internal = await mathilde.fill(paths.planPrint(number, { for: 'internal' }), {
      reason: 'Møte med PPT',
    })
    expect(internal.status).toBe(200)
    expect(internal.text).toContain('INTERNT')
    expect(internal.text).toContain('Grunn: Møte med PPT')
    expect(internal.text).toContain('De voksnes praksis')
  })

  it('is nobody’s who does not have the case', async () => {
    const anders = await application.as('anders')
    for (const path of [
      paths.plan(number),
      paths.planDraft(number),
      paths.planPrint(number, { for: 'pupil' }),
    ])
      expect((await anders.get(path)).status).toBe(404)
  })

  it.each(['nn', 'en'])('is read in %s, with no word missing', async (language) => {
    await mathilde.get(`/language?to=${language}&back=/`)
    for (const path of [paths.plan(number), paths.planDraft(number), paths.planVersion(number, 2)]) {
      const page = await mathilde.get(path)
      expect(page.status).toBe(200)
      expect(page.html).toContain(`<html lang="${language}"`)
      expect(page.text).not.toMatch(/undefined|\[object/)
    }
    await mathilde.get('/language?to=nb&back=/')
  })
})
