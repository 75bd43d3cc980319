import { z } from 'zod'
import { moveCompartment } from '../../../commands/case/access.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, words } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Choices } from '../../ui/choices.tsx'
import {
  maybePerson,
  PersonSelect,
  PersonTicks,
  persons,
  shortText,
  staffOf,
  Words,
} from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent, shownFor } from './case-form.tsx'

const rooms = ['staff-offence', 'leader-offence'] as const

const moved = z.object({
  to: choiceOf(rooms),
  adult: maybePerson,
  keep: persons,
  reason: words(shortText),
})

const page = async (c: AppContext, sent: Sent) => {
  const shown = await shownFor(c, 'compartment', sent)
  const { compartment, titles } = c.var.t.acts
  const team = shown.view.file.team.map(({ person }) => ({ person, label: shown.say.name(person) }))
  return renderCaseForm({
    shown,
    sent,
    title: titles.compartment,
    intro: compartment.intro,
    action: paths.caseAct(numberIn(c), 'compartment'),
    go: compartment.go,
    children: (
      <>
        <Choices
          name="to"
          legend={compartment.to}
          layout="column"
          value={sent.typed.one('to')}
          error={shown.wrong('to')}
          choices={[
            { value: 'staff-offence', label: compartment.staff, detail: compartment.staffDetail },
            { value: 'leader-offence', label: compartment.leader, detail: compartment.leaderDetail },
          ]}
        />
        <PersonSelect
          shown={shown}
          name="adult"
          label={compartment.adult}
          among={staffOf(shown)}
          optional={true}
        />
        <PersonTicks
          shown={shown}
          name="keep"
          legend={compartment.keep}
          hint={compartment.keepHint}
          among={team}
        />
        <Words shown={shown} name="reason" label={compartment.reason} hint={compartment.reasonHint} />
      </>
    ),
  })
}

export const showCompartment = (c: AppContext) => page(c, nothingSent)

/** Whoever moved it may have lost it by that: the list is where one lands. */
export const move = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, moved)
  if (!form.ok) return page(c, form)
  const decision = await act(c, moveCompartment, form.key, { ...form.value, number: numberIn(c) })
  if (!decision.accepted) return page(c, refusedAt(decision.refusals, { other: 'to' }, form))
  return seeOther(c, paths.cases({ done: 'moved' }))
}
