import type { FC } from 'hono/jsx'
import type { EvaluationView } from '../../queries/evaluation-form.ts'
import type { AppContext } from '../context.ts'
import type { sayErrors, Typed } from '../forms.ts'
import { sayDoing } from '../measures/status-fields.tsx'
import type { Speaker } from '../plan/speaker.ts'
import { Choices, Tick } from '../ui/choices.tsx'
import { TextArea } from '../ui/field.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { decisions, effects } from './form.ts'

export interface EvaluationShown {
  readonly c: AppContext
  readonly view: EvaluationView
  readonly say: Speaker
  readonly typed: Typed
  readonly said: ReturnType<typeof sayErrors>
  /** The version that the next draft becomes. */
  readonly next: number
}

const OneMeasure: FC<{ shown: EvaluationShown; at: number }> = ({ shown, at }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation.measures
  const running = view.measures[at]
  if (running === undefined) return null
  const name = `measures.${at}`
  return (
    <li class="measure panel stack">
      <div class="stack-s">
        <p class="small quiet">
          {t.plan.measures.one(at + 1)} · {sayDoing(c, running)}
        </p>
        <h3 class="ds-heading">{running.measure.what || t.plan.measures.unnamed}</h3>
      </div>
      <Choices
        name={`${name}.effect`}
        legend={words.effect}
        layout="short"
        value={typed.one(`${name}.effect`)}
        error={said.of(`${name}.effect`)}
        choices={effects.map((value) => ({ value, label: words.effects[value] }))}
      />
      <Choices
        name={`${name}.decision`}
        legend={words.decision}
        layout="short"
        value={typed.one(`${name}.decision`)}
        error={said.of(`${name}.decision`)}
        choices={decisions.map((value) => ({ value, label: words.decisions[value] }))}
      />
      <TextArea
        name={`${name}.change`}
        label={words.change}
        hint={words.changeHint(shown.next)}
        rows={2}
        maxlength={1000}
        optional={t.ui.optional}
        value={typed.one(`${name}.change`)}
        error={said.of(`${name}.change`)}
      />
      <input type="hidden" name={`${name}.id`} value={running.measure.id} />
    </li>
  )
}

/** Each measure by itself, and what comes instead. */
export const MeasureQuestions: FC<{ shown: EvaluationShown }> = ({ shown }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation.measures
  return (
    <Section id="measures" title={words.heading}>
      <Heed>
        <p>
          <b>{t.evaluation.unsafe.title}</b> {t.evaluation.unsafe.say}
        </p>
      </Heed>
      <ol role="list">
        {view.measures.map((_, at) => (
          <OneMeasure shown={shown} at={at} />
        ))}
      </ol>
      <TextArea
        name="added"
        label={words.added}
        hint={words.addedHint(shown.next)}
        rows={2}
        maxlength={1000}
        optional={t.ui.optional}
        value={typed.one('added')}
        error={said.of('added')}
      />
      <TextArea
        name="noChange"
        label={words.noChange}
        hint={t.acts.noOthers}
        rows={2}
        maxlength={1000}
        optional={t.ui.optional}
        value={typed.one('noChange')}
        error={said.of('noChange')}
      />
    </Section>
  )
}

/** Each guardian's own view; nobody is asked past a hold, and what the pupil doesn't want told stands on top. */
export const GuardianQuestions: FC<{ shown: EvaluationShown }> = ({ shown }) => {
  const { c, view, say, typed, said } = shown
  const words = c.var.t.evaluation.guardians
  return (
    <Section id="guardians" title={words.heading}>
      {view.notToBeTold.length > 0 && (
        <Heed>
          <p>{words.notToBeTold}</p>
          {view.notToBeTold.map(({ passage }) => (
            <p>
              <q>{passage.text}</q>
            </p>
          ))}
        </Heed>
      )}
      <Tick name="guardiansAsked" label={words.asked} checked={typed.one('guardiansAsked') !== ''} />
      {view.file.guardians.map(({ relation, name, heldUntil, mayBeContacted }, at) => {
        if (heldUntil !== null)
          return <p class="quiet">{words.held(name ?? words.unnamed, say.moment(heldUntil))}</p>
        if (!mayBeContacted) return null
        return (
          <div>
            <TextArea
              name={`guardians.${at}.view`}
              label={name ?? words.unnamed}
              hint={c.var.t.acts.guardian.wordsHint}
              rows={2}
              maxlength={2000}
              optional={c.var.t.ui.optional}
              value={typed.one(`guardians.${at}.view`)}
              error={said.of(`guardians.${at}.view`)}
            />
            <input type="hidden" name={`guardians.${at}.id`} value={relation.guardian} />
          </div>
        )
      })}
    </Section>
  )
}
