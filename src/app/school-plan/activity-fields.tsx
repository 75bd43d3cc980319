import type { FC } from 'hono/jsx'
import { levels, type LineKind, purposes } from '../../domain/school-plan/line.ts'
import { bodyKinds, partners, planRoles, targetGroups } from '../../domain/school-plan/parties.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { parseWhen } from '../../domain/when/parse.ts'
import { writeWhen } from '../../domain/when/write/write.ts'
import type { AppContext } from '../context.ts'
import type { sayErrors, Typed } from '../forms.ts'
import { ManyChoices } from '../ui/choices.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { More } from '../ui/notices.tsx'
import { yearLevels } from './line-form.ts'
import { planSpeaker } from './saying.ts'

export interface FieldsShown {
  readonly c: AppContext
  readonly kind: LineKind
  readonly plan: SchoolPlan
  readonly typed: Typed
  readonly said: ReturnType<typeof sayErrors>
}

/** Who, for whom, when and why: each may stay empty. */
export const ActivityFields: FC<{ shown: FieldsShown }> = ({ shown }) => {
  const { c, plan, typed, said } = shown
  const { t } = c.var
  const words = t.schoolPlan.write
  const say = planSpeaker(c, c.var.locale === 'nn' ? 'nn' : 'nb')
  const factors = plan.lines.filter(({ content }) => content.kind === 'factor')
  return (
    <>
      <TextField
        name="timing"
        label={words.timing}
        hint={words.timingHint}
        value={typed.one('timing')}
        error={said.of('timing')}
        maxlength={300}
      />
      <HowRead c={c} text={typed.one('timing')} />
      <Responsible shown={shown} />
      <ManyChoices
        name="targets"
        legend={words.targets}
        choices={targetGroups.map((value) => ({ value, label: t.planParties.targets[value] }))}
        values={typed.all('targets')}
      />
      <ManyChoices
        name="years"
        legend={words.years}
        layout="short"
        choices={yearLevels.map((value) => ({ value, label: value }))}
        values={typed.all('years')}
      />
      <TextField
        name="documentedIn"
        label={words.documentedIn}
        hint={words.documentedHint}
        value={typed.one('documentedIn')}
        error={said.of('documentedIn')}
      />
      <TextField name="reason" label={words.reason} value={typed.one('reason')} error={said.of('reason')} />
      <SelectField
        name="level"
        label={words.level}
        blank={t.ui.choose}
        value={typed.one('level')}
        options={levels.map((value) => ({ value, label: t.schoolPlan.levels[value] }))}
      />
      <SelectField
        name="purpose"
        label={words.purpose}
        blank={t.ui.choose}
        value={typed.one('purpose')}
        options={purposes.map((value) => ({ value, label: t.schoolPlan.purposes[value] }))}
      />
      {factors.length > 0 && (
        <ManyChoices
          name="factors"
          legend={words.factors}
          layout="column"
          choices={factors.map((line) => ({ value: line.id, label: say.nameOf(line) }))}
          values={typed.all('factors')}
        />
      )}
    </>
  )
}

/** How the machine reads what a person wrote, so that a misunderstanding shows before the year does. */
const HowRead: FC<{ c: AppContext; text: string }> = ({ c, text }) => {
  if (text.trim() === '') return null
  const { t, locale } = c.var
  const read = parseWhen(text)
  return (
    <p class="small quiet">
      {read.ok ? t.schoolPlan.write.understood(writeWhen(read.when, locale)) : t.schoolPlan.cells.unread}
    </p>
  )
}

/** Long lists lie folded; what is chosen opens its list. */
const Responsible: FC<{ shown: FieldsShown }> = ({ shown: { c, typed, said } }) => {
  const { t } = c.var
  const words = t.schoolPlan.write
  return (
    <div class="stack-s">
      <h2 class="ds-label">{words.responsible}</h2>
      <More summary={words.roles} open={typed.all('roles').length > 0}>
        <ManyChoices
          name="roles"
          legend={words.roles}
          choices={planRoles.map((value) => ({ value, label: t.planParties.roles[value] }))}
          values={typed.all('roles')}
        />
      </More>
      <More summary={words.bodies} open={typed.all('bodies').length > 0}>
        <ManyChoices
          name="bodies"
          legend={words.bodies}
          choices={bodyKinds.map((value) => ({ value, label: t.planParties.bodies[value] }))}
          values={typed.all('bodies')}
        />
      </More>
      <More summary={words.partners} open={typed.all('partners').length > 0}>
        <ManyChoices
          name="partners"
          legend={words.partners}
          choices={partners.map((value) => ({ value, label: t.planParties.partners[value] }))}
          values={typed.all('partners')}
        />
      </More>
      <TextField
        name="others"
        label={words.others}
        hint={words.othersHint}
        value={typed.one('others')}
        error={said.of('others')}
      />
    </div>
  )
}
