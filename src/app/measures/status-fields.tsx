import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { measureId } from '../../domain/people/ids.ts'
import type { RunningView } from '../../queries/measure/weekly.ts'
import type { AppContext } from '../context.ts'
import { identifier, maybeChoiceOf, maybeWords } from '../form-fields.ts'
import type { FieldIssue, sayErrors, Typed } from '../forms.ts'
import type { Speaker } from '../plan/speaker.ts'
import { TapLink } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { TextField } from '../ui/field.tsx'

const outcomes = ['as-planned', 'partly', 'not'] as const
export const statusLines = z.array(
  z.object({ id: identifier, done: maybeChoiceOf(outcomes), note: maybeWords(1000) }),
)
export const sayDoing = (c: AppContext, { doing }: RunningView): string => {
  const words = c.var.t.measures.weekly
  if (doing.planned !== null && doing.planned > 0) return words.done(doing.done, doing.planned)
  return doing.done === 0 ? words.notYet : words.doneTimes(doing.done)
}

interface LineProps {
  readonly c: AppContext
  readonly view: RunningView
  readonly number: number
  /** `lines.0`: the fields' names begin so. */
  readonly name: string
  readonly typed: Typed
  readonly said: ReturnType<typeof sayErrors>
  readonly say: Speaker
  /** Where one day of it is told. */
  readonly oneDay?: string | undefined
}

/** One measure: as planned, partly or not, and what was otherwise. */
export const StatusFields: FC<LineProps> = ({ c, view, number, name, typed, said, say, oneDay }) => {
  const { t } = c.var
  const words = t.measures.weekly
  return (
    <li class="measure panel stack">
      <div class="stack-s">
        <p class="small quiet">
          {t.plan.measures.one(number)} · {sayDoing(c, view)}
        </p>
        <p class="title">{view.measure.what || t.plan.measures.unnamed}</p>
        <p class="small quiet">
          {say.who(view.measure.responsible)}
          <br />
          {say.times(view.measure)}
        </p>
      </div>
      <Choices
        name={`${name}.done`}
        legend={t.measures.one.title}
        layout="short"
        value={typed.one(`${name}.done`)}
        error={said.of(`${name}.done`)}
        choices={outcomes.map((value) => ({ value, label: words.choices[value] }))}
      />
      <TextField
        name={`${name}.note`}
        label={words.note}
        optional={t.ui.optional}
        maxlength={1000}
        value={typed.one(`${name}.note`)}
        error={said.of(`${name}.note`)}
      />
      {oneDay !== undefined && (
        <p>
          <TapLink href={oneDay} hidden={t.plan.measures.changeHidden(number)}>
            {words.oneDay}
          </TapLink>
        </p>
      )}
      <input type="hidden" name={`${name}.id`} value={view.measure.id} />
    </li>
  )
}

/** Which field a refusal belongs to. */
export const issueOf = (refusal: string, ids: readonly string[], prefix: string): FieldIssue => {
  const [code = '', measure] = refusal.split(':')
  const at = ids.indexOf(measure ?? '')
  const field = code === 'reason-missing' ? 'note' : 'done'
  return { field: at === -1 ? `${prefix}.0.done` : `${prefix}.${at}.${field}`, code }
}

/** A line that says nothing is not written by "save": every measure is answered for. */
export const answeredLines = (lines: z.infer<typeof statusLines>) =>
  lines.flatMap(({ id, done, note }) => (done === null ? [] : [{ measure: measureId(id), done, note }]))
