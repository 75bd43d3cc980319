import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { NewAct } from '../../domain/doing/act.ts'
import type { OccurrenceView } from '../../queries/doing/occurrence.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, maybeDay, maybeWords, wholeNumber } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Pair, Section } from '../ui/layout.tsx'
import { Heed, More } from '../ui/notices.tsx'

/** What was typed, when it comes back with errors. */
export interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const written = ['done', 'partly', 'not-done', 'moved', 'dropped'] as const

export const actForm = z.object({
  seen: wholeNumber(0, 10_000),
  kind: choiceOf(written),
  on: maybeDay,
  tookPart: maybeWords(200),
  note: maybeWords(1000),
  link: maybeWords(300),
  reason: maybeWords(300),
  from: maybeDay,
  to: maybeDay,
})

/** Only what belongs to what was chosen: a day that stood in the form is no part of what was dropped. */
export const actOf = (form: z.infer<typeof actForm>): NewAct => {
  const isDone = form.kind === 'done' || form.kind === 'partly'
  const to = form.from === null ? null : { from: form.from.toString(), to: (form.to ?? form.from).toString() }
  return {
    kind: form.kind,
    on: isDone ? (form.on?.toString() ?? null) : null,
    tookPart: isDone ? form.tookPart : null,
    note: form.note,
    link: form.link,
    reason: isDone ? null : form.reason,
    to: form.kind === 'moved' ? to : null,
  }
}

/** Which field a refusal is about. */
export const fieldOf: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'wrong-order': 'to',
  'not-a-link': 'link',
  'settled-already': 'kind',
  'changed-meanwhile': 'kind',
}

export const ActForm: FC<{
  c: AppContext
  view: OccurrenceView
  action: string
  again: Again | null
}> = ({ c, view, action, again }) => {
  const { t } = c.var
  const words = t.doing.write
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...t.doing.refusals })
  const typed = again?.typed ?? nothingTyped
  const field = (name: string) => ({ name, value: typed.one(name), error: said.of(name) })
  const kinds = written.filter((kind) => view.leads || kind !== 'dropped')
  const isOpen = ['tookPart', 'note', 'link'].some((name) => typed.one(name) !== '' || said.of(name))
  return (
    <Section id="write" title={words.title}>
      <Form action={action} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="seen" value={String(view.row.acts.at(-1)?.seq ?? 0)} />
        <Choices
          {...field('kind')}
          legend={words.kind}
          choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={typed.one('kind') || 'done'}
        />
        <DateField {...field('on')} label={words.on} value={typed.one('on') || view.today} max={view.today} />
        <More summary={words.details} open={isOpen}>
          <TextField
            {...field('tookPart')}
            label={words.tookPart}
            hint={words.tookPartHint}
            maxlength={200}
          />
          <TextArea {...field('note')} label={words.note} hint={words.noteHint} maxlength={1000} />
          <TextField {...field('link')} label={words.link} hint={words.linkHint} maxlength={300} />
        </More>
        <TextField {...field('reason')} label={words.reason} hint={words.reasonHint} maxlength={300} />
        <Pair>
          <DateField {...field('from')} label={words.from} optional={t.ui.optional} />
          <DateField {...field('to')} label={words.to} optional={t.ui.optional} />
        </Pair>
        <Button kind="primary">{words.save}</Button>
      </Form>
    </Section>
  )
}

/** Where there is no form any more: somebody has settled it meanwhile. */
export const Refused: FC<{ c: AppContext; again: Again }> = ({ c, again }) => {
  const { t } = c.var
  const said = sayErrors(again.errors, { ...t.ui.fieldErrors, ...t.doing.refusals })
  return (
    <Heed tone="stop">
      {said.summary.map(({ text }) => (
        <p>{text}</p>
      ))}
    </Heed>
  )
}
