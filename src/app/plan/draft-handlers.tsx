import { z } from 'zod'
import { beginPlan, savePlanFrame } from '../../commands/plan/draft.ts'
import { type DraftView, planDraft } from '../../queries/plan/draft.ts'
import type { AppContext } from '../context.ts'
import { maybeDay, wholeNumber } from '../form-fields.ts'
import { type FieldIssue, readForm, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { EmptyState, Heed, Prose } from '../ui/notices.tsx'
import { caseHead, doneNotice } from './case-head.tsx'
import { DraftPage } from './draft-page.tsx'
import { FrameForm } from './frame-form.tsx'
import { namesFrom, pupilOf, speaker } from './speaker.ts'

const numberOf = (c: AppContext): string => c.req.param('number') ?? ''

const text = (longest: number) =>
  z.preprocess((value) => value ?? '', z.string().trim().max(longest, 'too-long'))

const frame = z.object({
  revision: wholeNumber(0, 1_000_000),
  problem: text(4000),
  evaluateOn: maybeDay,
  guardiansReason: text(2000),
})

const typedOf = (view: DraftView): Typed =>
  typedFrom({
    problem: view.kept?.draft.problem,
    evaluateOn: view.kept?.draft.evaluateOn ?? undefined,
    guardiansReason: view.kept?.draft.guardiansReason,
  })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
  readonly status: 409 | 422
}

const showBeginning = (c: AppContext, view: DraftView) => {
  const { t } = c.var
  const version = view.file.state.plan?.version ?? 0
  const open = view.file.state.closed === null
  return (
    <EmptyState
      title={version === 0 ? t.plan.none.title : t.plan.draftOf(version + 1)}
      action={
        open ? (
          <Form action={paths.planDraft(view.file.row.number)} {...formWith(c)}>
            <Button kind="primary" name="begin" value="yes">
              {t.plan.none.begin}
            </Button>
          </Form>
        ) : (
          <LinkButton href={paths.caseAct(view.file.row.number, 'reopening')}>{t.words.reopen}</LinkButton>
        )
      }
    >
      <p>{open ? (version === 0 ? t.plan.none.from : t.plan.none.next(version)) : t.plan.none.closed}</p>
    </EmptyState>
  )
}

const renderDraft = (c: AppContext, view: DraftView, again: Again | null) => {
  const { t } = c.var
  const say = speaker(c, namesFrom(view.file, view.staff))
  const { kept, advice } = view
  const below =
    kept === null
      ? undefined
      : `${t.plan.draftOf(kept.draft.base + 1)} · ${t.plan.savedBy(say.instant(kept.draft.editedAt), say.name(kept.draft.editedBy))}`
  const head = caseHead(c, view.file, { title: t.plan.title(pupilOf(c, view.file).name), below })
  const shown =
    kept === null || advice === null
      ? null
      : {
          c,
          view,
          kept,
          advice,
          say,
          typed: again?.typed ?? typedOf(view),
          errors: again?.errors ?? [],
          key: again?.status === 422 ? again.key : null,
        }
  const conflict = again?.status === 409
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases(), ...(again === null ? {} : { status: again.status }) },
    <>
      {head}
      {doneNotice(c, t.plan.done)}
      {shown === null ? (
        <>
          {conflict && (
            <Heed>
              <p>
                <b>{t.plan.conflict.approved}</b> {t.plan.conflict.approvedSay}
              </p>
              <Prose text={again.typed.one('problem')} />
            </Heed>
          )}
          {showBeginning(c, view)}
        </>
      ) : conflict ? (
        <div class="stack-l">
          <Heed>
            <p>
              <b>{t.plan.conflict.title(say.name(shown.kept.draft.editedBy))}</b> {t.plan.conflict.say}
            </p>
          </Heed>
          <div class="pair">
            <Section id="theirs" title={t.plan.conflict.theirs(say.name(shown.kept.draft.editedBy))}>
              <Prose text={shown.kept.draft.problem || t.plan.problem.blank} />
              {shown.kept.draft.evaluateOn !== null && (
                <p>{t.plan.view.evaluateOn(say.day(shown.kept.draft.evaluateOn))}</p>
              )}
              {shown.kept.draft.guardiansReason !== '' && <Prose text={shown.kept.draft.guardiansReason} />}
              <p>
                <LinkButton href={paths.planDraft(view.file.row.number)}>
                  {t.plan.conflict.keepTheirs}
                </LinkButton>
              </p>
            </Section>
            <Section id="yours" title={t.plan.conflict.yours}>
              <FrameForm shown={shown} />
            </Section>
          </div>
        </div>
      ) : (
        <DraftPage shown={shown} />
      )}
    </>,
  )
}

export const showDraft = async (c: AppContext) =>
  renderDraft(c, await ask(c, planDraft, { number: numberOf(c) }), null)

/** Begins a draft, or saves what stands around its measures. */
export const saveDraft = async (c: AppContext) => {
  const number = numberOf(c)
  const begin = await readForm(c, z.object({ begin: z.string().optional() }))
  if (begin.typed.one('begin') !== '') {
    const begun = await act(c, beginPlan, begin.key, { number })
    return seeOther(c, begun.accepted ? paths.planDraft(number, { done: 'began' }) : paths.planDraft(number))
  }
  const form = await readForm(c, frame)
  const again = async (status: 409 | 422, errors: readonly FieldIssue[]) =>
    renderDraft(c, await ask(c, planDraft, { number }), { typed: form.typed, errors, key: form.key, status })
  if (!form.ok) return again(422, form.errors)
  const { evaluateOn, ...rest } = form.value
  const saved = await act(c, savePlanFrame, form.key, {
    number,
    ...rest,
    evaluateOn: evaluateOn?.toString() ?? null,
  })
  return saved.accepted ? seeOther(c, paths.planDraft(number, { done: 'saved' })) : again(409, [])
}
