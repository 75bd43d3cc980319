import { z } from 'zod'
import { holdMeeting, type Meeting } from '../../../commands/case/investigation.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import type { Who } from '../../../domain/journal/facts.ts'
import { choiceOf, maybeWords, tick, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices, Tick } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { actForm } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  longText,
  PersonTicks,
  persons,
  presentOf,
  shortText,
  Words,
} from './fields.tsx'
import { textIn, ticked } from './pupil-talk.tsx'

const kinds = ['cooperation', 'team', 'resource-team', 'leaders'] as const

const isWritten = (line: string): boolean => line !== ''

/** People ticked, and one line for each whom the case doesn't know. */
export const whosFrom = (people: readonly Who[], others: string | null): readonly Who[] => [
  ...people,
  ...(others ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(isWritten)
    .map((text) => ({ text })),
]

export const peopleIn = (whos: readonly Who[]) => whos.flatMap((who) => ('person' in who ? [who.person] : []))
export const othersIn = (whos: readonly Who[]): string =>
  whos.flatMap((who) => ('text' in who ? [who.text] : [])).join('\n')

const schema: z.ZodType<Meeting> = acted(
  z
    .object({
      kind: choiceOf(kinds),
      present: persons,
      others: maybeWords(shortText),
      pupilInvited: tick,
      guardiansInvited: tick,
      minutes: words(longText),
      notToBeTold: maybeWords(shortText),
    })
    .transform(({ present, others, ...rest }) => ({
      ...rest,
      present: whosFrom(
        present.map((one) => ({ person: one })),
        others,
      ),
    })),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong, view, say } = shown
  const { t } = c.var
  const { meeting } = t.acts
  const pupils = view.file.pupils
    .filter(({ part }) => part === 'pupil')
    .map(({ person }) => ({ person, label: say.name(person) }))
  return (
    <>
      <Choices
        name="kind"
        legend={meeting.kind}
        value={typed.one('kind')}
        error={wrong('kind')}
        choices={choicesOf(meeting.kinds, kinds)}
      />
      <PersonTicks
        shown={shown}
        name="present"
        legend={meeting.present}
        among={[...pupils, ...presentOf(shown)]}
      />
      <TextArea
        name="others"
        label={meeting.others}
        hint={meeting.othersHint}
        rows={2}
        optional={t.ui.optional}
        value={typed.one('others')}
        error={wrong('others')}
      />
      <Tick name="pupilInvited" label={meeting.pupilInvited} checked={typed.one('pupilInvited') !== ''} />
      <Tick
        name="guardiansInvited"
        label={meeting.guardiansInvited}
        checked={typed.one('guardiansInvited') !== ''}
      />
      <Words shown={shown} name="minutes" label={meeting.minutes} hint={meeting.minutesHint} rows={8} />
    </>
  )
}

const again = (entry: Entry) => {
  if (entry.kind !== 'meeting') return null
  const { present, pupilInvited, guardiansInvited, kind } = entry.facts
  return {
    kind,
    present: peopleIn(present),
    others: othersIn(present),
    pupilInvited: ticked(pupilInvited),
    guardiansInvited: ticked(guardiansInvited),
    minutes: textIn(entry, 'minutes'),
    notToBeTold: textIn(entry, 'not-to-be-told'),
  }
}

export const meetingForm = actForm<Meeting, 'nobody-there'>({
  path: 'meeting',
  address: (number) => paths.caseAct(number, 'meeting'),
  title: (t) => t.acts.titles.meeting,
  act: holdMeeting,
  schema,
  Fields: Questions,
  refusals: (t) => t.acts.refusals,
  at: { 'nobody-there': 'present' },
  again,
  contact: true,
})
