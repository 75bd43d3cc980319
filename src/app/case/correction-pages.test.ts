import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { kindsOf, norasPlan, openNorasPlan, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { paths } from '../paths.ts'

let telling: Telling
let application: Application
let number: string
let mathilde: Visitor
let marit: Visitor
beforeAll(async () => {
  telling = await openPlanTelling('correction-pages')
  application = openApplication(telling.world)
  number = await openNorasPlan(telling.play)
  await telling.play.at('2026-12-18T13:00')
  mathilde = await application.as('mathilde')
  marit = await application.as('marit')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

const seqOf = async (kind: string) => (await kindsOf(telling, number)).lastIndexOf(kind) + 1
const [door] = norasPlan.measures

describe('the words of an approved plan', () => {
  const corrected = 'Anders er i garderoben fra første elev kommer, hver dag.'

  it('are linked from the journal, and fill the form', async () => {
    const seq = await seqOf('plan-approved')
    expect((await marit.get(paths.case(number))).html).toContain(paths.correction(number, seq))
    const { html, text } = await marit.get(paths.correction(number, seq))
    expect(html).toContain(door.what)
    expect(html).toContain(norasPlan.problem)
    expect(text).toContain('Hvem, når og hvor ofte endres i en ny versjon.')
    expect(html).toContain(paths.planDraft(number))
  })

  it('keep what was typed where they may not be put right, with why', async () => {
    const page = paths.correction(number, await seqOf('plan-approved'))
    const refused = await mathilde.fill(page, {
      'measures.0.what': corrected,
      correctionReason: 'Skrivefeil.',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bare den som kan godkjenne planen, kan rette den.')
    expect(refused.html).toContain(corrected)
    const silent = await marit.fill(page, { 'measures.0.what': '', correctionReason: 'Skrivefeil.' })
    expect(silent.status).toBe(422)
  })

  it('show old and new, who and why, wherever the plan is read', async () => {
    const page = paths.correction(number, await seqOf('plan-approved'))
    const sent = await marit.fill(page, { 'measures.0.what': corrected, correctionReason: 'Skrivefeil.' })
    expect(sent.location).toBe(paths.case(number, { done: 'corrected' }))
    const version = await mathilde.get(paths.planVersion(number, 1))
    expect(version.text).toMatch(/Rettet .* av Marit Aasen: Skrivefeil\./)
    expect(version.text).toContain(`Før: ${door.what}`)
    expect(version.text).toContain(`Nå: ${corrected}`)
    const plan = await mathilde.get(paths.plan(number))
    expect(plan.text).toMatch(/Rettet .* av Marit Aasen/)
    expect(plan.text).toContain(corrected)
    const journal = await mathilde.get(paths.case(number))
    expect(journal.text).toMatch(/Rettet .* av Marit Aasen: Skrivefeil\./)
    expect(journal.text).toContain(door.what)
  })

  it('are nobody’s who has nothing to do with the case', async () => {
    const trym = await application.as('trym')
    expect((await trym.get(paths.correction(number, await seqOf('plan-approved')))).status).toBe(404)
  })
})

describe('an evaluation and an end', () => {
  it('are put right on pages of their own', async () => {
    await telling.play.at('2027-01-04T10:00')
    await telling.play.as('mathilde').evaluate(number, {
      version: 1,
      safe: 'partly',
      words: 'Det er litt bedre.',
      measures: { door: { effect: 'yes' }, seats: { effect: 'yes' } },
      next: '2027-01-18',
    })
    const evaluation = paths.correction(number, await seqOf('evaluated'))
    const shown = await mathilde.get(evaluation)
    expect(shown.text).toContain('Elevens egne ord blir stående slik de falt.')
    expect(shown.text).toContain(norasPlan.measures[1].what)
    const twice = await mathilde.fill(evaluation, { evaluateOn: '2027-01-03', correctionReason: 'Feil dag.' })
    expect([twice.status, twice.text.includes('må komme etter')]).toEqual([422, true])
    const sent = await mathilde.fill(evaluation, { evaluateOn: '2027-01-11', correctionReason: 'Feil dag.' })
    expect(sent.location).toBe(paths.case(number, { done: 'corrected' }))
    expect((await mathilde.get(paths.plan(number))).text).toContain('11. januar')

    await telling.play.at('2027-02-08T10:00')
    await telling.play.as('mathilde').talk(number, { safe: 'yes', words: 'Det er trygt nå.' })
    await telling.play.as('mathilde').close(number, { ground: 'pupil-safe', reason: 'Nora sier det.' })
    const closing = paths.correction(number, await seqOf('case-closed'))
    expect((await mathilde.get(closing)).html).toContain(paths.caseAct(number, 'reopening'))
    const left = { ground: 'left-school', correctionReason: 'Hun flyttet samme dag.' }
    expect((await mathilde.fill(closing, left)).location).toBe(paths.case(number, { done: 'corrected' }))
    const { text } = await mathilde.get(paths.case(number))
    expect(text).toMatch(/Rettet .* av Mathilde Lien: Hun flyttet samme dag\./)
  })
})
