import { logAccess } from '../../database/records/access-log.ts'
import { schoolDaysOf } from '../../database/records/school-days.ts'
import { type CasesToday, readCasesToday } from '../../database/records/today/cases.ts'
import { type News, readWaiting, type WaitingToday } from '../../database/records/today/concerns.ts'
import type { Scope } from '../../database/scope.ts'
import { momentText, osloMinute } from '../../domain/calendar/moment.ts'
import { type Pause, pauseAhead } from '../../domain/calendar/pause.ts'
import { holds } from '../../domain/people/actor.ts'
import { type StreamId, streamId } from '../../domain/people/ids.ts'
import { slipView } from '../measure/slips.ts'
import { dueThisWeek } from '../doing/mine.ts'
import { query } from '../query.ts'
import {
  caseLines,
  concernLine,
  dutyLines,
  fitting,
  inOrder,
  newsLines,
  planLines,
  slipLines,
  type TodayLine,
  type YearLine,
  yearLines,
} from './lines.ts'
import { type WorkLine, workLines } from './work.ts'

export type * from './lines.ts'
export type { Work, WorkLine } from './work.ts'
export type { BusyCase, ListedPupil } from '../../database/records/today/cases.ts'
export type { WaitingConcern } from '../../database/records/today/concerns.ts'

export interface Today {
  readonly lines: readonly TodayLine[]
  /** Sees cases as a leader does: per case, never per employee. */
  readonly leads: boolean
  readonly officer: boolean
  /** What waits and had no room. */
  readonly more: number
  readonly moreConcerns: number
  /** What is the reader's own in the plan, where the day's lines had no room for it. */
  readonly year: YearLine | null
  /** The same of what waits in the work with the plan. */
  readonly work: readonly WorkLine[]
  readonly quiet: Pick<CasesToday, 'quiet' | 'quietUntil'>
  readonly pause: Pause | null
  readonly withheld: boolean
  readonly hasNews: boolean
}

const room = 7

export interface TodayAsked {
  /** For a screen that others see: what is sealed is not on it at all. */
  readonly forProjector: boolean
}

/** What waits: what is late first, then what is due, then what is new. The reading is one line of the log. */
export const today = query('today.read', async (scope, { forProjector }: TodayAsked): Promise<Today> => {
  const officer = holds(scope.actor, 'owner-case-officer', 'owner-leader')
  const leads = officer || holds(scope.actor, 'principal', 'assistant-principal')
  const cases = await readCasesToday(scope, officer)
  const waiting = await readWaiting(scope, officer)
  const days = await schoolDaysOf(scope.tx, scope.actor.owner, waiting.calendarVersion)
  const views = waiting.slips.map((slip) => slipView(slip, scope.today, days))
  const now = momentText(osloMinute(scope.now.toString()))

  const shown = forProjector ? open(cases, waiting) : { cases, waiting }
  const all = inOrder([
    ...shown.waiting.concerns.map((concern) => concernLine(concern, days, now)),
    ...(leads ? caseLines(shown.cases.busy) : dutyLines(shown.cases.busy, scope.actor.person)),
    ...(forProjector ? [] : slipLines(views, scope.today)),
    ...planLines(waiting.plans),
    ...(forProjector ? [] : workLines(waiting.work, scope.today)),
    ...(forProjector ? [] : yearLines(await dueThisWeek(scope))),
  ])
  const numbers = new Set(waiting.concerns.map(({ number }) => number))
  const news = forProjector ? [] : newsLines(waiting.news, numbers)
  const lines = fitting([...all, ...news], room)
  const left = all.filter((line) => !lines.includes(line))
  await logAccess(scope, { action: 'today.read', outcome: 'granted', streams: streamsOf(lines) })
  return {
    lines,
    leads,
    officer,
    more:
      left.filter(({ of }) => of !== 'concern' && of !== 'year' && of !== 'work').length +
      (leads ? cases.more : 0),
    year: left.find((line): line is YearLine => line.of === 'year') ?? null,
    work: left.filter((line): line is WorkLine => line.of === 'work'),
    moreConcerns: left.filter(({ of }) => of === 'concern').length,
    quiet: { quiet: cases.quiet, quietUntil: cases.quietUntil },
    pause: leads ? pauseOf(scope, days) : null,
    withheld: !forProjector && (waiting.withheld || (officer && !scope.actor.fresh)),
    hasNews: waiting.news.length > 0,
  }
})

const pauseOf = (scope: Scope, days: Parameters<typeof pauseAhead>[1]) => pauseAhead(scope.today, days)

/** Nothing sealed goes on a wall. */
const open = (cases: CasesToday, waiting: WaitingToday) => ({
  cases: { ...cases, busy: cases.busy.filter(({ compartment }) => compartment === 'ordinary') },
  waiting: { ...waiting, concerns: waiting.concerns.filter(({ compartment }) => compartment === 'ordinary') },
})

const streamsOf = (lines: readonly TodayLine[]): readonly StreamId[] => [
  ...new Set(
    lines.flatMap((line): StreamId[] => {
      if (line.of === 'concern') return [line.concern.concern]
      if (line.of === 'slip') return [line.slip.slip.case]
      if (line.of === 'plan') return [streamId(line.plan.stream)]
      if (line.of === 'year' || line.of === 'work') return []
      if (line.of === 'news') return readable(line.news)
      return [line.case.case]
    }),
  ),
]

/** News of a stream that is not the reader's to open names nothing. */
const readable = ({ stream, case: number, concern }: News): StreamId[] =>
  stream === null || (number === null && concern === null) ? [] : [streamId(stream)]
