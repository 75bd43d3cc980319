import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { kindsOf, norasPlan, openNorasPlan, openPlanTelling, rowOf } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { paths } from '../paths.ts'

let telling: Telling
let application: Application
let number: string
let mathilde: Visitor
beforeAll(async () => {
  telling = await openPlanTelling('ending-pages')
  application = openApplication(telling.world)
  number = await openNorasPlan(telling.play)
  await telling.play.at('2027-01-04T12:20')
  mathilde = await application.as('mathilde')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

const evaluation = () => paths.caseAct(number, 'evaluation')
const kept = {
  'measures.0.effect': 'yes',
  'measures.0.decision': 'continue',
  'measures.1.effect': 'yes',
  'measures.1.decision': 'continue',
}

describe('asking whether it helps', () => {
  it('asks the pupil first, alone, and each measure by itself', async () => {
    const page = await mathilde.get(evaluation())
    expect(page.text).toContain('Det eleven selv sier')
    expect(page.html).toMatch(/name="alone"[^>]*checked|checked[^>]*name="alone"/)
    expect(page.text).toContain('Tiltak 1 · gjort 0 av 2 dager')
  })

  it('keeps everything where the pupil has not been asked', async () => {
    const answer = { ...kept, safe: 'not-asked', words: 'De ord jeg skrev', added: 'Et nytt tiltak' }
    const refused = await mathilde.fill(evaluation(), answer)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Eleven er ikke spurt. Spør eleven, eller skriv hvorfor')
    expect(refused.html).toContain('href="#f-noAnswer"')
    expect(refused.text).toContain('De ord jeg skrev')
    expect(refused.text).toContain('Et nytt tiltak')
  })

  it('leads a no to help from outside and to the draft', async () => {
    const said = await mathilde.fill(evaluation(), {
      ...kept,
      safe: 'no',
      words: 'Ikke i garderoben.',
      'measures.0.effect': 'no',
      'measures.0.decision': 'change',
      'measures.0.change': 'Kari er inne hele tida.',
      evaluateOn: '2027-01-18',
    })
    expect(said.location).toBe(paths.evaluationSupport(number, { done: 'saved' }))
    const support = await mathilde.get(said.location ?? '')
    expect(support.text).toContain('R-teamet kan se på saken med nye øyne')
    const draft = await mathilde.get(paths.planDraft(number))
    expect(draft.text).toContain('Kari er inne hele tida.')
    const empty = await mathilde.fill(paths.evaluationSupport(number), { from: [], reason: '' })
    expect(empty.status).toBe(422)
    const asked = await mathilde.fill(paths.evaluationSupport(number), { reason: 'Vi trenger nye øyne.' })
    expect([asked.status, (await kindsOf(telling, number)).at(-1)]).toEqual([303, 'support-considered'])
  })
})

describe('closing and after', () => {
  const closure = () => paths.caseAct(number, 'closure')

  it('says what stands in the way, and the way to it', async () => {
    const page = await mathilde.get(closure())
    expect(page.text).toContain('Eleven sier ikke at det er trygt. Da går saken videre.')
    const refused = await mathilde.fill(closure(), { ground: 'pupil-safe', reason: 'Alle er enige.' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Alle er enige.')
    expect((await rowOf(telling, number)).status).toBe('open')
  })

  it('shows what was said meanwhile instead of closing past it', async () => {
    await telling.play.at('2027-02-08T10:00')
    await telling.play.as('mathilde').talk(number, { safe: 'yes', words: 'Det er trygt nå.' })
    const henrik = await application.as('henrik')
    expect((await henrik.get(closure())).text).toContain('Den som er ansvarlig for saken, eller rektor')
    const stale = await mathilde.fill(closure(), { ground: 'pupil-safe', version: '1', reason: 'Mine ord' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Noe ble skrevet i saken mens du leste')
    expect(stale.text).toContain('Mine ord')
    const closed = await mathilde.fill(closure(), { ground: 'pupil-safe', guardiansInformed: 'yes' })
    expect([closed.status, (await rowOf(telling, number)).status]).toEqual([303, 'following-up'])
    expect((await mathilde.get(closure())).text).toContain('Saken er avsluttet fra før.')
  })

  it('asks again, and reopens by the pupil’s no', async () => {
    await telling.play.at('2027-03-08T10:00')
    const page = paths.caseAct(number, 'follow-up')
    const shown = await mathilde.get(page)
    expect(shown.text).toContain('Spør igjen, 4 uker etter')
    const unasked = await mathilde.fill(page, { safe: 'not-asked' })
    expect([unasked.status, unasked.text.includes('Eleven må spørres.')]).toEqual([422, true])
    const no = await mathilde.fill(page, { safe: 'no', words: 'Det er som før.' })
    expect(no.location).toBe(paths.case(number, { done: 'reopened' }))
    expect((await rowOf(telling, number)).status).toBe('open')
    expect((await mathilde.get(page)).text).toContain('Det er ingenting å spørre om nå')
  })

  it('offers a new concern about the class when the pupil moves', async () => {
    const marit = await application.as('marit')
    const page = await marit.get(closure())
    expect(page.text).toContain('Lag en ny melding om klassen')
    const blank = await marit.fill(closure(), { ground: 'left-school', leave: 'yes', leftWords: '' })
    expect([blank.status, blank.text.includes('Skriv hva det gjelder.')]).toEqual([422, true])
    const left = { ground: 'left-school', leave: 'yes', leftWords: 'Stemningen i garderoben.' }
    // The case was reopened: it rests on a plan of its own, before it ends for whatever ground.
    expect((await marit.fill(closure(), left)).text).toContain('Da skal det finnes en plan før saken')
    await telling.play.as('mathilde').draft(number, { ...norasPlan, evaluateOn: '2027-03-22' })
    await telling.play.as('marit').approve(number)
    expect((await marit.fill(closure(), left)).status).toBe(303)
    expect((await kindsOf(telling, number)).slice(-2)).toEqual(['case-closed', 'left-behind'])
    const again = paths.caseAct(number, 'reopening')
    expect((await mathilde.fill(again, { because: 'other', reason: '' })).status).toBe(422)
    expect((await mathilde.fill(again, { because: 'other', reason: 'Kom tilbake.' })).status).toBe(303)
    expect((await mathilde.get(again)).text).toContain('Saken er ikke avsluttet')
  })
})

it.each(['nn', 'en'])('the pages of evaluation and end are read in %s', async (language) => {
  await mathilde.get(`/language?to=${language}&back=/`)
  const acts = ['evaluation', 'closure', 'follow-up', 'reopening'] as const
  for (const path of [...acts.map((act) => paths.caseAct(number, act)), paths.evaluationSupport(number)]) {
    const page = await mathilde.get(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.html).toContain(`<html lang="${language}"`)
    expect(page.text).not.toMatch(/undefined|\[object/)
  }
  await mathilde.get('/language?to=nb&back=/')
})
