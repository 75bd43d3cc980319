import type { FC } from 'hono/jsx'
import { arranged } from '../../domain/bodies/meeting.ts'
import { type BodyView, bodyPage } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { nothingTyped } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Heed } from '../ui/notices.tsx'
import type { BodyShown } from './body-shown.ts'
import { Planned, SchoolAsks } from './council-parts.tsx'
import { Tasks } from './decisions-parts.tsx'
import { Proposals } from './proposals-parts.tsx'
import { bodyName, Done, sayOn } from './saying.tsx'

export const showBodyPage = async (c: AppContext) => {
  const view = await ask(c, bodyPage, { body: c.req.param('body') ?? '' })
  return showBody({ c, view, form: '', typed: nothingTyped, errors: [], key: null })
}

export const showBody = (shown: BodyShown, status: 200 | 409 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const { body, council, asks } = view
  const name = bodyName(c, body)
  const hello = body.sits ? t.bodies.council.hello : {}
  const greeting: Readonly<Record<string, string>> = hello
  return renderPage(
    c,
    { title: name, current: paths.bodies(), status, pupil: council !== null && body.sits },
    <div class="stack-l">
      <PageHead
        title={greeting[body.kind] ?? name}
        above={body.schoolName}
        below={body.closedOn === null ? sayNext(shown) : t.bodies.closed}
        action={
          body.runs && body.closedOn === null ? (
            <LinkButton href={paths.bodyMeeting(body.id, 'new')}>{t.bodies.meetings.call}</LinkButton>
          ) : undefined
        }
      />
      <Done c={c} words={t.bodies.done} />
      {status === 409 && (
        <Heed>
          <p>{t.bodies.conflict.say}</p>
        </Heed>
      )}
      <Meetings c={c} view={view} />
      {asks !== null && <SchoolAsks shown={shown} asks={asks} />}
      {council !== null && <Planned shown={shown} council={council} />}
      {body.sits && body.commentsPlan && (
        <p class="row">
          <TapLink href={paths.bodyPlan(body.id)}>{t.bodies.plan.link}</TapLink>
          <TapLink href={paths.evaluations({ school: body.schoolSlug, year: view.year })}>
            {t.planEvaluation.nav}
          </TapLink>
        </p>
      )}
      <Tasks shown={shown} />
      <Proposals shown={shown} />
      {council !== null && <OnePupil c={c} />}
      <Members c={c} view={view} />
    </div>,
  )
}

/** What the members of a body of pupils are met with: when they meet, and about what. */
const sayNext = ({ c, view }: BodyShown): string | undefined => {
  if (view.council === null || !view.body.sits) return undefined
  const words = c.var.t.bodies.council
  const [next] = arranged(view.meetings, view.today).ahead
  if (next === undefined) return words.noMeeting
  const list = next.agenda.map(({ title }) => title).join(' · ')
  return `${words.nextMeeting(sayOn(c, next.on))} ${words.onList(list)}`
}

const Meetings: FC<{ c: AppContext; view: BodyView }> = ({ c, view }) => {
  const words = c.var.t.bodies.meetings
  const { ahead, held } = arranged(view.meetings, view.today)
  const link = (meeting: (typeof ahead)[number]) => (
    <>
      <TapLink href={paths.bodyMeeting(view.body.id, meeting.id)}>{words.of(sayOn(c, meeting.on))}</TapLink>
      <span class="small quiet">
        {' '}
        {meeting.calledOff
          ? words.calledOff
          : meeting.hasMinutes
            ? words.hasMinutes
            : meeting.agenda.map(({ title }) => title).join(' · ')}
      </span>
    </>
  )
  if (view.meetings.length === 0)
    return (
      <Section id="meetings" title={words.title}>
        <p class="quiet">{words.none}</p>
      </Section>
    )
  return (
    <>
      {ahead.length > 0 && (
        <Section id="ahead" title={words.ahead}>
          <Lines lines={ahead.map(link)} />
        </Section>
      )}
      {held.length > 0 && (
        <Section id="held" title={words.held}>
          <Lines lines={held.slice(0, 8).map(link)} />
        </Section>
      )}
    </>
  )
}

const OnePupil: FC<{ c: AppContext }> = ({ c }) => {
  const { t } = c.var
  const words = t.bodies.council
  const reports = c.var.actor.roles.length > 0
  return (
    <Heed tone="info">
      <p>
        <b>{words.onePupil}</b> {words.onePupilSay}
      </p>
      {reports && (
        <p>
          <TapLink href={paths.report()}>{t.words.report}</TapLink>
        </p>
      )}
      <p class="small quiet">{words.neverCase}</p>
    </Heed>
  )
}

const Members: FC<{ c: AppContext; view: BodyView }> = ({ c, view }) => {
  const { t } = c.var
  const words = t.bodies.members
  return (
    <Section id="members" title={words.title}>
      {view.members.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Lines
          lines={view.members.map((member) => (
            <>
              {member.name ?? t.bodies.hiddenMember}{' '}
              <span class="small quiet">
                {t.bodies.parts[member.part]} · {t.bodies.standings[member.standsFor]}
              </span>
            </>
          ))}
        />
      )}
      {view.body.leads && (
        <p>
          <TapLink href={paths.bodyMembers(view.body.id)}>{words.link}</TapLink>
        </p>
      )}
    </Section>
  )
}
