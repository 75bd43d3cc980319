import type { FC } from 'hono/jsx'
import { holds } from '../../domain/people/actor.ts'
import { leadership } from '../../domain/people/role.ts'
import { type SchoolYearName, templateSlug } from '../../domain/school-plan/ids.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { Chips } from '../ui/chips.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'

export type PlanPart =
  | 'read'
  | 'year'
  | 'findings'
  | 'chains'
  | 'settings'
  | 'approval'
  | 'history'
  | 'receipts'
  | 'coverage'

export const addressIn = (c: AppContext): PlanAddress => ({
  school: c.req.param('school') ?? '',
  year: c.req.param('year') ?? '',
})

/** The school, the year, and the parts of a plan that one can go to. */
export const PlanHead: FC<{
  c: AppContext
  at: PlanAddress
  school: string
  part: PlanPart
  years?: readonly SchoolYearName[]
}> = ({ c, at, school, part, years = [] }) => {
  const { t } = c.var
  const { parts } = t.schoolPlan
  const chips = [
    { href: paths.schoolPlan(at), word: parts.read, current: part === 'read' },
    { href: paths.schoolYear(at), word: t.year.part, current: part === 'year' },
    { href: paths.schoolPlanChain(at, 'safety'), word: parts.chains, current: part === 'chains' },
    { href: paths.schoolPlanSettings(at, {}), word: parts.settings, current: part === 'settings' },
    { href: paths.schoolPlanFindings(at), word: parts.findings, current: part === 'findings' },
    { href: paths.schoolPlanApproval(at), word: parts.approval, current: part === 'approval' },
    { href: paths.schoolPlanHistory(at, {}), word: parts.history, current: part === 'history' },
    ...(at.school === templateSlug
      ? []
      : [
          { href: paths.receipts(at), word: t.held.part, current: part === 'receipts' },
          { href: paths.evaluations(at), word: t.planEvaluation.nav },
        ]),
    { href: paths.bodies(), word: t.bodies.nav },
    { href: paths.doing(), word: t.doing.title },
    ...(holds(c.var.actor, ...leadership)
      ? [{ href: paths.coverage(at), word: t.doing.coverage.part, current: part === 'coverage' }]
      : []),
  ]
  const ofYears = years.map((year) => ({
    href: paths.schoolPlan({ ...at, year }),
    word: year,
    current: year === at.year,
  }))
  return (
    <div class="stack">
      <PageHead
        title={at.school === templateSlug ? t.planEditing.template.of : t.schoolPlan.title}
        above={school}
        below={at.year}
      />
      <Chips label={t.schoolPlan.title} chips={chips} />
      {ofYears.length > 1 && <Chips label={t.schoolPlan.years} chips={ofYears} />}
    </div>
  )
}

/** What was just done, as the address says by a code. */
export const PlanDone: FC<{ c: AppContext }> = ({ c }) => {
  const codes: Readonly<Record<string, string>> = c.var.t.schoolPlan.done
  const said = codes[c.req.query('done') ?? '']
  return said === undefined ? null : (
    <Heed tone="done">
      <p>{said}</p>
    </Heed>
  )
}
