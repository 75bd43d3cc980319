import { z } from 'zod'
import { declareConflict } from '../../../commands/case/access.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf } from '../../form-fields.ts'
import { readForm, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Choices } from '../../ui/choices.tsx'
import { Heed } from '../../ui/notices.tsx'
import { choicesOf, person } from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent, shownFor } from './case-form.tsx'

const grounds = ['own-child', 'spouse', 'kin', 'is-reported', 'other'] as const

const declared = z.object({ person, ground: choiceOf(grounds) })

const page = async (c: AppContext, sent: Sent) => {
  const shown = await shownFor(c, 'conflict', sent)
  const { conflict, titles } = c.var.t.acts
  const me = c.var.actor.person
  const { team } = shown.view.file
  const others = shown.view.file.row.leads ? team.filter((member) => member.person !== me) : []
  const chosen = sent.typed.one('person')
  return renderCaseForm({
    shown,
    sent,
    title: titles.conflict,
    intro: conflict.intro,
    action: paths.caseAct(numberIn(c), 'conflict'),
    go: conflict.go,
    children: (
      <>
        <Choices
          name="person"
          legend={conflict.whom}
          layout="column"
          value={chosen === '' ? me : chosen}
          error={shown.wrong('person')}
          choices={[
            { value: me, label: conflict.me },
            ...others.map((member) => ({ value: member.person, label: shown.say.name(member.person) })),
          ]}
        />
        <Choices
          name="ground"
          legend={conflict.ground}
          layout="column"
          value={sent.typed.one('ground')}
          error={shown.wrong('ground')}
          choices={choicesOf(conflict.grounds, grounds)}
        />
        <Heed>
          <p>{conflict.heed}</p>
        </Heed>
      </>
    ),
  })
}

export const showConflict = (c: AppContext) => page(c, { ...nothingSent, typed: typedFrom({}) })

/** Whoever declares it for oneself sees the case no more: the list is where one lands. */
export const declare = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, declared)
  if (!form.ok) return page(c, form)
  const { person: whom, ground } = form.value
  const decision = await act(c, declareConflict, form.key, { number: numberIn(c), person: whom, ground })
  if (!decision.accepted) return page(c, refusedAt(decision.refusals, { other: 'person' }, form))
  return seeOther(
    c,
    decision.outcome.own
      ? paths.cases({ done: 'conflict-declared' })
      : paths.case(numberIn(c), { done: 'conflict-declared' }),
  )
}
