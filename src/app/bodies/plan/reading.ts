import { type PlanToComment, planToComment } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { ask } from '../../request.tsx'
import type { PlanShown } from '../../school-plan/line-view.tsx'
import { planSpeaker } from '../../school-plan/saying.ts'

export const readBodyPlan = (c: AppContext) => ask(c, planToComment, { body: c.req.param('body') ?? '' })

/** The reader's form of Norwegian; whoever reads English is shown bokmål. */
export const shownIn = (c: AppContext, kept: NonNullable<PlanToComment['kept']>): PlanShown => {
  const form = c.var.locale === 'nn' ? 'nn' : 'nb'
  return { t: c.var.t, form, say: planSpeaker(c, form), plan: kept.plan }
}
