import { z } from 'zod'
import type { EvaluationCorrection } from '../../../commands/case/corrections.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { measureId } from '../../../domain/people/ids.ts'
import { decisions, effects, modes, nexts, safeties, whoAnswered } from '../../evaluation/form.ts'
import { choiceOf, identifier, maybeDay, maybeWords, tick } from '../../form-fields.ts'
import { acted, shortText } from '../acts/fields.tsx'
import { ticked } from '../acts/pupil-talk.tsx'

export const evaluationSchema: z.ZodType<EvaluationCorrection> = acted(
  z
    .object({
      who: choiceOf(whoAnswered),
      safe: choiceOf(safeties),
      mode: choiceOf(modes),
      alone: tick,
      measures: z
        .array(
          z.object({
            id: identifier.transform(measureId),
            effect: choiceOf(effects),
            decision: choiceOf(decisions),
          }),
        )
        .default([]),
      guardiansAsked: tick,
      noAnswer: maybeWords(shortText),
      noChange: maybeWords(shortText),
      note: maybeWords(shortText),
      next: choiceOf(nexts),
      evaluateOn: maybeDay,
    })
    .transform(({ who, safe, mode, alone, measures, next, evaluateOn, ...rest }) => ({
      ...rest,
      answer: {
        answeredBy: who,
        pupilAnswer: safe,
        pupilMode: safe === 'declined' || safe === 'cannot' ? safe : mode,
        alone,
      },
      measures: measures.map(({ id, effect, decision }) => ({ measure: id, effect, decision })),
      next:
        next === 'closing'
          ? ({ closing: true } as const)
          : evaluateOn === null
            ? null
            : { evaluateOn: evaluateOn.toString() },
    })),
)

/** The fields of an evaluation as it stands; null for every other entry. */
export const evaluationAgain = (entry: Entry) => {
  if (entry.kind !== 'evaluated') return null
  const { facts, words } = entry
  const text = (item: string) => words.find((passage) => passage.item === item)?.text ?? ''
  const measures = facts.measures.flatMap(({ measure, effect, decision }, at) => [
    [`measures.${at}.id`, measure],
    [`measures.${at}.effect`, effect],
    [`measures.${at}.decision`, decision],
  ])
  const { next } = facts
  return {
    who: facts.answeredBy,
    safe: facts.pupilAnswer,
    mode: facts.pupilMode,
    alone: ticked(facts.alone),
    guardiansAsked: ticked(facts.guardiansAsked),
    noAnswer: text('no-answer'),
    noChange: text('no-change'),
    note: text('more'),
    next: next !== null && 'closing' in next ? 'closing' : 'again',
    evaluateOn: next !== null && 'evaluateOn' in next ? next.evaluateOn : '',
    ...Object.fromEntries(measures),
  }
}
