import { type RoleHeld, staffMember } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Table } from '../ui/table.tsx'
import { Accounts } from './accounts.tsx'
import { personPath } from './person-again.tsx'
import { PersonForms } from './person-forms.tsx'
import { sayRole } from './saying.tsx'
import { Done, sayDay, sayTraining, today } from './staff-pages.tsx'

/** One member of staff: roles over time, training, sign-in. Each change is a small form of its own. */
export const personPage = async (c: AppContext) => {
  const member = await ask(c, staffMember, { person: c.req.param('person') ?? '' })
  const say = c.var.t.administration
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l">
      <PageHead
        title={member.name}
        above={say.title}
        below={`${member.school}. ${say.trainingColumn}: ${sayTraining(c, member)}`}
      />
      <Done c={c} />
      <History c={c} history={member.history} />
      {member.self ? null : <PersonForms c={c} member={member} />}
      {member.vouches ? (
        <Accounts
          c={c}
          identities={member.identities}
          unlinkAt={personPath(c)}
          inviteAt={`${personPath(c)}/invitation`}
        />
      ) : null}
    </div>,
  )
}

const History = ({ c, history }: { c: AppContext; history: readonly RoleHeld[] }) => {
  const say = c.var.t.administration
  return (
    <Section id="history" title={say.history}>
      {history.length === 0 ? (
        <p>{say.historyNone}</p>
      ) : (
        <Table
          caption={say.history}
          hiddenCaption
          columns={[say.historyColumns.role, say.historyColumns.when, say.historyColumns.givenBy]}
          rows={history.map((one) => ({
            head: sayRole(c.var.t, one),
            cells: [`${say.whens[one.when]}: ${saySpan(c, one)}`, sayGiver(c, one)],
          }))}
        />
      )}
    </Section>
  )
}

const saySpan = (c: AppContext, { from, to }: RoleHeld): string => {
  const say = c.var.t.administration
  const { locale } = c.var
  const first = sayDay(locale, from, today(c))
  return to === null ? say.fromOnly(first) : say.fromTo(first, sayDay(locale, to, today(c)))
}

const sayGiver = (c: AppContext, { givenBy, approvedBy }: RoleHeld): string => {
  const say = c.var.t.administration
  if (givenBy === null) return say.givenByRegister
  return approvedBy === null ? givenBy : say.givenByTwo(givenBy, approvedBy)
}
