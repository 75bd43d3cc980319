import { planSpeech, type PlanForm, type PlanSpeaker } from '../../texts/plan-speech.ts'
import type { AppContext } from '../context.ts'

export { inForm, type PlanForm, type PlanSpeaker } from '../../texts/plan-speech.ts'

/** Whoever reads English is shown the school's own form. */
export const formOf = (c: AppContext, school: PlanForm): PlanForm =>
  c.var.locale === 'en' ? school : c.var.locale

/** Everything that a plan says, in the reader's words. */
export const planSpeaker = (c: AppContext, form: PlanForm): PlanSpeaker => planSpeech(c.var.t, form)
