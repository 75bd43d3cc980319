import type { FC } from 'hono/jsx'
import type { LineKind } from '../../domain/school-plan/line.ts'
import { bodyKinds, planRoles } from '../../domain/school-plan/parties.ts'
import { Choices } from '../ui/choices.tsx'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { ActivityFields, type FieldsShown } from './activity-fields.tsx'
import { aims, hasMore } from './line-form.ts'

const isLong = (kind: LineKind): boolean => kind === 'prose' || kind === 'duty' || kind === 'goal'

/** The fields of one kind of line. */
export const LineFields: FC<{ shown: FieldsShown }> = ({ shown }) => (
  <>
    <Both shown={shown} names={['nb', 'nn']} labels={firstLabels(shown)} long={isLong(shown.kind)} />
    {hasMore(shown.kind) && (
      <Both shown={shown} names={['moreNb', 'moreNn']} labels={moreLabels(shown)} long={true} />
    )}
    <OwnFields shown={shown} />
  </>
)

const firstLabels = ({ c, kind }: FieldsShown): readonly [string, string] => {
  const words = c.var.t.schoolPlan.write
  switch (kind) {
    case 'prose':
    case 'goal':
    case 'duty':
      return [words.nb, words.nn]
    case 'activity':
    case 'measure':
      return [words.whatNb, words.whatNn]
    case 'value':
    case 'factor':
    case 'term':
      return [words.nameNb, words.nameNn]
  }
}

const moreLabels = ({ c, kind }: FieldsShown): readonly [string, string] => {
  const words = c.var.t.schoolPlan.write
  return kind === 'goal' ? [words.indicatorNb, words.indicatorNn] : [words.definitionNb, words.definitionNn]
}

const Both: FC<{
  shown: FieldsShown
  names: readonly [string, string]
  labels: readonly [string, string]
  long: boolean
}> = ({ shown: { typed, said }, names, labels, long }) => (
  <>
    {names.map((name, at) => {
      const field = {
        name,
        label: labels[at] ?? '',
        value: typed.one(name),
        error: said.of(name),
        lang: at === 0 ? 'nb' : 'nn',
      }
      // What is longer than a phone is wide is read whole, also where most is short.
      return long || field.value.length > 40 ? (
        <TextArea {...field} rows={4} maxlength={8000} />
      ) : (
        <TextField {...field} maxlength={300} />
      )
    })}
  </>
)

const OwnFields: FC<{ shown: FieldsShown }> = ({ shown }) => {
  const { c, kind, typed, said } = shown
  const { t } = c.var
  const words = t.schoolPlan.write
  switch (kind) {
    case 'term':
      return (
        <TextField name="source" label={words.source} value={typed.one('source')} error={said.of('source')} />
      )
    case 'measure':
      return (
        <Choices
          name="aimedAt"
          legend={words.aimedAt}
          choices={aims.map((value) => ({ value, label: t.schoolPlan.aims[value] }))}
          value={typed.one('aimedAt')}
          error={said.of('aimedAt')}
        />
      )
    case 'duty':
      return (
        <SelectField
          name="of"
          label={words.of}
          blank={t.ui.choose}
          value={typed.one('of')}
          error={said.of('of')}
          options={[
            ...planRoles.map((value) => ({ value, label: t.planParties.roles[value] })),
            ...bodyKinds.map((value) => ({ value, label: t.planParties.bodies[value] })),
          ]}
        />
      )
    case 'activity':
      return <ActivityFields shown={shown} />
    case 'prose':
    case 'goal':
    case 'value':
    case 'factor':
      return null
  }
}
