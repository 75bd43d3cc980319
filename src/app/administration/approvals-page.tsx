import { z } from 'zod'
import { settleGuardian } from '../../commands/administration/families.ts'
import { settleNaming } from '../../commands/administration/protection.ts'
import {
  type Approvals,
  approvals,
  type WaitingGuardian,
  type WaitingNaming,
} from '../../queries/administration/approvals.ts'
import type { AppContext } from '../context.ts'
import { choiceOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { PageHead } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { sayWish, YesOrNo } from './decided.tsx'
import { FamilyDone, sayDayText } from './saying.tsx'
import { WaitingRoles } from './staff-pages.tsx'

const isEmpty = ({ roles, guardians, namings }: Approvals): boolean =>
  roles.length + guardians.length + namings.length === 0

/** What waits for this person as the second of two. A protected pupil is named only to those who know. */
export const approvalsPage = async (c: AppContext) => {
  const waiting = await ask(c, approvals, {})
  const say = c.var.t.families
  const { roles, guardians, namings } = waiting
  return renderPage(
    c,
    { title: say.approvals },
    <div class="stack-l">
      <PageHead title={say.approvals} below={say.approvalsIntro} />
      <FamilyDone c={c} />
      {isEmpty(waiting) ? <EmptyState title={say.approvalsNone} /> : null}
      <WaitingRoles c={c} waiting={roles} />
      {guardians.length + namings.length === 0 ? null : (
        <TodoList>
          {guardians.map((one) => (
            <GuardianRow c={c} one={one} />
          ))}
          {namings.map((one) => (
            <NamingRow c={c} one={one} />
          ))}
        </TodoList>
      )}
    </div>,
  )
}

const pupilWords = (c: AppContext, pupil: string | null, school: string | null): string =>
  pupil ?? c.var.t.families.hiddenPupil(school ?? '')

const GuardianRow = ({ c, one }: { c: AppContext; one: WaitingGuardian }) => {
  const say = c.var.t.families
  const pupil = pupilWords(c, one.pupil, one.school)
  return (
    <TodoRow
      title={one.guardian === null ? say.askGuardianHidden(pupil) : say.askGuardian(one.guardian, pupil)}
      why={`${sayWish(c, one)}. ${say.askedBy(one.askedBy)}`}
      action={<YesOrNo c={c} to={paths.settleGuardian(one.change)} mine={false} />}
    />
  )
}

const sayNaming = (c: AppContext, { person, until, protection, pupil, school }: WaitingNaming): string => {
  const say = c.var.t.families
  const whom = pupilWords(c, pupil, school)
  if (person === null) return say.askLower(whom, say.protections[protection ?? 'none'])
  return until === null ? say.askName(person, whom) : say.askNameUntil(person, whom, sayDayText(c, until))
}

const NamingRow = ({ c, one }: { c: AppContext; one: WaitingNaming }) => (
  <TodoRow
    title={sayNaming(c, one)}
    why={one.mine ? c.var.t.families.mine : c.var.t.families.askedBy(one.askedBy)}
    action={<YesOrNo c={c} to={paths.settleNaming(one.request)} mine={one.mine} />}
  />
)

const answerForm = z.object({ answer: choiceOf(['yes', 'no']) })

const settleBy = (command: typeof settleGuardian | typeof settleNaming) => async (c: AppContext) => {
  const form = await readForm(c, answerForm)
  if (!form.ok) return seeOther(c, paths.approvals())
  const request = c.req.param('request') ?? ''
  await act(c, command, form.key, { request, approve: form.value.answer === 'yes' })
  return seeOther(c, paths.approvals({ done: 'settled' }))
}

export const settleFamily = settleBy(settleGuardian)
export const settleName = settleBy(settleNaming)
