import type { FC } from 'hono/jsx'
import type { PlanRole } from '../../domain/school-plan/parties.ts'
import { planRoles } from '../../domain/school-plan/parties.ts'
import type { YearView } from '../../queries/year/year.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/actions.tsx'
import { Chips } from '../ui/chips.tsx'
import { type Option, SelectField } from '../ui/field.tsx'
import type { YearShown } from './rows.tsx'
import { codesOf, ringsBy, type Wanted, yearShows } from './wanted.ts'

const rolesIn = (view: YearView): readonly PlanRole[] => {
  const found = new Set(
    view.items.flatMap(({ content }) =>
      content.responsible.flatMap((party) => (party.kind === 'role' ? [party.role] : [])),
    ),
  )
  return planRoles.filter((role) => found.has(role))
}

export const whoseOptions = ({ t }: YearShown, view: YearView): readonly Option[] => {
  const { filter } = t.year
  const years = [...new Set(view.classes.map(({ yearLevel }) => yearLevel))].toSorted((a, b) => a - b)
  return [
    { value: 'school', label: filter.school },
    ...(view.mine.roles.length + view.mine.seats.length > 0 ? [{ value: 'me', label: filter.me }] : []),
    ...years.map((year) => ({ value: `year-${year}`, label: filter.year(year) })),
    ...view.classes.map(({ id, name }) => ({ value: `class-${id}`, label: filter.class(name) })),
    ...rolesIn(view).map((role) => ({
      value: `role-${role}`,
      label: filter.role(t.planParties.roles[role]),
    })),
  ]
}

/** How the year is shown, and whose. Each choice is an address; the form is sent as one. */
export const Filters: FC<{ shown: YearShown; view: YearView; wanted: Wanted }> = ({
  shown,
  view,
  wanted,
}) => {
  const say = shown.t.year
  return (
    <div class="stack no-print">
      <Chips
        label={say.showLabel}
        chips={yearShows.map((show) => ({
          href: paths.schoolYear(shown.at, codesOf({ ...wanted, show })),
          word: say.shows[show],
          current: show === wanted.show,
        }))}
      />
      <form method="get" action={paths.schoolYear(shown.at)} class="year-filter">
        {wanted.show !== 'wheel' && <input type="hidden" name="show" value={wanted.show} />}
        <SelectField
          name="for"
          label={say.filter.whose}
          value={wanted.whose}
          options={whoseOptions(shown, view)}
        />
        {wanted.show === 'wheel' && (
          <SelectField
            name="by"
            label={say.filter.by}
            value={wanted.by}
            options={ringsBy.map((by) => ({ value: by, label: say.filter.bys[by] }))}
          />
        )}
        <Button type="submit">{say.filter.apply}</Button>
      </form>
    </div>
  )
}
