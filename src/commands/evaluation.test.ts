import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasPlan, openPlanTelling, rowOf } from '../../tests/stories/nora.ts'
import type { Telling } from '../../tests/stories/telling.ts'
import type { MeasureId } from '../domain/people/ids.ts'
import { evaluationForm } from '../queries/evaluation-form.ts'
import { planDraft } from '../queries/plan/draft.ts'
import { considerSupport, evaluate, type EvaluationWish, type MeasureWish } from './evaluation.ts'

let telling: Telling
let number: string
let door: MeasureId
let seats: MeasureId
beforeAll(async () => {
  telling = await openPlanTelling('evaluation')
  number = await openNorasPlan(telling.play)
  door = telling.play.as('mathilde').measure(number, 'door')
  seats = telling.play.as('mathilde').measure(number, 'seats')
  await telling.play.at('2027-01-04T12:00')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const went = (measure: MeasureId, over: Partial<MeasureWish> = {}): MeasureWish => ({
  measure,
  effect: 'yes',
  decision: 'continue',
  change: null,
  ...over,
})
const wish = (
  over: Partial<EvaluationWish> = {},
  pupil: Partial<EvaluationWish['pupil']> = {},
): EvaluationWish => ({
  number,
  version: 1,
  on: null,
  pupil: {
    pupilAnswer: 'partly',
    pupilMode: 'said',
    answeredBy: 'pupil',
    alone: true,
    present: [],
    words: 'Det er bedre i timene.',
    noAnswer: null,
    ...pupil,
  },
  measures: [went(door), went(seats)],
  added: null,
  noChange: null,
  guardiansAsked: false,
  guardians: [],
  next: { evaluateOn: '2027-01-18' },
  note: null,
  ...over,
})
const say = async (said: EvaluationWish) =>
  telling.stage.try(evaluate, id('mathilde'), telling.world.newKey(), said)
const refusalsOf = async (said: EvaluationWish): Promise<readonly string[]> => {
  const decision = await say(said)
  return decision.accepted ? [] : decision.refusals
}

describe('asking whether it helps', () => {
  it('is not done without the pupil: a guardian’s or teacher’s yes is never the pupil’s', async () => {
    expect(await refusalsOf(wish({}, { answeredBy: 'guardian', pupilAnswer: 'yes' }))).toEqual([
      'answer-not-the-pupils-own',
    ])
    expect(await refusalsOf(wish({}, { pupilAnswer: 'not-asked' }))).toEqual(['pupil-not-asked'])
    expect(await refusalsOf(wish({}, { answeredBy: 'nobody', pupilAnswer: 'not-asked' }))).toEqual([
      'pupil-not-asked',
    ])
    expect(await kindsOf(telling, number)).not.toContain('evaluated')
  })

  it('demands a change or a reason where it does not help, every measure answered, and a next date', async () => {
    const fails = went(door, { effect: 'no' })
    expect(await refusalsOf(wish({ measures: [fails] }))).toEqual([
      'measure-not-evaluated',
      'change-or-reason-missing',
    ])
    expect(await refusalsOf(wish({ next: null }))).toEqual(['next-missing'])
    expect(await refusalsOf(wish({ next: { evaluateOn: '2027-01-04' } }))).toEqual(['next-not-later'])
    expect(await refusalsOf(wish({ next: { closing: true } }))).toEqual(['closing-not-safe'])
    expect(await refusalsOf(wish({ version: 2 }))).toEqual(['another-version'])
    const changed = { measures: [went(door, { effect: 'no', decision: 'change' }), went(seats)] }
    expect(await refusalsOf(wish(changed))).toEqual(['change-not-told'])
    expect(await refusalsOf(wish({ on: '2027-01-05' }))).toEqual(['in-the-future'])
  })

  it('keeps the pupil’s own words and who was there, and lays the changes in the next draft', async () => {
    const measures = [
      went(door, { effect: 'no', decision: 'change', change: 'Kari er inne i garderoben hele tida.' }),
      went(seats, { decision: 'stop' }),
    ]
    const guardians = [{ guardian: id('hanne'), view: 'Hun sover bedre.' }]
    const said = await say(
      wish(
        { measures, guardians, added: 'En voksen går sammen med klassen til gymsalen.' },
        {
          pupilAnswer: 'no',
          alone: false,
          present: [id('henrik')],
        },
      ),
    )
    expect(said).toMatchObject({ outcome: { changed: true, proposals: ['resource-team'] } })
    const { file, answers } = await telling.stage.ask(evaluationForm, id('henrik'), { number, act: 'test' })
    expect(answers[0]).toMatchObject({
      answer: { safe: 'no', by: 'pupil', alone: false, present: [id('henrik')] },
      words: 'Det er bedre i timene.',
    })
    const entry = file.record.case?.entries.at(-1)
    expect(
      entry === undefined ? [] : file.words(entry, 'guardians-view').map(({ text, item }) => [text, item]),
    ).toEqual([['Hun sover bedre.', id('hanne')]])
    const { kept } = await telling.stage.ask(planDraft, id('mathilde'), { number })
    expect(kept?.draft).toMatchObject({ base: 1 })
    expect(kept?.draft.measures.map(({ what }) => what)).toEqual([
      'Kari er inne i garderoben hele tida.',
      'En voksen går sammen med klassen til gymsalen.',
    ])
    expect(await rowOf(telling, number)).toMatchObject({ evaluate_on: '2027-01-18' })
  })

  it('proposes the owner and PPT when the answer is no again, and keeps what was decided about it', async () => {
    await telling.play.at('2027-01-18T12:00')
    const measures = [went(door, { effect: 'no', decision: 'change', change: 'To voksne i garderoben.' })]
    const next = { evaluateOn: '2027-01-25' }
    const again = await say(wish({ measures, next }, { pupilAnswer: 'no' }))
    expect(again).toMatchObject({ outcome: { proposals: ['resource-team', 'owner', 'ppt'] } })
    const support = { number, from: ['owner', 'ppt'], asked: true, reason: 'Det hjelper ikke.' } as const
    await telling.stage.act(considerSupport, id('mathilde'), telling.world.newKey(), support)
    expect((await kindsOf(telling, number)).slice(-2)).toEqual(['support-considered', 'owner-notified'])
    const { rows } = await telling.world.admin.query(
      `select distinct recipient_id from notice where kind = 'owner-notified'`,
    )
    expect(rows.map((row) => row.recipient_id)).toContain(id('astri'))
  })
})
