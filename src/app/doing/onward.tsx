import type { FC } from 'hono/jsx'
import { decidedSlot } from '../../domain/year/decided.ts'
import type { OccurrenceView } from '../../queries/doing/occurrence.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'

/** Where what it waits for is said to have happened, its line in the plan, and all that is mine in the year. */
export const Onward: FC<{ c: AppContext; view: OccurrenceView; at: PlanAddress }> = ({ c, view, at }) => {
  const { t } = c.var
  const { activity, slot, standing } = view.row
  const links = [
    ...(standing.state === 'awaits' ? [{ href: paths.yearEvents(at), word: t.yearEvents.toPage }] : []),
    ...(slot === decidedSlot
      ? []
      : [{ href: paths.schoolPlanSection(at, '', activity), word: t.doing.toLine }]),
    { href: paths.doing(), word: t.doing.title },
  ]
  return (
    <>
      {links.map(({ href, word }) => (
        <p>
          <TapLink href={href}>{word}</TapLink>
        </p>
      ))}
    </>
  )
}
