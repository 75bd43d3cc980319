import { z } from 'zod'
import { answerEvaluation, propose, writeActivity } from '../../commands/bodies/council.ts'
import { finishTask } from '../../commands/bodies/meetings.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { bodyPage } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import {
  choiceOf,
  identifier,
  maybeDay,
  maybeIdentifier,
  maybeWords,
  wholeNumber,
  words,
} from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { showBody } from './body-page.tsx'
import type { BodyShown } from './body-shown.ts'
import { turnTowardsReport } from './plan/turned.tsx'

const seen = wholeNumber(0, 1_000_000)
const wishes = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('propose'), words: words(1000), reason: maybeWords(1000) }),
    z.object({
      do: z.literal('activity'),
      activity: maybeIdentifier,
      seen,
      what: words(120),
      on: maybeDay,
      who: maybeWords(120),
      state: choiceOf(['planned', 'done', 'dropped']),
      howItWent: maybeWords(1000).default(null),
    }),
    z.object({
      do: z.literal('answer'),
      seen,
      safer: maybeWords(2000),
      'no-help': maybeWords(2000),
      'begin-with': maybeWords(2000),
    }),
    z.object({ do: z.literal('finish'), decision: identifier, words: maybeWords(500) }),
  ],
  { error: 'choose-one' },
)
type Wish = z.infer<typeof wishes>

const doIt = async (c: AppContext, body: string, key: string, wish: Wish) => {
  switch (wish.do) {
    case 'propose':
      return act(c, propose, key, { body, words: wish.words, reason: wish.reason })
    case 'activity': {
      const { do: _, on, ...rest } = wish
      return act(c, writeActivity, key, { body, ...rest, on: on === null ? null : on.toString() })
    }
    case 'answer': {
      const { do: _, seen: version, ...answer } = wish
      return act(c, answerEvaluation, key, { body, seen: version, answer })
    }
    case 'finish':
      return act(c, finishTask, key, { body, decision: wish.decision, words: wish.words })
  }
}

const done = { propose: 'proposed', activity: 'activity', answer: 'answered', finish: 'task' } as const
/** Under which field a refusal stands. */
const field = { propose: 'words', activity: 'what', answer: 'safer', finish: 'words' } as const

const wordsIn = (wish: Wish): string => {
  switch (wish.do) {
    case 'propose':
      return [wish.words, wish.reason].filter((text) => text !== null).join('\n')
    case 'activity':
      return [wish.what, wish.who, wish.howItWent].filter((text) => text !== null).join('\n')
    case 'answer':
      return [wish.safer, wish['no-help'], wish['begin-with']].filter((text) => text !== null).join('\n')
    case 'finish':
      return wish.words ?? ''
  }
}

/** What members do on the page of their body: propose, plan, answer; and what those who run it mark as done. */
export const actInBody = async (c: AppContext) => {
  const body = c.req.param('body') ?? ''
  const form = await readForm(c, wishes)
  const read = () => ask(c, bodyPage, { body })
  const view = await read()
  if (!view.body.sits && !view.body.runs) throw new NotFound()
  const intent = form.typed.one('do')
  const which = intent === 'activity' ? `activity ${form.typed.one('activity')}` : intent
  const again: Omit<BodyShown, 'errors'> = { c, view, form: which, typed: form.typed, key: form.key }
  if (!form.ok) return showBody({ ...again, errors: form.errors }, 422)
  const decision = await doIt(c, body, form.key, form.value)
  if (decision.accepted) return seeOther(c, paths.body(body, { done: done[form.value.do] }))
  const [code] = decision.refusals
  if (code === 'about-somebody') return turnTowardsReport(c, wordsIn(form.value), paths.body(body))
  const errors = [{ field: field[form.value.do], code }]
  return code === 'changed-meanwhile'
    ? showBody({ ...again, view: await read(), key: null, errors }, 409)
    : showBody({ ...again, errors }, 422)
}
