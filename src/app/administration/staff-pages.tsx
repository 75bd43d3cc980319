import {
  type GivenRole,
  staffAndRequests,
  type StaffLine,
  staffMember,
  type WaitingRequest,
} from '../../queries/administration.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { sayDate } from '../../texts/dates.ts'
import type { Locale } from '../../texts/locale.ts'
import type { AppContext } from '../context.ts'
import { readSearch } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Panel, Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { PersonForms } from './person-forms.tsx'

const today = (c: AppContext): Temporal.PlainDate => c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()

export const staffPage = async (c: AppContext) => {
  const search = c.req.method === 'POST' ? await readSearch(c) : ''
  const { staff, waiting, more } = await ask(c, staffAndRequests, { search })
  const { t } = c.var
  const say = t.administration
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l">
      <PageHead title={say.title} below={say.intro} />
      <Done c={c} />
      <Waiting c={c} waiting={waiting} />
      <Section id="staff" title={say.staff}>
        <Form action={paths.administration()} class="form narrow" csrf={formWith(c).csrf}>
          <TextField name="q" label={say.findStaff} hint={say.findStaffHint} value={search} />
          <Button type="submit">{t.ui.find}</Button>
        </Form>
        {staff.length === 0 ? <EmptyState title={say.nobody} /> : <StaffTable c={c} staff={staff} />}
        {more ? <p class="quiet small">{say.firstOnes}</p> : null}
      </Section>
    </div>,
  )
}

/** What was just done, as a code in the address: never a name. */
export const Done = ({ c }: { c: AppContext }) => {
  const done: Readonly<Record<string, string>> = c.var.t.administration.done
  const said = done[c.req.query('done') ?? '']
  return said === undefined ? null : <Heed tone="done">{said}</Heed>
}

const Waiting = ({ c, waiting }: { c: AppContext; waiting: readonly WaitingRequest[] }) => {
  const { t, locale } = c.var
  const say = t.administration
  if (waiting.length === 0) return null
  return (
    <Section id="waiting" title={say.waiting}>
      <p class="quiet small prose">{say.waitingIntro}</p>
      <TodoList>
        {waiting.map((one) => (
          <TodoRow
            title={say.asked(
              one.name,
              t.roles[one.role],
              sayDate(locale, Temporal.PlainDate.from(one.from), today(c)),
            )}
            why={say.askedBy(one.askedBy)}
            action={one.mine ? undefined : <Answer c={c} request={one.request} />}
          />
        ))}
      </TodoList>
    </Section>
  )
}

const Answer = ({ c, request }: { c: AppContext; request: string }) => (
  <Form action={`/administration/requests/${request}`} class="inline" {...formWith(c)}>
    <Row>
      <Button name="answer" value="yes">
        {c.var.t.administration.approve}
      </Button>
      <Button name="answer" value="no" kind="quiet">
        {c.var.t.administration.decline}
      </Button>
    </Row>
  </Form>
)

const StaffTable = ({ c, staff }: { c: AppContext; staff: readonly StaffLine[] }) => {
  const say = c.var.t.administration
  return (
    <Table
      caption={say.staff}
      hiddenCaption
      columns={[say.person, say.rolesNow, say.trainingColumn, say.change]}
      rows={staff.map((one) => ({
        head: one.name,
        cells: [
          sayRoles(c.var.t, one.roles),
          sayTraining(c, one),
          <TapLink href={`/administration/people/${one.person}`} hidden={say.changeFor(one.name)}>
            {say.change}
          </TapLink>,
        ],
      }))}
    />
  )
}

const sayRoles = (t: Texts, given: readonly GivenRole[]): string => {
  const { acting, noRole } = t.administration
  if (given.length === 0) return noRole
  return [...new Set(given.map((one) => (one.standIn ? acting(t.roles[one.role]) : t.roles[one.role])))].join(
    ', ',
  )
}

const sayTraining = (c: AppContext, one: StaffLine): string => {
  const say = c.var.t.administration
  return one.trainedUntil === null
    ? say.notTrained
    : say.trainedUntil(sayDay(c.var.locale, one.trainedUntil, today(c)))
}

const sayDay = (locale: Locale, day: string, now: Temporal.PlainDate): string =>
  sayDate(locale, Temporal.PlainDate.from(day), now)

/** One member of staff: roles, training, sign-in. Each change is a small form of its own. */
export const personPage = async (c: AppContext) => {
  const member = await ask(c, staffMember, { person: c.req.param('person') ?? '' })
  const { t, locale } = c.var
  const say = t.administration
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l">
      <PageHead title={member.name} above={say.title} below={`${member.school}. ${sayTraining(c, member)}`} />
      <Done c={c} />
      <Section id="roles" title={say.rolesNow}>
        {member.roles.length === 0 ? <p>{say.noRole}</p> : null}
        {member.roles.map((one) => (
          <Panel>
            <p>
              <b>{one.standIn ? say.acting(t.roles[one.role]) : t.roles[one.role]}</b>{' '}
              <span class="quiet small">
                {one.to === null
                  ? say.since(sayDay(locale, one.from, today(c)))
                  : say.endsOn(sayDay(locale, one.to, today(c)))}
              </span>
            </p>
          </Panel>
        ))}
      </Section>
      {member.self ? null : <PersonForms c={c} member={member} />}
    </div>,
  )
}
