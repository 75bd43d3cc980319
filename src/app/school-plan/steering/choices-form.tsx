import type { FC } from 'hono/jsx'
import {
  deadlineCodes,
  type OwnDeadline,
  ownDeadlines,
  type SettingCode,
  settingChoices,
  settingCodes,
} from '../../../domain/school-plan/settings.ts'
import type { PlanChoices } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/layout.tsx'
import { PlainList } from '../../ui/lists.tsx'
import { Heed } from '../../ui/notices.tsx'
import { sayChoiceIn, sayDaysIn } from '../changes/choices-said.ts'

export interface ChoicesShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: PlanChoices
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly isConflict: boolean
}

const sayChoice = (c: AppContext, view: PlanChoices, code: SettingCode): string =>
  sayChoiceIn(c, view.draft.kept.plan, code)

const sayDeadline = (c: AppContext, view: PlanChoices, code: OwnDeadline): string =>
  sayDaysIn(c, view.draft.kept.plan, code)

/** For those who read: what the school has chosen. */
export const ChoicesRead: FC<{ shown: ChoicesShown }> = ({ shown: { c, view } }) => {
  const words = c.var.t.planEditing.settings
  return (
    <>
      <Section id="choices" title={words.choicesTitle}>
        <PlainList
          full
          facts={settingCodes.map((code) => ({ term: words.names[code], value: sayChoice(c, view, code) }))}
        />
      </Section>
      <Section id="deadlines" title={words.deadlinesTitle}>
        <PlainList
          full
          facts={deadlineCodes.map((code) => ({
            term: words.deadlines[code],
            value: sayDeadline(c, view, code),
          }))}
        />
      </Section>
    </>
  )
}

const seen = (view: PlanChoices, key: string): string => String(view.chosen.get(key) ?? 0)

export const ChoicesForm: FC<{ shown: ChoicesShown }> = ({ shown }) => {
  const { c, at, view, typed, errors, key, isConflict } = shown
  const { t } = c.var
  const words = t.planEditing.settings
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const now = (words_: string) => (isConflict ? words.standsNow(words_) : undefined)
  return (
    <Form action={paths.schoolPlanSettings(at, {})} {...formWith(c, key)}>
      {isConflict && (
        <Heed>
          <p>
            <b>{words.meanwhile}</b>
          </p>
        </Heed>
      )}
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <Section id="choices" title={words.choicesTitle}>
        {settingCodes.map((code) => {
          const says: Readonly<Record<string, string>> = words.choices[code]
          return (
            <div>
              <input type="hidden" name={`seen-${code}`} value={seen(view, `setting-chosen:${code}`)} />
              <Choices
                name={code}
                legend={words.names[code]}
                layout="short"
                hint={now(sayChoice(c, view, code))}
                choices={settingChoices[code].map((value) => ({ value, label: says[value] ?? value }))}
                value={typed.one(code)}
                error={said.of(code)}
              />
            </div>
          )
        })}
      </Section>
      <Section id="deadlines" title={words.deadlinesTitle}>
        <p>{words.deadlinesIntro}</p>
        {deadlineCodes.map((code) => (
          <div>
            <input type="hidden" name={`seen-${code}`} value={seen(view, `deadline-set:${code}`)} />
            <TextField
              name={code}
              label={words.deadlines[code]}
              hint={now(sayDeadline(c, view, code)) ?? words.bounds(ownDeadlines[code])}
              inputmode="numeric"
              size={4}
              value={typed.one(code)}
              error={deadlineError(c, said.of(code), code)}
            />
          </div>
        ))}
      </Section>
      <Button kind="primary">{words.save}</Button>
    </Form>
  )
}

/** A number outside its bounds is refused with the section that the duty rests on. */
const deadlineError = (c: AppContext, said: string | undefined, code: OwnDeadline): string | undefined =>
  said === undefined ? undefined : c.var.t.planEditing.settings.outOfBounds(ownDeadlines[code])
