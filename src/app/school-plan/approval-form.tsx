import type { FC } from 'hono/jsx'
import { approvers, templateApprovers } from '../../domain/school-plan/approval.ts'
import { findings } from '../../domain/school-plan/linter/finding.ts'
import { lint } from '../../domain/school-plan/linter/lint.ts'
import type { Line } from '../../domain/school-plan/line.ts'
import type { SchoolPlanView } from '../../queries/school-plan/plan.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Lines } from '../ui/lists.tsx'
import { Heed } from '../ui/notices.tsx'
import { formOf, planSpeaker } from './saying.ts'

/** What was typed, when it comes back with errors. */
export interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

type Draft = NonNullable<SchoolPlanView['draft']>

/** Registers the day and the body that approved what is read here. */
export const ApprovalForm: FC<{
  c: AppContext
  at: PlanAddress
  view: SchoolPlanView
  draft: Draft
  /** Lines that name somebody. */
  naming: readonly Line[]
  again: Again | null
}> = ({ c, at, view, draft, naming, again }) => {
  const { t } = c.var
  const words = t.schoolPlan.approval
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const typed = again?.typed ?? nothingTyped
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const open = lint(draft.kept.plan).filter(({ code }) => findings[code].weight !== 'strength').length
  return (
    <div class="narrow stack">
      <p>{words.intro}</p>
      {open > 0 && (
        <Heed>
          <p>
            {words.open(open)} <TapLink href={paths.schoolPlanFindings(at)}>{t.planFindings.title}</TapLink>
          </p>
        </Heed>
      )}
      {naming.length > 0 && (
        <Heed tone="stop">
          <p>{words.named}</p>
          <Lines
            lines={naming.map((line) => (
              <TapLink href={paths.schoolPlanLine(at, line.id)}>{say.nameOf(line)}</TapLink>
            ))}
          />
        </Heed>
      )}
      <Form action={paths.schoolPlanApproval(at)} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="seen" value={String(draft.kept.revision)} />
        <DateField
          name="on"
          label={words.on}
          value={typed.one('on')}
          error={said.of('on')}
          max={view.today}
        />
        <Choices
          name="approvedIn"
          legend={words.in}
          layout="column"
          choices={(draft.kept.school === null ? templateApprovers : approvers).map((value) => ({
            value,
            label: words.bodies[value],
          }))}
          value={typed.one('approvedIn') || (draft.kept.school === null ? 'school-owner' : '')}
          error={said.of('approvedIn')}
        />
        <Button kind="primary">{words.approve}</Button>
      </Form>
    </div>
  )
}
