import { z } from 'zod'
import { answerProposal } from '../../../commands/bodies/answering.ts'
import { settleComment } from '../../../commands/bodies/comments.ts'
import { originKey } from '../../../domain/school-plan/origin.ts'
import { type CommentsView, planComments } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, identifier, words } from '../../form-fields.ts'
import { nothingTyped, readForm } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { act, ask, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { addressIn } from '../../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../../school-plan/saying.ts'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Done } from '../saying.tsx'
import { type AnswersShown, OneComment, OneProposal } from './answers-parts.tsx'

const wishes = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('settle'),
      of: identifier,
      is: choiceOf(['changed', 'kept']),
      answer: words(1000),
    }),
    z.object({
      do: z.literal('answer'),
      of: identifier,
      is: choiceOf(['accepted', 'turned-down']),
      answer: words(1000),
    }),
  ],
  { error: 'choose-one' },
)

const show = (c: AppContext, view: CommentsView, back: Pick<AnswersShown, 'typed' | 'errors' | 'key'>) => {
  const { t } = c.var
  const texts = t.bodies.answer
  const at = { school: c.req.param('school') ?? '', year: view.year }
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const shown: AnswersShown = { c, view, say, ...back }
  const status = back.errors.length === 0 ? 200 : 422
  return renderPage(
    c,
    { title: texts.title, current: paths.schoolPlans(), status },
    <div class="narrow stack-l">
      <PageHead
        title={texts.title}
        above={<a href={paths.schoolPlan(at)}>{view.school.name}</a>}
        below={view.year}
      />
      <Done c={c} words={t.bodies.done} />
      <Section id="comments" title={texts.comments}>
        {view.comments.length === 0 ? (
          <p class="quiet">{texts.noComments}</p>
        ) : (
          <Lines lines={view.comments.map((comment) => <OneComment shown={shown} comment={comment} />)} />
        )}
      </Section>
      <Section id="proposals" title={t.bodies.proposals.title}>
        {view.proposals.length === 0 ? (
          <p class="quiet">{t.bodies.proposals.none}</p>
        ) : (
          <Lines
            lines={view.proposals.map((proposal) => <OneProposal shown={shown} proposal={proposal} />)}
          />
        )}
      </Section>
    </div>,
  )
}

export const showPlanComments = async (c: AppContext) =>
  show(c, await ask(c, planComments, addressIn(c)), { typed: nothingTyped, errors: [], key: null })

/** A yes leads on to the plan, where it is to be written. */
const whereNext = (at: PlanAddress, wish: z.infer<typeof wishes>): string =>
  wish.do === 'answer' && wish.is === 'accepted'
    ? paths.schoolPlanWriteIn(at, originKey({ kind: 'proposal', proposal: wish.of }))
    : paths.schoolPlanComments(at, { done: 'settled' })

/** Those who write the plan answer a comment, or a proposal: yes, and then it is written in, or not now. */
export const answerPlanComment = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, wishes)
  const view = await ask(c, planComments, at)
  const back = { typed: form.typed, key: form.key }
  if (!form.ok) return show(c, view, { ...back, errors: form.errors })
  const wish = form.value
  const decision =
    wish.do === 'settle'
      ? await act(c, settleComment, form.key, { ...at, comment: wish.of, is: wish.is, answer: wish.answer })
      : await act(c, answerProposal, form.key, {
          ...at,
          proposal: wish.of,
          is: wish.is,
          words: wish.answer,
        })
  if (decision.accepted) return seeOther(c, whereNext(at, wish))
  const [code] = decision.refusals
  return show(c, view, { ...back, errors: [{ field: 'answer', code }] })
}
