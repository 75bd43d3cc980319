import { z } from 'zod'
import { type SeenChange, writePlan } from '../../../commands/school-plan/writing.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import { placeAfter } from '../../../domain/school-plan/ordering.ts'
import { sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import { ownSectionId } from '../../../domain/school-plan/reading/headings.ts'
import type { Section as PlanSection } from '../../../domain/school-plan/sections.ts'
import type { AppContext } from '../../context.ts'
import { maybeChoiceOf, maybeWords, tick, wholeNumber } from '../../form-fields.ts'
import { readForm, type Typed, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { TapLink } from '../../ui/actions.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { placeToWrite } from '../writing-place.ts'
import { Removal, SectionConflict, SectionForm, type SectionShown } from './section-form.tsx'

const schema = z.object({
  nb: maybeWords(200),
  nn: maybeWords(200),
  after: maybeWords(60),
  locked: tick,
  revision: wholeNumber(0, 100_000_000),
  do: maybeChoiceOf(['save', 'remove']),
})
type Fields = z.infer<typeof schema>

const typedSection = (section: PlanSection | null, before: string): Typed =>
  typedFrom({
    nb: section?.heading?.nb ?? '',
    nn: section?.heading?.nn ?? '',
    locked: section?.locked ? 'yes' : '',
    after: before,
  })

const read = async (c: AppContext): Promise<SectionShown> => {
  const place = await placeToWrite(c)
  const address = c.req.param('section') ?? ''
  const sections = sectionsInOrder(place.draft.kept.plan)
  const at = sections.findIndex(({ id }) => id === address)
  const section = sections[at] ?? null
  const before = (section === null ? sections.at(-1) : sections[at - 1])?.id ?? ''
  return { ...place, c, section, address, typed: typedSection(section, before), errors: [], key: null }
}

const show = (shown: SectionShown, status: 200 | 409 | 422 = 200) => {
  const { c, view, address, section, at } = shown
  const words = c.var.t.planEditing.sections
  const title = address === 'new' ? words.newTitle : words.oneTitle
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status },
    <div class="narrow stack-l">
      <PageHead
        title={title}
        above={`${view.school.name} · ${view.year}`}
        below={section === null ? undefined : say.heading(section)}
      />
      {status === 409 && <SectionConflict shown={shown} />}
      <SectionForm shown={shown} />
      {section !== null && <Removal shown={shown} section={section} />}
      <TapLink href={paths.schoolPlanParts(at, {})}>{words.toList}</TapLink>
    </div>,
  )
}

export const planSectionPage = async (c: AppContext) => {
  const shown = await read(c)
  if (shown.section === null && shown.address !== 'new') throw new NotFound()
  return show(shown)
}

const changeOf = ({ draft, section, address }: SectionShown, fields: Fields): SeenChange => {
  const { plan } = draft.kept
  const heading = fields.nb === null && fields.nn === null ? null : { nb: fields.nb, nn: fields.nn }
  if (address === 'new') {
    const id = ownSectionId(fields.nb ?? fields.nn ?? '', new Set(plan.sections.map((each) => each.id)))
    const position = placeAfter(plan, fields.after)
    return {
      change: { kind: 'section-added', section: { id, heading, position, locked: fields.locked } },
      seen: null,
    }
  }
  if (fields.do === 'remove')
    return { change: { kind: 'section-removed', id: address }, seen: fields.revision }
  const sections = sectionsInOrder(plan)
  const before = sections[sections.findIndex(({ id }) => id === address) - 1]?.id ?? null
  const position =
    section !== null && before === fields.after ? section.position : placeAfter(plan, fields.after, address)
  return {
    change: { kind: 'section-written', section: { id: address, heading, position, locked: fields.locked } },
    seen: fields.revision,
  }
}

/** Adds a section, gives it a heading and a place, or takes an empty one out. */
export const savePlanSection = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const shown = { ...(await read(c)), typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...shown, errors: form.errors }, 422)
  const change = changeOf(shown, form.value)
  const decision = await act(c, writePlan, form.key, { ...shown.at, changes: [change] })
  if (decision.accepted) return seeOther(c, paths.schoolPlanParts(shown.at, { done: 'section-saved' }))
  const isMeanwhile = decision.refusals.some(
    (code) => code === 'changed-meanwhile' || code === 'section-unknown',
  )
  return isMeanwhile
    ? show({ ...(await read(c)), typed: form.typed }, 409)
    : show({ ...shown, errors: decision.refusals.map((code) => ({ field: 'nb', code })) }, 422)
}
