import { z } from 'zod'
import { correctPlan, type PlanCorrection } from '../../../commands/case/corrections.ts'
import type { PlanCorrectionRefusal } from '../../../domain/activity-plan/correcting.ts'
import { wordedVersion } from '../../../domain/activity-plan/worded.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { measureId } from '../../../domain/people/ids.ts'
import { identifier, maybeWords, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from '../acts/act-form.tsx'
import { acted, type Fields, longText, type Shown, Words } from '../acts/fields.tsx'

const orNothing = (text: string | null): string => text ?? ''

const schema: z.ZodType<PlanCorrection> = acted(
  z.object({
    problem: words(longText),
    measures: z
      .array(
        z.object({
          id: identifier.transform(measureId),
          what: words(1000),
          goal: maybeWords(500).transform(orNothing),
          success: maybeWords(500).transform(orNothing),
        }),
      )
      .default([]),
  }),
)

/** How many measures stand in what was typed: the version's own, as they came. */
export const countIn = (typed: Shown['typed'], list: string): readonly number[] => {
  const places: number[] = []
  while (typed.one(`${list}.${places.length}.id`) !== '') places.push(places.length)
  return places
}

const OneMeasure = ({ shown: { c, typed, wrong }, at }: { shown: Shown; at: number }) => {
  const { measure, measures } = c.var.t.plan
  const name = `measures.${at}`
  return (
    <Section id={`measure-${at + 1}`} title={measures.one(at + 1)} tight={true}>
      <input type="hidden" name={`${name}.id`} value={typed.one(`${name}.id`)} />
      <TextArea
        name={`${name}.what`}
        label={measure.what}
        hint={c.var.t.acts.noOthers}
        rows={2}
        maxlength={1000}
        value={typed.one(`${name}.what`)}
        error={wrong(`${name}.what`)}
      />
      <TextField
        name={`${name}.goal`}
        label={measure.goal}
        maxlength={500}
        optional={c.var.t.ui.optional}
        value={typed.one(`${name}.goal`)}
        error={wrong(`${name}.goal`)}
      />
      <TextField
        name={`${name}.success`}
        label={measure.success}
        maxlength={500}
        optional={c.var.t.ui.optional}
        value={typed.one(`${name}.success`)}
        error={wrong(`${name}.success`)}
      />
    </Section>
  )
}

const Questions: Fields = ({ shown }) => (
  <>
    <Words
      shown={shown}
      name="problem"
      label={shown.c.var.t.plan.problem.heading}
      hint={shown.c.var.t.acts.noOthers}
      rows={4}
    />
    {countIn(shown.typed, 'measures').map((at) => (
      <OneMeasure shown={shown} at={at} />
    ))}
  </>
)

/** What a correction can do, and what takes a new version. */
const Before: Fields = ({ shown: { c, view } }) => {
  const { planCorrection } = c.var.t.acts
  return (
    <Heed>
      <p>{planCorrection.only}</p>
      <p>
        <a href={paths.planDraft(view.file.row.number)}>{planCorrection.newVersion}</a>
      </p>
      <p>{planCorrection.sendAgain}</p>
    </Heed>
  )
}

const again = (entry: Entry) => {
  if (entry.kind !== 'plan-approved') return null
  const { problem, measures } = wordedVersion(entry)
  const fields = measures.flatMap(({ id, what, goal, success }, at) => [
    [`measures.${at}.id`, id],
    [`measures.${at}.what`, what],
    [`measures.${at}.goal`, goal ?? ''],
    [`measures.${at}.success`, success ?? ''],
  ])
  return { problem, ...Object.fromEntries(fields) }
}

export const planCorrection = actForm<PlanCorrection, PlanCorrectionRefusal>({
  path: 'plan-correction',
  address: (number) => paths.plan(number),
  title: (t) => t.acts.planCorrection.title,
  act: { correct: correctPlan },
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => ({ ...t.acts.refusals, ...t.acts.planCorrection.refusals }),
  at: { 'problem-missing': 'problem', 'what-missing': 'measures.0.what', 'nothing-changed': 'problem' },
  again,
  fixedTime: true,
})
