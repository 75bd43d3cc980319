import { z } from 'zod'
import { declareOwnConflict } from '../../commands/concern/conflict.ts'
import { personId } from '../../domain/people/ids.ts'
import type { ConcernFile } from '../../queries/concern/file.ts'
import { concernForAct } from '../../queries/concern/page.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, maybeIdentifier } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Choices } from '../ui/choices.tsx'
import { SelectField } from '../ui/field.tsx'
import { numberIn, renderAct, saidIn } from './act.tsx'
import { sayPerson } from './saying.ts'

const grounds = ['own-child', 'spouse', 'kin', 'is-reported', 'other'] as const
const schema = z.object({ ground: choiceOf(grounds), who: maybeIdentifier })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const show = (c: AppContext, file: ConcernFile, { typed, errors, key }: Again) => {
  const { conflict } = c.var.t.concern
  const said = saidIn(c, errors, conflict.errors)
  const head = { title: conflict.title, intro: conflict.intro, save: conflict.pass, act: 'conflict' as const }
  return renderAct(
    c,
    { head, errors: said.summary, key },
    <>
      <Choices
        name="ground"
        legend={conflict.ground}
        layout="column"
        value={typed.one('ground')}
        error={said.of('ground')}
        choices={grounds.map((value) => ({ value, label: conflict.grounds[value] }))}
      />
      <SelectField
        name="who"
        label={conflict.who}
        hint={conflict.whoHint}
        blank={conflict.nobody}
        value={typed.one('who')}
        error={said.of('who')}
        options={(file.row.people ?? []).map((one) => ({ value: one.person, label: sayPerson(c, one) }))}
      />
    </>,
  )
}

const fileIn = (c: AppContext): Promise<ConcernFile> =>
  ask(c, concernForAct, { number: numberIn(c), act: 'conflict' })

export const showConflict = async (c: AppContext) =>
  show(c, await fileIn(c), { typed: nothingTyped, errors: [], key: null })

export const sendConflict = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, await fileIn(c), { typed, errors: form.errors, key })
  const { ground, who } = form.value
  const closeTo = who === null ? null : personId(who)
  const decision = await act(c, declareOwnConflict, key, { number: numberIn(c), ground, closeTo })
  if (decision.accepted) return seeOther(c, paths.concerns({ done: 'conflict' }))
  const errors = decision.refusals.map((code) => ({ field: 'ground', code }))
  return show(c, await fileIn(c), { typed, errors, key })
}
