import { z } from 'zod'
import { commentLine } from '../../../commands/bodies/comments.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import type { PlanToComment } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { words } from '../../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { LineView } from '../../school-plan/line-view.tsx'
import { Button } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { bodyName } from '../saying.tsx'
import { CommentView } from './comment-view.tsx'
import { readBodyPlan, shownIn } from './reading.ts'
import { turnTowardsReport } from './turned.tsx'

const said = z.object({ words: words(2000) })

interface LineShown {
  readonly c: AppContext
  readonly view: PlanToComment
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const showLine = ({ c, view, typed, errors, key }: LineShown, status: 200 | 422 = 200) => {
  const { t } = c.var
  const texts = t.bodies.plan
  const { kept, body } = view
  const line = kept?.plan.lines.find(({ id }) => id === c.req.param('line'))
  if (kept === null || line === undefined) throw new NotFound()
  const wrong = sayErrors(errors, t.ui.fieldErrors)
  const comments = view.comments.filter((comment) => comment.line === line.id)
  return renderPage(
    c,
    { title: texts.comment, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead title={texts.comment} above={<a href={paths.bodyPlan(body.id)}>{texts.title}</a>} />
      <div class="panel stack-s">
        <LineView shown={shownIn(c, kept)} line={line} />
      </div>
      {comments.length > 0 && (
        <Section id="comments" title={texts.yours}>
          {comments.map((comment) => (
            <CommentView c={c} comment={comment} from={bodyName(c, body)} />
          ))}
        </Section>
      )}
      <Form action={paths.bodyPlanLine(body.id, line.id)} {...formWith(c, key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={wrong.summary} />
        <TextArea
          name="words"
          label={texts.words}
          hint={texts.intro}
          value={typed.one('words')}
          error={wrong.of('words')}
          rows={4}
          maxlength={2000}
        />
        <Button kind="primary">{texts.send}</Button>
      </Form>
    </div>,
  )
}

export const showCommentForm = async (c: AppContext) =>
  showLine({ c, view: await readBodyPlan(c), typed: nothingTyped, errors: [], key: null })

/** Kept and shown to those who write the plan, or turned towards a report and kept nowhere. */
export const sendComment = async (c: AppContext) => {
  const form = await readForm(c, said)
  const view = await readBodyPlan(c)
  const line = c.req.param('line') ?? ''
  if (!form.ok) return showLine({ c, view, typed: form.typed, errors: form.errors, key: form.key }, 422)
  const wish = { body: view.body.id, year: view.year, line, words: form.value.words }
  const decision = await act(c, commentLine, form.key, wish)
  return decision.accepted
    ? seeOther(c, `${paths.bodyPlan(view.body.id, { done: 'commented' })}#line-${line}`)
    : turnTowardsReport(c, form.value.words, paths.bodyPlanLine(view.body.id, line))
}
