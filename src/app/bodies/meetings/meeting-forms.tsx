import type { FC } from 'hono/jsx'
import { becomings } from '../../../domain/bodies/meeting.ts'
import { planRoles } from '../../../domain/school-plan/parties.ts'
import { typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { Choices, ManyChoices, Tick } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Pair } from '../../ui/layout.tsx'
import { type MeetingShown, saidIn } from './meeting-shown.ts'

export const agendaPlaces = [0, 1, 2, 3, 4, 5, 6, 7] as const

const actionOf = ({ view }: MeetingShown): string =>
  paths.bodyMeeting(view.body.id, view.meeting === null ? 'new' : view.meeting.id)

/** The key of the form that came back, unless what stands has changed: then it is another post. */
const keyOf = ({ form, key }: MeetingShown, of: string) => (form === of ? key : null)

export const MeetingForm: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, view, form } = shown
  const { t } = c.var
  const words = t.bodies.meetings
  const { meeting } = view
  const said = saidIn(shown, 'meeting')
  const stands = {
    on: meeting?.on,
    at: meeting?.at ?? undefined,
    place: meeting?.place ?? undefined,
    calledOff: meeting?.calledOff === true ? 'yes' : undefined,
    ...Object.fromEntries(
      (meeting?.agenda ?? []).flatMap(({ title, paper }, at) => [
        [`item.${at}.title`, title],
        [`item.${at}.paper`, paper ?? ''],
      ]),
    ),
  }
  const typed = form === 'meeting' ? shown.typed : typedFrom(stands)
  const filled = agendaPlaces.filter((at) => typed.one(`item.${at}.title`) !== '').length
  return (
    <Form action={actionOf(shown)} {...formWith(c, keyOf(shown, 'meeting'))}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="seen" value={String(meeting?.version ?? 0)} />
      <Pair>
        <DateField name="on" label={words.on} value={typed.one('on')} error={said.of('on')} />
        <TimeField
          name="at"
          label={words.at}
          value={typed.one('at')}
          error={said.of('at')}
          optional={t.ui.optional}
        />
      </Pair>
      <TextField
        name="place"
        label={words.place}
        value={typed.one('place')}
        error={said.of('place')}
        optional={t.ui.optional}
        maxlength={120}
      />
      {agendaPlaces.slice(0, Math.max(3, filled + 1)).map((at) => (
        <>
          <TextField
            name={`item.${at}.title`}
            label={words.item(at + 1)}
            value={typed.one(`item.${at}.title`)}
            error={said.of(`item.${at}.title`)}
            maxlength={200}
          />
          <TextArea
            name={`item.${at}.paper`}
            label={`${words.paper} ${at + 1}`}
            hint={at === 0 ? words.paperHint : undefined}
            value={typed.one(`item.${at}.paper`)}
            error={said.of(`item.${at}.paper`)}
            optional={t.ui.optional}
            rows={2}
            maxlength={8000}
          />
        </>
      ))}
      {meeting !== null && (
        <Tick name="calledOff" label={words.calledOff} checked={typed.one('calledOff') !== ''} />
      )}
      <Button kind={meeting === null ? 'primary' : 'secondary'} name="do" value="meeting">
        {words.save}
      </Button>
    </Form>
  )
}

export const MinutesForm: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, view, form } = shown
  const { t } = c.var
  const words = t.bodies.meetings
  const said = saidIn(shown, 'minutes')
  const [newest] = view.minutes
  const typed =
    form === 'minutes'
      ? shown.typed
      : typedFrom({ words: newest?.words, present: newest === undefined ? [] : [...newest.present] })
  return (
    <Form
      action={actionOf(shown)}
      island="keep-words"
      data={{
        'data-waiting': t.ui.waitingForNet,
        'data-sending': t.ui.sending,
        'data-again': t.ui.sendNow,
      }}
      {...formWith(c, keyOf(shown, 'minutes'))}
    >
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="seen" value={String(newest?.version ?? 0)} />
      <TextArea
        name="words"
        id="minutes-words"
        label={words.minutes}
        hint={words.minutesHint}
        value={typed.one('words')}
        error={said.of('words')}
        rows={8}
        maxlength={20_000}
      />
      <ManyChoices
        name="present"
        legend={words.present}
        choices={view.members.map(({ person, name }) => ({
          value: person,
          label: name ?? t.bodies.hiddenMember,
        }))}
        values={typed.all('present')}
      />
      <Button kind="primary" name="do" value="minutes">
        {words.saveMinutes}
      </Button>
    </Form>
  )
}

export const DecisionForm: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, form } = shown
  const { t } = c.var
  const words = t.bodies.decisions
  const said = saidIn(shown, 'decision')
  const typed = form === 'decision' ? shown.typed : typedFrom({ becomes: 'noted' })
  return (
    <Form action={actionOf(shown)} {...formWith(c, keyOf(shown, 'decision'))}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <TextArea
        name="words"
        id="decision-words"
        label={words.words}
        value={typed.one('words')}
        error={said.of('words')}
        rows={2}
        maxlength={1000}
      />
      <Choices
        name="becomes"
        legend={words.becomes}
        layout="column"
        value={typed.one('becomes')}
        error={said.of('becomes')}
        choices={becomings.map((value) => ({ value, ...words.kinds[value] }))}
      />
      <SelectField
        name="responsible"
        label={words.responsible}
        blank={t.ui.choose}
        value={typed.one('responsible')}
        error={said.of('responsible')}
        options={planRoles.map((value) => ({ value, label: t.planParties.roles[value] }))}
      />
      <DateField name="due" label={words.due} value={typed.one('due')} error={said.of('due')} />
      <Button name="do" value="decision">
        {words.save}
      </Button>
    </Form>
  )
}
