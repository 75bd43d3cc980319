import { levels } from '../../domain/school-plan/line.ts'
import type { PlanRole } from '../../domain/school-plan/parties.ts'
import type { DatedItem } from '../../domain/year/reading.ts'
import type { RingWanted } from '../../domain/year/wheel/layout.ts'
import { cutTo, firstClause } from '../../domain/year/wheel/letters.ts'
import type { YearView } from '../../queries/year/year.ts'
import type { YearShown } from './rows.tsx'
import type { RingsBy } from './wanted.ts'

/** Letters that a name may have on the wheel, the best first; the list has the whole name. */
const lengths = [36, 29, 23, 18]
export const namesOnWheel = (name: string): readonly string[] => {
  const clause = firstClause(name)
  return lengths.map((most) => cutTo(clause, most))
}

type Ring = RingWanted<DatedItem>
const mostRings = 5

const byCount = (a: Ring, b: Ring): number => b.items.length - a.items.length

/** Those that hold most, and what is in none of these together. */
const fullest = (rings: readonly Ring[], all: readonly DatedItem[], others: string): readonly Ring[] => {
  const shown = rings
    .filter(({ items }) => items.length > 0)
    .toSorted(byCount)
    .slice(0, mostRings)
  const drawn = new Set(shown.flatMap(({ items }) => items))
  const rest = all.filter((item) => !drawn.has(item))
  return rest.length === 0 ? shown : [...shown, { name: others, items: rest }]
}

/** One for each level; for roles and factors those that hold most, and what is in none of these. */
export const ringsOf = (
  { t, say }: YearShown,
  view: YearView,
  by: RingsBy,
  items: readonly DatedItem[],
): readonly Ring[] => {
  const { without, others } = t.year.rings
  if (by === 'level')
    return [
      ...levels.map((level) => ({
        name: t.schoolPlan.levels[level],
        items: items.filter(({ content }) => content.level === level),
      })),
      { name: without, items: items.filter(({ content }) => content.level === null) },
    ].filter((ring) => ring.items.length > 0)
  if (by === 'factor')
    return fullest(
      view.factors.map(({ id, name }) => ({
        name: say.text(name),
        items: items.filter(({ content }) => content.factors.includes(id)),
      })),
      items,
      without,
    )
  const roles = new Set<PlanRole>(
    items.flatMap(({ content }) =>
      content.responsible.flatMap((party) => (party.kind === 'role' ? [party.role] : [])),
    ),
  )
  return fullest(
    [...roles].map((role) => ({
      name: t.planParties.roles[role],
      items: items.filter(({ content }) =>
        content.responsible.some((party) => party.kind === 'role' && party.role === role),
      ),
    })),
    items,
    others,
  )
}
