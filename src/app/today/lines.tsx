import type { FC } from 'hono/jsx'
import type {
  CaseLine,
  ConcernLine,
  DutyLine,
  NewsLine,
  PlanLine,
  SlipLine,
  TodayLine,
} from '../../queries/today/today.ts'
import { atStart, sayMoment } from '../../texts/dates.ts'
import { dutyPath } from '../case/duty-path.ts'
import { newsPath, sayNews } from '../notices/say-news.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { type ActionKind, Button, LinkButton } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { CaseRow, TodoRow } from '../ui/lists.tsx'
import {
  miniChain,
  sayCaseState,
  sayConcern,
  sayEnough,
  sayPupil,
  sayState,
  type TodaySaying,
} from './say-line.ts'
import { WorkRow } from './work-line.tsx'
import { Year } from './year-line.tsx'

interface Shown<Line> {
  readonly say: TodaySaying
  readonly line: Line
  /** The one step of the page that has the ember button. */
  readonly first: boolean
}

const kindOf = (first: boolean): ActionKind => (first ? 'primary' : 'secondary')
const momentOf = ({ c, today }: TodaySaying, at: string): string =>
  sayMoment(c.var.locale, Temporal.Instant.from(at), today)

const reporterOf = ({ c, hidden }: TodaySaying, { concern }: ConcernLine): string => {
  const { t } = c.var
  const { reporter } = concern
  const held = reporter?.role ?? null
  const role = held === null ? null : t.roles[held]
  return t.today.fromReporter(hidden ? null : (reporter?.name ?? null), role)
}

export const Concern: FC<Shown<ConcernLine>> = ({ say, line, first }) => {
  const { today } = say.c.var.t
  const { concern } = line
  const state = sayState(say, { late: line.rank === 0, due: line.due })
  const read = concern.opened ? today.readNotFollowed : today.notRead
  return (
    <TodoRow
      state={{
        ...state,
        when: [state.when, concern.urgent ? today.urgent : undefined, read].filter(Boolean).join(' · '),
      }}
      title={sayConcern(say, concern)}
      why={today.from(reporterOf(say, line), momentOf(say, concern.reportedAt))}
      action={
        <LinkButton href={paths.concern(concern.number)} kind={kindOf(first)}>
          {concern.opened ? today.followUp : today.readConcern}
        </LinkButton>
      }
    />
  )
}

export const Case: FC<Shown<CaseLine>> = ({ say, line, first }) => {
  const { t } = say.c.var
  const { case: one } = line
  return (
    <CaseRow
      title={sayPupil(say, one)}
      href={paths.case(one.number)}
      sub={t.words.caseShort(one.number)}
      beacons={miniChain(say, one)}
      beaconsLabel={t.duties.chainShort}
      state={sayCaseState(say, line)}
      note={sayEnough(say, line.line.enough)}
      action={
        <LinkButton href={paths.case(one.number)} kind={kindOf(first)} hidden={t.today.forCase(one.number)}>
          {t.today.seeEnough}
        </LinkButton>
      }
    />
  )
}

const Duty: FC<Shown<DutyLine>> = ({ say, line, first }) => {
  const { t } = say.c.var
  const { number } = line.case
  const step = t.enough.steps[line.line.enough]
  const place = { number, concern: null }
  const duty = { rule: line.line.rule, enough: { code: line.line.enough } }
  return (
    <TodoRow
      state={sayState(say, { late: line.rank === 0, due: line.due })}
      title={`${atStart(step.todo)} · ${sayPupil(say, line.case)}`}
      why={step.say}
      action={
        <LinkButton href={dutyPath(duty, place)} kind={kindOf(first)} hidden={t.today.forCase(number)}>
          {step.go}
        </LinkButton>
      }
    />
  )
}

/** One tap says that it was done, today or this week; anything else has a page. */
const Slip: FC<Shown<SlipLine>> = ({ say, line, first }) => {
  const { t } = say.c.var
  const { slip, week } = line.slip
  const weekly = week?.daily === true
  const pupil = slip.pupil === null ? null : t.today.pupil(slip.pupil.name, slip.pupil.class)
  const why = [pupil === null ? '' : t.today.slipFor(pupil), slip.standsIn ? t.today.standIn : '']
  const when = weekly ? t.today.slipWeek : week === null ? t.today.slipOnce : t.today.slipToday
  return (
    <TodoRow
      state={{ tone: 'quiet', word: when }}
      title={slip.what ?? t.today.noWords}
      why={
        <>
          {why.filter(Boolean).join(' ')} <a href={paths.slipDone(slip.measure)}>{t.today.otherwise}</a>
        </>
      }
      action={
        <Form action={paths.slipDone(slip.measure)} class="stack-s" {...formWith(say.c)}>
          <input type="hidden" name="back" value="today" />
          <input type="hidden" name="do" value={weekly ? 'week' : 'done'} />
          <Button kind={kindOf(first)} hidden={slip.what ?? ''}>
            {weekly ? t.today.asPlanned : t.ui.done}
          </Button>
        </Form>
      }
    />
  )
}

const Plan: FC<Shown<PlanLine>> = ({ say, line, first }) => {
  const { today } = say.c.var.t
  const { plan } = line
  return (
    <TodoRow
      title={today.approve(sayPupil(say, plan))}
      why={today.approveWhy(momentOf(say, plan.since))}
      action={
        <LinkButton
          href={paths.planApproval(plan.number)}
          kind={kindOf(first)}
          hidden={today.forCase(plan.number)}
        >
          {today.approveGo}
        </LinkButton>
      }
    />
  )
}

const News: FC<Shown<NewsLine>> = ({ say, line, first }) => {
  const { t } = say.c.var
  return (
    <TodoRow
      state={{ tone: 'quiet', word: atStart(momentOf(say, line.news.at)) }}
      title={sayNews(t, line.news)}
      action={
        <LinkButton href={newsPath(line.news)} kind={kindOf(first)} hidden={sayNews(t, line.news)}>
          {t.notices.see}
        </LinkButton>
      }
    />
  )
}

/** A line that is somebody's own to do. Concerns and a leader's cases have lists of their own. */
export const Todo: FC<Shown<TodayLine>> = ({ say, line, first }) => {
  switch (line.of) {
    case 'duty':
      return <Duty say={say} line={line} first={first} />
    case 'slip':
      return <Slip say={say} line={line} first={first} />
    case 'plan':
      return <Plan say={say} line={line} first={first} />
    case 'year':
      return <Year say={say} line={line} first={first} />
    case 'work':
      return <WorkRow say={say} line={line} first={first} />
    case 'news':
      return <News say={say} line={line} first={first} />
    case 'concern':
      return <Concern say={say} line={line} first={first} />
    case 'case':
      return <Case say={say} line={line} first={first} />
  }
}
