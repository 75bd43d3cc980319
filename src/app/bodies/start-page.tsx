import type { Child, FC } from 'hono/jsx'
import { type MemberStart, memberStart } from '../../queries/bodies/bodies.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { TapLink } from '../ui/actions.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { CaseList, CaseRow, Lines } from '../ui/lists.tsx'
import { Heed } from '../ui/notices.tsx'
import { bodyName, sayOn } from './saying.tsx'

/** Where somebody begins who works at no school: a pupil, a guardian. What they sit in, and what the class agreed on. */
export const showMemberStart = async (c: AppContext, waiting: Child) => {
  const view = await ask(c, memberStart, {})
  const { t } = c.var
  const words = t.bodies.start
  return renderPage(
    c,
    { title: t.words.today, current: paths.today(), pupil: true },
    <div class="stack-l">
      <PageHead title={words.title} />
      {waiting}
      <Bodies c={c} view={view} />
      {view.classes.length > 0 && (
        <Section id="classes" title={words.classes}>
          <Lines
            lines={view.classes.map(({ id, name, rulesOn }) =>
              rulesOn.length === 0 ? (
                <span class="quiet">{words.noRules(name)}</span>
              ) : (
                <TapLink href={paths.classAgreement(id, 'rules')}>{words.rules(name)}</TapLink>
              ),
            )}
          />
        </Section>
      )}
      <Heed tone="info">
        <p>
          <b>{words.tell}</b>
        </p>
        <p>{words.tellSay}</p>
      </Heed>
    </div>,
  )
}

const Bodies: FC<{ c: AppContext; view: MemberStart }> = ({ c, view }) => {
  const { t } = c.var
  if (view.bodies.length === 0) return <p class="quiet">{t.bodies.start.noBodies}</p>
  return (
    <Section id="bodies" title={t.bodies.start.bodies}>
      <CaseList>
        {view.bodies.map((body) => (
          <CaseRow
            title={bodyName(c, body)}
            href={paths.body(body.id)}
            sub={body.schoolName}
            note={body.next === null ? t.bodies.noNext : t.bodies.next(sayOn(c, body.next))}
            action={
              body.commentsPlan ? (
                <TapLink href={paths.bodyPlan(body.id)}>{t.bodies.plan.link}</TapLink>
              ) : undefined
            }
          />
        ))}
      </CaseList>
    </Section>
  )
}
