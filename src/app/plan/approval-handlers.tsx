import { z } from 'zod'
import { approvePlan, sendPlan } from '../../commands/plan/approval.ts'
import { planDraft } from '../../queries/plan/draft.ts'
import { atStart } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { choiceOf } from '../form-fields.ts'
import { readForm, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Columns } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { HeardList, Lacks, Must, Warnings } from './advice.tsx'
import { Step, Whole } from './approval-parts.tsx'
import { caseHead, doneNotice } from './case-head.tsx'
import { type DraftShown, numbersIn } from './frame-form.tsx'
import { namesFrom, pupilOf, speaker } from './speaker.ts'

const whole = z.object({ do: choiceOf(['approve', 'send']), seen: z.string() })

type RefusalShown = 'no-draft' | 'not-approver' | 'nobody-approves' | 'case-closed' | 'changed-meanwhile'
const shownRefusals = [
  'no-draft',
  'not-approver',
  'nobody-approves',
  'case-closed',
  'changed-meanwhile',
] as const
const shownOf = (refusal: string | undefined): RefusalShown | null =>
  shownRefusals.find((each) => each === refusal) ?? null

const render = async (c: AppContext, refused: RefusalShown | null, lacking: boolean) => {
  const { t } = c.var
  const view = await ask(c, planDraft, { number: c.req.param('number') ?? '' })
  const { kept, advice } = view
  if (kept === null || advice === null) return seeOther(c, paths.planDraft(view.file.row.number))
  const say = speaker(c, namesFrom(view.file, view.staff))
  const numberOf = numbersIn(kept)
  const shown: DraftShown = { c, view, kept, advice, say, typed: typedFrom({}), errors: [], key: null }
  const words = t.plan.approval
  const status = refused !== null ? 409 : lacking ? 422 : 200
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases(), ...(status === 200 ? {} : { status }) },
    <>
      {caseHead(c, view.file, {
        title: t.plan.title(pupilOf(c, view.file).name),
        below: t.plan.draftOf(kept.draft.base + 1),
      })}
      {doneNotice(c, t.plan.done)}
      <Columns
        label={t.plan.must.heading}
        aside={
          <>
            <Must t={t} lacks={advice.lacks} />
            <HeardList
              t={t}
              say={say}
              file={view.file}
              pupil={atStart(pupilOf(c, view.file).given)}
              heard={advice.heard}
              reason={kept.draft.guardiansReason.trim() !== ''}
            />
          </>
        }
      >
        {refused !== null && (
          <Heed>
            <p>{refused === 'changed-meanwhile' ? words.changed : words.refused[refused]}</p>
          </Heed>
        )}
        <Lacks t={t} number={view.file.row.number} lacks={advice.lacks} numberOf={numberOf} />
        <Warnings t={t} say={say} numberOf={numberOf} warnings={advice.warnings} namings={advice.namings} />
        <Whole shown={shown} />
        <Step shown={shown} />
      </Columns>
    </>,
  )
}

export const showApproval = (c: AppContext) => render(c, null, false)

/** Approves, or tells the one who does. What is lacking is shown where it is mended. */
export const settlePlan = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, whole)
  if (!form.ok) return render(c, null, true)
  if (form.value.do === 'send') {
    const sent = await act(c, sendPlan, form.key, { number })
    if (sent.accepted) return seeOther(c, paths.planApproval(number, { done: 'sent' }))
    return render(c, shownOf(sent.refusals[0]), false)
  }
  const approved = await act(c, approvePlan, form.key, { number, seen: form.value.seen })
  if (approved.accepted) return seeOther(c, paths.plan(number, { done: 'approved' }))
  return render(c, shownOf(approved.refusals[0]), true)
}
