import type { FC } from 'hono/jsx'
import type { Entry } from '../../../domain/journal/entry.ts'
import type { CaseEntryKind } from '../../../domain/journal/entry-kinds.ts'
import type { Who } from '../../../domain/journal/facts.ts'
import type { PersonId } from '../../../domain/people/ids.ts'
import { Choices, ManyChoices, Tick } from '../../ui/choices.tsx'
import { DateField, SelectField, TextArea, TextField, TimeField } from '../../ui/field.tsx'
import { Pair } from '../../ui/layout.tsx'
import { choicesOf, PersonSelect, PersonTicks, presentOf, type Shown, staffOf } from '../acts/fields.tsx'
import { sayEntry } from '../saying.ts'

type Label = (t: Shown['c']['var']['t']['byHand']) => string

/** The few shapes of field that everything registered by hand is made of. */
export const chosen =
  <Code extends string>(
    name: string,
    label: Label,
    codes: readonly Code[],
    words: (t: Shown['c']['var']['t']) => Readonly<Record<Code, string>>,
  ): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <Choices
      name={name}
      legend={label(c.var.t.byHand)}
      value={typed.one(name)}
      error={wrong(name)}
      choices={choicesOf(words(c.var.t), codes)}
    />
  )

export const manyChosen =
  <Code extends string>(
    name: string,
    label: Label,
    codes: readonly Code[],
    words: (t: Shown['c']['var']['t']) => Readonly<Record<Code, string>>,
  ): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <ManyChoices
      name={name}
      legend={label(c.var.t.byHand)}
      values={typed.all(name)}
      error={wrong(name)}
      choices={choicesOf(words(c.var.t), codes)}
    />
  )

export const dateField =
  (name: string, label: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <DateField name={name} label={label(c.var.t.byHand)} value={typed.one(name)} error={wrong(name)} />
  )

export const momentField =
  (name: string, label: Label, clock: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <Pair>
      <DateField
        name={`${name}On`}
        label={label(c.var.t.byHand)}
        value={typed.one(`${name}On`)}
        error={wrong(`${name}On`)}
      />
      <TimeField
        name={`${name}At`}
        label={clock(c.var.t.byHand)}
        value={typed.one(`${name}At`)}
        error={wrong(`${name}At`)}
      />
    </Pair>
  )

export const numberField =
  (name: string, label: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <TextField
      name={name}
      label={label(c.var.t.byHand)}
      inputmode="numeric"
      size={4}
      maxlength={4}
      value={typed.one(name)}
      error={wrong(name)}
    />
  )

export const lineField =
  (name: string, label: Label, hint: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, typed, wrong } }) => (
    <TextField
      name={name}
      label={label(c.var.t.byHand)}
      hint={hint(c.var.t.byHand)}
      maxlength={200}
      value={typed.one(name)}
      error={wrong(name)}
    />
  )

export const tickField =
  (name: string, label: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, typed } }) => (
    <Tick name={name} label={label(c.var.t.byHand)} checked={typed.one(name) !== ''} />
  )

export const staffField =
  (name: string, label: Label): FC<{ shown: Shown }> =>
  ({ shown }) => (
    <PersonSelect shown={shown} name={name} label={label(shown.c.var.t.byHand)} among={staffOf(shown)} />
  )

/** The pupil and home, the team too where it was a meeting, and lines for those whom the case doesn't know. */
export const peopleField =
  (name: string, label: Label, among: 'home' | 'everybody' = 'home'): FC<{ shown: Shown }> =>
  ({ shown }) => {
    const { c, typed, wrong, view, say } = shown
    const { byHand, ui } = c.var.t
    const team = new Set<string>(view.file.team.map(({ person }) => person))
    const pupil = view.file.pupils
      .filter(({ part }) => part === 'pupil')
      .map(({ person }) => ({ person, label: say.name(person) }))
    const others = presentOf(shown).filter(({ person }) => among === 'everybody' || !team.has(person))
    return (
      <>
        <PersonTicks shown={shown} name={name} legend={label(byHand)} among={[...pupil, ...others]} />
        <TextArea
          name="others"
          label={byHand.fields.others}
          hint={byHand.fields.othersHint}
          rows={2}
          optional={ui.optional}
          value={typed.one('others')}
          error={wrong('others')}
        />
      </>
    )
  }

/** Which version of the plan: the newest first. */
export const versionField: FC<{ shown: Shown }> = ({ shown: { c, view, say, typed, wrong } }) => {
  const { byHand } = c.var.t
  const plans = view.file.state.plans.toReversed()
  if (plans.length === 0) return <p>{byHand.noneYet.version}</p>
  return (
    <SelectField
      name="version"
      label={byHand.fields.version}
      value={typed.one('version')}
      error={wrong('version')}
      options={plans.map(({ version, approvedOn }) => ({
        value: String(version),
        label: byHand.version(version, say.day(approvedOn)),
      }))}
    />
  )
}

/** An earlier entry that this one answers. */
export const entryField =
  (name: string, label: Label, kind: CaseEntryKind, none: Label): FC<{ shown: Shown }> =>
  ({ shown: { c, view, say, typed, wrong } }) => {
    const { byHand } = c.var.t
    const entries: readonly Entry[] =
      view.file.record.case?.entries.filter((entry) => entry.kind === kind) ?? []
    if (entries.length === 0) return <p>{none(byHand)}</p>
    return (
      <SelectField
        name={name}
        label={label(byHand)}
        value={typed.one(name)}
        error={wrong(name)}
        options={entries.toReversed().map((entry) => ({
          value: String(entry.seq),
          label: byHand.of(sayEntry(say, entry), say.day(entry.happened)),
        }))}
      />
    )
  }

export const whoFrom = (people: readonly PersonId[]): readonly Who[] => people.map((person) => ({ person }))
