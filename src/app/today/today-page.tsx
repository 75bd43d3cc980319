import type { FC } from 'hono/jsx'
import {
  type CaseLine,
  type ConcernLine,
  type Today,
  today,
  type TodayLine,
} from '../../queries/today/today.ts'
import { atStart, sayDate, sayFullDate, sayWeek, sayWeekday } from '../../texts/dates.ts'
import { showMemberStart } from '../bodies/start-page.tsx'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { CaseList, TodoList } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { Case, Concern, Todo } from './lines.tsx'
import { Notes } from './notes.tsx'
import { OfMember } from './of-member.tsx'
import { type TodaySaying, todaySaying } from './say-line.ts'
import { WorkLinks } from './work-line.tsx'

interface Shown {
  readonly say: TodaySaying
  readonly view: Today
}

const Sections: FC<Shown> = ({ say, view }) => {
  const { t } = say.c.var
  const { lines } = view
  const concerns = lines.filter((line): line is ConcernLine => line.of === 'concern')
  const cases = lines.filter((line): line is CaseLine => line.of === 'case')
  const rest = lines.filter(({ of }) => of !== 'concern' && of !== 'case')
  const news = rest.every(({ of }) => of === 'news')
  // The ember is on the first line of the page, and there only.
  const [first] = [...concerns, ...cases, ...rest]
  const isFirst = (line: TodayLine) => line === first
  return (
    <div class="stack-l">
      {concerns.length > 0 && (
        <Section id="concerns" title={t.today.newConcerns}>
          <TodoList>
            {concerns.map((line) => (
              <Concern say={say} line={line} first={isFirst(line)} />
            ))}
          </TodoList>
          {view.moreConcerns > 0 && (
            <p class="small">
              <TapLink href={paths.concerns()}>{t.today.moreConcerns(view.moreConcerns)}</TapLink>
            </p>
          )}
        </Section>
      )}
      {view.leads && <Cases say={say} view={view} cases={cases} isFirst={isFirst} />}
      {rest.length > 0 && (
        <Section
          id="todo"
          title={news ? t.today.news : t.today.alsoYours}
          hiddenTitle={concerns.length + cases.length === 0}
        >
          <TodoList>
            {rest.map((line) => (
              <Todo say={say} line={line} first={isFirst(line)} />
            ))}
          </TodoList>
        </Section>
      )}
      {rest.some(({ of }) => of === 'slip') && (
        <p>
          <TapLink href={paths.slips()}>{t.measures.slips.title}</TapLink>
        </p>
      )}
      {!view.leads && <After say={say} view={view} />}
    </div>
  )
}

const After: FC<Shown> = ({ say, view }) => {
  const { today } = say.c.var.t
  return view.more > 0 ? (
    <p>
      <TapLink href={paths.cases()}>{today.moreWaits(view.more)}</TapLink>
    </p>
  ) : (
    <p class="quiet">{today.end}</p>
  )
}

const Cases: FC<Shown & { cases: readonly CaseLine[]; isFirst: (line: TodayLine) => boolean }> = ({
  say,
  view,
  cases,
  isFirst,
}) => {
  const { t, locale } = say.c.var
  const { quiet, quietUntil } = view.quiet
  const day = quietUntil === null ? null : sayWeekday(locale, dateOf(quietUntil), say.today)
  const below = [
    ...(view.more > 0 ? [t.today.moreWaits(view.more)] : []),
    ...(quiet > 0 ? [t.today.quiet(quiet, day)] : []),
  ]
  if (cases.length === 0 && below.length === 0) return null
  return (
    <Section id="cases" title={t.today.needNow} class="stack-s">
      {view.pause !== null && <p class="quiet small prose">{sayPause(say, view)}</p>}
      {cases.length > 0 && (
        <CaseList>
          {cases.map((line) => (
            <Case say={say} line={line} first={isFirst(line)} />
          ))}
        </CaseList>
      )}
      {below.map((line) => (
        <p class="small">
          <TapLink href={paths.cases()}>{line}</TapLink>
        </p>
      ))}
    </Section>
  )
}

const dateOf = (moment: string): Temporal.PlainDate => Temporal.PlainDate.from(moment.slice(0, 10))

const sayPause = ({ c, today: now }: TodaySaying, { pause }: Today): string => {
  if (pause === null) return ''
  const { t, locale } = c.var
  const say = (date: string) => sayDate(locale, dateOf(date), now)
  return pause.now ? t.today.pauseNow(say(pause.back)) : t.today.pause(say(pause.from), say(pause.back))
}

const Empty: FC<Shown> = ({ say, view }) => {
  const { t } = say.c.var
  return (
    <EmptyState
      title={t.today.empty}
      action={
        <LinkButton href={paths.report()} kind="ink">
          {t.words.report}
        </LinkButton>
      }
    >
      <p>{view.officer ? t.today.emptyOwner : t.today.emptySay}</p>
    </EmptyState>
  )
}

const isDone = <Words extends object>(words: Words, code: string): code is keyof Words & string =>
  Object.hasOwn(words, code)

/** I dag. With `?names=hidden` nothing on it says who, for a screen that others see. */
export const showToday = async (c: AppContext) => {
  const hidden = c.req.query('names') === 'hidden'
  const view = await ask(c, today, { forProjector: hidden })
  if (c.var.actor.roles.length === 0) return showMemberStart(c, <OfMember c={c} view={view} />)
  const { t, locale } = c.var
  const say = todaySaying(c, hidden)
  const done = c.req.query('done') ?? ''
  const below = atStart(`${sayFullDate(locale, say.today)} · ${sayWeek(locale, say.today)}`)
  const toggle = hidden ? (
    <LinkButton href={paths.today()}>{t.today.showNames}</LinkButton>
  ) : (
    <LinkButton href={paths.today({ names: 'hidden' })}>{t.today.hideNames}</LinkButton>
  )
  return renderPage(
    c,
    { title: t.words.today, current: paths.today() },
    <>
      <PageHead title={t.words.today} below={below} action={view.leads ? toggle : undefined} />
      <div class="stack-l">
        {isDone(t.today.done, done) && (
          <Heed tone="done">
            <p>{t.today.done[done]}</p>
          </Heed>
        )}
        <Notes say={say} view={view} />
        {view.lines.length === 0 && <Empty say={say} view={view} />}
        {(view.lines.length > 0 || view.leads) && <Sections say={say} view={view} />}
        <div class="stack-s">
          {view.year !== null && (
            <p>
              <TapLink href={paths.doing()}>{t.doing.today(view.year.mine, view.year.late)}</TapLink>
            </p>
          )}
          <WorkLinks say={say} lines={view.work} />
          {view.hasNews && !hidden && (
            <p>
              <TapLink href={paths.notices()}>{t.today.allNews}</TapLink>
            </p>
          )}
        </div>
      </div>
    </>,
  )
}
