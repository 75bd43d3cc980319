import type { FC } from 'hono/jsx'
import type { Block, QuestionCode, Reading } from '../../../domain/school-plan/reading/reading.ts'
import { originalOf } from '../../../domain/school-plan/reading/taking-in.ts'
import { formWith } from '../../request.tsx'
import { paths } from '../../paths.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Pair, Panel, Section } from '../../ui/layout.tsx'
import { More, Prose, Voice } from '../../ui/notices.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import type { PlanShown } from '../line-view.tsx'
import { carried } from './carried.ts'
import { Cells } from './cells.tsx'
import { Certain, errorsOf, type Given, type Shown, Strange, Understood } from './parts.tsx'
import { cellsMayBeWritten, choiceName, doubtsIn, partsOf, sectionChoice, takingsOf } from './settled.ts'

interface Asked {
  readonly shown: Shown
  readonly plan: PlanShown
  readonly read: Reading
}

/** What is asked about a cell is answered in it: its fields lie open. */
const aboutCells: readonly QuestionCode[] = [
  'several-activities',
  'row-cut-unsure',
  'row-over-page',
  'what-missing',
  'responsible-missing',
  'target-missing',
  'when-missing',
  'responsible-unknown',
  'target-unknown',
  'when-not-understood',
]

/** Folded, with what it became and what is asked: whoever agrees has nothing to press. */
const Doubt: FC<{ asked: Asked; at: number; block: Block }> = ({ asked, at, block }) => {
  const { shown, plan, read } = asked
  const { planReading } = shown.c.var.t
  const { page } = planReading
  const { typed } = shown
  const codes = [...new Set(block.questions.map(({ code }) => code))]
  const parts = cellsMayBeWritten(read) ? partsOf(read, at, typed) : []
  const inCells = block.kind === 'activity' && codes.some((code) => aboutCells.includes(code))
  const isCells = parts.length > 0 && (inCells || parts.length > 1)
  const chosen = typed?.one(choiceName(at)) || 'as-read'
  const isOpen = parts.length > 1 || chosen !== 'as-read' || typed?.one('do') === `part-${at}`
  const name = block.content === null ? originalOf(read, block) : plan.say.nameOf({ content: block.content })
  return (
    <div id={`doubt-${at}`}>
      <More
        open={isOpen}
        summary={
          <span>
            <b lang={read.language}>{name}</b>
            <br />
            <span class="small quiet">{codes.map((code) => planReading.questions[code]).join(' ')}</span>
          </span>
        }
      >
        <Panel>
          <Pair>
            <div class="stack-s">
              <p class="quiet small">{page.original}</p>
              <Voice words={originalOf(read, block)} lang={read.language} />
            </div>
            <div class="stack-s">
              {!isCells && (
                <>
                  <p class="quiet small">{page.understood}</p>
                  <Understood shown={shown} plan={plan} block={block} />
                </>
              )}
              {isCells && <Cells shown={shown} at={at} parts={parts} />}
              {!isCells && parts.length > 0 && (
                <More summary={block.kind === 'activity' ? page.cells : page.asRow} small>
                  <Cells shown={shown} at={at} parts={parts} />
                </More>
              )}
            </div>
          </Pair>
          <Choices
            name={choiceName(at)}
            legend={page.choose}
            layout="short"
            choices={takingsOf(block).map((value) => ({ value, label: page.takings[value] }))}
            value={chosen}
          />
        </Panel>
      </More>
    </div>
  )
}

const fewest = 3

/** All the doubts of one section, with one choice for the whole of it. */
const SectionDoubts: FC<{
  asked: Asked
  section: string
  doubts: readonly (readonly [number, Block])[]
}> = ({ asked, section, doubts }) => {
  const { shown, plan, read } = asked
  const { page } = shown.c.var.t.planReading
  const known = read.sections.find(({ id }) => id === section)
  const heading = known === undefined ? section : plan.say.heading(known)
  return (
    <section class="stack" aria-labelledby={`settle-${section}`}>
      <h3 id={`settle-${section}`}>
        {heading} ({doubts.length})
      </h3>
      {doubts.length >= fewest && (
        <Choices
          name={sectionChoice(section)}
          legend={page.wholeSection}
          layout="short"
          choices={[
            { value: 'as-read', label: page.oneByOne },
            { value: 'as-prose', label: page.takings['as-prose'] },
            { value: 'left-out', label: page.takings['left-out'] },
          ]}
          value={shown.typed?.one(sectionChoice(section)) || 'as-read'}
        />
      )}
      {doubts.map(([at, block]) => (
        <Doubt asked={asked} at={at} block={block} />
      ))}
    </section>
  )
}

export const SettleForm: FC<{ shown: Shown; given: Given & { readonly reading: Reading } }> = ({
  shown,
  given,
}) => {
  const { c, at, view, draft } = shown
  const read = given.reading
  const { t } = c.var
  const { page } = t.planReading
  const form = formOf(c, view.school.languageForm)
  const plan: PlanShown = { t, form, say: planSpeaker(c, form), plan: draft.kept.plan }
  const doubts = doubtsIn(read)
  const bySection = [...Map.groupBy(doubts, ([, { section }]) => section)]
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
        {bySection.map(([section, some]) => (
          <SectionDoubts asked={{ shown, plan, read }} section={section} doubts={some} />
        ))}
      </Section>
      <Button kind="primary" name="do" value="take">
        {page.take}
      </Button>
      <TapLink href={paths.schoolPlanReadIn(at)}>{page.back}</TapLink>
    </Form>
  )
}
