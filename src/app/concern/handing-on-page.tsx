import { z } from 'zod'
import { appointHolder } from '../../commands/concern/handing-on.ts'
import { personId } from '../../domain/people/ids.ts'
import { type HandingOnView, handingOnView } from '../../queries/concern/deciding.ts'
import type { KnownPerson } from '../../queries/concern/whom.ts'
import type { AppContext } from '../context.ts'
import { maybeIdentifier } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Hits } from '../report/people-fields.tsx'
import { labelOf } from '../report/person-label.ts'
import { Choices } from '../ui/choices.tsx'
import { Find } from '../ui/find.tsx'
import { numberIn, renderAct, saidIn } from './act.tsx'
import { adultLookup, adultShown, stillChosen } from './adult-lookup.ts'

const schema = z.object({ office: maybeIdentifier })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly looked: boolean
}

/** The owner appoints somebody who doesn't answer to the principal there. */
const show = (c: AppContext, view: HandingOnView, { typed, errors, key, looked }: Again) => {
  const { t } = c.var
  const { handingOn } = t.concern
  const said = saidIn(c, errors, handingOn.errors)
  const { title, intro, save } = handingOn
  return renderAct(
    c,
    {
      head: { title, intro, save, act: 'handing-on' },
      errors: said.summary,
      key,
      enter: { name: 'find', value: 'adult' },
    },
    <>
      <Find
        name="adultName"
        label={handingOn.who}
        hint={handingOn.whoHint}
        error={said.of('adultName')}
        {...adultShown(typed, view.chosen, (one) => labelOf(t, one))}
        suggestions={paths.appointees()}
        pick="one"
        into="adult"
        button={{ word: t.ui.find, name: 'find', value: 'adult' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      <Hits t={t} list="adult" people={view.hits} looked={looked} />
      <Choices
        name="office"
        legend={handingOn.office}
        layout="column"
        value={typed.one('office')}
        error={said.of('office')}
        choices={view.office.map(({ person, name, role }) => ({
          value: person,
          label: name,
          detail: t.roles[role],
        }))}
      />
    </>,
  )
}

export const showHandingOn = async (c: AppContext) => {
  const view = await ask(c, handingOnView, { number: numberIn(c), adult: null, look: null })
  return show(c, view, { typed: nothingTyped, errors: [], key: null, looked: false })
}

export const sendHandingOn = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const { typed, key } = form
  const number = numberIn(c)
  const { adult, look, helps } = adultLookup(typed)
  const found = await ask(c, handingOnView, { number, adult, look })
  const label = (one: KnownPerson) => labelOf(c.var.t, one)
  const view = { ...found, chosen: stillChosen(typed, found.chosen, label) }
  const again = (errors: readonly FieldIssue[]) =>
    show(c, view, { typed, errors, key, looked: look !== null })
  if (helps) return again([])
  if (!form.ok) return again(form.errors)
  if (view.chosen === null && view.hits.length > 0)
    return again([{ field: 'adultName', code: 'choose-person' }])
  const to = view.chosen?.person ?? form.value.office
  if (to === null) return again([{ field: 'adultName', code: 'person-missing' }])
  const decision = await act(c, appointHolder, key, { number, to: personId(to) })
  if (decision.accepted) return seeOther(c, paths.concern(number, { done: 'appointed' }))
  return again(decision.refusals.map((code) => ({ field: 'adultName', code })))
}
