import { correctEvaluation, type EvaluationCorrection } from '../../../commands/case/corrections.ts'
import type { EvaluationRefusal } from '../../../domain/case/evaluation.ts'
import { wordedVersions } from '../../../domain/activity-plan/worded.ts'
import { decisions, effects, modes, nexts, safeties, whoAnswered } from '../../evaluation/form.ts'
import { paths } from '../../paths.ts'
import { Choices, Tick } from '../../ui/choices.tsx'
import { DateField } from '../../ui/field.tsx'
import { Section } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from '../acts/act-form.tsx'
import { choicesOf, type Fields, type Shown, Words } from '../acts/fields.tsx'
import { evaluationAgain, evaluationSchema } from './evaluation-form.ts'
import { countIn } from './plan-correction.tsx'

const Answer: Fields = ({ shown: { c, typed, wrong } }) => {
  const { pupil } = c.var.t.evaluation
  return (
    <Section id="pupil" title={pupil.heading}>
      <Choices
        name="who"
        legend={pupil.who}
        hint={pupil.whoHint}
        layout="column"
        value={typed.one('who')}
        error={wrong('who')}
        choices={choicesOf(pupil.whoChoices, whoAnswered)}
      />
      <Choices
        name="safe"
        legend={pupil.safe}
        value={typed.one('safe')}
        error={wrong('safe')}
        choices={choicesOf(pupil.safeChoices, safeties)}
      />
      <Choices
        name="mode"
        legend={pupil.mode}
        value={typed.one('mode')}
        error={wrong('mode')}
        choices={choicesOf(pupil.modeChoices, modes)}
      />
      <Tick name="alone" label={pupil.alone} checked={typed.one('alone') !== ''} />
    </Section>
  )
}

/** What the measure is, in the words of the version that was asked about. */
const whatOf = ({ view }: Shown, id: string): string | null => {
  const entries = view.file.record.case?.entries ?? []
  const worded = wordedVersions(
    entries.map((entry) =>
      entry.kind === 'plan-approved' ? { ...entry, words: view.file.words(entry) } : entry,
    ),
  )
  return worded.flatMap(({ measures }) => measures).findLast((measure) => measure.id === id)?.what ?? null
}

const OneMeasure = ({ shown, at }: { shown: Shown; at: number }) => {
  const { c, typed, wrong } = shown
  const { measures } = c.var.t.evaluation
  const name = `measures.${at}`
  const id = typed.one(`${name}.id`)
  return (
    <Section
      id={`measure-${at + 1}`}
      title={whatOf(shown, id) ?? c.var.t.plan.measures.one(at + 1)}
      tight={true}
    >
      <input type="hidden" name={`${name}.id`} value={id} />
      <Choices
        name={`${name}.effect`}
        legend={measures.effect}
        layout="short"
        value={typed.one(`${name}.effect`)}
        error={wrong(`${name}.effect`)}
        choices={choicesOf(measures.effects, effects)}
      />
      <Choices
        name={`${name}.decision`}
        legend={measures.decision}
        layout="short"
        value={typed.one(`${name}.decision`)}
        error={wrong(`${name}.decision`)}
        choices={choicesOf(measures.decisions, decisions)}
      />
    </Section>
  )
}

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { evaluation } = c.var.t
  const { pupil, measures, guardians, next } = evaluation
  return (
    <>
      <Answer shown={shown} />
      <Words shown={shown} name="noAnswer" label={pupil.why} hint={pupil.whyHint} rows={2} optional={true} />
      {countIn(typed, 'measures').map((at) => (
        <OneMeasure shown={shown} at={at} />
      ))}
      <Words
        shown={shown}
        name="noChange"
        label={measures.noChange}
        hint={shown.c.var.t.acts.noOthers}
        rows={2}
        optional={true}
      />
      <Tick name="guardiansAsked" label={guardians.asked} checked={typed.one('guardiansAsked') !== ''} />
      <Choices
        name="next"
        legend={next.legend}
        layout="column"
        value={typed.one('next')}
        error={wrong('next')}
        choices={choicesOf({ again: next.again, closing: next.closing }, nexts)}
      />
      <DateField
        name="evaluateOn"
        label={c.var.t.acts.evaluationCorrection.date}
        value={typed.one('evaluateOn')}
        error={wrong('evaluateOn')}
      />
      <Words
        shown={shown}
        name="note"
        label={next.note}
        hint={shown.c.var.t.acts.noOthers}
        rows={2}
        optional={true}
      />
    </>
  )
}

/** The pupil's words stay; what was changed in the plan is changed by a new version. */
const Before: Fields = ({ shown: { c } }) => (
  <Heed>
    <p>{c.var.t.acts.evaluationCorrection.only}</p>
  </Heed>
)

export const evaluationCorrection = actForm<EvaluationCorrection, EvaluationRefusal>({
  path: 'evaluation-correction',
  address: (number) => paths.caseAct(number, 'evaluation'),
  title: (t) => t.evaluation.page,
  act: { correct: correctEvaluation },
  schema: evaluationSchema,
  Fields: Questions,
  Before,
  refusals: (t) => ({ ...t.acts.refusals, ...t.evaluation.refusals }),
  at: {
    'pupil-not-asked': 'noAnswer',
    'answer-not-the-pupils-own': 'who',
    'change-or-reason-missing': 'noChange',
    'next-missing': 'evaluateOn',
    'next-not-later': 'evaluateOn',
    'closing-not-safe': 'next',
  },
  again: evaluationAgain,
  fixedTime: true,
})
