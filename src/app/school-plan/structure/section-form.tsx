import type { FC } from 'hono/jsx'
import { linesOf, sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import { isStandard, type Section as PlanSection } from '../../../domain/school-plan/sections.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Heed } from '../../ui/notices.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import type { WritingPlace } from '../writing-place.ts'

/** A section's page: what is shown, and what came back with errors. */
export interface SectionShown extends WritingPlace {
  readonly c: AppContext
  /** Null for a new one, and for one that was taken out meanwhile. */
  readonly section: PlanSection | null
  readonly address: string
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const revisionOf = ({ draft, section }: SectionShown): string =>
  String(section === null ? 0 : (draft.kept.sectionRevisions.get(section.id) ?? 0))

export const SectionForm: FC<{ shown: SectionShown }> = ({ shown }) => {
  const { c, at, draft, view, section, address, typed } = shown
  const { t } = c.var
  const words = t.planEditing.sections
  const said = sayErrors(shown.errors, { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const others = sectionsInOrder(draft.kept.plan).filter(({ id }) => id !== section?.id)
  const standard = section !== null && isStandard(section.id) ? t.schoolPlan.sections[section.id] : null
  return (
    <Form action={paths.schoolPlanPart(at, address)} {...formWith(c, shown.key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="revision" value={revisionOf(shown)} />
      {(['nb', 'nn'] as const).map((form) => (
        <TextField
          name={form}
          label={words.heading[form]}
          hint={standard === null ? undefined : words.standard(standard)}
          value={typed.one(form)}
          error={said.of(form)}
          maxlength={200}
        />
      ))}
      <SelectField
        name="after"
        label={words.after}
        blank={words.first}
        value={typed.one('after')}
        options={others.map((other) => ({ value: other.id, label: say.heading(other) }))}
      />
      {draft.kept.school === null && (
        <Tick
          name="locked"
          label={words.lock}
          detail={words.lockDetail}
          checked={typed.one('locked') !== ''}
        />
      )}
      <Button kind="primary" name="do" value="save">
        {words.save}
      </Button>
    </Form>
  )
}

export const Removal: FC<{ shown: SectionShown; section: PlanSection }> = ({ shown, section }) => {
  const { c, at, draft, address } = shown
  const words = c.var.t.planEditing.sections
  if (linesOf(draft.kept.plan, section.id).length > 0) return <p class="quiet small">{words.notEmpty}</p>
  return (
    <Form action={paths.schoolPlanPart(at, address)} {...formWith(c)}>
      <input type="hidden" name="revision" value={revisionOf(shown)} />
      <Button name="do" value="remove">
        {words.remove}
      </Button>
    </Form>
  )
}

/** What stands now, over what was typed: nothing is written over in silence. */
export const SectionConflict: FC<{ shown: SectionShown }> = ({ shown: { c, view, section } }) => {
  const { t } = c.var
  const words = t.planEditing.sections
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  return (
    <Heed>
      <p>
        <b>{section === null ? words.gone : words.meanwhile}</b>
      </p>
      {section !== null && (
        <p>
          {t.schoolPlan.conflict.theirs}: {say.heading(section)}
        </p>
      )}
      <p>{t.schoolPlan.conflict.yours}:</p>
    </Heed>
  )
}
