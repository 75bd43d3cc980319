import type { ChainId } from '../../domain/chain/chain.ts'
import { textsFor } from '../../texts/catalogue.ts'
import { planSpeech, type PlanForm, type PlanSpeaker } from '../../texts/plan-speech.ts'
import type { AppContext } from '../context.ts'

export { inForm, type PlanForm, type PlanSpeaker } from '../../texts/plan-speech.ts'

/** Whoever reads English is shown the school's own form. */
export const formOf = (c: AppContext, school: PlanForm): PlanForm =>
  c.var.locale === 'en' ? school : c.var.locale

/** Everything that a plan says, in the reader's words. */
export const planSpeaker = (c: AppContext, form: PlanForm): PlanSpeaker => planSpeech(c.var.t, form)

/** What a step of the standard chain is called in one form of Norwegian, whoever reads. */
export const standardStep = (form: PlanForm, chain: ChainId, step: string): string | undefined => {
  const standard: Readonly<Record<string, string>> = textsFor(form).chains.steps[chain]
  return standard[step]
}
