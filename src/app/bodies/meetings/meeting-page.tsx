import type { FC } from 'hono/jsx'
import { meetingPage } from '../../../queries/bodies/body.ts'
import type { AppContext } from '../../context.ts'
import { nothingTyped } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { ask, renderPage } from '../../request.tsx'
import { TapLink } from '../../ui/actions.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Heed, More, Prose } from '../../ui/notices.tsx'
import { DecisionView } from '../decisions-parts.tsx'
import { DecisionForm, MeetingForm, MinutesForm } from './meeting-forms.tsx'
import { addressOfMeeting, type MeetingShown } from './meeting-shown.ts'
import { ToldOf } from '../told-of.tsx'
import { bodyName, Done, sayOn, sayOnDayOf } from '../saying.tsx'

export const showMeetingPage = async (c: AppContext) => {
  const view = await ask(c, meetingPage, addressOfMeeting(c))
  return showMeeting({ c, view, form: '', typed: nothingTyped, errors: [], key: null })
}

export const showMeeting = (shown: MeetingShown, status: 200 | 409 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const { body, meeting } = view
  const words = t.bodies.meetings
  const title = meeting === null ? words.newTitle : words.of(sayOn(c, meeting.on))
  const when =
    meeting === null
      ? []
      : [meeting.at === null ? null : meeting.at.replace(':', '.'), meeting.place].filter(
          (text) => text !== null,
        )
  return renderPage(
    c,
    { title: `${bodyName(c, body)}. ${title}`, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead
        title={title}
        above={<a href={paths.body(body.id)}>{bodyName(c, body)}</a>}
        below={when.length === 0 ? undefined : when.join(' · ')}
      />
      <Done c={c} words={t.bodies.done} />
      {status === 409 && (
        <Heed>
          <p>{t.bodies.conflict.say}</p>
        </Heed>
      )}
      {shown.told !== undefined && <ToldOf c={c} {...shown.told} />}
      {meeting === null ? (
        <MeetingForm shown={shown} />
      ) : (
        <>
          {meeting.calledOff && (
            <Heed>
              <p>{words.calledOff}</p>
            </Heed>
          )}
          <Agenda shown={shown} />
          <Written shown={shown} />
          <Decided shown={shown} />
        </>
      )}
    </div>,
  )
}

const Agenda: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, view, form } = shown
  const words = c.var.t.bodies.meetings
  const { meeting, body } = view
  if (meeting === null) return null
  return (
    <Section id="agenda" title={words.agenda}>
      <Lines
        ordered
        lines={meeting.agenda.map((item, at) => (
          <div class="stack-s">
            <p>
              <span class="quiet">{at + 1}.</span> {item.title}
            </p>
            {item.paper !== null && (
              <More summary={words.readPaper} small open={meeting.agenda.length === 1}>
                <Prose text={item.paper} />
              </More>
            )}
          </div>
        ))}
      />
      {body.runs && (
        <More summary={words.change} small open={form === 'meeting'}>
          <MeetingForm shown={shown} />
        </More>
      )}
    </Section>
  )
}

const Written: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, view, form } = shown
  const { t } = c.var
  const words = t.bodies.meetings
  const [newest, ...earlier] = view.minutes
  const isHeld = view.meeting !== null && view.meeting.on <= view.today
  const names = new Map(view.members.map(({ person, name }) => [person, name ?? t.bodies.hiddenMember]))
  const present = (newest?.present ?? []).flatMap((person) => names.get(person) ?? [])
  return (
    <Section id="minutes" title={words.minutes}>
      {newest === undefined ? (
        <p class="quiet">{words.noMinutes}</p>
      ) : (
        <div class="panel stack-s">
          <Prose text={newest.words} />
          {present.length > 0 && (
            <p class="small quiet">
              {words.present}: {present.join(', ')}
            </p>
          )}
          <p class="small quiet">{words.version(newest.version, sayOnDayOf(c, newest.at))}</p>
        </div>
      )}
      {earlier.length > 0 && (
        <More summary={words.earlier} small>
          {earlier.map((one) => (
            <div class="stack-s">
              <p class="small quiet">{words.version(one.version, sayOnDayOf(c, one.at))}</p>
              <Prose text={one.words} />
            </div>
          ))}
        </More>
      )}
      {view.body.runs && isHeld && (
        <More summary={words.writeMinutes} open={form === 'minutes'}>
          <MinutesForm shown={shown} />
        </More>
      )}
    </Section>
  )
}

const Decided: FC<{ shown: MeetingShown }> = ({ shown }) => {
  const { c, view, form } = shown
  const words = c.var.t.bodies.decisions
  const isHeld = view.meeting !== null && view.meeting.on <= view.today
  if (!isHeld) return null
  return (
    <Section id="decisions" title={words.title}>
      {view.decisions.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Lines
          lines={view.decisions.map((decision) => (
            <DecisionView c={c} decision={decision} today={view.today} />
          ))}
        />
      )}
      {view.body.runs && (
        <More summary={words.add} open={form === 'decision'}>
          <DecisionForm shown={shown} />
        </More>
      )}
      {view.decisions.some(({ becomes }) => becomes === 'task') && (
        <p>
          <TapLink href={`${paths.body(view.body.id)}#decisions`}>{bodyName(c, view.body)}</TapLink>
        </p>
      )}
    </Section>
  )
}
