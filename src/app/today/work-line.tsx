import type { FC } from 'hono/jsx'
import type { Work, WorkLine } from '../../queries/today/today.ts'
import { bodyName } from '../bodies/saying.tsx'
import { paths } from '../paths.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { TodoRow } from '../ui/lists.tsx'
import { sayState, type TodaySaying } from './say-line.ts'

/** What waits, and where it is done. */
const said = ({ c }: TodaySaying, work: Work): { readonly title: string; readonly href: string } => {
  const { t } = c.var
  const words = t.today.work
  switch (work.what) {
    case 'comments':
      return { title: words.comments(work.count), href: paths.schoolPlanComments(work.at) }
    case 'receipts':
      return { title: t.held.own.today(work.count), href: `${paths.receipts(work.at)}#own` }
    case 'read-alone':
      return { title: t.held.own.alone(work.count), href: `${paths.receipts(work.at)}#read-alone` }
    case 'answer':
      return { title: words.answer(bodyName(c, work.of)), href: paths.bodyAsks(work.of.body) }
    case 'silent':
      return { title: words.silent(bodyName(c, work.of)), href: paths.evaluations(work.at) }
    case 'evaluation': {
      const name = t.planEvaluation.kinds[work.kind]
      return work.step === 'begin'
        ? { title: words.begin, href: paths.evaluations(work.at) }
        : { title: name, href: paths.evaluationOf(work.at, work.kind) }
    }
    case 'deviation':
      return { title: words.deviation, href: paths.deviation(work.deviation) }
    case 'deviations-late':
      return { title: words.deviationsLate(work.count), href: paths.deviations() }
    case 'deviations-new':
      return { title: words.deviationsNew(work.count), href: paths.deviations() }
  }
}

const isLate = (work: Work): boolean => {
  if (work.what === 'silent' || work.what === 'deviations-late') return true
  if (work.what === 'evaluation') return work.step === 'late'
  return (work.what === 'answer' || work.what === 'deviation') && work.late
}

/** One thing in the work with the plan, with the way to where it is done. */
export const WorkRow: FC<{ say: TodaySaying; line: WorkLine; first: boolean }> = ({ say, line, first }) => {
  const { t } = say.c.var
  const { title, href } = said(say, line.work)
  const late = isLate(line.work)
  const state =
    line.due === null && !late
      ? { tone: 'quiet' as const, word: t.schoolPlan.nav }
      : sayState(say, { late, due: line.due })
  return (
    <TodoRow
      state={state}
      title={title}
      action={
        <LinkButton href={href} kind={first ? 'primary' : 'secondary'} hidden={`: ${title}`}>
          {t.today.work.go}
        </LinkButton>
      }
    />
  )
}

/** The same as a link, where the day's lines had no room. */
export const WorkLinks: FC<{ say: TodaySaying; lines: readonly WorkLine[] }> = ({ say, lines }) => (
  <>
    {lines.map(({ work }) => {
      const { title, href } = said(say, work)
      return (
        <p>
          <TapLink href={href}>{title}</TapLink>
        </p>
      )
    })}
  </>
)
