import { z } from 'zod'
import { rerouteConcern } from '../../commands/concern/rerouting.ts'
import { rerouteChanges } from '../../domain/concern/rerouting.ts'
import { personId } from '../../domain/people/ids.ts'
import { isOwnerRole } from '../../domain/people/role.ts'
import { type ReroutingView, reroutingView } from '../../queries/concern/deciding.ts'
import type { KnownPerson } from '../../queries/concern/whom.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, identifier, manyOf, maybeWords } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Hits } from '../report/people-fields.tsx'
import { labelOf } from '../report/person-label.ts'
import { Choices, ManyChoices } from '../ui/choices.tsx'
import { TextArea } from '../ui/field.tsx'
import { Find } from '../ui/find.tsx'
import { numberIn, renderAct, saidIn } from './act.tsx'
import { adultLookup, adultShown, stillChosen } from './adult-lookup.ts'

const schema = z.object({
  change: choiceOf(rerouteChanges),
  keep: manyOf(identifier),
  reason: maybeWords(4000),
})

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly looked: boolean
}

/** A wrong naming is put right, or the adult turns out to lead. */
const show = (c: AppContext, view: ReroutingView, { typed, errors, key, looked }: Again) => {
  const { t } = c.var
  const { rerouting } = t.concern
  const said = saidIn(c, errors, rerouting.errors)
  const { title, intro, save } = rerouting
  const first = typed === nothingTyped
  const members = view.members.map(({ person, name }) => ({ value: person, label: name }))
  return renderAct(
    c,
    {
      head: { title, intro, save, act: 'rerouting' },
      errors: said.summary,
      key,
      enter: { name: 'find', value: 'adult' },
    },
    <>
      <Choices
        name="change"
        legend={rerouting.what}
        layout="column"
        value={typed.one('change')}
        error={said.of('change')}
        choices={rerouteChanges.map((value) => ({ value, label: rerouting.choices[value] }))}
      />
      <Find
        name="adultName"
        label={rerouting.who}
        hint={rerouting.whoHint}
        error={said.of('adultName')}
        {...adultShown(typed, view.adult, (one) => labelOf(t, one))}
        suggestions={paths.reportWhom('staff')}
        pick="one"
        into="adult"
        button={{ word: t.ui.find, name: 'find', value: 'adult' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      <Hits t={t} list="adult" people={view.hits} looked={looked} />
      {members.length > 0 && (
        <ManyChoices
          name="keep"
          legend={rerouting.keep}
          hint={rerouting.keepHint}
          layout="column"
          values={first ? members.map(({ value }) => value) : typed.all('keep')}
          choices={members}
        />
      )}
      <TextArea
        name="reason"
        label={rerouting.reason}
        hint={rerouting.reasonHint}
        value={typed.one('reason')}
        error={said.of('reason')}
        maxlength={4000}
      />
    </>,
  )
}

export const showRerouting = async (c: AppContext) => {
  const view = await ask(c, reroutingView, { number: numberIn(c), adult: null, look: null })
  return show(c, view, { typed: nothingTyped, errors: [], key: null, looked: false })
}

export const sendRerouting = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const { typed, key } = form
  const number = numberIn(c)
  const { adult, look, helps } = adultLookup(typed)
  const found = await ask(c, reroutingView, { number, adult, look })
  const label = (one: KnownPerson) => labelOf(c.var.t, one)
  const view = { ...found, adult: stillChosen(typed, found.adult, label) }
  const again = (errors: readonly FieldIssue[]) =>
    show(c, view, { typed, errors, key, looked: look !== null })
  if (helps) return again([])
  if (!form.ok) return again(form.errors)
  if (view.adult === null && view.hits.length > 0 && form.value.change === 'other-adult')
    return again([{ field: 'adultName', code: 'choose-person' }])
  const { change, keep, reason } = form.value
  const decision = await act(c, rerouteConcern, key, {
    number,
    change,
    adult: change === 'other-adult' ? (view.adult?.person ?? null) : null,
    reason,
    keep: keep.map(personId),
  })
  if (decision.accepted) {
    const sees = decision.outcome.mine || c.var.actor.roles.some(({ role }) => isOwnerRole(role))
    return seeOther(
      c,
      sees ? paths.concern(number, { done: 'rerouted' }) : paths.concerns({ done: 'rerouted' }),
    )
  }
  return again(decision.refusals.map((code) => ({ field: fields[code] ?? 'change', code })))
}

const fields: Readonly<Record<string, string>> = {
  'adult-missing': 'adultName',
  'adult-unknown': 'adultName',
  'reason-missing': 'reason',
}
