import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { seeAlarm, seeNotices } from '../../commands/notices.ts'
import { type MyAlarm, type MyNotice, type MyNotices, myNotices } from '../../queries/notices.ts'
import { atStart, sayMoment } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { identifier } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { newsPath, sayNews } from './say-news.ts'

const momentOf = (c: AppContext, at: string): string => {
  const today = c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()
  return atStart(sayMoment(c.var.locale, Temporal.Instant.from(at), today))
}

const Told: FC<{ c: AppContext; notice: MyNotice; phone: string }> = ({ c, notice, phone }) => {
  const { t } = c.var
  const when = momentOf(c, notice.at)
  const href = newsPath(notice)
  const state = notice.seen
    ? { tone: 'quiet' as const, word: when }
    : { tone: 'due' as const, word: t.notices.unseen, when }
  return (
    <TodoRow
      state={state}
      title={sayNews(t, notice)}
      why={notice.kind === 'give-reporter-phone' ? t.notices.phone(phone) : undefined}
      action={
        href === paths.notices() ? undefined : (
          <LinkButton href={href} hidden={sayNews(t, notice)}>
            {t.notices.see}
          </LinkButton>
        )
      }
    />
  )
}

const Alarm: FC<{ c: AppContext; alarm: MyAlarm }> = ({ c, alarm }) => {
  const { t } = c.var
  return (
    <TodoRow
      state={{ tone: 'quiet', word: momentOf(c, alarm.at) }}
      title={t.notices.alarms[alarm.kind](alarm.name ?? t.notices.somebody, alarm.count)}
      action={
        <Form action={paths.notices()} class="stack-s" {...formWith(c)}>
          <Button name="alarm" value={alarm.alarm}>
            {t.notices.alarmSeen}
          </Button>
        </Form>
      }
    />
  )
}

const Lists: FC<{ c: AppContext; mine: MyNotices }> = ({ c, mine }) => {
  const { t } = c.var
  const newest = mine.notices.find(({ seen }) => !seen)
  return (
    <div class="stack-l">
      {mine.alarms.length > 0 && (
        <Section id="alarms" title={t.notices.alarmsTitle}>
          <p class="quiet prose">{t.notices.alarmsSay}</p>
          <TodoList>
            {mine.alarms.map((alarm) => (
              <Alarm c={c} alarm={alarm} />
            ))}
          </TodoList>
        </Section>
      )}
      {newest !== undefined && (
        <Form action={paths.notices()} class="stack-s" {...formWith(c)}>
          <input type="hidden" name="until" value={newest.at} />
          <Button kind="primary">{t.notices.allSeen}</Button>
        </Form>
      )}
      {mine.notices.length > 0 && (
        <TodoList label={t.notices.list}>
          {mine.notices.map((notice) => (
            <Told c={c} notice={notice} phone={mine.phone} />
          ))}
        </TodoList>
      )}
    </div>
  )
}

export const showNotices = async (c: AppContext) => {
  const mine = await ask(c, myNotices, {})
  const { t } = c.var
  const isEmpty = mine.notices.length === 0 && mine.alarms.length === 0
  return renderPage(
    c,
    { title: t.notices.title, current: paths.notices() },
    <>
      <PageHead title={t.notices.title} below={t.notices.below} />
      {isEmpty ? (
        <EmptyState title={t.notices.empty}>
          <p>{t.notices.emptySay}</p>
        </EmptyState>
      ) : (
        <Lists c={c} mine={mine} />
      )}
    </>,
  )
}

const seenForm = z.union([
  z.object({ alarm: identifier }),
  z.object({ until: z.iso.datetime({ offset: true }) }),
])

/** By a click, never by looking: a page that somebody opened in passing has not been read. */
export const markNotices = async (c: AppContext) => {
  const form = await readForm(c, seenForm)
  if (!form.ok) return seeOther(c, paths.notices())
  if ('alarm' in form.value) {
    await act(c, seeAlarm, form.key, form.value)
    return seeOther(c, paths.notices())
  }
  await act(c, seeNotices, form.key, form.value)
  return seeOther(c, paths.today({ done: 'seen' }))
}
