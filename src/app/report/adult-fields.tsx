import type { FC } from 'hono/jsx'
import { paths } from '../paths.ts'
import { Choices, Tick } from '../ui/choices.tsx'
import { SelectField } from '../ui/field.tsx'
import { Find } from '../ui/find.tsx'
import { More } from '../ui/notices.tsx'
import { type FieldsShown, Hits } from './people-fields.tsx'
import { labelOf } from './person-label.ts'

const answers = ['no', 'yes', 'unknown'] as const

/** Whether it is about an adult at the school: the one answer that decides who gets the report (§ 12-5). */
export const AdultFields: FC<FieldsShown> = ({ t, typed, view, wrong, looked }) => {
  const { adult } = t.report
  return (
    <Choices
      name="concernsAdult"
      legend={adult.legend}
      hint={adult.hint}
      layout="short"
      value={typed.one('concernsAdult')}
      error={wrong('concernsAdult')}
      choices={answers.map((value) => ({ value, label: adult.choices[value] }))}
    >
      <More summary={adult.who} open={typed.one('concernsAdult') === 'yes' || looked('adult')}>
        <Find
          name="adultName"
          label={adult.who}
          hint={adult.whoHint}
          error={wrong('adultName')}
          value={view.adult === null ? typed.one('adultName') : labelOf(t, view.adult)}
          suggestions={paths.reportWhom('staff')}
          pick="one"
          into="adult"
          chosen={view.adult?.person}
          button={{ word: t.ui.find, name: 'find', value: 'adult' }}
          words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
        />
        <Hits t={t} list="adult" people={view.hits.adult} looked={looked('adult')} />
        <Tick name="adultLeads" label={adult.leads} checked={typed.one('adultLeads') !== ''} />
        <p class="small quiet">{adult.routes}</p>
      </More>
    </Choices>
  )
}

/** Asked only where one of the chosen pupils is the reporter's own. */
export const CapacityFields: FC<FieldsShown> = ({ t, typed, view, wrong }) =>
  view.ownChild ? (
    <Choices
      name="capacity"
      legend={t.report.capacity.legend}
      hint={t.report.capacity.hint}
      layout="short"
      value={typed.one('capacity')}
      error={wrong('capacity')}
      choices={(['employee', 'parent'] as const).map((value) => ({
        value,
        label: t.report.capacity.choices[value],
      }))}
    />
  ) : null

/** Asked only of those who work at more than one. */
export const SchoolField: FC<FieldsShown> = ({ t, typed, view, wrong }) =>
  view.schools.length > 1 ? (
    <SelectField
      name="school"
      label={t.report.school}
      blank={t.ui.choose}
      value={typed.one('school')}
      error={wrong('school')}
      options={view.schools.map(({ school, name }) => ({ value: school, label: name }))}
    />
  ) : null
