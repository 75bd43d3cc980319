import type { Child, FC } from 'hono/jsx'
import type { AppContext } from '../../context.ts'
import { PupilPage } from '../../frame.tsx'
import { paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { page } from '../../respond.ts'
import { Button } from '../../ui/actions.tsx'
import { Choices, Tick } from '../../ui/choices.tsx'
import { ErrorSummary, type SaidError } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Flame } from '../../ui/icons.tsx'
import { More } from '../../ui/notices.tsx'
import { choicesOf } from '../acts/fields.tsx'
import type { Sent } from './case-form.tsx'

export const ownAnswers = ['yes', 'partly', 'no', 'declined'] as const

/** Large, warm, and without a way out: nothing else opens until somebody signs in anew. */
const locked = (c: AppContext, children: Child, status: 200 | 422 = 200) => {
  const { t, locale, nonce, demonstration } = c.var
  return page(
    c,
    <PupilPage
      title={t.acts.titles['pupil-words']}
      t={t}
      locale={locale}
      nonce={nonce}
      demonstration={demonstration ? {} : undefined}
    >
      {children}
    </PupilPage>,
    status,
  )
}

const Questions: FC<{ c: AppContext; sent: Sent }> = ({ c, sent }) => {
  const { pupilWords } = c.var.t.acts
  return (
    <>
      <Choices
        name="safe"
        legend={pupilWords.safe}
        value={sent.typed.one('safe')}
        choices={choicesOf(pupilWords.safeChoices, ownAnswers)}
      />
      <TextArea
        name="words"
        label={pupilWords.words}
        hint={pupilWords.wordsHint}
        rows={5}
        value={sent.typed.one('words')}
      />
      <TextArea
        name="notToBeTold"
        label={pupilWords.notToBeTold}
        hint={pupilWords.wordsHint}
        rows={2}
        value={sent.typed.one('notToBeTold')}
      />
      <Tick name="wants" label={pupilWords.wants} checked={sent.typed.one('wants') !== ''} />
    </>
  )
}

export const askPupil = (
  c: AppContext,
  shown: {
    readonly given: string | null
    readonly action: string
    readonly sent: Sent
    readonly errors: readonly SaidError[]
  },
) => {
  const { t } = c.var
  const { pupilWords } = t.acts
  return locked(
    c,
    <>
      <div class="stack">
        <Flame state="documented" class="mark" />
        <h1>{shown.given === null ? pupilWords.helloUnknown : pupilWords.hello(shown.given)}</h1>
        <p>{pupilWords.own}</p>
      </div>
      <Form action={shown.action} {...formWith(c, shown.sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} errors={shown.errors} />
        <Questions c={c} sent={shown.sent} />
        <div class="stack">
          <Button kind="primary" wide={true}>
            {pupilWords.go2}
          </Button>
          <p class="small quiet">{pupilWords.afterwards}</p>
        </div>
      </Form>
      <div class="stack">
        <More summary={pupilWords.readers}>
          <p>{pupilWords.readersSay}</p>
        </More>
        <p class="small quiet">
          {pupilWords.outside}{' '}
          <a class="nowrap" href="tel:116111">
            {pupilWords.outsideNumber}
          </a>
          . {pupilWords.outsideFree}
        </p>
      </div>
    </>,
    shown.errors.length > 0 ? 422 : 200,
  )
}

/** Nobody is signed in on this page any more. */
export const thankPupil = (c: AppContext) => {
  const { pupilWords } = c.var.t.acts
  return locked(
    c,
    <div class="stack">
      <Flame state="documented" class="mark" />
      <h1>{pupilWords.thanks}</h1>
      <p>{pupilWords.thanksSay}</p>
      <p>
        <a href={paths.signIn()}>{pupilWords.signIn}</a>
      </p>
    </div>,
  )
}
