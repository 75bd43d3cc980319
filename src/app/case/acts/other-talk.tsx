import { z } from 'zod'
import { type OtherTalk, talkWithOther } from '../../../commands/case/talks.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import type { Who } from '../../../domain/journal/facts.ts'
import type { PersonId } from '../../../domain/people/ids.ts'
import { choiceOf, maybeWords } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  longText,
  maybePerson,
  otherPupilsOf,
  PersonSelect,
  staffOf,
  Words,
} from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const kinds = ['employee', 'witness', 'external', 'other-pupil'] as const

const whoOf = (person: PersonId | null, text: string | null): Who | null =>
  person !== null ? { person } : text === null ? null : { text }

const schema: z.ZodType<OtherTalk> = acted(
  z
    .object({
      as: choiceOf(kinds),
      person: maybePerson,
      text: maybeWords(200),
      statement: maybeWords(longText),
    })
    .transform(({ as, person, text, statement }, context) => {
      const who = whoOf(person, text)
      if (who === null) context.addIssue({ code: 'custom', message: 'missing', path: ['text'] })
      return { as, person: who ?? { text: '' }, statement }
    }),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { otherTalk } = c.var.t.acts
  const words = {
    employee: otherTalk.employee,
    witness: otherTalk.witness,
    external: otherTalk.external,
    'other-pupil': otherTalk.otherPupil,
  }
  return (
    <>
      <Choices
        name="as"
        legend={otherTalk.as}
        value={typed.one('as')}
        error={wrong('as')}
        choices={choicesOf(words, kinds)}
      />
      <PersonSelect
        shown={shown}
        name="person"
        label={otherTalk.person}
        among={[...otherPupilsOf(shown), ...staffOf(shown)]}
      />
      <TextField
        name="text"
        label={otherTalk.text}
        hint={otherTalk.textHint}
        value={typed.one('text')}
        error={wrong('text')}
        maxlength={200}
      />
      <Words
        shown={shown}
        name="statement"
        label={otherTalk.statement}
        hint={otherTalk.statementHint}
        rows={6}
      />
    </>
  )
}

/** What another pupil said is never written here: the page says where it belongs. */
const Before: Fields = ({ shown: { c, view } }) => (
  <Heed>
    <p>{c.var.t.acts.otherTalk.own}</p>
    <p>
      {c.var.t.acts.otherTalk.ownWhere}{' '}
      <a href={paths.caseAct(view.file.row.number, 'other-pupil')}>{c.var.t.acts.titles['other-pupil']}</a>
    </p>
  </Heed>
)

const again = (entry: Entry) => {
  if (entry.kind !== 'other-talked') return null
  const { person, as } = entry.facts
  return {
    as,
    person: 'person' in person ? person.person : '',
    text: 'text' in person ? person.text : '',
    statement: textIn(entry, 'statement'),
  }
}

export const otherTalkForm = actForm<OtherTalk, 'not-in-this-case' | 'words-missing'>({
  path: 'other-talk',
  address: (number) => paths.caseAct(number, 'other-talk'),
  title: (t) => t.acts.titles['other-talk'],
  act: talkWithOther,
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => t.acts.refusals,
  at: { 'not-in-this-case': 'statement', 'words-missing': 'statement' },
  again,
})
