import type { FC } from 'hono/jsx'
import { holds } from '../../domain/people/actor.ts'
import { leadership } from '../../domain/people/role.ts'
import { type SchoolYearName, templateSlug } from '../../domain/school-plan/ids.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { type Chip, Chips } from '../ui/chips.tsx'
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

const planParts: readonly PlanPart[] = ['read', 'chains', 'settings', 'findings', 'approval', 'history']

/** The plan itself, as it is read, written, held against the law and approved. */
const partsOfPlan = (c: AppContext, at: PlanAddress, part: PlanPart): readonly Chip[] => {
  const { parts } = c.var.t.schoolPlan
  return [
    { href: paths.schoolPlan(at), word: parts.read, current: part === 'read' },
    { href: paths.schoolPlanChain(at, 'safety'), word: parts.chains, current: part === 'chains' },
    { href: paths.schoolPlanSettings(at, {}), word: parts.settings, current: part === 'settings' },
    { href: paths.schoolPlanFindings(at), word: parts.findings, current: part === 'findings' },
    { href: paths.schoolPlanApproval(at), word: parts.approval, current: part === 'approval' },
    { href: paths.schoolPlanHistory(at, {}), word: parts.history, current: part === 'history' },
  ]
}

/** The year that the plan is run in. */
const partsOfYear = (c: AppContext, at: PlanAddress, part: PlanPart): readonly Chip[] => {
  const { t, actor } = c.var
  return [
    { href: paths.schoolYear(at), word: t.year.part, current: part === 'year' },
    { href: paths.doing(), word: t.doing.title },
    ...(holds(actor, ...leadership)
      ? [{ href: paths.coverage(at), word: t.doing.coverage.part, current: part === 'coverage' }]
      : []),
    { href: paths.receipts(at), word: t.held.part, current: part === 'receipts' },
  ]
}

const areas = (c: AppContext, at: PlanAddress, isPlan: boolean): readonly Chip[] => {
  const { t } = c.var
  return [
    { href: paths.schoolPlan(at), word: t.schoolPlan.areas.plan, current: isPlan },
    { href: paths.schoolYear(at), word: t.schoolPlan.areas.year, current: !isPlan },
    { href: paths.evaluations(at), word: t.planEvaluation.nav },
    { href: paths.bodies(), word: t.bodies.nav },
  ]
}

/** The school and the year; what there is of its plan, and within that the parts that one can go to. */
export const PlanHead: FC<{
  c: AppContext
  at: PlanAddress
  school: string
  part: PlanPart
  years?: readonly SchoolYearName[]
}> = ({ c, at, school, part, years = [] }) => {
  const { t } = c.var
  const isTemplate = at.school === templateSlug
  const isPlan = planParts.includes(part)
  const ofYears = years.map((year) => ({
    href: paths.schoolPlan({ ...at, year }),
    word: year,
    current: year === at.year,
  }))
  return (
    <div class="stack">
      <PageHead
        title={isTemplate ? t.planEditing.template.of : t.schoolPlan.title}
        above={school}
        below={at.year}
      />
      {!isTemplate && <Chips label={t.schoolPlan.title} chips={areas(c, at, isPlan)} />}
      <Chips
        label={isPlan ? t.schoolPlan.areas.plan : t.schoolPlan.areas.year}
        chips={isPlan ? partsOfPlan(c, at, part) : partsOfYear(c, at, part)}
        kind="quiet"
      />
      {ofYears.length > 1 && <Chips label={t.schoolPlan.years} chips={ofYears} kind="quiet" />}
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
