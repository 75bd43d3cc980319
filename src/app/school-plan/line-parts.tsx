import type { FC } from 'hono/jsx'
import type { Line, LineKind } from '../../domain/school-plan/line.ts'
import { sectionsInOrder } from '../../domain/school-plan/plan.ts'
import type { SchoolPlanView } from '../../queries/school-plan/plan.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, LinkButton, TapLink } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed, More } from '../ui/notices.tsx'
import { LineFields } from './line-fields.tsx'
import { LineView } from './line-view.tsx'
import type { LineOrigin } from './origins/prefilled.ts'
import { SaidWords } from './origins/said.tsx'
import { formOf, planSpeaker } from './saying.ts'

/** A line's page: what is shown, and what came back with errors. */
export interface LineShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: SchoolPlanView
  readonly draft: NonNullable<SchoolPlanView['draft']>
  /** Null for a new one, and for one that was taken out meanwhile. */
  readonly line: Line | null
  readonly address: string
  readonly kind: LineKind
  readonly section: string
  /** What it is written from, where it is written from something. */
  readonly origin: LineOrigin | null
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const LineForm: FC<{ shown: LineShown; word: string }> = ({ shown, word }) => {
  const { c, at, draft, line, address, kind, section, origin, typed } = shown
  const { t } = c.var
  const said = sayErrors(shown.errors, { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const revision = line === null ? 0 : (draft.kept.written.get(line.id)?.revision ?? 0)
  return (
    <Form
      action={paths.schoolPlanLine(at, address)}
      island="save-as-typed"
      data={{
        'data-saving': t.planEditing.typing.saving,
        'data-failed': t.planEditing.typing.failed,
        'data-waiting': t.ui.waitingForNet,
      }}
      {...formWith(c, shown.key)}
    >
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="revision" value={String(revision)} />
      {origin !== null && (
        <>
          <input type="hidden" name="origin" value={origin.key} />
          <SaidWords c={c} said={origin.said} />
          <p>{t.planOrigins.inLine}</p>
        </>
      )}
      <p class="small quiet">{t.schoolPlan.write.noNames}</p>
      <LineFields shown={{ c, kind, plan: draft.kept.plan, typed, said }} />
      <Button kind="primary" name="do" value="save">
        {word}
      </Button>
    </Form>
  )
}

/** Another section; and in the owner's template, whether schools may change the line. Order is on its own page. */
export const Placing: FC<{ shown: LineShown }> = ({ shown }) => {
  const { c, at, view, draft, line, address, kind } = shown
  if (line === null) return null
  const words = c.var.t.planEditing.lines
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const { plan, school, written } = draft.kept
  const others = sectionsInOrder(plan).filter(({ id }) => id !== line.section)
  return (
    <More summary={words.place} small>
      <Form action={paths.schoolPlanLine(at, address)} {...formWith(c)}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="section" value={line.section} />
        <input type="hidden" name="revision" value={String(written.get(line.id)?.revision ?? 0)} />
        <SelectField
          name="to"
          label={words.to}
          blank={c.var.t.ui.choose}
          options={others.map((section) => ({ value: section.id, label: say.heading(section) }))}
        />
        <Button name="do" value="move">
          {words.move}
        </Button>
        <p>
          <TapLink href={`${paths.schoolPlanParts(at, { open: line.section })}#part-${line.section}`}>
            {words.order}
          </TapLink>
        </p>
        {school === null && (
          <>
            <p class="quiet small">{words.lockSay}</p>
            <Button name="do" value={line.locked ? 'unlock' : 'lock'}>
              {line.locked ? words.unlock : words.lock}
            </Button>
          </>
        )}
      </Form>
    </More>
  )
}

export const Removal: FC<{ shown: LineShown }> = ({ shown }) => {
  const { c, at, draft, line, address, kind, section } = shown
  if (line === null) return null
  const words = c.var.t.schoolPlan.write
  return (
    <More summary={words.remove} small>
      <p>{words.removeSure}</p>
      <Form action={paths.schoolPlanLine(at, address)} {...formWith(c)}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="revision" value={String(draft.kept.written.get(line.id)?.revision ?? 0)} />
        <Button name="do" value="remove">
          {words.remove}
        </Button>
      </Form>
    </More>
  )
}

/** What stands now beside what was typed: nothing is written over in silence. */
export const Conflict: FC<{ shown: LineShown }> = ({ shown }) => {
  const { c, at, view, draft, line } = shown
  const { t } = c.var
  const words = t.schoolPlan.conflict
  const form = formOf(c, view.school.languageForm)
  const by = line === null ? '' : (draft.names.get(draft.kept.written.get(line.id)?.by ?? '') ?? '')
  return (
    <>
      <Heed>
        <p>
          <b>{line === null ? words.gone : words.title(by)}</b> {words.say}
        </p>
      </Heed>
      <div class="pair">
        {line !== null && (
          <Section id="theirs" title={words.theirs}>
            <LineView shown={{ t, form, say: planSpeaker(c, form), plan: draft.kept.plan }} line={line} />
            <p>
              <LinkButton href={paths.schoolPlanSection(at, line.section, line.id)}>
                {words.keepTheirs}
              </LinkButton>
            </p>
          </Section>
        )}
        <Section id="yours" title={words.yours}>
          <LineForm shown={shown} word={words.saveYours} />
        </Section>
      </div>
    </>
  )
}
