import { holds } from '../../domain/people/actor.ts'
import { templateSlug } from '../../domain/school-plan/ids.ts'
import { planSchools } from '../../queries/school-plan/plan.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { TapLink } from '../ui/actions.tsx'
import { Lines } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { showPlan } from './plan-page.tsx'

/** One school: its plan. Several: which one. */
export const planSchoolsPage = async (c: AppContext) => {
  const { schools, year, hasTemplate } = await ask(c, planSchools, {})
  const { t } = c.var
  const [only] = schools
  const { actor } = c.var
  const seesAll = holds(actor, 'owner-case-officer', 'owner-leader') && !holds(actor, 'it-administrator')
  if (only !== undefined && schools.length === 1 && !seesAll) return showPlan(c, { school: only.slug, year })
  return renderPage(
    c,
    { title: t.schoolPlan.nav, current: paths.schoolPlans() },
    <div class="narrow stack-l">
      <h1>{t.schoolPlan.schools}</h1>
      {seesAll && <TapLink href={paths.overview()}>{t.overview.link}</TapLink>}
      {schools.length === 0 ? (
        <EmptyState title={t.schoolPlan.noSchool} />
      ) : (
        <Lines
          lines={schools.map(({ slug, name }) => (
            <TapLink href={paths.schoolPlan({ school: slug, year })}>{name}</TapLink>
          ))}
        />
      )}
      {hasTemplate && (
        <TapLink href={paths.schoolPlan({ school: templateSlug, year })}>
          {t.planEditing.template.schoolsLink(year)}
        </TapLink>
      )}
    </div>,
  )
}
