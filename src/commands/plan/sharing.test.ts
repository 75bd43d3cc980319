import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, norasPlan, openNorasCase, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { mySlips } from '../../queries/measure/slips.ts'
import { planPrint } from '../../queries/plan/print.ts'
import { sharedMeasures } from '../../queries/plan/series.ts'
import { tellSlip } from '../measure/done.ts'
import { shareMeasure } from './sharing.ts'

let telling: Telling
let number: string
let other: string
beforeAll(async () => {
  telling = await openPlanTelling('sharing')
  const { play } = telling
  number = await openNorasCase(play)
  await play.at('2026-12-18T09:00')
  const mathilde = play.as('mathilde')
  await mathilde.contact(number, 'hanne', { words: 'Hun gruer seg.' })
  await mathilde.bestInterest(number, 'nora', 'Trygghet i garderoben.')
  const [door, seats] = norasPlan.measures
  const measures = [{ ...door, success: 'Alt står der det ble satt.' }, seats]
  await mathilde.draft(number, { ...norasPlan, measures })
  await play.as('marit').approve(number)
  await play.at('2026-12-18T11:00')
  const report = { about: ['selma'], said: 'De går når jeg kommer.', firstTalk: true, unsafe: true }
  const concern = await play.as('samira').report(report)
  const taking = { pupil: 'selma', responsible: 'mathilde', members: [] }
  const { cases } = await play.as('marit').takeHold(concern, [taking], { speaker: 'selma' })
  other = cases[0] ?? ''
  await mathilde.investigate(other, ['pupil-talk'])
  await mathilde.conclude(other, {
    methods: ['pupil-talk'],
    unsafe: 'yes',
    analysis: 'Det blir stille i garderoben.',
  })
  const [home] = telling.stage.cast.guardiansOf('selma')
  await mathilde.contact(other, home ?? '', { words: 'Hun er lei seg.' })
  await mathilde.bestInterest(other, 'selma', 'Trygghet i garderoben.')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const door = () => telling.play.as('mathilde').measure(number, 'door')
const share = (who: string, over: { measure?: string; to?: string } = {}) =>
  telling.stage.try(shareMeasure, id(who), telling.world.newKey(), {
    number,
    measure: over.measure === undefined ? door() : telling.play.as('mathilde').measure(number, over.measure),
    to: over.to ?? other,
  })
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const alsoIn = async (who: string, of: string) =>
  (await telling.stage.ask(sharedMeasures, id(who), { number: of })).measures.map((one) =>
    one.alsoIn.map((also) => [also.number, also.where]),
  )

describe('a measure in several cases', () => {
  it('is shared by whoever writes in both, into the draft of the other', async () => {
    await expect(share('henrik')).rejects.toThrow(NotFound)
    await expect(share('mathilde', { to: 'ZZZZZZ' })).rejects.toThrow(NotFound)
    expect(refusalsOf(await share('mathilde', { to: number }))).toEqual(['same-case'])
    // The sign of success of the other measure names Nora.
    expect(refusalsOf(await share('mathilde', { measure: 'seats' }))).toEqual(['names-the-pupil'])
    expect((await share('mathilde')).accepted).toBe(true)
    expect(refusalsOf(await share('mathilde'))).toEqual(['already-there'])
    expect(await kindsOf(telling, other)).not.toContain('plan-approved')
    expect(await alsoIn('mathilde', number)).toEqual([[[other, 'draft']], []])
  })

  it('is seen by whoever reads both, and by nobody who reads one', async () => {
    expect(await alsoIn('henrik', number)).toEqual([[], []])
    const { targets } = await telling.stage.ask(sharedMeasures, id('henrik'), { number })
    expect(targets.map((one) => one.number)).not.toContain(other)
  })

  it('is told once for all its pupils by whoever carries it, and each paper names its own pupil', async () => {
    await telling.play.as('marit').approve(other)
    expect(await alsoIn('mathilde', number)).toEqual([[[other, 'plan']], []])
    expect(await alsoIn('mathilde', other)).toEqual([[[number, 'plan']]])

    const slips = await telling.stage.ask(mySlips, id('anders'), {})
    expect(new Set(slips.map(({ slip }) => slip.pupil?.given))).toEqual(new Set(['Nora', 'Selma']))
    const told = { measure: door(), on: null, done: 'as-planned', note: null } as const
    await telling.stage.try(tellSlip, id('anders'), telling.world.newKey(), told)
    for (const each of [number, other]) expect((await kindsOf(telling, each)).at(-1)).toBe('measure-done')

    const { plan, namings } = await telling.stage.ask(planPrint, id('mathilde'), {
      number: other,
      for: 'pupil',
      reason: null,
    })
    expect(namings).toEqual([])
    expect(JSON.stringify(plan)).not.toContain('Nora')
  })
})
