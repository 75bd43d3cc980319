import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { kindsOf, openNorasPlan, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { byHandKinds } from '../../commands/case/by-hand.ts'
import { byHandForms } from './by-hand/forms.ts'

let telling: Telling
let application: Application
let mathilde: Visitor
let number: string

beforeAll(async () => {
  telling = await openPlanTelling('case-pages')
  number = await openNorasPlan(telling.play)
  application = openApplication(telling.world)
  mathilde = await application.as('mathilde')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

const at = (path: string): string => `/cases/${number}${path}`
const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
const last = async () => (await kindsOf(telling, number)).at(-1)

describe('the page of a case', () => {
  it('begins with the beacons and the one next step, and says the rest more quietly', async () => {
    const { status, html, text } = await mathilde.get(at(''))
    expect(status).toBe(200)
    const places = [
      'Følge med',
      'Dette er nok nå',
      'Planen',
      'Personene',
      'Hvem kan se dette?',
      'Klokka',
      'Det som har skjedd',
    ]
    const found = places.map((place) => text.indexOf(place))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(found.every((place) => place > 0)).toBe(true)
    expect(html.match(/data-color="accent"/g)).toHaveLength(1)
    expect(titleOf(html)).not.toMatch(/Nora|Vik/)
    expect(html).not.toMatch(/\sstyle=/)
  })

  it('names the rule, the paragraph and the three moments', async () => {
    const { text } = await mathilde.get(at(''))
    expect(text).toContain('Slik er fristene regnet')
    expect(text).toContain('En ansatt visste')
    expect(text).toContain('Planen har frist')
    expect(text).toContain('opplæringslova § 12-4')
  })

  it('shows only what the filter asks for, and the pupil’s words as they fell', async () => {
    const { text } = await mathilde.get(at('?filter=pupil'))
    expect(text).toContain('De flytta bagen min igjen.')
    expect(text).not.toContain('begynte å undersøke')
    expect((await mathilde.get(at('?filter=nothing&before=x'))).status).toBe(200)
  })

  it('speaks three languages', async () => {
    for (const [language, said] of [
      ['nn', 'Det som har skjedd'],
      ['en', 'What has happened'],
    ] as const) {
      const visitor = await application.as('mathilde')
      await visitor.get(`/language?to=${language}&back=/`)
      expect((await visitor.get(at(''))).text).toContain(said)
    }
  })

  it('costs no more than eight statements', async () => {
    await mathilde.get(at(''))
    const count = await statements(() => mathilde.get(at('')))
    expect(count).toBeGreaterThan(4)
    expect(count).toBeLessThanOrEqual(8)
    expect(await statements(() => mathilde.get('/cases'))).toBeLessThanOrEqual(8)
  })

  it('is not there for those who have no part in it', async () => {
    for (const who of ['kari', 'magnhild', 'sigrun', 'vilde'])
      expect((await (await application.as(who)).get(at(''))).status).toBe(404)
  })
})

/** What the web's own pool asks of the database, begin and commit counted; sign-in asks through another. */
const statements = async (work: () => Promise<unknown>): Promise<number> => {
  const asked: string[] = []
  const { query } = Client.prototype
  const listening = function (this: unknown, ...given: unknown[]) {
    const [first] = given
    const named = typeof first === 'object' && first !== null && 'text' in first ? first.text : first
    if (!/from session|update session|rate_count/.test(String(named))) asked.push(String(named))
    return Reflect.apply(query, this, given)
  }
  Object.assign(Client.prototype, { query: listening })
  try {
    await work()
  } finally {
    Object.assign(Client.prototype, { query })
  }
  return asked.length
}

const ownPages = [
  'pupil-talk',
  'other-talk',
  'guardian-contact',
  'guardian-hold',
  'observation',
  'note',
  'immediate-measures',
  'investigation',
  'investigation/extension',
  'conclusion',
  'best-interest',
  'seriousness',
  'owner-notice',
  'meeting',
  'physical-intervention',
  'child-welfare-report',
  'child-welfare-weighed',
  'other-pupil',
  'approvers',
  'members',
  'hand-over',
  'conflict',
  'compartment',
  'pupil-words',
  'readings',
  'export',
]

describe('every page of a case', () => {
  it.each([...ownPages, ...byHandKinds.map((kind) => `by-hand/${kind}`)])(
    '%s: its title tells no name',
    async (path) => {
      const { status, html } = await mathilde.get(at(`/${path}`))
      expect(status).toBe(200)
      expect(titleOf(html)).not.toMatch(/Nora|Vik|Mathilde/)
      const stranger = await application.as('kari')
      expect((await stranger.get(at(`/${path}`))).status).toBe(404)
    },
  )

  it.each(['/cases', '/cases?show=closed', '/hand-over', '/break-glass', '/thanks'])('%s', async (path) => {
    expect((await mathilde.get(path)).status).toBe(200)
  })

  it('registers each kind by hand on a form of its own', () => {
    expect(byHandForms.map(({ path }) => path).toSorted()).toEqual([...byHandKinds].toSorted())
  })
})

describe('writing', () => {
  it('keeps everything that was typed when something is missing', async () => {
    const { status, text, html } = await mathilde.fill(at('/pupil-talk'), {
      mode: 'said',
      pupilWords: 'Bedre i timene.',
      on: '2026-12-24',
      at: '',
      summary: 'Kort.',
    })
    expect(status).toBe(422)
    expect(text).toContain('Alt du har skrevet, er tatt vare på')
    expect(html).toContain('Bedre i timene.')
    const whole = await mathilde.fill(at('/pupil-talk'), {
      mode: 'said',
      safe: 'partly',
      pupilWords: 'Bedre i timene.',
      on: '2026-12-24',
      at: '10.00',
    })
    expect(whole.text).toContain('Dette har ikke skjedd ennå')
    expect(await last()).not.toBe('pupil-talked')
  })

  it('lands on the case, which shows what happened, once however often it is sent', async () => {
    const { html } = await mathilde.get(at('/pupil-talk'))
    const key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const fields = {
      _key: key,
      mode: 'said',
      safe: 'partly',
      pupilWords: 'Bedre i timene.',
      notToBeTold: 'Ikke si det hjemme.',
    }
    const first = await mathilde.fill(at('/pupil-talk'), fields)
    expect([first.status, first.location]).toEqual([303, at('?done=talk-written')])
    await mathilde.fill(at('/pupil-talk'), fields)
    expect((await kindsOf(telling, number)).filter((kind) => kind === 'pupil-talked')).toHaveLength(2)
    const { text } = await mathilde.get(first.location ?? '')
    expect(text).toContain('Samtalen er lagret.')
    expect(text).toContain('Bedre i timene.')
    expect((await mathilde.get(at('/guardian-contact'))).text).toContain('Ikke si det hjemme.')
  })

  it('corrects on the form it was written on', async () => {
    await mathilde.fill(at('/observation'), { place: 'break', observed: 'Nora sto alene.' })
    const seq = (await kindsOf(telling, number)).length
    const shown = await mathilde.get(at(`/correction/${seq}`))
    expect(shown.html).toContain('Nora sto alene.')
    const sent = await mathilde.fill(at(`/correction/${seq}`), {
      observed: 'Nora sto ved benkene.',
      correctionReason: 'Stedet.',
    })
    expect(sent.location).toBe(at('?done=corrected'))
    const { text } = await mathilde.get(at(''))
    expect(text).toContain('Nora sto ved benkene.')
    expect(text).toContain('Les det som sto først')
    expect((await mathilde.get(at('/correction/1'))).status).toBe(404)
    expect((await mathilde.get(at('/correction/x'))).status).toBe(404)
  })

  it('registers by hand', async () => {
    const path = at('/by-hand/plan-sent-home')
    const hanne = telling.world.person('hanne').id
    expect((await mathilde.fill(path, { how: 'paper' })).text).toContain('Velg minst én.')
    expect((await mathilde.fill(path, { how: 'paper', to: hanne })).status).toBe(303)
    expect(await last()).toBe('plan-sent-home')
    expect((await mathilde.get(at('/by-hand/nothing'))).status).toBe(404)
  })
})

describe('the phone handed to the pupil', () => {
  it('answers one page, takes the words, and lets nobody back in without signing in', async () => {
    const visitor = await application.as('henrik')
    const handed = await visitor.fill(at('/pupil-words'), {})
    expect(handed.location).toBe(at('/pupil-words'))
    const page = await visitor.get(at('/pupil-words'))
    expect(page.text).toContain('Hei, Nora')
    expect(page.html).not.toContain('href="/cases')
    for (const path of [at(''), '/cases', '/', at('/readings')]) {
      const { status, location } = await visitor.get(path)
      expect([status, location?.startsWith('/sign-in')]).toEqual([303, true])
    }
    expect((await visitor.fill(at('/pupil-words'), { wants: 'yes' })).status).toBe(422)
    const sent = await visitor.fill(at('/pupil-words'), { safe: 'no', words: 'Ikke i garderoben.' })
    expect(sent.location).toBe('/thanks')
    expect((await visitor.get('/thanks')).text).toContain('Ordene dine er lagret')
    expect((await visitor.get(at('/pupil-words'))).status).toBe(303)
    expect((await mathilde.get(at(''))).text).toContain('Ikke i garderoben.')
  })
})

describe('another pupil of the case', () => {
  it('gets a case of their own, and this one says nothing of it', async () => {
    const page = at('/other-pupil')
    const shown = await mathilde.get(page)
    expect(shown.text).toContain('Selma')
    expect((await mathilde.get(at('/other-talk'))).html).toContain(page)
    const missing = await mathilde.fill(page, { pupil: telling.world.person('selma').id })
    expect(missing.status).toBe(422)
    const pupil = telling.world.person('selma').id
    const responsible = telling.world.person('mathilde').id
    const sent = await mathilde.fill(page, { pupil, responsible })
    expect(sent.location).toMatch(/^\/cases\/[0-9A-Z]{6}\?done=case-opened$/)
    const opened = await mathilde.get(sent.location ?? '')
    expect(opened.text).toContain('Selma')
    expect(opened.text).not.toContain('Nora')
    expect(opened.html).not.toContain(number)
    expect((await mathilde.get(at(''))).html).not.toContain((sent.location ?? '').slice(7, 13))
  })
})

describe('who can approve plans', () => {
  it('is the principal’s to say, on a page that the team reads', async () => {
    const page = at('/approvers')
    const henrik = telling.world.person('henrik').id
    expect((await mathilde.get(page)).text).toContain('Bare rektor kan gi andre myndighet')
    expect(
      (await mathilde.post(page, { person: henrik, scope: 'case', from: '2026-12-18', to: '2027-01-31' }))
        .status,
    ).toBe(422)
    const marit = await application.as('marit')
    const wrong = await marit.fill(page, { person: henrik, from: '2027-02-01', to: '2027-01-31' })
    expect([wrong.status, wrong.text.includes('Siste dag er før første dag.')]).toEqual([422, true])
    const named = await marit.fill(page, { person: henrik, from: '2026-12-18', to: '2027-01-31' })
    expect(named.location).toBe(page)
    const shown = await mathilde.get(page)
    expect(shown.text).toContain('Henrik Dahl · Denne saken ·')
    expect(shown.text).toContain('Gitt av Marit Aasen')
    expect(shown.html).not.toContain('/approvers/end')
    expect((await marit.fill(page, {}, at('/approvers/end'))).location).toBe(page)
    expect((await mathilde.get(page)).text).toContain('Ingen andre har fått myndighet nå.')
  })
})

describe('the chain of a case', () => {
  it('is a link away, says where the case stands, and nothing else of it', async () => {
    expect((await mathilde.get(at(''))).html).toContain(`href="${at('/chain')}"`)
    const { status, html, text } = await mathilde.get(at('/chain'))
    expect(status).toBe(200)
    expect(text).toContain('Saken står her')
    expect(text).toMatch(/Saken står ved steg \d+: /)
    expect(html.match(/class="step now"/g)).toHaveLength(1)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(titleOf(html)).not.toContain('Nora')
    const samira = await application.as('samira')
    expect((await samira.get(at('/chain'))).status).toBe(404)
  })
})
