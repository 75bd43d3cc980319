import { z } from 'zod'
import { askNaming, protectPupil } from '../../commands/administration/protection.ts'
import { protections } from '../../domain/people/protection.ts'
import { family } from '../../queries/administration/families.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, identifier, manyOf, maybeChoiceOf, maybeDay, maybeIdentifier } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { showFamily } from './family-page.tsx'

const pupilOf = (c: AppContext): string => c.req.param('pupil') ?? ''

const protectForm = z.object({ protection: choiceOf(protections), named: manyOf(identifier) })

export const protect = async (c: AppContext) => {
  const form = await readForm(c, protectForm)
  if (!form.ok) return again(c)
  await act(c, protectPupil, form.key, { pupil: pupilOf(c), ...form.value })
  return seeOther(c, paths.family(pupilOf(c), { done: 'protected' }))
}

const namingForm = z.object({
  person: maybeIdentifier,
  until: maybeDay,
  protection: maybeChoiceOf(['none', 'confidential']),
})

export const nameOne = async (c: AppContext) => {
  const form = await readForm(c, namingForm)
  if (!form.ok || (form.value.person === null) === (form.value.protection === null)) return again(c)
  const { person, until, protection } = form.value
  await act(c, askNaming, form.key, {
    pupil: pupilOf(c),
    person,
    until: until === null ? null : until.toString(),
    protection,
  })
  return seeOther(c, paths.family(pupilOf(c), { done: 'waits' }))
}

/** Nothing was typed that could be lost: choices alone. */
const again = async (c: AppContext) => showFamily(c, await ask(c, family, { pupil: pupilOf(c) }), 422)
