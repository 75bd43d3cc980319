import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { MomentText } from '../../../domain/journal/facts.ts'
import { personId } from '../../../domain/people/ids.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import type { AppContext } from '../../context.ts'
import { day, identifier, manyOf, maybeClock, maybeIdentifier } from '../../form-fields.ts'
import type { Typed } from '../../forms.ts'
import { DateField, SelectField, TextArea, TimeField } from '../../ui/field.tsx'
import { FieldGroup, ManyChoices } from '../../ui/choices.tsx'
import { Pair } from '../../ui/layout.tsx'
import type { Saying } from '../saying.ts'

/** What the fields of an act are drawn from. */
export interface Shown {
  readonly c: AppContext
  readonly view: CaseForAct
  readonly say: Saying
  readonly typed: Typed
  /** The sentence for a field that could not be taken. */
  readonly wrong: (field: string) => string | undefined
}

export type Fields = FC<{ shown: Shown }>

/** Words of one text: long enough for a talk, short enough for a page. */
export const longText = 8000
export const shortText = 2000

export const person = identifier.transform(personId)
export const maybePerson = maybeIdentifier.transform((id) => (id === null ? null : personId(id)))
export const persons = manyOf(identifier.transform(personId))

/** When it happened: a day, and a time where somebody knows it. */
export const when = { on: day, at: maybeClock }

export const momentFrom = ({
  on,
  at,
}: {
  on: Temporal.PlainDate
  at: Temporal.PlainTime | null
}): MomentText =>
  at === null ? on.toString() : `${on.toString()}T${at.toString({ smallestUnit: 'minute' })}`

/** The fields of an act with when it happened; the rest of the form decides what it is. */
export const acted = <Rest extends object>(rest: z.ZodType<Rest>) =>
  z.intersection(
    z.object(when).transform((given) => ({ happened: momentFrom(given) })),
    rest,
  )

/** As the fields show a moment that is stored. */
export const whenOf = (happened: MomentText) => ({
  on: happened.slice(0, 10),
  at: happened.length > 10 ? happened.slice(11, 16).replace(':', '.') : '',
})

export const When: Fields = ({ shown: { c, typed, wrong } }) => {
  const { acts } = c.var.t
  return (
    <FieldGroup id="when" legend={acts.when} hint={acts.whenHint}>
      <Pair>
        <DateField name="on" label={acts.day} value={typed.one('on')} error={wrong('on')} />
        <TimeField name="at" label={acts.clock} value={typed.one('at')} error={wrong('at')} />
      </Pair>
    </FieldGroup>
  )
}

/** A text with its name, what to write and what not to. */
export const Words: FC<{
  shown: Shown
  name: string
  label: string
  /** What to write, and what not to. */
  hint: string
  rows?: number
  optional?: boolean
}> = ({ shown: { c, typed, wrong }, name, label, hint, rows, optional }) => (
  <TextArea
    name={name}
    label={label}
    hint={hint}
    rows={rows ?? 4}
    value={typed.one(name)}
    error={wrong(name)}
    optional={optional ? c.var.t.ui.optional : undefined}
  />
)

interface Named {
  readonly person: string
  readonly label: string
}

export const staffOf = ({ c, view }: Pick<Shown, 'c' | 'view'>): readonly Named[] =>
  view.staff.map(({ person: id, name, roles }) => {
    const role = roles[0]
    return { person: id, label: role === undefined ? name : `${name}, ${c.var.t.roles[role]}` }
  })

export const otherPupilsOf = ({ view, say }: Pick<Shown, 'view' | 'say'>): readonly Named[] =>
  view.file.pupils
    .filter(({ part }) => part !== 'pupil')
    .map(({ person: id, class: group }) => ({
      person: id,
      label: group === null ? say.name(id) : `${say.name(id)}, ${group}`,
    }))

/** Everybody of the case that can be in a room: the team, then home. */
export const presentOf = ({ view, say }: Pick<Shown, 'view' | 'say'>): readonly Named[] => [
  ...view.file.team.map(({ person: id }) => ({ person: id, label: say.name(id) })),
  ...view.file.guardians.map(({ relation }) => ({
    person: relation.guardian,
    label: say.name(relation.guardian),
  })),
]

export const PersonSelect: FC<{
  shown: Shown
  name: string
  label: string
  among: readonly Named[]
  hint?: string
  blank?: string
  optional?: boolean
}> = ({ shown: { c, typed, wrong }, name, label, among, hint, blank, optional }) => (
  <SelectField
    name={name}
    label={label}
    hint={hint}
    blank={blank ?? c.var.t.acts.choose}
    value={typed.one(name)}
    error={wrong(name)}
    optional={optional ? c.var.t.ui.optional : undefined}
    options={among.map(({ person: id, label: said }) => ({ value: id, label: said }))}
  />
)

export const PersonTicks: FC<{
  shown: Shown
  name: string
  legend: string
  among: readonly Named[]
  hint?: string
}> = ({ shown: { typed, wrong }, name, legend, among, hint }) =>
  among.length === 0 ? null : (
    <ManyChoices
      name={name}
      legend={legend}
      hint={hint}
      layout="column"
      error={wrong(name)}
      values={typed.all(name)}
      choices={among.map(({ person: id, label }) => ({ value: id, label }))}
    />
  )

/** Tiles from a table of codes and words. */
export const choicesOf = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  codes: readonly Code[],
) => codes.map((value) => ({ value, label: words[value] }))
