import type { FC } from 'hono/jsx'
import type { LineKind } from '../../../domain/school-plan/line.ts'
import { linesOf, sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import { type PlanOrigin, planOrigin } from '../../../queries/school-plan/origins.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { ask, renderPage } from '../../request.tsx'
import { Button, LinkButton, TapLink } from '../../ui/actions.tsx'
import { SelectField } from '../../ui/field.tsx'
import { AskForm } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { addressIn } from '../plan-head.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { SaidWords, StandsInPlan } from './said.tsx'

/** What somebody says becomes a thing to do, a text, or a goal; the rest has fields of its own that no words fill. */
const kinds = ['activity', 'prose', 'goal'] as const satisfies readonly LineKind[]

/** Where most of it belongs. */
const usual = ({ said }: PlanOrigin): string =>
  said.body?.kind === 'pupil-council' ? 'participation' : 'whole-school'

/** From what a body or the leaders have said to the place in the plan where it belongs: a new line, or one that is there. */
export const planWriteInPage = async (c: AppContext) => {
  const at = addressIn(c)
  const origin = c.req.param('origin') ?? ''
  const view = await ask(c, planOrigin, { ...at, origin })
  const words = c.var.t.planOrigins
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans() },
    <div class="narrow stack-l">
      <PageHead
        title={words.title}
        above={<a href={paths.schoolPlan(at)}>{view.school.name}</a>}
        below={view.year}
      />
      <SaidWords c={c} said={view.said} />
      {view.said.written === null ? (
        <Places c={c} view={view} origin={origin} />
      ) : (
        <StandsInPlan c={c} school={at.school} written={view.said.written} origin={origin} writesIn={null} />
      )}
    </div>,
  )
}

const Places: FC<{ c: AppContext; view: PlanOrigin; origin: string }> = ({ c, view, origin }) => {
  const { t } = c.var
  const words = t.planOrigins
  const at = addressIn(c)
  const { plan } = view.draft.kept
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const sections = sectionsInOrder(plan)
  const named = (id: string | undefined) => sections.find((section) => section.id === id)
  const section = named(c.req.query('section')) ?? named(usual(view)) ?? sections[0]
  if (section === undefined) return null
  const lines = linesOf(plan, section.id).filter(({ locked }) => !locked)
  return (
    <>
      <p>{words.intro}</p>
      <AskForm action={paths.schoolPlanWriteIn(at, origin)}>
        <SelectField
          name="section"
          label={words.section}
          value={section.id}
          options={sections.map((each) => ({ value: each.id, label: say.heading(each) }))}
        />
        <Button>{words.show}</Button>
      </AskForm>
      <Section id="new" title={words.newLine(say.heading(section))}>
        <p>{words.kind}</p>
        <div class="row">
          {kinds.map((kind) => (
            <LinkButton href={paths.schoolPlanLine(at, 'new', { section: section.id, kind, from: origin })}>
              {t.schoolPlan.kinds[kind]}
            </LinkButton>
          ))}
        </div>
      </Section>
      <Section id="lines" title={words.orLine}>
        {lines.length === 0 ? (
          <p class="quiet">{words.noLines}</p>
        ) : (
          <Lines
            lines={lines.map((line) => (
              <TapLink href={paths.schoolPlanLine(at, line.id, { from: origin })}>{say.nameOf(line)}</TapLink>
            ))}
          />
        )}
      </Section>
      <p class="small quiet">{words.kept}</p>
    </>
  )
}
