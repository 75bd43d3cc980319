import type { FC } from 'hono/jsx'
import { numbersTwiceIn } from '../../../domain/school-plan/reading/as-plan.ts'
import type { Block, Reading } from '../../../domain/school-plan/reading/reading.ts'
import type { Source } from '../../../domain/school-plan/reading/source.ts'
import { originalOf, takings } from '../../../domain/school-plan/reading/taking-in.ts'
import type { SchoolPlanView } from '../../../queries/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Pair, Panel, Section } from '../../ui/layout.tsx'
import { Heed, More, Prose, Voice } from '../../ui/notices.tsx'
import { LineView, type PlanShown } from '../line-view.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { carried } from './carried.ts'

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

const errorsOf = ({ c, errors }: Shown) => {
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
const Understood: FC<{ shown: Shown; plan: PlanShown; block: Block }> = ({ shown, plan, block }) => {
  const { page } = shown.c.var.t.planReading
  return block.content === null ? (
    <p class="quiet">{page.asHeading}</p>
  ) : (
    <LineView shown={plan} line={{ content: block.content }} />
  )
}

const Doubt: FC<{ shown: Shown; plan: PlanShown; read: Reading; at: number; block: Block }> = ({
  shown,
  plan,
  read,
  at,
  block,
}) => {
  const { planReading } = shown.c.var.t
  const { page } = planReading
  const asked = [...new Set(block.questions.map(({ code }) => code))]
  const title = `doubt-${at}`
  return (
    <Panel labelledby={title}>
      <div class="stack">
        <h3 id={title}>{asked.map((code) => planReading.questions[code]).join(' ')}</h3>
        <Pair>
          <div class="stack-s">
            <p class="quiet small">{page.original}</p>
            <Voice words={originalOf(read, block)} lang={read.language} />
          </div>
          <div class="stack-s">
            <p class="quiet small">{page.understood}</p>
            <Understood shown={shown} plan={plan} block={block} />
          </div>
        </Pair>
        <Choices
          name={`b${at}`}
          legend={page.choose}
          layout="column"
          choices={takings.map((value) => ({ value, label: page.takings[value] }))}
          value={shown.typed?.one(`b${at}`) || 'as-read'}
        />
      </div>
    </Panel>
  )
}

/** What nobody needs to be asked about: shown all the same, folded. */
const Certain: FC<{ shown: Shown; plan: PlanShown; read: Reading }> = ({ shown, plan, read }) => {
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
const Strange: FC<{ shown: Shown; given: NonNullable<Shown['read']> }> = ({ shown, given }) => {
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

export const SettleForm: FC<{ shown: Shown; given: NonNullable<Shown['read']> }> = ({ shown, given }) => {
  const { c, at, view, draft } = shown
  const read = given.reading
  const { t } = c.var
  const { page } = t.planReading
  const form = formOf(c, view.school.languageForm)
  const plan: PlanShown = { t, form, say: planSpeaker(c, form), plan: draft.kept.plan }
  const doubts = [...read.blocks.entries()].filter(([, { certainty }]) => certainty === 'unsure')
  const said = errorsOf(shown)
  return (
    <Form
      action={paths.schoolPlanReadIn(at)}
      {...formWith(c, shown.key)}
      files
      enter={{ name: 'do', value: 'take' }}
    >
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="source" value={carried(given.source)} />
      <Strange shown={shown} given={given} />
      <Certain shown={shown} plan={plan} read={read} />
      <Section id="settle" title={`${page.settle} (${doubts.length})`}>
        <Prose text={doubts.length === 0 ? page.nothingToSettle : page.settleIntro} />
        {doubts.map(([number, block]) => (
          <Doubt shown={shown} plan={plan} read={read} at={number} block={block} />
        ))}
      </Section>
      <Button kind="primary" name="do" value="take">
        {page.take}
      </Button>
      <TapLink href={paths.schoolPlanReadIn(at)}>{page.back}</TapLink>
    </Form>
  )
}
