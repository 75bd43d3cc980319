import type { FC } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { formWith, renderPage } from '../../request.tsx'
import { Button, TapLink } from '../../ui/actions.tsx'
import { ErrorSummary, type SaidError } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { NotToBeTold } from '../next-step.tsx'
import { pupilOf } from '../people.tsx'
import { type Fields, type Shown, When } from './fields.tsx'

interface Drawn {
  readonly shown: Shown
  readonly title: string
  readonly action: string
  readonly correcting: boolean
  readonly errors: readonly SaidError[]
  readonly key: string | null
  readonly status: 200 | 409 | 422
  readonly contact: boolean
  readonly fixedTime: boolean
  readonly Before: Fields | undefined
  readonly Fields: Fields
}

/** Way back to the case, by the pupil's name where the reader has it; the title of the window never has it. */
export const BackToCase: FC<{ shown: Pick<Shown, 'c' | 'say'> }> = ({ shown: { c, say } }) => {
  const { number } = say.file.row
  return <a href={paths.case(number)}>{c.var.t.acts.back(pupilOf(say).whole, number)}</a>
}

const Reason: FC<{ shown: Shown }> = ({ shown: { c, typed, wrong } }) => (
  <TextArea
    name="correctionReason"
    label={c.var.t.acts.correction.reason}
    hint={c.var.t.acts.noOthers}
    rows={2}
    value={typed.one('correctionReason')}
    error={wrong('correctionReason')}
  />
)

/** The moment stays as it was written. */
const SameTime: FC<{ shown: Shown }> = ({ shown: { typed } }) => (
  <>
    <input type="hidden" name="on" value={typed.one('on')} />
    <input type="hidden" name="at" value={typed.one('at')} />
  </>
)

const islandWords = (t: Shown['c']['var']['t']) => ({
  'data-waiting': t.ui.waitingForNet,
  'data-sending': t.ui.sending,
  'data-again': t.ui.sendNow,
})

/** One small page, one act: what it asks, when it was, and one button. */
export const renderAct = async (drawn: Drawn): Promise<Response> => {
  const { shown, title, Fields: Questions, Before } = drawn
  const { c, view } = shown
  const { t } = c.var
  return renderPage(
    c,
    { title, current: paths.cases(), status: drawn.status },
    <div class="narrow stack">
      <PageHead
        above={<BackToCase shown={shown} />}
        title={title}
        below={drawn.correcting ? t.acts.correction.intro : undefined}
      />
      {drawn.contact && <NotToBeTold title={t.acts.asked} words={view.notToBeTold} />}
      {Before !== undefined && <Before shown={shown} />}
      <Form action={drawn.action} island="keep-words" data={islandWords(t)} {...formWith(c, drawn.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={drawn.errors} />
        {drawn.fixedTime && <SameTime shown={shown} />}
        <Questions shown={shown} />
        {!drawn.fixedTime && <When shown={shown} />}
        {drawn.correcting && <Reason shown={shown} />}
        <Row>
          <Button kind="primary">{drawn.correcting ? t.acts.saveCorrection : t.acts.save}</Button>
          <TapLink href={paths.case(view.file.row.number)}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}
