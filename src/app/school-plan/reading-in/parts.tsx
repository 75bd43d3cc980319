import type { FC } from 'hono/jsx'
import { numbersTwiceIn } from '../../../domain/school-plan/reading/as-plan.ts'
import type { Block, Reading } from '../../../domain/school-plan/reading/reading.ts'
import type { Source } from '../../../domain/school-plan/reading/source.ts'
import type { SchoolPlanView } from '../../../queries/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Heed, More } from '../../ui/notices.tsx'
import { LineView, type PlanShown } from '../line-view.tsx'

/** What was pasted, or read out of a file. */
export interface Given {
  readonly source: Source
  readonly pictures: number
}

export interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: SchoolPlanView
  readonly draft: NonNullable<SchoolPlanView['draft']>
  readonly read: (Given & { readonly reading: Reading }) | null
  readonly typed: Typed | null
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const errorsOf = ({ c, errors }: Shown) => {
  const { t } = c.var
  const { page } = t.planReading
  return sayErrors(errors, {
    ...t.ui.fieldErrors,
    ...t.schoolPlan.refusals,
    ...t.planReading.problems,
    'too-many-doubts': page.tooManyDoubts,
    'too-long': page.tooMany,
    'nothing-read': page.nothing,
  })
}

export const PasteForm: FC<{ shown: Shown }> = ({ shown }) => {
  const { c, at, typed } = shown
  const { t } = c.var
  const { page } = t.planReading
  const said = errorsOf(shown)
  return (
    <div class="stack">
      <p>{page.intro}</p>
      <p>{page.then}</p>
      <Form action={paths.schoolPlanReadIn(at)} {...formWith(c)} files enter={{ name: 'do', value: 'read' }}>
        <ErrorSummary
          title={t.ui.errorsTitle}
          intro={typed === null ? undefined : t.ui.errorsKept}
          errors={said.summary}
        />
        <FileField
          name="file"
          label={page.file}
          hint={page.fileHint}
          accept=".docx,.txt"
          error={said.of('file')}
        />
        <TextArea
          name="text"
          label={page.text}
          rows={16}
          value={typed?.one('text')}
          error={said.of('text')}
        />
        <Button kind="primary" name="do" value="read">
          {page.read}
        </Button>
      </Form>
    </div>
  )
}

/** What was understood, beside what stood there. */
export const Understood: FC<{ shown: Shown; plan: PlanShown; block: Block }> = ({ shown, plan, block }) => {
  const { page } = shown.c.var.t.planReading
  return block.content === null ? (
    <p class="quiet">{page.asHeading}</p>
  ) : (
    <LineView shown={plan} line={{ content: block.content }} />
  )
}

/** What nobody needs to be asked about: shown all the same, folded. */
export const Certain: FC<{ shown: Shown; plan: PlanShown; read: Reading }> = ({ shown, plan, read }) => {
  const { planReading } = shown.c.var.t
  const certain = read.blocks.filter(({ certainty, content }) => certainty === 'certain' && content !== null)
  const activities = certain.filter(({ kind }) => kind === 'activity')
  return (
    <More summary={planReading.understood(activities.length)} open={false}>
      <div class="stack">
        {activities.map((block) => (
          <Understood shown={shown} plan={plan} block={block} />
        ))}
      </div>
    </More>
  )
}

/** What the source has that a plan here can't: pictures, and numbers of headings that say two things. */
export const Strange: FC<{ shown: Shown; given: Given & { readonly reading: Reading } }> = ({
  shown,
  given,
}) => {
  const { planReading } = shown.c.var.t
  const twice = numbersTwiceIn(given.reading).map(({ quote }) => quote ?? '')
  if (given.pictures === 0 && twice.length === 0) return null
  return (
    <Heed tone="info">
      {given.pictures > 0 && <p>{planReading.pictures(given.pictures)}</p>}
      {twice.length > 0 && <p>{planReading.page.numbersTwice(twice.join(', '))}</p>}
    </Heed>
  )
}
