import { z } from 'zod'
import { askRole, endRole, settleRole } from '../../commands/administration.ts'
import { isOwnerRole, roles } from '../../domain/people/role.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, maybeDay, maybeIdentifier, tick, wholeNumber } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { personAgain, personPath } from './person-again.tsx'

const blank = (value: unknown) => (value === '' ? undefined : value)

const roleForm = z.object({
  role: choiceOf(roles),
  school: maybeIdentifier,
  from: day,
  to: maybeDay,
  class: maybeIdentifier,
  year: z.preprocess(blank, wholeNumber(1, 13).optional()),
  standIn: tick,
  rank: z.preprocess(blank, wholeNumber(1, 9).optional()),
})

const fieldOf = {
  'ends-before-it-starts': 'to',
  'year-missing': 'year',
  'class-missing': 'class',
  'not-yours-to-give': 'role',
} as const

const sayTo = (c: AppContext, done: string) => seeOther(c, `${personPath(c)}?done=${done}`)

export const askForRole = async (c: AppContext) => {
  const form = await readForm(c, roleForm)
  if (!form.ok) return personAgain(c, form, 'role')
  const { role, school, from, to, year, standIn, rank } = form.value
  const decision = await act(c, askRole, form.key, {
    person: c.req.param('person') ?? '',
    school: isOwnerRole(role) ? null : school,
    role,
    from: from.toString(),
    to: to === null ? null : to.toString(),
    year: year ?? null,
    class: role === 'contact-teacher' ? form.value.class : null,
    rank: standIn ? (rank ?? 1) : null,
  })
  if (decision.accepted) return sayTo(c, decision.outcome)
  const [code] = decision.refusals
  return personAgain(c, { ...form, errors: [{ field: fieldOf[code], code }] }, 'role')
}

const lastDayForm = z.object({ lastDay: day })

export const stopRole = async (c: AppContext) => {
  const form = await readForm(c, lastDayForm)
  if (!form.ok) return personAgain(c, form, 'role')
  await act(c, endRole, form.key, {
    grant: c.req.param('grant') ?? '',
    lastDay: form.value.lastDay.toString(),
  })
  return sayTo(c, 'ended')
}

const answerForm = z.object({ answer: choiceOf(['yes', 'no']) })

export const settle = async (c: AppContext) => {
  const form = await readForm(c, answerForm)
  if (!form.ok) return seeOther(c, paths.administration())
  await act(c, settleRole, form.key, {
    request: c.req.param('request') ?? '',
    approve: form.value.answer === 'yes',
  })
  return seeOther(c, `${paths.administration()}?done=settled`)
}
