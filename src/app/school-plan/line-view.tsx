import type { FC } from 'hono/jsx'
import type { LineId } from '../../domain/school-plan/ids.ts'
import type { Bilingual, Line, LineContent, PlannedActivity } from '../../domain/school-plan/line.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { PlainList } from '../ui/lists.tsx'
import { Prose } from '../ui/notices.tsx'
import { inForm, type PlanForm, type PlanSpeaker } from './saying.ts'

/** What a line is shown with. */
export interface PlanShown {
  readonly t: Texts
  readonly say: PlanSpeaker
  readonly form: PlanForm
  readonly plan: SchoolPlan
}

/** Words in the reader's form; the other form says so, and tells the screen reader which it is. */
export const Words: FC<{ shown: PlanShown; text: Bilingual }> = ({ shown: { t, form }, text }) => {
  const words = inForm(text, form)
  if (words === null) return <span class="quiet">{t.schoolPlan.cells.nothing}</span>
  return (
    <>
      <span lang={words.form}>{words.text}</span>
      {words.isOther && <span class="quiet small"> · {t.schoolPlan.unwritten[form]}</span>}
    </>
  )
}

const Text: FC<{ shown: PlanShown; text: Bilingual }> = ({ shown: { t, form }, text }) => {
  const words = inForm(text, form)
  if (words === null) return <p class="quiet">{t.schoolPlan.cells.nothing}</p>
  return (
    <div lang={words.form} class="stack-s">
      <Prose text={words.text} />
      {words.isOther && <p class="quiet small">{t.schoolPlan.unwritten[form]}</p>}
    </div>
  )
}

const factorName = ({ plan, say }: PlanShown, id: LineId): string => {
  const line = plan.lines.find((each) => each.id === id)
  return line === undefined ? '' : say.nameOf(line)
}

/** The cells of an activity; an empty one says that it is empty. */
export const activityFacts = (shown: PlanShown, activity: PlannedActivity) => {
  const { t, say } = shown
  const { cells } = t.schoolPlan
  const quiet = (words: string) => <span class="quiet">{words}</span>
  const { timing } = activity
  return [
    {
      term: cells.responsible,
      value: activity.responsible.length === 0 ? quiet(cells.nobody) : say.parties(activity.responsible),
    },
    {
      term: cells.targets,
      value: activity.targets.length === 0 ? quiet(cells.nothing) : say.targets(activity.targets),
    },
    {
      term: cells.timing,
      value:
        timing === null ? (
          quiet(cells.never)
        ) : (
          <>
            {timing.text}
            {timing.when === null && <span class="quiet"> · {cells.unread}</span>}
          </>
        ),
    },
    { term: cells.documentedIn, value: activity.documentedIn ?? quiet(cells.nothing) },
    ...(activity.reason === null ? [] : [{ term: cells.reason, value: activity.reason }]),
    ...(activity.factors.length === 0
      ? []
      : [{ term: cells.factors, value: activity.factors.map((id) => factorName(shown, id)).join(', ') }]),
  ]
}

/** What a line says, by its kind. */
export const LineView: FC<{ shown: PlanShown; line: Pick<Line, 'content'> }> = ({ shown, line }) => (
  <ContentView shown={shown} content={line.content} />
)

const ContentView: FC<{ shown: PlanShown; content: LineContent }> = ({ shown, content }) => {
  const { t, say } = shown
  const { cells } = t.schoolPlan
  switch (content.kind) {
    case 'prose':
      return <Text shown={shown} text={content.text} />
    case 'goal':
      return (
        <>
          <p>
            <b>
              <Words shown={shown} text={content.text} />
            </b>
          </p>
          {content.indicator !== null && (
            <p class="small">
              {cells.indicator}: <Words shown={shown} text={content.indicator} />
            </p>
          )}
        </>
      )
    case 'value':
      return (
        <p>
          <b>
            <Words shown={shown} text={content.name} />
          </b>{' '}
          – <Words shown={shown} text={content.sentence} />
        </p>
      )
    case 'factor':
      return (
        <p>
          <b>
            <Words shown={shown} text={content.name} />
          </b>{' '}
          – <Words shown={shown} text={content.text} />
        </p>
      )
    case 'term':
      return (
        <>
          <p>
            <b>
              <Words shown={shown} text={content.term} />
            </b>
          </p>
          <Text shown={shown} text={content.definition} />
          {content.source !== null && (
            <p class="quiet small">
              {cells.source}: {content.source}
            </p>
          )}
        </>
      )
    case 'activity':
      return (
        <>
          <p>
            <b>
              <Words shown={shown} text={content.what} />
            </b>
          </p>
          <PlainList beside facts={activityFacts(shown, content)} />
        </>
      )
    case 'measure':
      return (
        <p>
          <Words shown={shown} text={content.what} />{' '}
          <span class="quiet small">· {t.schoolPlan.aims[content.aimedAt]}</span>
        </p>
      )
    case 'duty':
      return (
        <>
          <p>
            <b>{say.party(content.of)}</b>
          </p>
          <Text shown={shown} text={content.text} />
        </>
      )
  }
}
