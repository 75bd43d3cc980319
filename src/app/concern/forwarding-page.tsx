import { z } from 'zod'
import { forwardOffence } from '../../commands/concern/forwarding.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, maybeWords } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Choices } from '../ui/choices.tsx'
import { TextArea } from '../ui/field.tsx'
import { fileToDecide, numberIn, renderAct, saidIn } from './act.tsx'

const wishes = ['forward', 'groundless'] as const
const schema = z.object({ wish: choiceOf(wishes), reason: maybeWords(4000) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

/** § 12-5 first paragraph: on to the owner, or why it is obviously groundless. */
const show = (c: AppContext, { typed, errors, key }: Again) => {
  const { forwarding } = c.var.t.concern
  const said = saidIn(c, errors, forwarding.errors)
  const { title, intro, save } = forwarding
  return renderAct(
    c,
    { head: { title, intro, save, act: 'forwarding' }, errors: said.summary, key },
    <>
      <Choices
        name="wish"
        legend={forwarding.what}
        layout="column"
        value={typed.one('wish')}
        error={said.of('wish')}
        choices={wishes.map((value) => ({
          value,
          label: forwarding.choices[value],
          detail: forwarding.details[value],
        }))}
      />
      <TextArea
        name="reason"
        label={forwarding.reason}
        hint={forwarding.reasonHint}
        value={typed.one('reason')}
        error={said.of('reason')}
        maxlength={4000}
      />
    </>,
  )
}

export const showForwarding = async (c: AppContext) => {
  await fileToDecide(c, 'forwarding')
  return show(c, { typed: nothingTyped, errors: [], key: null })
}

export const sendForwarding = async (c: AppContext) => {
  await fileToDecide(c, 'forwarding')
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, { typed, errors: form.errors, key })
  const { wish, reason } = form.value
  const number = numberIn(c)
  const decision = await act(c, forwardOffence, key, { number, wish, reason })
  if (decision.accepted)
    return seeOther(c, paths.concern(number, { done: wish === 'forward' ? 'forwarded' : 'groundless' }))
  const errors = decision.refusals.map((code) => ({
    field: code === 'reason-missing' ? 'reason' : 'wish',
    code,
  }))
  return show(c, { typed, errors, key })
}
