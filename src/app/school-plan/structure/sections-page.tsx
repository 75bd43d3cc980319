import { z } from 'zod'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import { directions, lineMoved, sectionMoved } from '../../../domain/school-plan/ordering.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, wholeNumber } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { LinkButton, TapLink } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { PlanDone } from '../plan-head.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { placeToWrite, type WritingPlace } from '../writing-place.ts'
import { SectionRows } from './section-row.tsx'

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
  const { at, view } = place
  const words = c.var.t.planEditing.sections
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const open = c.req.query('open') ?? ''
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
        <SectionRows c={c} place={place} say={say} open={open} />
      </Form>
    </div>,
  )
}

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
