import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { endConcern } from '../../commands/concern/ending.ts'
import { type EndingView, endingView } from '../../queries/concern/deciding.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, maybeChoiceOf, maybeWords, tick } from '../form-fields.ts'
import { type FieldIssue, readForm, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { TapLink } from '../ui/actions.tsx'
import { Choices, Tick } from '../ui/choices.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { More } from '../ui/notices.tsx'
import { afterwards, numberIn, renderAct, saidIn } from './act.tsx'
import { sayInstant } from './saying.ts'

const endings = ['looked-into-pupil-safe', 'duplicate', 'not-pupil-environment'] as const
const answers = ['yes', 'partly', 'no', 'declined', 'cannot'] as const

const schema = z.object({
  ending: choiceOf(endings),
  asked: tick,
  safe: maybeChoiceOf(answers),
  words: maybeWords(4000),
  which: maybeWords(12),
  same: maybeWords(12),
  unsafe: maybeChoiceOf(['yes', 'no', 'unknown']),
  reason: maybeWords(4000),
})

interface Shown {
  readonly c: AppContext
  readonly view: EndingView
  readonly typed: Typed
  readonly wrong: (field: string) => string | undefined
}

const LookedInto: FC<Shown> = ({ c, typed, wrong }) => {
  const { ending } = c.var.t.concern
  return (
    <More summary={ending.lookedInto} open={typed.one('ending') === 'looked-into-pupil-safe'}>
      <Tick name="asked" label={ending.asked} checked={typed.one('asked') !== ''} error={wrong('asked')} />
      <Choices
        name="safe"
        legend={ending.safe}
        layout="short"
        value={typed.one('safe')}
        error={wrong('safe')}
        choices={answers.map((value) => ({ value, label: ending.safeChoices[value] }))}
      />
      <TextArea
        name="words"
        label={ending.words}
        hint={ending.wordsHint}
        value={typed.one('words')}
        error={wrong('words')}
        maxlength={4000}
      />
    </More>
  )
}

const Duplicate: FC<Shown> = ({ c, view, typed, wrong }) => {
  const { ending, page } = c.var.t.concern
  return (
    <More summary={ending.duplicate} open={typed.one('ending') === 'duplicate'}>
      <TextField
        name="which"
        label={ending.which}
        hint={ending.whichHint}
        value={typed.one('which')}
        error={wrong('which')}
        maxlength={12}
        size={8}
      />
      {view.same.length > 0 && (
        <Choices
          name="same"
          legend={ending.sameAbout}
          layout="column"
          value={typed.one('same')}
          choices={view.same.map(({ number, reportedAt }) => ({
            value: number,
            label: page.number(number),
            detail: sayInstant(c, reportedAt),
          }))}
        />
      )}
    </More>
  )
}

const Environment: FC<Shown> = ({ c, typed, wrong }) => {
  const { t } = c.var
  const { ending } = t.concern
  return (
    <More summary={ending.environment} open={typed.one('ending') === 'not-pupil-environment'}>
      <Choices
        name="unsafe"
        legend={ending.unsafe}
        hint={ending.unsafeHint}
        layout="short"
        value={typed.one('unsafe')}
        error={wrong('unsafe')}
        choices={[
          { value: 'no', label: t.ui.no },
          { value: 'yes', label: t.ui.yes },
          { value: 'unknown', label: t.ui.unsure },
        ]}
      />
      <p class="small">{ending.physical}</p>
    </More>
  )
}

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const show = (c: AppContext, view: EndingView, { typed, errors, key }: Again) => {
  const { ending } = c.var.t.concern
  const said = saidIn(c, errors, { ...c.var.t.concern.takeHold.errors, ...ending.errors })
  const shown: Shown = { c, view, typed, wrong: said.of }
  const head = { title: ending.title, intro: ending.intro, save: ending.end, act: 'ending' as const }
  return renderAct(
    c,
    { head, errors: said.summary, key },
    <>
      <p>
        <TapLink href={paths.concernAct(numberIn(c), 'take-hold')}>{ending.instead}</TapLink>
      </p>
      <Choices
        name="ending"
        legend={ending.how}
        layout="column"
        value={typed.one('ending')}
        error={said.of('ending')}
        choices={endings.map((value) => ({
          value,
          label: ending.choices[value],
          detail: ending.details[value],
        }))}
      />
      <LookedInto {...shown} />
      <Duplicate {...shown} />
      <Environment {...shown} />
      <TextArea
        name="reason"
        label={ending.reason}
        hint={ending.reasonHint}
        value={typed.one('reason')}
        error={said.of('reason')}
        maxlength={4000}
      />
    </>,
  )
}

export const showEnding = async (c: AppContext) => {
  const view = await ask(c, endingView, { number: numberIn(c) })
  // The marked way of § 12-7 is where such a report begins; what it asks first is whether a pupil is unsafe.
  const isPhysical = view.file.report?.categories.includes('physical-environment') === true
  const typed = typedFrom(isPhysical ? { ending: 'not-pupil-environment' } : {})
  return show(c, view, { typed, errors: [], key: null })
}

export const sendEnding = async (c: AppContext) => {
  const number = numberIn(c)
  const view = await ask(c, endingView, { number })
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, view, { typed, errors: form.errors, key })
  const { value } = form
  const decision = await act(c, endConcern, key, {
    number,
    ending: value.ending,
    pupilAsked: value.asked,
    pupilSafe: value.safe,
    pupilWords: value.words,
    reason: value.reason,
    duplicateOf: value.which?.toUpperCase() ?? value.same,
    somebodyUnsafe: value.unsafe,
  })
  if (decision.accepted) return seeOther(c, afterwards(c, 'ended'))
  const errors = decision.refusals.map((code) => ({ field: fields[code] ?? 'ending', code }))
  return show(c, view, { typed, errors, key })
}

const fields: Readonly<Record<string, string>> = {
  'pupil-not-asked': 'asked',
  'pupil-not-safe': 'safe',
  'duplicate-missing': 'which',
  'duplicate-unknown': 'which',
  'unsafe-not-asked': 'unsafe',
  'somebody-may-be-unsafe': 'unsafe',
  'reason-missing': 'reason',
}
