import { z } from 'zod'
import { callMeeting, changeMeeting, makeDecision, writeMinutes } from '../../../commands/bodies/meetings.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import { becomings, wordsOfMeeting } from '../../../domain/bodies/meeting.ts'
import { personId } from '../../../domain/people/ids.ts'
import { planRoles } from '../../../domain/school-plan/parties.ts'
import { tellingOfBody } from '../../../queries/bodies/telling.ts'
import { meetingPage } from '../../../queries/bodies/body.ts'
import type { AppContext } from '../../context.ts'
import {
  choiceOf,
  day,
  identifier,
  manyOf,
  maybeChoiceOf,
  maybeClock,
  maybeDay,
  maybeWords,
  tick,
  wholeNumber,
  words,
} from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { showMeeting } from './meeting-page.tsx'
import { addressOfMeeting, type MeetingShown } from './meeting-shown.ts'

const seen = wholeNumber(0, 1_000_000)
const item = z.object({ title: maybeWords(200), paper: maybeWords(8000) })
const wishes = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('meeting'),
      seen,
      on: day,
      at: maybeClock,
      place: maybeWords(120),
      item: z.array(item).max(20, 'too-many').default([]),
      calledOff: tick,
    }),
    z.object({ do: z.literal('minutes'), seen, words: words(20_000), present: manyOf(identifier, 200) }),
    z.object({
      do: z.literal('decision'),
      words: words(1000),
      becomes: choiceOf(becomings),
      responsible: maybeChoiceOf(planRoles),
      due: maybeDay,
    }),
  ],
  { error: 'choose-one' },
)
type Wish = z.infer<typeof wishes>

const meetingIn = (wish: Extract<Wish, { do: 'meeting' }>) => ({
  on: wish.on.toString(),
  at: wish.at === null ? null : wish.at.toString({ smallestUnit: 'minute' }),
  place: wish.place,
  agenda: wish.item.flatMap(({ title, paper }) => (title === null ? [] : [{ title, paper }])),
})

const doIt = (c: AppContext, key: string, wish: Wish) => {
  const at = addressOfMeeting(c)
  switch (wish.do) {
    case 'meeting': {
      const { seen: version, calledOff } = wish
      return at.meeting === 'new'
        ? act(c, callMeeting, key, { body: at.body, ...meetingIn(wish) })
        : act(c, changeMeeting, key, { ...at, ...meetingIn(wish), seen: version, calledOff })
    }
    case 'minutes':
      return act(c, writeMinutes, key, {
        ...at,
        seen: wish.seen,
        words: wish.words,
        present: wish.present.map(personId),
      })
    case 'decision': {
      const { words: said, becomes, responsible, due } = wish
      return act(c, makeDecision, key, {
        ...at,
        words: said,
        becomes,
        responsible,
        due: due === null ? null : due.toString(),
      })
    }
  }
}

const wordsIn = (wish: Wish): string => (wish.do === 'meeting' ? wordsOfMeeting(meetingIn(wish)) : wish.words)

/** Under which field a refusal stands. */
const fieldOf = (code: string, wish: Wish): string => {
  if (code === 'agenda-empty' || (code === 'tells-of-somebody' && wish.do === 'meeting'))
    return 'item.0.title'
  if (code === 'responsible-missing') return 'responsible'
  if (code.startsWith('due-')) return 'due'
  return wish.do === 'meeting' ? 'on' : 'words'
}

/** Calls or changes a meeting, writes its minutes, writes down what it decided. */
export const actInMeeting = async (c: AppContext) => {
  const at = addressOfMeeting(c)
  const form = await readForm(c, wishes)
  const read = () => ask(c, meetingPage, at)
  const view = await read()
  if (!view.body.runs) throw new NotFound()
  const again: Omit<MeetingShown, 'errors'> = {
    c,
    view,
    form: form.typed.one('do'),
    typed: form.typed,
    key: form.key,
  }
  if (!form.ok) return showMeeting({ ...again, errors: form.errors }, 422)
  const decision = await doIt(c, form.key, form.value)
  if (decision.accepted) {
    const { outcome } = decision
    const meeting = 'meeting' in outcome ? outcome.meeting : at.meeting
    return seeOther(c, paths.bodyMeeting(at.body, meeting, { done: form.value.do }))
  }
  const errors = decision.refusals.map((code) => ({ field: fieldOf(code, form.value), code }))
  if (decision.refusals.some((code) => code === 'tells-of-somebody')) {
    const words = wordsIn(form.value)
    const telling = await ask(c, tellingOfBody, { body: at.body, words })
    return showMeeting({ ...again, errors, told: { telling, words } }, 422)
  }
  return decision.refusals.some((code) => code === 'changed-meanwhile')
    ? showMeeting({ ...again, view: await read(), key: null, errors }, 409)
    : showMeeting({ ...again, errors }, 422)
}
