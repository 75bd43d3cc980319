import type { Child } from 'hono/jsx'
import type { CommandRequest, Shell } from '../commands/command.ts'
import { NotPermitted } from '../domain/access/absence.ts'
import type { Decision } from '../domain/journal/decision.ts'
import type { Query } from '../queries/query.ts'
import { sayFullDate, sayTime } from '../texts/dates.ts'
import type { AppContext } from './context.ts'
import { csrfToken } from './csrf.ts'
import { Page } from './frame.tsx'
import { navigation } from './navigation.ts'
import { page } from './respond.ts'

/** Asks for this person, and remembers who and when for the page's head. */
export const ask = async <Input, Answer>(
  c: AppContext,
  query: Query<Input, Answer>,
  input: Input,
): Promise<Answer> => {
  const { actor, now, answer } = await query(c.var.shell, tokenOf(c), input)
  c.set('actor', actor)
  c.set('now', now)
  return answer
}

/** Does it for this person; the form's key makes a second tap the same as the first. */
export const act = <Input, Outcome, Refusal extends string>(
  c: AppContext,
  command: (shell: Shell, request: CommandRequest, input: Input) => Promise<Decision<Outcome, Refusal>>,
  key: string,
  input: Input,
): Promise<Decision<Outcome, Refusal>> => command(c.var.shell, { token: tokenOf(c), key }, input)

const tokenOf = (c: AppContext): string => {
  if (c.var.session === null) throw new NotPermitted('role')
  return c.var.session.token
}

export const newFormKey = (c: AppContext): string => c.var.shell.newId()

/** What every form of a signed-in person carries. */
export const formWith = (c: AppContext, key: string | null = null) => ({
  csrf: csrfToken(c),
  idempotencyKey: key ?? newFormKey(c),
})

interface Head {
  /** Never a pupil's name. */
  readonly title: string
  readonly current?: string
  readonly print?: Child[]
  readonly status?: 200 | 409 | 422
  readonly pupil?: boolean
}

/** A page of a signed-in person, after `ask` has told who that is. */
export const renderPage = (c: AppContext, head: Head, children: Child): Response | Promise<Response> => {
  const { t, locale, nonce, actor } = c.var
  const role = actor.roles[0]
  const clock = c.var.demonstration ? sayClock(c) : undefined
  return page(
    c,
    <Page
      title={head.title}
      t={t}
      locale={locale}
      nonce={nonce}
      path={c.req.path}
      nav={navigation(c, head.current)}
      actor={{ name: actor.name, role: role === undefined ? '' : t.roles[role.role] }}
      school={actor.place}
      csrf={csrfToken(c)}
      demonstration={clock === undefined ? undefined : { clock, clockHref: '/clock' }}
      print={head.print}
      pupil={head.pupil}
    >
      {children}
    </Page>,
    head.status ?? 200,
  )
}

const sayClock = (c: AppContext): string => {
  const here = c.var.now.toZonedDateTimeISO('Europe/Oslo')
  const { locale } = c.var
  return `${sayFullDate(locale, here.toPlainDate())} ${sayTime(locale, here.toPlainTime())}`
}
