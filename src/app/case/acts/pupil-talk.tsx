import { z } from 'zod'
import { type PupilTalk, talkWithPupil } from '../../../commands/case/talks.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import type { PupilMode, Safety } from '../../../domain/journal/facts.ts'
import type { PassageField } from '../../../domain/journal/passage.ts'
import { choiceOf, maybeWords, tick } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { TapLink } from '../../ui/actions.tsx'
import { Choices, Tick } from '../../ui/choices.tsx'
import { actForm } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  longText,
  maybePerson,
  PersonSelect,
  PersonTicks,
  persons,
  presentOf,
  shortText,
  staffOf,
  Words,
} from './fields.tsx'

const modes = ['said', 'wrote', 'drew', 'declined', 'cannot'] as const satisfies readonly PupilMode[]
const answers = [
  'yes',
  'partly',
  'no',
  'declined',
  'cannot',
  'not-asked',
] as const satisfies readonly Safety[]
const rooms = ['chosen', 'alone', 'others'] as const

const schema: z.ZodType<PupilTalk> = acted(
  z
    .object({
      mode: choiceOf(modes),
      pupilWords: maybeWords(longText),
      safe: choiceOf(answers),
      room: choiceOf(rooms),
      present: persons,
      by: maybePerson,
      wantsMeasures: tick,
      notToBeTold: maybeWords(shortText),
      summary: maybeWords(longText),
      pupilConfirmed: tick,
    })
    .transform(({ room, present, ...talk }) => ({
      ...talk,
      alone: room !== 'others',
      ...(room === 'chosen' ? { chosenAdult: true } : {}),
      present: room === 'others' ? present : [],
    })),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong, view } = shown
  const { t } = c.var
  const { pupilTalk } = t.acts
  const rooms_ = { chosen: pupilTalk.chosen, alone: pupilTalk.alone, others: pupilTalk.others }
  return (
    <>
      <p class="small">
        {pupilTalk.askHand}{' '}
        <TapLink href={paths.caseAct(view.file.row.number, 'pupil-words')}>{pupilTalk.hand}</TapLink>
      </p>
      <Choices
        name="mode"
        legend={pupilTalk.mode}
        value={typed.one('mode')}
        error={wrong('mode')}
        choices={choicesOf(t.acts.modes, modes)}
      />
      <Words shown={shown} name="pupilWords" label={pupilTalk.words} hint={pupilTalk.wordsHint} rows={6} />
      <Choices
        name="safe"
        legend={pupilTalk.safe}
        value={typed.one('safe')}
        error={wrong('safe')}
        choices={choicesOf(t.acts.safety, answers)}
      />
      <Choices
        name="room"
        legend={pupilTalk.who}
        layout="column"
        value={typed.one('room')}
        error={wrong('room')}
        choices={choicesOf(rooms_, rooms)}
      />
      <PersonTicks shown={shown} name="present" legend={pupilTalk.present} among={presentOf(shown)} />
      <PersonSelect
        shown={shown}
        name="by"
        label={pupilTalk.by}
        blank={pupilTalk.me}
        among={staffOf(shown)}
      />
      <Tick
        name="wantsMeasures"
        label={pupilTalk.wants}
        detail={pupilTalk.wantsDetail}
        checked={typed.one('wantsMeasures') !== ''}
      />
      <Words
        shown={shown}
        name="notToBeTold"
        label={pupilTalk.notToBeTold}
        hint={pupilTalk.notToBeToldHint}
        rows={2}
        optional={true}
      />
      <Words
        shown={shown}
        name="summary"
        label={pupilTalk.summary}
        hint={pupilTalk.summaryHint}
        optional={true}
      />
      <Tick name="pupilConfirmed" label={pupilTalk.confirmed} checked={typed.one('pupilConfirmed') !== ''} />
    </>
  )
}

/** A text of an entry as its field shows it. */
export const textIn = (entry: Entry, field: PassageField): string =>
  entry.words.find((passage) => passage.field === field && passage.item !== 'correction')?.text ?? ''

export const ticked = (is: boolean): string => (is ? 'yes' : '')

const again = (entry: Entry) => {
  if (entry.kind !== 'pupil-talked') return null
  const { facts } = entry
  const room = !facts.alone ? 'others' : facts.chosenAdult === true ? 'chosen' : 'alone'
  return {
    mode: facts.mode,
    safe: facts.safe,
    room,
    present: facts.present,
    by: entry.onBehalfOf ?? '',
    wantsMeasures: ticked(facts.wantsMeasures),
    pupilConfirmed: ticked(facts.pupilConfirmed),
    pupilWords: textIn(entry, 'pupil-words'),
    notToBeTold: textIn(entry, 'not-to-be-told'),
    summary: textIn(entry, 'summary'),
  }
}

export const pupilTalkForm = actForm<PupilTalk, 'words-missing'>({
  path: 'pupil-talk',
  address: (number) => paths.caseAct(number, 'pupil-talk'),
  title: (t) => t.acts.titles['pupil-talk'],
  act: talkWithPupil,
  schema,
  Fields: Questions,
  refusals: (t) => t.acts.refusals,
  at: { 'words-missing': 'pupilWords' },
  first: () => ({ room: 'chosen' }),
  again,
  done: 'talk-written',
})
