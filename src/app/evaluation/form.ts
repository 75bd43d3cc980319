import { z } from 'zod'
import type { EvaluationWish } from '../../commands/evaluation.ts'
import { measureId, personId } from '../../domain/people/ids.ts'
import { choiceOf, day, identifier, manyOf, maybeDay, maybeWords, tick, wholeNumber } from '../form-fields.ts'
import { type FieldIssue, type Typed, typedFrom } from '../forms.ts'

export const whoAnswered = ['pupil', 'nobody', 'guardian', 'teacher'] as const
export const safeties = ['yes', 'partly', 'no', 'declined', 'cannot', 'not-asked'] as const
export const modes = ['said', 'wrote', 'drew', 'declined', 'cannot'] as const
export const effects = ['yes', 'partly', 'no'] as const
export const decisions = ['continue', 'change', 'stop'] as const
export const nexts = ['again', 'closing'] as const

/** The pupil's answer, as it is asked for here and in the checks after closing. */
export const answerFields = {
  on: day,
  who: choiceOf(whoAnswered),
  safe: choiceOf(safeties),
  mode: choiceOf(modes),
  words: maybeWords(4000),
  alone: tick,
  present: manyOf(identifier, 10),
}

export const evaluationForm = z.object({
  ...answerFields,
  version: wholeNumber(1, 10_000),
  noAnswer: maybeWords(1000),
  measures: z
    .array(
      z.object({
        id: identifier,
        effect: choiceOf(effects),
        decision: choiceOf(decisions),
        change: maybeWords(1000),
      }),
    )
    .default([]),
  added: maybeWords(1000),
  noChange: maybeWords(1000),
  guardiansAsked: tick,
  guardians: z.array(z.object({ id: identifier, view: maybeWords(2000) })).default([]),
  next: choiceOf(nexts),
  evaluateOn: maybeDay,
  note: maybeWords(2000),
})
export type EvaluationForm = z.infer<typeof evaluationForm>

type AnswerForm = Pick<EvaluationForm, 'who' | 'safe' | 'mode' | 'words' | 'alone' | 'present'>

/** Would not and could not are answers of their own; the mode follows them. */
export const answerOf = (form: AnswerForm) => ({
  pupilAnswer: form.safe,
  pupilMode: form.safe === 'declined' || form.safe === 'cannot' ? form.safe : form.mode,
  answeredBy: form.who,
  alone: form.alone && form.present.length === 0,
  present: form.present.map(personId),
  words: form.words,
})

export const wishOf = (number: string, form: EvaluationForm): EvaluationWish => ({
  number,
  version: form.version,
  on: form.on.toString(),
  pupil: { ...answerOf(form), noAnswer: form.noAnswer },
  measures: form.measures.map(({ id, ...rest }) => ({ measure: measureId(id), ...rest })),
  added: form.added,
  noChange: form.noChange,
  guardiansAsked: form.guardiansAsked,
  guardians: form.guardians.map(({ id, view }) => ({ guardian: personId(id), view })),
  next:
    form.next === 'closing'
      ? { closing: true }
      : form.evaluateOn === null
        ? null
        : { evaluateOn: form.evaluateOn.toString() },
  note: form.note,
})

const places: Readonly<Record<string, string>> = {
  'in-the-future': 'on',
  'pupil-not-asked': 'noAnswer',
  'answer-not-the-pupils-own': 'who',
  'change-or-reason-missing': 'noChange',
  'measure-not-evaluated': 'measures.0.effect',
  'next-missing': 'evaluateOn',
  'next-not-later': 'evaluateOn',
  'closing-not-safe': 'next',
}

/** Where each refusal is put right; what no field can mend is said on top. */
export const issuesFor = (refusals: readonly string[], form: EvaluationForm): readonly FieldIssue[] =>
  refusals.flatMap((code) => {
    if (code === 'change-not-told')
      return form.measures.flatMap(({ decision, change }, at) =>
        decision === 'change' && (change ?? '') === '' ? [{ field: `measures.${at}.change`, code }] : [],
      )
    const field = places[code]
    return field === undefined ? [] : [{ field, code }]
  })

/** What is asked first: the pupil, alone, today. */
export const firstAnswer = (today: string): Typed =>
  typedFrom({ on: today, who: 'pupil', mode: 'said', alone: 'yes' })
