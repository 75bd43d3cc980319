import type { FC } from 'hono/jsx'
import { type Audience, isFor, type Subject, subjects, trainingOf, ways } from '../../domain/held/subject.ts'
import { bodyKinds } from '../../domain/school-plan/parties.ts'
import type { ReceiptsView } from '../../queries/held/receipts.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Choices, ManyChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { presences } from './holding-form.ts'

/** What was typed, when it comes back with errors. */
export interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const usual = { staff: 'meeting', pupils: 'lesson', guardians: 'message', body: 'meeting' } as const

interface FormProps {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ReceiptsView
  readonly audience: Audience
  readonly again: Again | null
}

/** What may be written with this audience by the one who asks. */
export const subjectsFor = (
  { trains }: Pick<ReceiptsView, 'trains'>,
  audience: Audience,
): readonly Subject[] =>
  subjects.filter((one) => isFor(one, audience) && (trains || trainingOf[one] === undefined))

export const ReceiptForm: FC<FormProps> = ({ c, at, view, audience, again }) => {
  const { t } = c.var
  const words = t.held
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...words.refusals })
  const typed = again?.typed ?? nothingTyped
  return (
    <div class="narrow">
      <Form action={paths.receipts(at, { for: audience })} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="audience" value={audience} />
        <SelectField
          name="subject"
          label={words.subject}
          blank={t.ui.choose}
          options={subjectsFor(view, audience).map((one) => ({ value: one, label: words.subjects[one] }))}
          value={typed.one('subject')}
          error={said.of('subject')}
        />
        <Whose c={c} view={view} audience={audience} typed={typed} error={said.of('whose')} />
        {audience === 'body' && (
          <SelectField
            name="body"
            label={words.body}
            blank={t.ui.choose}
            options={bodyKinds.map((one) => ({ value: one, label: t.planParties.bodies[one] }))}
            value={typed.one('body')}
            error={said.of('body')}
          />
        )}
        <DateField
          name="on"
          label={words.on}
          value={typed.one('on') || view.today}
          max={view.today}
          error={said.of('on')}
        />
        <SelectField
          name="way"
          label={words.way}
          options={ways.map((one) => ({ value: one, label: words.ways[one] }))}
          value={typed.one('way') || usual[audience]}
          error={said.of('way')}
        />
        {audience === 'staff' && <Persons c={c} view={view} typed={typed} error={said.of('persons')} />}
        <Button kind="primary">{words.save}</Button>
      </Form>
    </div>
  )
}

interface PartProps {
  readonly c: AppContext
  readonly view: ReceiptsView
  readonly typed: Typed
  readonly error: string | undefined
}

const Whose: FC<PartProps & { audience: Audience }> = ({ c, view, audience, typed, error }) => {
  const words = c.var.t.held
  if (audience !== 'pupils' && audience !== 'guardians') return null
  const classes = view.classes
    .filter(({ own }) => own || view.leads)
    .map(({ id, name }): { value: string; label: string } => ({ value: id, label: name }))
  const years = [...new Set(view.classes.map(({ yearLevel }) => yearLevel))]
  const wider =
    audience === 'guardians' && view.leads
      ? [
          { value: 'school', label: words.wholeSchool },
          ...years.map((level) => ({ value: `year-${level}`, label: words.year(level) })),
        ]
      : []
  return (
    <SelectField
      name="whose"
      label={audience === 'pupils' ? words.class : words.guardiansOf}
      blank={c.var.t.ui.choose}
      options={[...wider, ...classes]}
      value={typed.one('whose')}
      error={error}
    />
  )
}

const Persons: FC<PartProps> = ({ c, view, typed, error }) => {
  const words = c.var.t.held
  return (
    <>
      <Choices
        name="presence"
        legend={words.presence}
        layout="column"
        choices={presences.map((one) => ({ value: one, label: words.presences[one] }))}
        value={typed.one('presence') || 'all-but'}
      />
      <ManyChoices
        name="persons"
        legend={words.persons}
        hint={words.selfNote}
        choices={view.staff.map(({ id, name }) => ({ value: id, label: name }))}
        values={typed.all('persons')}
        error={error}
      />
    </>
  )
}
