import { z } from 'zod'
import { changeGuardian } from '../../commands/administration/families.ts'
import { unlinkIdentity } from '../../commands/administration/identities.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { guardianAccesses, guardianGrounds, guardianKinds } from '../../domain/people/guardian.ts'
import { unlinkingReasons } from '../../domain/sign-in/unlinking.ts'
import { familyRelation } from '../../queries/administration/families.ts'
import { staffMember } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, tick } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { relationAsked, showGuardian } from './guardian-page.tsx'
import { giveInvitation } from './invitation-page.tsx'
import { personPath } from './person-again.tsx'

const changeForm = z.object({
  kind: choiceOf(guardianKinds),
  responsibility: tick,
  access: choiceOf(guardianAccesses),
  ground: choiceOf(guardianGrounds),
})

const relationAgain = async (
  c: AppContext,
  form: { readonly typed: Typed; readonly errors: readonly FieldIssue[] },
) => {
  const { t } = c.var
  const found = await ask(c, familyRelation, relationAsked(c))
  const said = sayErrors(form.errors, { ...t.ui.fieldErrors, ...t.families.refusals })
  return showGuardian(c, found, { typed: form.typed, said })
}

export const changeRelation = async (c: AppContext) => {
  const form = await readForm(c, changeForm)
  if (!form.ok) return relationAgain(c, form)
  const { pupil, relation } = relationAsked(c)
  const { kind, responsibility, access, ground } = form.value
  const wish = { pupil, relation, kind, parentalResponsibility: responsibility, access, ground }
  const decision = await act(c, changeGuardian, form.key, wish)
  if (decision.accepted) return seeOther(c, paths.guardian(pupil, relation, { done: decision.outcome }))
  const [code] = decision.refusals
  const field = code === 'ground-does-not-fit' ? 'ground' : 'kind'
  return relationAgain(c, { typed: form.typed, errors: [{ field, code }] })
}

const unlinkForm = z.object({ why: choiceOf(unlinkingReasons) })

/** Ends an account, and answers where the next one is made: on the same page. */
const endAccount = async (c: AppContext, person: string, back: string) => {
  const form = await readForm(c, unlinkForm)
  if (!form.ok) return seeOther(c, back)
  const identity = c.req.param('identity') ?? ''
  await act(c, unlinkIdentity, form.key, { person, identity, why: form.value.why })
  return seeOther(c, `${back}?done=unlinked`)
}

export const unlinkStaff = async (c: AppContext) => {
  const { person, vouches } = await ask(c, staffMember, { person: c.req.param('person') ?? '' })
  if (!vouches) throw new NotFound()
  return endAccount(c, person, personPath(c))
}

export const unlinkGuardian = async (c: AppContext) => {
  const { pupil, relation } = relationAsked(c)
  const { person, vouches } = await ask(c, familyRelation, { pupil, relation })
  if (!vouches) throw new NotFound()
  return endAccount(c, person, paths.guardian(pupil, relation))
}

export const inviteGuardian = async (c: AppContext) => {
  const { pupil, relation } = relationAsked(c)
  const { person, name } = await ask(c, familyRelation, { pupil, relation })
  return giveInvitation(c, { person, name, back: paths.guardian(pupil, relation) })
}
