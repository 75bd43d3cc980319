import type { FC } from 'hono/jsx'
import type { Line } from '../../../domain/school-plan/line.ts'
import { linesOf, sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import type { PlanToComment } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { renderPage } from '../../request.tsx'
import { LineView } from '../../school-plan/line-view.tsx'
import { TapLink } from '../../ui/actions.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { EmptyState, More } from '../../ui/notices.tsx'
import { bodyName, Done } from '../saying.tsx'
import { readBodyPlan, shownIn } from './reading.ts'

/** The school's plan as a body's member reads it, with a way to say something to each line. */
export const showBodyPlan = async (c: AppContext) => {
  const view = await readBodyPlan(c)
  const { t } = c.var
  const texts = t.bodies.plan
  const { kept, body } = view
  return renderPage(
    c,
    { title: texts.title, current: paths.bodies() },
    <div class="stack-l">
      <PageHead
        title={texts.title}
        above={<a href={paths.body(body.id)}>{bodyName(c, body)}</a>}
        below={`${body.schoolName} · ${view.year}`}
      />
      <Done c={c} words={t.bodies.done} />
      <p class="narrow">{texts.intro}</p>
      {kept === null ? <EmptyState title={texts.none} /> : <Sections c={c} view={view} kept={kept} />}
    </div>,
  )
}

const Sections: FC<{ c: AppContext; view: PlanToComment; kept: NonNullable<PlanToComment['kept']> }> = (
  props,
) => {
  const { c, view, kept } = props
  const shown = shownIn(c, kept)
  const sections = sectionsInOrder(kept.plan).filter(({ id }) => linesOf(kept.plan, id).length > 0)
  return (
    <>
      <More summary={c.var.t.schoolPlan.contents} print={false}>
        <Lines
          lines={sections.map((section) => (
            <TapLink href={`#${section.id}`}>{shown.say.heading(section)}</TapLink>
          ))}
        />
      </More>
      {sections.map((section) => (
        <Section id={section.id} title={shown.say.heading(section)}>
          {linesOf(kept.plan, section.id).map((line) => (
            <div class="panel plan-line" id={`line-${line.id}`}>
              <div class="stack-s">
                <LineView shown={shown} line={line} />
              </div>
              <ToComment c={c} view={view} line={line} name={shown.say.nameOf(line)} />
            </div>
          ))}
        </Section>
      ))}
    </>
  )
}

const ToComment: FC<{ c: AppContext; view: PlanToComment; line: Line; name: string }> = (props) => {
  const { c, view, line } = props
  const texts = c.var.t.bodies.plan
  const comments = view.comments.filter((comment) => comment.line === line.id)
  return (
    <p class="no-print small nowrap">
      <TapLink href={paths.bodyPlanLine(view.body.id, line.id)} hidden={`: ${props.name}`}>
        {comments.length === 0 ? texts.comment : texts.comments(comments.length)}
      </TapLink>
    </p>
  )
}
