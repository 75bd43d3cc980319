import type { FC } from 'hono/jsx'
import { evaluationQuestions } from '../../domain/bodies/answer.ts'
import type { BodyView } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Voice } from '../ui/notices.tsx'
import { ActivityForm } from './activity-form.tsx'
import { type BodyShown, errorsIn } from './body-shown.ts'
import { sayOn, sayOnDayOf } from './saying.tsx'

type Council = NonNullable<BodyView['council']>

type Asks = NonNullable<BodyView['asks']>

/** What the school asks the body, each year or when the leaders have sent the question. */
export const SchoolAsks: FC<{ shown: BodyShown; asks: Asks }> = ({ shown, asks }) => {
  const { c, view } = shown
  const words = c.var.t.bodies.council
  const { answer } = asks
  return (
    <Section id="asks" title={words.asks}>
      <p>
        {view.council === null ? words.asksOthers : words.asksSay} {words.by(sayOn(c, asks.by))}
      </p>
      {view.body.sits ? <AnswerForm shown={shown} asks={asks} /> : <AnswerRead c={c} asks={asks} />}
      {answer !== null && <p class="small quiet">{words.answeredOn(sayOnDayOf(c, answer.at))}</p>}
    </Section>
  )
}

const AnswerRead: FC<{ c: AppContext; asks: Asks }> = ({ c, asks }) => {
  const words = c.var.t.bodies.council
  const { answer } = asks
  if (answer === null) return <p class="quiet">{words.noAnswer}</p>
  return (
    <div class="stack">
      {evaluationQuestions.map((question) => {
        const said = answer.words[question]
        return said === null ? null : (
          <div class="stack-s">
            <h3>{words.questions[question]}</h3>
            <Voice words={said} />
          </div>
        )
      })}
    </div>
  )
}

const AnswerForm: FC<{ shown: BodyShown; asks: Asks }> = ({ shown, asks }) => {
  const { c, view, form, key } = shown
  const { t } = c.var
  const words = t.bodies.council
  const said = errorsIn(shown, 'answer')
  const { answer } = asks
  const stands = Object.fromEntries(
    evaluationQuestions.map((question) => [question, answer?.words[question] ?? undefined]),
  )
  const typed = form === 'answer' ? shown.typed : typedFrom(stands)
  const isConflict = form === 'answer' && shown.errors.some(({ code }) => code === 'changed-meanwhile')
  return (
    <>
      {isConflict && <AnswerRead c={c} asks={asks} />}
      <Form action={paths.body(view.body.id)} {...formWith(c, form === 'answer' && !isConflict ? key : null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="seen" value={String(answer?.version ?? 0)} />
        {evaluationQuestions.map((question) => (
          <TextArea
            name={question}
            label={words.questions[question]}
            value={typed.one(question)}
            error={said.of(question)}
            rows={3}
            maxlength={2000}
          />
        ))}
        <Button kind="primary" name="do" value="answer">
          {words.saveAnswer}
        </Button>
        <p class="small quiet">{words.canChange}</p>
      </Form>
    </>
  )
}

/** The pupils' own space: what they have planned. */
export const Planned: FC<{ shown: BodyShown; council: Council }> = ({ shown, council }) => {
  const { c, view } = shown
  const words = c.var.t.bodies.council
  return (
    <Section id="planned" title={words.planned}>
      {council.activities.length === 0 ? (
        <p class="quiet">{words.nothingPlanned}</p>
      ) : (
        <Lines
          lines={council.activities.map((activity) => (
            <div class="stack-s" id={`activity-${activity.id}`}>
              <p>
                <b>{activity.what}</b>{' '}
                <span class="small quiet">
                  {words.states[activity.state]}
                  {activity.on !== null && ` · ${sayOn(c, activity.on)}`}
                </span>
              </p>
              <p class="small">{activity.howItWent ?? activity.who ?? words.nobody}</p>
              {view.body.sits && <ActivityForm shown={shown} activity={activity} />}
            </div>
          ))}
        />
      )}
      {view.body.sits && <ActivityForm shown={shown} activity={null} />}
    </Section>
  )
}
