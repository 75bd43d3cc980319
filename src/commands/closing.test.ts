import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasCase, openNorasPlan, openPlanTelling, rowOf } from '../../tests/stories/nora.ts'
import type { Telling } from '../../tests/stories/telling.ts'
import { planVersion } from '../queries/plan/view.ts'
import { closeCase, type ClosingWish } from './closing.ts'
import { followUp } from './follow-up.ts'
import { reopenCase } from './reopening.ts'

let telling: Telling
beforeAll(async () => {
  telling = await openPlanTelling('closing')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const wish = async (number: string, over: Partial<ClosingWish> = {}): Promise<ClosingWish> => ({
  number,
  version: await telling.stage.versionOf(id('mathilde'), number),
  ground: 'pupil-safe',
  reason: null,
  guardiansInformed: true,
  tellOwner: false,
  left: null,
  ...over,
})
const close = async (who: string, closing: ClosingWish) =>
  telling.stage.try(closeCase, id(who), telling.world.newKey(), closing)
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []

describe('closing', () => {
  let number: string
  beforeAll(async () => {
    number = await openNorasPlan(telling.play)
  })

  it('is refused without the pupil’s own statement of safety', async () => {
    const decision = await close('mathilde', await wish(number))
    expect(refusalsOf(decision)).toEqual(['pupil-not-safe'])
    await telling.play.at('2027-02-08T10:00')
    await telling.play.as('mathilde').contact(number, 'hanne', { words: 'Hun sier det går bra.' })
    expect(refusalsOf(await close('mathilde', await wish(number)))).toEqual(['pupil-not-safe'])
  })

  it('takes the one who leads it, and the version that was read', async () => {
    await telling.play.as('mathilde').talk(number, { safe: 'yes', words: 'Det er trygt nå.' })
    expect(refusalsOf(await close('henrik', await wish(number)))).toEqual(['not-leading'])
    const stale = await wish(number)
    await telling.play.as('henrik').observe(number, 'Nora sitter sammen med to andre.')
    expect(refusalsOf(await close('mathilde', stale))).toEqual(['changed-meanwhile'])
    expect((await rowOf(telling, number)).status).toBe('open')
  })

  it('stops the measures, and asks again after 4 and 12 weeks', async () => {
    expect((await close('mathilde', await wish(number))).accepted).toBe(true)
    expect(await rowOf(telling, number)).toMatchObject({
      status: 'following-up',
      closing_ground: 'pupil-safe',
    })
    const { rows } = await telling.world.admin.query(
      `select m.stopped_on::text from measure m join pupil_case k on k.case_id = m.case_id where k.number = $1`,
      [number],
    )
    expect(rows.every((row) => row.stopped_on === '2027-02-08')).toBe(true)
  })

  it('is opened again by a no at the check, in the same act, with the old plan readable', async () => {
    await telling.play.at('2027-03-08T10:00')
    const facts = { week: 4, safe: 'yes', answeredBy: 'guardian', alone: false } as const
    const asked = { number, on: '2027-03-08', words: null }
    const others = await telling.stage.try(followUp, id('mathilde'), telling.world.newKey(), {
      ...asked,
      facts,
    })
    expect(refusalsOf(others)).toEqual(['answer-not-the-pupils-own'])
    const own = { ...facts, safe: 'no', answeredBy: 'pupil', alone: true } as const
    const input = { ...asked, facts: own, words: 'Det er som før.' }
    const said = await telling.stage.act(followUp, id('mathilde'), telling.world.newKey(), input)
    expect(said.reopened).toBe(true)
    expect((await kindsOf(telling, number)).slice(-3)).toEqual([
      'followed-up',
      'case-reopened',
      'roles-settled',
    ])
    expect(await rowOf(telling, number)).toMatchObject({ status: 'open', closing_ground: null })
    const { plan } = await telling.stage.ask(planVersion, id('henrik'), { number, version: 1 })
    expect(plan.measures).toHaveLength(2)
  })
})

describe('other ends', () => {
  it('need a plan where the pupil said no, and where no measure is left a reason and the owner told', async () => {
    const number = await openNorasCase(telling.play)
    const early = await close('mathilde', await wish(number, { ground: 'left-school' }))
    expect(refusalsOf(early)).toEqual(['plan-missing'])
    const none = await openNorasPlan(telling.play)
    const bare = await close('mathilde', await wish(none, { ground: 'no-suitable-measure' }))
    expect(refusalsOf(bare)).toEqual(['reason-missing', 'owner-not-notified'])
    const told = { ground: 'no-suitable-measure', reason: 'Alt er prøvd.', tellOwner: true } as const
    expect((await close('mathilde', await wish(none, told))).accepted).toBe(true)
    expect((await kindsOf(telling, none)).slice(-2)).toEqual(['owner-notified', 'case-closed'])
  })

  it('leave the class behind as a concern of its own, with a holder and without the name', async () => {
    const number = await openNorasPlan(telling.play)
    const left = { description: 'Klasse 8B', words: 'Stemningen i garderoben.' }
    const moved = await close('marit', await wish(number, { ground: 'left-school', left }))
    expect(moved.accepted).toBe(true)
    expect((await kindsOf(telling, number)).slice(-2)).toEqual(['case-closed', 'left-behind'])
    const { rows } = await telling.world.admin.query(
      `select n.holder_id, n.status, n.compartment,
         (select count(*)::int from concern_person p where p.concern_id = n.concern_id) as named
       from entry e join pupil_case k on k.case_id = e.stream_id
       join concern n on n.concern_id = (e.facts ->> 'concern')::uuid
       where k.number = $1 and e.kind = 'left-behind'`,
      [number],
    )
    expect(rows).toEqual([{ holder_id: id('marit'), status: 'received', compartment: 'ordinary', named: 0 }])
    await telling.stage.act(reopenCase, id('henrik'), telling.world.newKey(), {
      number,
      because: 'other',
      reason: 'Nora kom tilbake.',
    })
    expect((await rowOf(telling, number)).status).toBe('open')
  })
})
