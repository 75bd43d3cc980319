import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  kindsOf,
  norasPlan,
  openNorasCase,
  openPlanTelling,
  rowOf,
  toldOf,
} from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import type { MeasureWish } from '../../domain/activity-plan/draft.ts'
import { measureId } from '../../domain/people/ids.ts'
import { planDraft } from '../../queries/plan/draft.ts'
import { planPrint } from '../../queries/plan/print.ts'
import { planVersion, planView } from '../../queries/plan/view.ts'
import { approvePlan, sendPlan } from './approval.ts'
import { beginPlan, savePlanFrame, savePlanMeasure } from './draft.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('plan')
  number = await openNorasCase(telling.play)
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const tryAs = <Input, Outcome, Refusal extends string>(
  who: string,
  command: Parameters<typeof telling.stage.try<Input, Outcome, Refusal>>[0],
  input: Input,
) => telling.stage.try(command, id(who), telling.world.newKey(), input)

const draftAs = (who: string) => telling.stage.ask(planDraft, id(who), { number })
const seenBy = async (who: string) => (await draftAs(who)).seen
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []

const vague: MeasureWish = {
  what: 'Følge med i garderoben',
  level: 'pupil',
  responsible: { text: 'Trinnet' },
  standIn: null,
  when: { text: 'Ved behov' },
  weekdays: [],
  series: null,
  places: [],
  goal: '',
  success: '',
}

describe('a plan that is written', () => {
  const first = measureId('01980000-0000-7000-8000-00000000aaaa')

  it('is approved by nobody before it is begun, and begun twice it is one', async () => {
    expect(refusalsOf(await tryAs('marit', approvePlan, { number, seen: '' }))).toEqual(['no-draft'])
    await telling.play.as('mathilde').investigate(number, ['pupil-talk'])
    await telling.play
      .as('mathilde')
      .conclude(number, { methods: ['pupil-talk'], unsafe: 'yes', analysis: norasPlan.problem })
    expect((await tryAs('mathilde', beginPlan, { number })).accepted).toBe(true)
    expect((await tryAs('henrik', beginPlan, { number })).accepted).toBe(true)
    const { kept } = await draftAs('henrik')
    expect(kept?.draft).toMatchObject({ base: 0, revision: 1, problem: norasPlan.problem, measures: [] })
  })

  it('is refused with every lack at once, each at its place, and warned about in words', async () => {
    await tryAs('mathilde', savePlanMeasure, { number, measure: first, revision: 0, wish: vague })
    await tryAs('mathilde', savePlanFrame, {
      number,
      revision: 1,
      problem: 'Nora gruer seg til storefri.',
      evaluateOn: null,
      guardiansReason: '',
    })
    const { advice } = await draftAs('marit')
    expect(advice?.warnings.map((warning) => warning.code)).toEqual([
      'all-aimed-at-the-child',
      'nothing-meets-the-problem',
      'group-as-responsible',
      'when-needed',
      'no-stand-in',
      'no-sign-of-success',
    ])
    const decision = await tryAs('marit', approvePlan, { number, seen: await seenBy('marit') })
    expect(refusalsOf(decision)).toEqual([
      `when-missing:${first}`,
      `responsible-missing:${first}`,
      'evaluation-missing',
      'best-interest-missing',
      'guardians-not-heard',
    ])
    expect(await kindsOf(telling, number)).not.toContain('plan-approved')
  })

  it('shows two writers each other and writes over nothing', async () => {
    const wish: MeasureWish = {
      ...vague,
      what: 'Kari er inne i garderoben',
      responsible: { person: id('kari') },
    }
    const saved = await tryAs('mathilde', savePlanMeasure, { number, measure: first, revision: 1, wish })
    expect(saved.accepted).toBe(true)
    const late = await tryAs('henrik', savePlanMeasure, {
      number,
      measure: first,
      revision: 1,
      wish: { ...vague, what: 'Henrik følger Nora' },
    })
    expect(refusalsOf(late)).toEqual(['changed-meanwhile'])
    const { kept } = await draftAs('henrik')
    expect(
      kept?.draft.measures.map(({ what, revision, editedBy }) => ({ what, revision, editedBy })),
    ).toEqual([{ what: 'Kari er inne i garderoben', revision: 2, editedBy: id('mathilde') }])
    const frame = { number, revision: 1, problem: 'x', evaluateOn: null, guardiansReason: '' }
    expect(refusalsOf(await tryAs('henrik', savePlanFrame, frame))).toEqual(['changed-meanwhile'])
  })

  it('takes nobody as responsible who does not work there', async () => {
    const wish: MeasureWish = { ...vague, responsible: { person: id('liv') } }
    const saved = await tryAs('mathilde', savePlanMeasure, { number, measure: first, revision: 2, wish })
    expect(refusalsOf(saved)).toEqual(['person-unknown'])
  })
})

describe('a plan that is approved', () => {
  beforeAll(async () => {
    const mathilde = telling.play.as('mathilde')
    await mathilde.bestInterest(number, 'nora', 'Trygghet i garderoben.')
    await mathilde.draft(number, { ...norasPlan, guardiansReason: 'Mor ringes i kveld.' })
  })

  it('is sent to the principal, and approved by nobody else', async () => {
    expect((await tryAs('mathilde', sendPlan, { number })).accepted).toBe(true)
    expect(await toldOf(telling, 'plan-to-approve')).toContain(id('marit'))
    const own = await tryAs('mathilde', approvePlan, { number, seen: await seenBy('mathilde') })
    expect(refusalsOf(own)).toEqual(['not-approver'])
  })

  it('is what the approver saw: a change in between is looked at again', async () => {
    const seen = await seenBy('marit')
    const { kept } = await draftAs('mathilde')
    await tryAs('mathilde', savePlanFrame, {
      number,
      revision: kept?.draft.revision ?? 0,
      problem: norasPlan.problem,
      evaluateOn: norasPlan.evaluateOn,
      guardiansReason: 'Mor ringes i kveld.',
    })
    expect(refusalsOf(await tryAs('marit', approvePlan, { number, seen }))).toEqual(['changed-meanwhile'])
  })

  it('freezes the version, gives slips, and tells those who carry and the team', async () => {
    const decision = await tryAs('marit', approvePlan, { number, seen: await seenBy('marit') })
    expect(decision).toMatchObject({ accepted: true, outcome: { version: 1 } })
    expect((await kindsOf(telling, number)).slice(-2)).toEqual(['plan-approved', 'principal-informed'])
    expect(await rowOf(telling, number)).toMatchObject({ plan_version: 1, evaluate_on: norasPlan.evaluateOn })
    const carriers = ['anders', 'henrik', 'kari', 'mathilde'].map(id).toSorted()
    expect(await toldOf(telling, 'measure-for-you')).toEqual(carriers)
    expect(await toldOf(telling, 'plan-approved')).toEqual(['henrik', 'mathilde'].map(id).toSorted())
    const { plan } = await telling.stage.ask(planView, id('henrik'), { number })
    expect(plan?.measures.map(({ what, success }) => [what, success])).toEqual(
      norasPlan.measures.map(({ what, success }) => [what, success]),
    )
  })

  it('is not changed by what is written after: the next version says what it changes', async () => {
    const mathilde = telling.play.as('mathilde')
    const [door, seats] = norasPlan.measures
    const changed = { ...door, what: 'Kari er inne i garderoben.', by: 'kari', standIn: 'anders' }
    await mathilde.draft(number, { ...norasPlan, guardiansReason: 'Mor ringes.', measures: [changed, seats] })
    const before = await telling.stage.ask(planVersion, id('mathilde'), { number, version: 1 })
    expect(before.plan.measures[0]?.what).toBe(door.what)
    expect(await telling.play.as('marit').approve(number)).toBe(2)
    const { plan, difference } = await telling.stage.ask(planVersion, id('henrik'), { number, version: 2 })
    expect(plan.measures[0]?.what).toBe('Kari er inne i garderoben.')
    expect(difference?.measures.map(({ kind }) => kind)).toEqual(['changed', 'unchanged'])
    const still = await telling.stage.ask(planVersion, id('mathilde'), { number, version: 1 })
    expect(still.plan.measures[0]?.what).toBe(door.what)
  })

  it('is printed for the pupil only while it names no other pupil', async () => {
    const clean = await telling.stage.ask(planPrint, id('mathilde'), { number, for: 'pupil', reason: null })
    expect(clean.namings).toEqual([])
    const [door, seats] = norasPlan.measures
    const named = { ...seats, success: 'Nora sitter ikke ved Selma.' }
    await telling.play
      .as('mathilde')
      .draft(number, { ...norasPlan, guardiansReason: 'Mor ringes.', measures: [door, named] })
    await telling.play.as('marit').approve(number)
    const stopped = await telling.stage.ask(planPrint, id('mathilde'), { number, for: 'pupil', reason: null })
    expect(stopped.namings).toEqual([
      { measure: telling.play.as('mathilde').measure(number, 'seats'), person: id('selma') },
    ])
  })

  it('leaves a line in the log with the reason where the whole of it is printed', async () => {
    const reason = 'Møte med PPT.'
    await telling.stage.ask(planPrint, id('mathilde'), { number, for: 'internal', reason })
    const { rows } = await telling.world.admin.query(
      `select actor_id, outcome from access_log where action = 'plan.print' and reason = $1`,
      [reason],
    )
    expect(rows).toEqual([{ actor_id: id('mathilde'), outcome: 'granted' }])
  })
})
