import { type Text, wordsOf } from '../../src/commands/case/words.ts'
import { evaluationFacts, evaluationTexts } from '../../src/commands/evaluation.ts'
import { carriersOf, teamTold } from '../../src/commands/plan/approval.ts'
import { decidePlanApproval } from '../../src/domain/activity-plan/approval.ts'
import { worded } from '../../src/domain/activity-plan/draft.ts'
import { heardSoFar } from '../../src/domain/activity-plan/heard.ts'
import type { WordedMeasure } from '../../src/domain/activity-plan/plan.ts'
import { wordedVersions } from '../../src/domain/activity-plan/worded.ts'
import { decideEvaluation } from '../../src/domain/case/evaluation.ts'
import { foldConcern } from '../../src/domain/concern/state.ts'
import { evaluationFrom, measureFrom } from '../history/acts/wishes.ts'
import { accepted, type Enacted, type InCase, type StepInCase } from './enacted.ts'

type Of<D extends StepInCase['do']> = InCase<Extract<StepInCase, { do: D }>>

/** A plan that rektor approves: by the same decision, and with the same words, as from a draft. */
export const planOf = ({ hand, step, ids }: Of<'plan'>): Enacted => {
  const { plan, at } = step
  const approvedBy = ids.id(step.approvedBy)
  const measures = plan.measures.map((told) =>
    worded({ id: ids.measure(told.tag), ...measureFrom(told, ids) }),
  )
  const heard = heardSoFar(
    hand.state,
    hand.record.concerns.map(({ entries }) => foldConcern(entries)),
  )
  const facts = accepted(
    decidePlanApproval(hand.state, {
      at,
      approvedBy,
      problem: plan.problem,
      measures,
      evaluateOn: plan.evaluateOn,
      pupilHeard: heard.pupil,
      guardiansHeard: heard.guardiansAt === null ? 'no' : 'yes',
      reasonGuardiansNotHeard: (plan.guardiansReason ?? '').trim() !== '',
      guardians: [],
    }),
  )
  const { version, evaluateOn } = facts
  const common = { happened: at, actor: approvedBy }
  const words = wordsOf(hand.row.pupil_id, [
    { field: 'problem', text: plan.problem },
    { field: 'reason', text: plan.guardiansReason ?? '', item: 'guardians' },
    ...measures.flatMap(textsOf),
  ])
  const before = wordedVersions(hand.entries).at(-1) ?? null
  const now = { version, problem: plan.problem, measures, evaluateOn }
  return {
    entries: [
      { kind: 'plan-approved', ...common, facts, words },
      { kind: 'principal-informed', ...common, facts: { version }, words: [] },
    ],
    notices: (after) => [...carriersOf(after, now, before), ...teamTold(after, version, approvedBy)],
  }
}

const textsOf = ({ id, what, goal, success }: WordedMeasure): readonly Text[] => [
  { field: 'what', text: what, item: id, audience: 'slip' },
  { field: 'goal', text: goal ?? null, item: id },
  { field: 'success', text: success ?? null, item: id },
]

export const evaluationOf = ({ hand, step, actor, ids }: Of<'evaluate'>): Enacted => {
  const wish = evaluationFrom(step.told, ids, hand.row.number)
  const { facts } = accepted(
    decideEvaluation(hand.state, {
      at: step.at,
      facts: evaluationFacts(wish),
      reasonForNoAnswer: false,
      reasonForNoChange: false,
      changed: wish.added !== null,
    }),
  )
  const words = wordsOf(hand.row.pupil_id, evaluationTexts(wish))
  return { entries: [{ kind: 'evaluated', happened: step.at, actor, facts, words }], notices: () => [] }
}
