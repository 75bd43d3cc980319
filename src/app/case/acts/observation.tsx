import { z } from 'zod'
import { type Note, type Observation, observe, writeNote } from '../../../commands/case/investigation.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { beacons } from '../../../domain/journal/entry-kinds.ts'
import { places } from '../../../domain/journal/facts.ts'
import { choiceOf, maybeChoiceOf, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import { actForm } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  longText,
  otherPupilsOf,
  PersonTicks,
  persons,
  Words,
} from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const observation: z.ZodType<Observation> = acted(
  z.object({ place: choiceOf(places), about: persons, observed: words(longText) }),
)

const Seen: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { t } = c.var
  return (
    <>
      <Choices
        name="place"
        legend={t.acts.observation.place}
        value={typed.one('place')}
        error={wrong('place')}
        choices={choicesOf(t.acts.places, places)}
      />
      <Words
        shown={shown}
        name="observed"
        label={t.acts.observation.observed}
        hint={t.acts.observation.observedHint}
        rows={6}
      />
      <PersonTicks
        shown={shown}
        name="about"
        legend={t.acts.observation.about}
        among={otherPupilsOf(shown)}
      />
    </>
  )
}

export const observationForm = actForm<Observation, 'not-in-case'>({
  path: 'observation',
  address: (number) => paths.caseAct(number, 'observation'),
  title: (t) => t.acts.titles.observation,
  act: observe,
  schema: observation,
  Fields: Seen,
  refusals: (t) => t.acts.refusals,
  at: { 'not-in-case': 'about' },
  again: (entry: Entry) =>
    entry.kind === 'observed'
      ? { place: entry.facts.place, about: entry.facts.about, observed: textIn(entry, 'observed') }
      : null,
})

const note: z.ZodType<Note> = acted(z.object({ aboutBeacon: maybeChoiceOf(beacons), note: words(longText) }))

const Written: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { t } = c.var
  return (
    <>
      <Words shown={shown} name="note" label={t.acts.note.text} hint={t.acts.note.hint} rows={6} />
      <SelectField
        name="aboutBeacon"
        label={t.acts.note.about}
        blank={t.acts.choose}
        optional={t.ui.optional}
        value={typed.one('aboutBeacon')}
        error={wrong('aboutBeacon')}
        options={choicesOf(t.duties.names, beacons)}
      />
    </>
  )
}

export const noteForm = actForm<Note, never>({
  path: 'note',
  address: (number) => paths.caseAct(number, 'note'),
  title: (t) => t.acts.titles.note,
  act: writeNote,
  schema: note,
  Fields: Written,
  refusals: (t) => t.acts.refusals,
  again: (entry: Entry) =>
    entry.kind === 'note'
      ? { aboutBeacon: entry.facts.aboutBeacon ?? '', note: textIn(entry, 'note') }
      : null,
})
