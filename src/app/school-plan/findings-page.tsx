import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writePlan } from '../../commands/school-plan/writing.ts'
import type { Finding, Weight } from '../../domain/school-plan/linter/finding.ts'
import { findings, weights } from '../../domain/school-plan/linter/finding.ts'
import { lint } from '../../domain/school-plan/linter/lint.ts'
import { mendedWord } from '../../domain/school-plan/linter/mending.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { schoolPlanDraft, type SchoolPlanView } from '../../queries/school-plan/plan.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, identifier, wholeNumber } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, TapLink } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { addressIn, PlanDone, PlanHead } from './plan-head.tsx'
import { formOf, planSpeaker, type PlanSpeaker } from './saying.ts'

const mending = z.object({
  line: identifier,
  cell: z.string().max(40),
  form: choiceOf(['nb', 'nn', 'none']),
  from: wholeNumber(0, 100_000),
  revision: wholeNumber(0, 10_000_000),
})

interface FindingsShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly draft: NonNullable<SchoolPlanView['draft']>
  readonly say: PlanSpeaker
}

const show = async (c: AppContext, at: PlanAddress, refusal: string | null) => {
  const view = await ask(c, schoolPlanDraft, at)
  const { t } = c.var
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  return renderPage(
    c,
    {
      title: `${t.planFindings.title}. ${t.schoolPlan.page(view.year)}`,
      current: paths.schoolPlans(),
      ...(refusal === null ? {} : { status: 409 }),
    },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="findings" years={view.years} />
      <PlanDone c={c} />
      {refusal !== null && (
        <Heed>
          <p>{refusal}</p>
        </Heed>
      )}
      {view.draft === null ? (
        <EmptyState title={t.schoolPlan.empty.title(view.year)} />
      ) : (
        <Findings shown={{ c, at, draft: view.draft, say }} />
      )}
    </div>,
  )
}

const Findings: FC<{ shown: FindingsShown }> = ({ shown }) => {
  const { t } = shown.c.var
  const found = lint(shown.draft.kept.plan)
  if (found.length === 0) return <EmptyState title={t.planFindings.none} />
  return (
    <>
      <p class="narrow">{t.planFindings.intro}</p>
      {weights.map((weight) => (
        <Weighed
          shown={shown}
          weight={weight}
          found={found.filter(({ code }) => findings[code].weight === weight)}
        />
      ))}
    </>
  )
}

const Weighed: FC<{ shown: FindingsShown; weight: Weight; found: readonly Finding[] }> = ({
  shown,
  weight,
  found,
}) => {
  const { t } = shown.c.var
  if (found.length === 0) return null
  return (
    <Section id={weight} title={`${t.planFindings.weights[weight]} (${t.planFindings.count(found.length)})`}>
      {found.map((finding) => (
        <OneFinding shown={shown} finding={finding} />
      ))}
    </Section>
  )
}

const OneFinding: FC<{ shown: FindingsShown; finding: Finding }> = ({ shown, finding }) => {
  const { c, at, draft, say } = shown
  const words = c.var.t.planFindings
  const { is, mend } = words.codes[finding.code]
  const [first, ...more] = finding.places
  const section = draft.kept.plan.sections.find(({ id }) => id === finding.section)
  const line = draft.kept.plan.lines.find(({ id }) => id === first?.line)
  return (
    <div class="panel stack-s">
      <h3>{is}</h3>
      {finding.quote !== null && (
        <p class="small">
          {words.inPlan(shortened(finding.quote))}
          {more.length > 0 && <span class="quiet"> {words.placesMore(more.length)}</span>}
        </p>
      )}
      <p>{mend}</p>
      <p class="small quiet">{words.basis(findings[finding.code].basis)}</p>
      {first !== undefined && section !== undefined ? (
        <p class="small">
          <TapLink
            href={paths.schoolPlanSection(at, section.id, first.line)}
            hidden={`: ${say.heading(section)}`}
          >
            {words.goTo}
          </TapLink>
        </p>
      ) : (
        section !== undefined && (
          <p class="small quiet">
            {words.belongs}{' '}
            <TapLink href={paths.schoolPlanSection(at, section.id)}>{say.heading(section)}</TapLink>
          </p>
        )
      )}
      {finding.replacement !== null && first !== undefined && draft.rights.edits && !line?.locked && (
        <Form action={paths.schoolPlanFindings(at)} {...formWith(c)}>
          <input type="hidden" name="line" value={first.line} />
          <input type="hidden" name="cell" value={first.cell} />
          <input type="hidden" name="form" value={first.form ?? 'none'} />
          <input type="hidden" name="from" value={String(first.from)} />
          <input
            type="hidden"
            name="revision"
            value={String(draft.kept.written.get(first.line)?.revision ?? 0)}
          />
          <Button>{words.change(finding.quote ?? '', finding.replacement)}</Button>
        </Form>
      )}
    </div>
  )
}

const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 237)}…` : text)

export const planFindingsPage = (c: AppContext) => show(c, addressIn(c), null)

/** Changes one outdated word for the new one, where the linter found it; anything else has moved on meanwhile. */
export const mendFinding = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, mending)
  const { refusals } = c.var.t.schoolPlan
  if (!form.ok) return show(c, at, refusals['changed-meanwhile'])
  const { line, cell, from, revision } = form.value
  const view = await ask(c, schoolPlanDraft, at)
  const place = { line: lineId(line), cell, from, form: form.value.form === 'none' ? null : form.value.form }
  const content = view.draft === null ? null : mendedWord(view.draft.kept.plan, place)
  if (content === null) return show(c, at, refusals['changed-meanwhile'])
  const decision = await act(c, writePlan, form.key, {
    ...at,
    changes: [{ change: { kind: 'line-written', id: place.line, content }, seen: revision }],
  })
  if (!decision.accepted) return show(c, at, refusals[decision.refusals[0]])
  return seeOther(c, paths.schoolPlanFindings(at, { done: 'mended' }))
}
