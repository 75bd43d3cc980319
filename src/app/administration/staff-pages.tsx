import {
  type GivenRole,
  staffAndRequests,
  type StaffLine,
  type WaitingRequest,
} from '../../queries/administration.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { sayDate } from '../../texts/dates.ts'
import type { Locale } from '../../texts/locale.ts'
import type { AppContext } from '../context.ts'
import { holds } from '../../domain/people/actor.ts'
import { readSearch } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton, TapLink } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { sayRole } from './saying.tsx'

export const today = (c: AppContext): Temporal.PlainDate =>
  c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()

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
      <Elsewhere c={c} />
      <WaitingRoles c={c} waiting={waiting} />
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

/** Families are for those who lead a school, never for the administrator. */
const Elsewhere = ({ c }: { c: AppContext }) => {
  const say = c.var.t.administration
  const leads =
    holds(c.var.actor, 'principal', 'assistant-principal') && !holds(c.var.actor, 'it-administrator')
  return (
    <Row>
      {leads ? <LinkButton href={paths.families()}>{say.toFamilies}</LinkButton> : null}
      <LinkButton href={paths.approvals()}>{say.toApprovals}</LinkButton>
      <LinkButton href={paths.calendar()}>{c.var.t.calendar.title}</LinkButton>
      {holds(c.var.actor, 'owner-leader') ? (
        <LinkButton href={paths.anchor()}>{c.var.t.anchor.title}</LinkButton>
      ) : null}
    </Row>
  )
}

/** Roles that wait for a second person. */
export const WaitingRoles = ({ c, waiting }: { c: AppContext; waiting: readonly WaitingRequest[] }) => {
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
              sayRole(t, one),
              sayDate(locale, Temporal.PlainDate.from(one.from), today(c)),
            )}
            why={say.askedBy(one.askedBy)}
            action={one.settles ? <Answer c={c} request={one.request} /> : undefined}
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
      columns={[say.person, say.rolesNow, say.trainingColumn, '']}
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
  if (given.length === 0) return t.administration.noRole
  return [...new Set(given.map((one) => sayRole(t, one)))].join(', ')
}

export const sayTraining = (c: AppContext, one: StaffLine): string => {
  const say = c.var.t.administration
  return one.trainedUntil === null
    ? say.notTrained
    : say.trainedUntil(sayDay(c.var.locale, one.trainedUntil, today(c)))
}

export const sayDay = (locale: Locale, day: string, now: Temporal.PlainDate): string =>
  sayDate(locale, Temporal.PlainDate.from(day), now)
