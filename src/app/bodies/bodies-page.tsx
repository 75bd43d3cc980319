import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { setUpBody } from '../../commands/bodies/setting-up.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { schoolId } from '../../domain/people/ids.ts'
import { bodyKinds } from '../../domain/school-plan/parties.ts'
import { bodiesPage, type KnownBody } from '../../queries/bodies/bodies.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, identifier, maybeWords } from '../form-fields.ts'
import { nothingTyped, readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { TapLink } from '../ui/actions.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { CaseList, CaseRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { bodyName, sayOn } from './saying.tsx'
import { type BodiesShown, SetUp } from './set-up-form.tsx'

const wish = z.object({ school: identifier, kind: choiceOf(bodyKinds), name: maybeWords(80) })

const show = (shown: BodiesShown, status: 200 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const [yours, others] = [view.bodies.filter((body) => body.sits), view.bodies.filter((body) => !body.sits)]
  return renderPage(
    c,
    { title: t.bodies.title, current: paths.bodies(), status },
    <div class="stack-l">
      <PageHead title={t.bodies.title} below={t.bodies.intro} />
      {view.bodies.length === 0 && (
        <EmptyState title={t.bodies.none}>
          <p>{t.bodies.noneSay}</p>
        </EmptyState>
      )}
      <Bodies c={c} id="yours" title={t.bodies.yours} bodies={yours} />
      <Bodies c={c} id="others" title={t.bodies.others} bodies={others} />
      {c.var.actor.roles.length > 0 && (
        <p class="row">
          <TapLink href={paths.classes()}>{t.classAgreements.nav}</TapLink>
          <TapLink href={paths.deviations()}>{t.deviations.nav}</TapLink>
        </p>
      )}
      {view.schools.length > 0 && <SetUp {...shown} />}
    </div>,
  )
}

const Bodies: FC<{ c: AppContext; id: string; title: string; bodies: readonly KnownBody[] }> = (props) => {
  const { c, bodies } = props
  const words = c.var.t.bodies
  if (bodies.length === 0) return null
  return (
    <Section id={props.id} title={props.title}>
      <CaseList>
        {bodies.map((body) => (
          <CaseRow
            title={bodyName(c, body)}
            href={paths.body(body.id)}
            sub={body.schoolName}
            note={
              body.closedOn !== null
                ? words.closed
                : body.next === null
                  ? words.noNext
                  : words.next(sayOn(c, body.next))
            }
          />
        ))}
      </CaseList>
    </Section>
  )
}

export const showBodies = async (c: AppContext) => {
  const view = await ask(c, bodiesPage, {})
  return show({ c, view, typed: nothingTyped, errors: [], key: null })
}

export const saveNewBody = async (c: AppContext) => {
  const form = await readForm(c, wish)
  const view = await ask(c, bodiesPage, {})
  if (view.schools.length === 0) throw new NotFound()
  const again = { c, view, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const decision = await act(c, setUpBody, form.key, { ...form.value, school: schoolId(form.value.school) })
  if (!decision.accepted)
    return show({ ...again, errors: decision.refusals.map((code) => ({ field: 'name', code })) }, 422)
  return seeOther(c, paths.bodyMembers(decision.outcome.body, { done: 'set-up' }))
}
