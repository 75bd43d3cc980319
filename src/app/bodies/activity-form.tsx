import type { FC } from 'hono/jsx'
import type { BodyActivity } from '../../queries/bodies/body.ts'
import { typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { More } from '../ui/notices.tsx'
import { type BodyShown, errorsIn, typedIn } from './body-shown.ts'

/** Adds an activity, or changes one: who takes it, that it is done, what went well. */
export const ActivityForm: FC<{ shown: BodyShown; activity: BodyActivity | null }> = ({
  shown,
  activity,
}) => {
  const { c, view } = shown
  const { t } = c.var
  const words = t.bodies.council
  const of = `activity ${activity?.id ?? ''}`
  const isOpen = shown.form === of
  const said = errorsIn(shown, of)
  const stands = {
    what: activity?.what,
    on: activity?.on ?? undefined,
    who: activity?.who ?? undefined,
    state: activity?.state ?? 'planned',
    howItWent: activity?.howItWent ?? undefined,
  }
  const typed = isOpen ? typedIn(shown, of) : typedFrom(stands)
  const id = (name: string) => `${name}-${activity?.id ?? 'new'}`
  return (
    <More summary={activity === null ? words.add : words.change} open={isOpen} small={activity !== null}>
      <Form action={paths.body(view.body.id)} {...formWith(c, isOpen ? shown.key : null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="activity" value={activity?.id ?? ''} />
        <input type="hidden" name="seen" value={String(activity?.version ?? 0)} />
        <TextField
          name="what"
          id={id('what')}
          label={words.what}
          value={typed.one('what')}
          error={said.of('what')}
          maxlength={120}
        />
        <DateField name="on" id={id('on')} label={words.day} value={typed.one('on')} error={said.of('on')} />
        <TextField
          name="who"
          id={id('who')}
          label={words.who}
          hint={words.whoHint}
          value={typed.one('who')}
          error={said.of('who')}
          maxlength={120}
        />
        {activity === null ? (
          <input type="hidden" name="state" value="planned" />
        ) : (
          <>
            <SelectField
              name="state"
              id={id('state')}
              label={words.state}
              value={typed.one('state')}
              error={said.of('state')}
              options={(['planned', 'done', 'dropped'] as const).map((value) => ({
                value,
                label: words.states[value],
              }))}
            />
            <TextArea
              name="howItWent"
              id={id('how')}
              label={words.howItWent}
              value={typed.one('howItWent')}
              error={said.of('howItWent')}
              maxlength={1000}
            />
          </>
        )}
        <Button name="do" value="activity">
          {words.saveActivity}
        </Button>
      </Form>
    </More>
  )
}
