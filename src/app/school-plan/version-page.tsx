import { linesOf, sectionsInOrder } from '../../domain/school-plan/plan.ts'
import { schoolPlanVersion } from '../../queries/school-plan/plan.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { LineView, type PlanShown } from './line-view.tsx'
import { addressIn } from './plan-head.tsx'
import { formOf, planSpeaker } from './saying.ts'

/** A version as it was approved: nothing of it changes any more. */
export const planVersionPage = async (c: AppContext) => {
  const at = addressIn(c)
  const version = Number(c.req.param('version'))
  const view = await ask(c, schoolPlanVersion, { ...at, version })
  const { t, locale } = c.var
  const form = formOf(c, view.school.languageForm)
  const shown: PlanShown = { t, form, say: planSpeaker(c, form), plan: view.plan }
  const words = t.schoolPlan.approval
  const date = sayFullDate(locale, Temporal.PlainDate.from(view.version.approvedOn))
  return renderPage(
    c,
    { title: `${t.schoolPlan.page(view.year)}. ${words.version(version)}`, current: paths.schoolPlans() },
    <div class="stack-l">
      <PageHead
        title={t.schoolPlan.title}
        above={`${view.school.name} · ${view.year} · ${words.version(version)}`}
        below={words.approvedOn(date, words.inBody[view.version.approvedIn])}
      />
      {sectionsInOrder(view.plan).map((section) => (
        <Section id={section.id} title={shown.say.heading(section)}>
          {linesOf(view.plan, section.id).map((line) => (
            <div class="panel plan-line" id={`line-${line.id}`}>
              <div class="stack-s">
                <LineView shown={shown} line={line} />
              </div>
            </div>
          ))}
        </Section>
      ))}
    </div>,
  )
}
