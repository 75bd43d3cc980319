import { z } from 'zod'
import { endSessions, registerTraining } from '../../commands/administration.ts'
import { staffMember } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, manyOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { giveInvitation } from './invitation-page.tsx'
import { personAgain, personPath } from './person-again.tsx'

const trainingForm = z.object({
  kinds: manyOf(choiceOf(['privacy', 'duty-to-act'])).refine((kinds) => kinds.length > 0, 'choose-one'),
  on: day,
})

export const register = async (c: AppContext) => {
  const form = await readForm(c, trainingForm)
  if (!form.ok) return personAgain(c, form, 'training')
  const decision = await act(c, registerTraining, form.key, {
    person: c.req.param('person') ?? '',
    kinds: form.value.kinds,
    on: form.value.on.toString(),
  })
  if (decision.accepted) return seeOther(c, `${personPath(c)}?done=trained`)
  return personAgain(c, { ...form, errors: [{ field: 'on', code: decision.refusals[0] }] }, 'training')
}

const nothing = z.object({})

export const signOutEverywhere = async (c: AppContext) => {
  const form = await readForm(c, nothing)
  await act(c, endSessions, form.key, { person: c.req.param('person') ?? '' })
  return seeOther(c, `${personPath(c)}?done=signed-out`)
}

export const makeInvitation = async (c: AppContext) => {
  const person = c.req.param('person') ?? ''
  const { name } = await ask(c, staffMember, { person })
  return giveInvitation(c, { person, name, back: personPath(c) })
}
