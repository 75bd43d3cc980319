import { type InboxRow, type InboxView, inbox } from '../../queries/concern/page.ts'
import { stateLine } from '../case/saying.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { todayOf } from '../plan/speaker.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton } from '../ui/actions.tsx'
import { PageHead } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { saidOf, sayAbout, sayInstant } from './saying.ts'

const noteOf = (c: AppContext, row: InboxRow, { officer }: InboxView): string => {
  const { t } = c.var
  const words = [row.status === 'received' ? t.concern.inbox.unread : t.concern.inbox.read]
  if (row.urgent && row.compartment === 'ordinary') words.push(t.concern.inbox.urgent)
  if (row.compartment !== 'ordinary') words.push(t.concern.sealed[row.compartment])
  if (officer && row.holder_id === null) words.push(t.concern.inbox.nobody)
  return words.join(' · ')
}

const Row = ({ c, row, view }: { c: AppContext; row: InboxRow; view: InboxView }) => {
  const { t } = c.var
  const from = t.concern.inbox.from(row.reporter ?? t.concern.inbox.somebody, sayInstant(c, row.reported_at))
  const about = sayAbout(c, row.about ?? [])
  return (
    <TodoRow
      title={about}
      state={
        row.state === null
          ? undefined
          : stateLine({ c, today: todayOf(c) }, { state: row.state, due: row.due })
      }
      why={
        <>
          {view.officer ? `${row.school} · ${from}` : from}
          <br />
          {noteOf(c, row, view)}
        </>
      }
      action={
        <LinkButton href={paths.concern(row.number)} hidden={about}>
          {t.concern.inbox.go}
        </LinkButton>
      }
    />
  )
}

/** New reports, for leaders and for the owner: what haste asks for first. */
export const showInbox = async (c: AppContext) => {
  const view = await ask(c, inbox, {})
  const { t } = c.var
  const texts = t.concern.inbox
  const done = saidOf(texts.done, c.req.query('done'))
  return renderPage(
    c,
    { title: t.words.inbox, current: paths.concerns() },
    <div class="stack-l">
      <PageHead title={t.words.inbox} below={view.officer ? texts.introOwner : texts.intro} />
      {done !== null && (
        <Heed tone="done">
          <p>{done}</p>
        </Heed>
      )}
      {view.waits && (
        <Heed tone="info">
          <p>
            {texts.waits} <a href={paths.stepUp('fresh-sign-in', paths.concerns())}>{texts.waitsLink}</a>
          </p>
        </Heed>
      )}
      {view.rows.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptySay}</EmptyState>
      ) : (
        <TodoList label={t.words.inbox}>
          {view.rows.map((row) => (
            <Row c={c} row={row} view={view} />
          ))}
        </TodoList>
      )}
    </div>,
  )
}
