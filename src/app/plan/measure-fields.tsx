import type { FC } from 'hono/jsx'
import { catalogue } from '../../domain/activity-plan/catalogue.ts'
import { places } from '../../domain/journal/facts.ts'
import type { DraftView } from '../../queries/plan/draft.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, TapButton } from '../ui/actions.tsx'
import { Choices, ManyChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '../ui/field.tsx'
import { Find } from '../ui/find.tsx'
import { Form } from '../ui/form.tsx'
import { Pair, Row } from '../ui/layout.tsx'
import { More } from '../ui/notices.tsx'
import { levelsHere } from './measure-form.ts'
import type { StaffHit } from './measure-who.ts'
import type { Speaker } from './speaker.ts'

export interface MeasureShown {
  readonly c: AppContext
  readonly view: DraftView
  readonly say: Speaker
  /** The measure's own id, also before anybody has saved it. */
  readonly id: string
  readonly revision: number
  readonly isNew: boolean
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly hits: { readonly responsible: readonly StaffHit[]; readonly standIn: readonly StaffHit[] }
  readonly key: string | null
}

type Said = ReturnType<typeof sayErrors>

const WhoField: FC<{ shown: MeasureShown; name: 'responsible' | 'standIn'; said: Said }> = (props) => {
  const { c, view, typed, hits } = props.shown
  const { t } = c.var
  const words = props.name === 'responsible' ? t.plan.measure.who : t.plan.measure.standIn
  const hint = props.name === 'responsible' ? t.plan.measure.whoHint : t.plan.measure.standInHint
  const found = hits[props.name]
  return (
    <>
      <Find
        name={props.name}
        label={words}
        hint={hint}
        value={typed.one(props.name)}
        chosen={typed.one(`${props.name}-id`)}
        error={props.said.of(props.name)}
        suggestions={paths.planStaff(view.file.row.number)}
        pick="one"
        into={`${props.name}-id`}
        button={{ word: t.ui.find, name: 'do', value: 'find' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      {found.length > 0 && (
        <Choices
          name={`${props.name}-choice`}
          legend={t.plan.measure.several}
          layout="column"
          choices={found.map((one) => ({ value: one.person, label: one.name }))}
        />
      )}
    </>
  )
}

const When: FC<{ shown: MeasureShown; said: Said }> = ({ shown: { c, typed }, said }) => {
  const words = c.var.t.plan.measure
  return (
    <>
      <Pair>
        <DateField name="from" label={words.from} value={typed.one('from')} error={said.of('from')} />
        <DateField
          name="to"
          label={words.to}
          hint={words.toHint}
          optional={c.var.t.ui.optional}
          value={typed.one('to')}
          error={said.of('to')}
        />
      </Pair>
      <ManyChoices
        name="weekdays"
        legend={words.weekdays}
        hint={words.weekdaysHint}
        values={typed.all('weekdays')}
        choices={words.shortWeekdays.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <TextField
        name="otherTime"
        label={words.otherTime}
        optional={c.var.t.ui.optional}
        maxlength={200}
        value={typed.one('otherTime')}
        error={said.of('otherTime')}
      />
    </>
  )
}

export const Catalogue: FC<{ shown: MeasureShown }> = ({ shown: { c, view } }) => {
  const { t } = c.var
  return (
    <More summary={t.plan.measure.pick} print={false}>
      <p class="small quiet">{t.plan.measure.pickHint}</p>
      <ul role="list" class="dates">
        {catalogue.map(({ code }) => (
          <li>
            <a class="tap" href={paths.planMeasure(view.file.row.number, 'new', { from: code })}>
              {t.plan.catalogue[code].what}
            </a>
          </li>
        ))}
      </ul>
    </More>
  )
}

export const MeasureFields: FC<{ shown: MeasureShown; saveWord?: string }> = ({ shown, saveWord }) => {
  const { c, view, typed } = shown
  const { t } = c.var
  const words = t.plan.measure
  const said = sayErrors(shown.errors, { ...t.ui.fieldErrors, ...words.errors })
  const long = { maxlength: 500 } as const
  return (
    <Form action={paths.planMeasure(view.file.row.number, shown.id)} {...formWith(c, shown.key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="revision" value={String(shown.revision)} />
      <TextArea
        name="what"
        label={words.what}
        hint={words.whatHint}
        rows={2}
        maxlength={1000}
        value={typed.one('what')}
        error={said.of('what')}
      />
      <SelectField
        name="level"
        label={words.level}
        blank={t.ui.choose}
        options={levelsHere.map((level) => ({ value: level, label: t.plan.levels[level] }))}
        value={typed.one('level')}
        error={said.of('level')}
      />
      <ManyChoices
        name="places"
        legend={words.places}
        hint={words.placesHint}
        values={typed.all('places')}
        choices={places.map((place) => ({ value: place, label: t.acts.places[place] }))}
      />
      <WhoField shown={shown} name="responsible" said={said} />
      <WhoField shown={shown} name="standIn" said={said} />
      <When shown={shown} said={said} />
      <Pair>
        <TextField
          name="goal"
          label={words.goal}
          hint={words.goalHint}
          value={typed.one('goal')}
          error={said.of('goal')}
          {...long}
        />
        <TextField
          name="success"
          label={words.success}
          hint={words.successHint}
          value={typed.one('success')}
          error={said.of('success')}
          {...long}
        />
      </Pair>
      <Row>
        <Button kind="primary" name="do" value="save">
          {saveWord ?? words.save}
        </Button>
        {!shown.isNew && (
          <TapButton name="do" value="remove">
            {words.remove}
          </TapButton>
        )}
      </Row>
      <p class="small quiet">{t.plan.measures.elsewhere}</p>
    </Form>
  )
}
