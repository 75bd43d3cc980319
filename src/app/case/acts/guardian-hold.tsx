import { z } from 'zod'
import { type GuardianHold, holdContact, resumeContact } from '../../../commands/case/talks.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { momentText, osloMinute } from '../../../domain/calendar/moment.ts'
import { caseForAct } from '../../../queries/case-for-act.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, day, manyOf, maybeClock, words } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button } from '../../ui/actions.tsx'
import { FieldGroup, ManyChoices } from '../../ui/choices.tsx'
import { DateField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Pair } from '../../ui/layout.tsx'
import { actForm, numberOf } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  momentFrom,
  person,
  PersonTicks,
  persons,
  shortText,
  Words,
} from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const consulted = ['child-welfare', 'police', 'owner', 'ppt', 'nobody'] as const

const schema: z.ZodType<GuardianHold> = acted(
  z
    .object({
      guardians: persons,
      untilOn: day,
      untilAt: maybeClock,
      consulted: manyOf(choiceOf(consulted)),
      reason: words(shortText),
    })
    .transform(({ untilOn, untilAt, ...hold }) => ({
      ...hold,
      until: momentFrom({ on: untilOn, at: untilAt }),
    })),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong, view, say } = shown
  const { t } = c.var
  const { hold } = t.acts
  const guardians = view.file.guardians.map(({ relation }) => ({
    person: relation.guardian,
    label: say.name(relation.guardian),
  }))
  return (
    <>
      <PersonTicks shown={shown} name="guardians" legend={hold.whom} among={guardians} />
      <FieldGroup id="until" legend={hold.until} hint={hold.untilHint}>
        <Pair>
          <DateField
            name="untilOn"
            label={t.acts.day}
            value={typed.one('untilOn')}
            error={wrong('untilOn')}
          />
          <TimeField
            name="untilAt"
            label={t.acts.clock}
            value={typed.one('untilAt')}
            error={wrong('untilAt')}
          />
        </Pair>
      </FieldGroup>
      <ManyChoices
        name="consulted"
        legend={hold.consulted}
        values={typed.all('consulted')}
        error={wrong('consulted')}
        choices={choicesOf(t.acts.consulted, consulted)}
      />
      <Words shown={shown} name="reason" label={hold.reason} hint={hold.reasonHint} />
    </>
  )
}

const Before: Fields = ({ shown: { c, view, say } }) => {
  const { hold } = c.var.t.acts
  const held = view.file.guardians.filter(({ heldUntil }) => heldUntil !== null)
  return (
    <>
      <p>{hold.intro}</p>
      {held.map(({ relation }) => (
        <Form
          action={`${paths.caseAct(view.file.row.number, 'guardian-hold')}/end`}
          {...formWith(c)}
          class="stack-s"
        >
          <input type="hidden" name="guardian" value={relation.guardian} />
          <Button>{hold.resume(say.name(relation.guardian))}</Button>
        </Form>
      ))}
    </>
  )
}

const again = (entry: Entry) => {
  if (entry.kind !== 'guardian-contact-held') return null
  const { guardian, until, consulted: asked } = entry.facts
  return {
    guardians: [guardian],
    untilOn: until.slice(0, 10),
    untilAt: until.slice(11, 16).replace(':', '.'),
    consulted: asked,
    reason: textIn(entry, 'reason'),
  }
}

export const guardianHoldForm = actForm<
  GuardianHold,
  | 'case-closed'
  | 'reason-missing'
  | 'consulted-missing'
  | 'until-not-later'
  | 'hold-too-long'
  | 'nobody-chosen'
>({
  path: 'guardian-hold',
  address: (number) => paths.caseAct(number, 'guardian-hold'),
  title: (t) => t.acts.titles['guardian-hold'],
  act: holdContact,
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => t.acts.refusals,
  at: {
    'until-not-later': 'untilOn',
    'hold-too-long': 'untilOn',
    'consulted-missing': 'consulted',
    'reason-missing': 'reason',
    'nobody-chosen': 'guardians',
  },
  again,
})

const resumed = z.object({ guardian: person })

/** Contact is taken up again by one tap, and an entry. */
export const endHold = async (c: AppContext): Promise<Response> => {
  const number = numberOf(c)
  const { file } = await ask(c, caseForAct, { number, act: 'guardian-hold' })
  const form = await readForm(c, resumed)
  if (!form.ok) return seeOther(c, paths.caseAct(number, 'guardian-hold'))
  const happened = momentText(osloMinute(c.var.now.toString()))
  const { guardian } = form.value
  const decision = await act(c, resumeContact.write, form.key, {
    number: file.row.number,
    guardian,
    happened,
  })
  return seeOther(c, paths.case(number, decision.accepted ? { done: 'contact-resumed' } : {}))
}
