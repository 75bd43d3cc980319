import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import type { Line } from '../../../domain/school-plan/line.ts'
import { type Direction, directions, lineMoved, sectionMoved } from '../../../domain/school-plan/ordering.ts'
import { linesOf, sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import type { Section as PlanSection } from '../../../domain/school-plan/sections.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, wholeNumber } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { LinkButton, TapButton, TapLink } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Heed } from '../../ui/notices.tsx'
import { PlanDone } from '../plan-head.tsx'
import { formOf, planSpeaker, type PlanSpeaker } from '../saying.ts'
import { placeToWrite, type WritingPlace } from '../writing-place.ts'

/** One button says what is moved, which way, and how it stood when the page was shown. */
const moving = z.object({
  move: z
    .string()
    .regex(/^(?:line|section) (?:up|down) [a-z0-9-]{2,60} \d{1,8}$/)
    .transform((text) => text.split(' ')),
})
const parts = z.tuple([
  choiceOf(['line', 'section']),
  choiceOf(directions),
  z.string(),
  wholeNumber(0, 100_000_000),
])

const show = async (c: AppContext, place: WritingPlace, refusal: string | null) => {
  const { at, view, draft } = place
  const words = c.var.t.planEditing.sections
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const open = c.req.query('open') ?? ''
  const { kept } = draft
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), status: refusal === null ? 200 : 409 },
    <div class="narrow stack-l">
      <PageHead title={words.title} above={`${view.school.name} · ${view.year}`} below={words.intro} />
      <PlanDone c={c} />
      {refusal !== null && (
        <Heed>
          <p>{refusal}</p>
        </Heed>
      )}
      <Row>
        <LinkButton href={paths.schoolPlanPart(at, 'new')}>{words.add}</LinkButton>
        <TapLink href={paths.schoolPlan(at)}>{words.back}</TapLink>
      </Row>
      <Form action={paths.schoolPlanParts(at, { open })} {...formWith(c)}>
        <Lines
          ordered
          lines={sectionsInOrder(kept.plan).map((section) => (
            <OneSection c={c} place={place} section={section} say={say} isOpen={section.id === open} />
          ))}
        />
      </Form>
    </div>,
  )
}

const Moves: FC<{ c: AppContext; kind: 'line' | 'section'; of: string; revision: number; name: string }> = (
  props,
) => {
  const words = props.c.var.t.planEditing.sections
  return (
    <>
      {directions.map((direction: Direction) => (
        <TapButton
          name="move"
          value={`${props.kind} ${direction} ${props.of} ${props.revision}`}
          hidden={`: ${props.name}`}
        >
          {words.moves[direction]}
        </TapButton>
      ))}
    </>
  )
}

const OneSection: FC<{
  c: AppContext
  place: WritingPlace
  section: PlanSection
  say: PlanSpeaker
  isOpen: boolean
}> = ({ c, place: { at, draft }, section, say, isOpen }) => {
  const words = c.var.t.planEditing.sections
  const lines = linesOf(draft.kept.plan, section.id)
  const name = say.heading(section)
  const isLocked = section.locked && draft.kept.school !== null
  return (
    <div class="stack-s" id={`part-${section.id}`}>
      <Row between>
        <b>{name}</b>
        <span class="small">
          {isLocked ? (
            <span class="quiet">
              <Icon name="lock" /> {c.var.t.schoolPlan.cells.locked}
            </span>
          ) : (
            <>
              <Moves
                c={c}
                kind="section"
                of={section.id}
                revision={draft.kept.sectionRevisions.get(section.id) ?? 0}
                name={name}
              />
              <TapLink href={paths.schoolPlanPart(at, section.id)} hidden={`: ${name}`}>
                {words.change}
              </TapLink>
            </>
          )}
        </span>
      </Row>
      {isOpen ? (
        <LinesOf c={c} draft={draft} lines={lines} say={say} />
      ) : (
        lines.length > 0 && (
          <TapLink
            href={`${paths.schoolPlanParts(at, { open: section.id })}#part-${section.id}`}
            hidden={`: ${name}`}
          >
            {words.showLines(lines.length)}
          </TapLink>
        )
      )}
    </div>
  )
}

const LinesOf: FC<{
  c: AppContext
  draft: WritingPlace['draft']
  lines: readonly Line[]
  say: PlanSpeaker
}> = ({ c, draft, lines, say }) => (
  <Lines
    ordered
    lines={lines.map((line) => (
      <Row between>
        <span>{say.nameOf(line)}</span>
        <span class="small nowrap">
          {line.locked && draft.kept.school !== null ? (
            <span class="quiet">
              <Icon name="lock" /> {c.var.t.schoolPlan.cells.locked}
            </span>
          ) : (
            <Moves
              c={c}
              kind="line"
              of={line.id}
              revision={draft.kept.written.get(line.id)?.revision ?? 0}
              name={say.nameOf(line)}
            />
          )}
        </span>
      </Row>
    ))}
  />
)

export const planSectionsPage = async (c: AppContext) => show(c, await placeToWrite(c), null)

const changeOf = (
  { draft }: WritingPlace,
  [kind, direction, of]: z.infer<typeof parts>,
): PlanChange | null =>
  kind === 'line'
    ? lineMoved(draft.kept.plan, lineId(of), direction)
    : sectionMoved(draft.kept.plan, of, direction)

/** Moves one thing one place. What is first stays first. */
export const moveInPlan = async (c: AppContext) => {
  const form = await readForm(c, moving)
  const place = await placeToWrite(c)
  const { refusals } = c.var.t.schoolPlan
  const said = form.ok ? parts.safeParse(form.value.move) : null
  if (!said?.success) return show(c, place, refusals['changed-meanwhile'])
  const [kind, , of, seen] = said.data
  const change = changeOf(place, said.data)
  const open = c.req.query('open') ?? ''
  const here = `${paths.schoolPlanParts(place.at, { open })}#part-${kind === 'section' ? of : open}`
  if (change === null) return seeOther(c, here)
  const decision = await act(c, writePlan, form.key, { ...place.at, changes: [{ change, seen }] })
  return decision.accepted ? seeOther(c, here) : show(c, place, refusals[decision.refusals[0]])
}
