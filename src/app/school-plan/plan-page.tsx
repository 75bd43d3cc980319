import type { FC } from 'hono/jsx'
import { templateSlug } from '../../domain/school-plan/ids.ts'
import { type Line, lineKinds } from '../../domain/school-plan/line.ts'
import { linesOf, sectionsInOrder } from '../../domain/school-plan/plan.ts'
import type { Section as PlanSection } from '../../domain/school-plan/sections.ts'
import { schoolPlanDraft, type SchoolPlanView } from '../../queries/school-plan/plan.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Icon } from '../ui/icons.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Heed, More } from '../ui/notices.tsx'
import { Beginning } from './beginning.tsx'
import { LineView, type PlanShown } from './line-view.tsx'
import { addressIn, PlanDone, PlanHead } from './plan-head.tsx'
import { formOf, planSpeaker } from './saying.ts'

export const schoolPlanPage = (c: AppContext) => showPlan(c, addressIn(c))

export const showPlan = async (c: AppContext, at: PlanAddress) => {
  const view = await ask(c, schoolPlanDraft, at)
  const { t } = c.var
  return renderPage(
    c,
    { title: t.schoolPlan.page(view.year), current: paths.schoolPlans() },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="read" years={view.years} />
      <PlanDone c={c} />
      {view.draft === null ? (
        <Beginning c={c} at={at} view={view} />
      ) : (
        <WholePlan c={c} at={at} view={view} draft={view.draft} />
      )}
    </div>,
  )
}

type Draft = NonNullable<SchoolPlanView['draft']>

const WholePlan: FC<{ c: AppContext; at: PlanAddress; view: SchoolPlanView; draft: Draft }> = ({
  c,
  at,
  view,
  draft,
}) => {
  const { t } = c.var
  const form = formOf(c, view.school.languageForm)
  const shown: PlanShown = { t, form, say: planSpeaker(c, form), plan: draft.kept.plan }
  const { editors } = t.planEditing
  const whoWrites = view.school.id === null ? editors.ofTemplate.title : editors.title
  // A heading with nothing under it is work for those who write, and noise for those who read.
  const sections = sectionsInOrder(draft.kept.plan).filter(
    ({ id }) => draft.rights.edits || linesOf(draft.kept.plan, id).length > 0,
  )
  return (
    <>
      <Standing c={c} at={at} draft={draft} />
      {draft.rights.edits && (
        <Row print={false}>
          <TapLink href={paths.schoolPlanParts(at, {})}>{t.planEditing.sections.title}</TapLink>
          <TapLink href={paths.schoolPlanReadIn(at)}>{t.planReading.page.link}</TapLink>
          {view.school.id !== null && (
            <>
              <TapLink href={paths.schoolPlanComments(at)}>{t.bodies.answer.link}</TapLink>
              <TapLink href={paths.schoolPlanTemplate(at, {})}>{t.planEditing.template.link}</TapLink>
            </>
          )}
          {view.mayBegin && <TapLink href={paths.schoolPlanEditors(at, {})}>{whoWrites}</TapLink>}
        </Row>
      )}
      <More summary={t.schoolPlan.contents} print={false}>
        <Lines
          lines={sections.map((section) => (
            <TapLink href={`#${section.id}`}>{shown.say.heading(section)}</TapLink>
          ))}
        />
      </More>
      {sections.map((section) => (
        <OneSection c={c} at={at} shown={shown} section={section} edits={draft.rights.edits} />
      ))}
    </>
  )
}

/** Which version is in force, and whether what is read here is newer. */
const Standing: FC<{ c: AppContext; at: PlanAddress; draft: Draft }> = ({ c, at, draft }) => {
  const { t, locale } = c.var
  const [newest] = draft.versions
  if (newest === undefined)
    return (
      <Heed tone="info">
        <p>{t.schoolPlan.draftOnly}</p>
      </Heed>
    )
  const date = sayFullDate(locale, Temporal.PlainDate.from(newest.approvedOn))
  const inForce = t.schoolPlan.inForce(newest.version, date, t.schoolPlan.approval.inBody[newest.approvedIn])
  const isNewer = newest.revision !== draft.kept.revision
  return (
    <Heed tone={isNewer ? 'info' : 'done'}>
      <p>{isNewer ? t.schoolPlan.draftNewer(newest.version) : inForce}</p>
      {isNewer && (
        <p>
          <TapLink href={paths.schoolPlanVersion(at, newest.version)}>{inForce}</TapLink>
        </p>
      )}
    </Heed>
  )
}

const OneSection: FC<{
  c: AppContext
  at: PlanAddress
  shown: PlanShown
  section: PlanSection
  edits: boolean
}> = ({ c, at, shown, section, edits }) => {
  const { t } = c.var
  const lines = linesOf(shown.plan, section.id)
  return (
    <Section id={section.id} title={shown.say.heading(section)}>
      {lines.length === 0 && <p class="quiet">{t.schoolPlan.sectionEmpty}</p>}
      {lines.map((line) => (
        <OneLine c={c} at={at} shown={shown} line={line} edits={edits} />
      ))}
      {edits && (
        <More summary={t.schoolPlan.write.add} small print={false}>
          <p>{t.schoolPlan.write.addKind}</p>
          <div class="row">
            {lineKinds.map((kind) => (
              <LinkButton href={paths.schoolPlanLine(at, 'new', { section: section.id, kind })}>
                {t.schoolPlan.kinds[kind]}
              </LinkButton>
            ))}
          </div>
        </More>
      )}
    </Section>
  )
}

const OneLine: FC<{ c: AppContext; at: PlanAddress; shown: PlanShown; line: Line; edits: boolean }> = ({
  c,
  at,
  shown,
  line,
  edits,
}) => {
  const { t } = c.var
  const isTemplate = at.school === templateSlug
  return (
    <div class="panel plan-line" id={`line-${line.id}`}>
      <div class="stack-s">
        <LineView shown={shown} line={line} />
      </div>
      {edits && (
        <p class="no-print small nowrap">
          {line.locked && !isTemplate ? (
            <span class="quiet">
              <Icon name="lock" /> {t.schoolPlan.cells.locked}
            </span>
          ) : (
            <TapLink href={paths.schoolPlanLine(at, line.id)} hidden={`: ${shown.say.nameOf(line)}`}>
              {t.schoolPlan.write.change}
            </TapLink>
          )}
          {line.locked && isTemplate && (
            <span class="quiet">
              {' '}
              <Icon name="lock" /> {t.schoolPlan.cells.locked}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
