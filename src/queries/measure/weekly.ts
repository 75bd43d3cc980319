import { logAccess } from '../../database/records/access-log.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import type { Scope } from '../../database/scope.ts'
import { type Doing, doingOf, toldOf } from '../../domain/activity-plan/doing.ts'
import { measureRows } from '../../domain/activity-plan/measure-rows.ts'
import type { WordedMeasure } from '../../domain/activity-plan/plan.ts'
import { wordedImmediate, wordedVersions } from '../../domain/activity-plan/worded.ts'
import { runsInWeek } from '../../domain/case/weekly-status.ts'
import { day, dayOf, isoWeekText, mondayOf, mondayOfWeekText } from '../../domain/calendar/day.ts'
import type { SchoolDays } from '../../domain/calendar/school-calendar.ts'
import type { CaseEntry, Entry } from '../../domain/journal/entry.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { standing } from '../../domain/journal/standing.ts'
import { type CaseFile, readCaseFile } from '../case-file.ts'
import { wordedEntries } from '../plan/file.ts'
import { absent, query } from '../query.ts'

/** A measure that runs, with its words and what is told of it. */
export interface RunningView {
  readonly measure: WordedMeasure
  readonly doing: Doing
}

/** What runs in a case now, with words. */
export const runningViews = (
  entries: readonly CaseEntry[],
  today: DateText,
  school: SchoolDays,
): readonly RunningView[] => {
  const plan = wordedVersions(entries).at(-1)?.measures ?? []
  const immediate = wordedImmediate(entries)
  return measureRows(entries)
    .filter((row) => row.stoppedOn === null)
    .map((row) => {
      const words = row.version === 0 ? immediate : plan
      const worded = words.find((each) => each.id === row.measure.id) ?? { ...row.measure, what: '' }
      return { measure: worded, doing: doingOf(row, toldOf(entries, row.measure.id), today, school) }
    })
}

export const measureKinds = ['plan-approved', 'immediate-measures-set'] as const

const isStatus = (entry: CaseEntry): entry is Entry<'weekly-status'> => entry.kind === 'weekly-status'

/** The status that somebody has written of the whole week, if it has been. */
export const statusOf = (
  entries: readonly CaseEntry[],
  week: string,
  running: readonly { readonly measure: { readonly id: string } }[],
): Entry<'weekly-status'> | null =>
  standing(entries)
    .filter(isStatus)
    .filter((entry) => entry.facts.week === week)
    .findLast((entry) =>
      running.every(({ measure }) => entry.facts.measures.some((line) => line.measure === measure.id)),
    ) ?? null

/** The week asked for, this one, and the one before. One that was forgotten can be written whenever: as late as it is. */
export interface Weeks {
  readonly week: string
  readonly current: string
  readonly before: string
}

export const weeksFrom = (today: DateText, asked: string | null): Weeks => {
  const monday = mondayOf(dayOf(today))
  const [current, before] = [isoWeekText(monday), isoWeekText(day(monday - 7))]
  const told = asked === null ? null : mondayOfWeekText(asked)
  return { current, before, week: told === null || told > monday ? current : isoWeekText(told) }
}

/** What the week's form asks about: a measure that has not begun has no line yet. */
export const runningThatWeek = (
  running: readonly RunningView[],
  { week }: Pick<Weeks, 'week'>,
): readonly RunningView[] => running.filter(({ measure }) => runsInWeek(measure, week))

export interface WeeklyView extends Weeks {
  readonly file: CaseFile
  readonly running: readonly RunningView[]
  readonly told: Entry<'weekly-status'> | null
}

export const weeklyStatus = query(
  'case.read',
  async (scope: Scope, asked: { readonly number: string; readonly week: string | null }) => {
    const file = await readCaseFile(scope, asked.number)
    if (file === null) return absent
    const { compartment } = file.row
    const line = { action: 'case.read', outcome: 'granted', stream: file.id, compartment } as const
    await logAccess(scope, { ...line, reason: 'weekly-status' })
    const entries = wordedEntries(file, measureKinds)
    const weeks = weeksFrom(scope.today, asked.week)
    const school = await readSchoolDays(scope.tx, scope.actor.owner)
    const running = runningThatWeek(runningViews(entries, scope.today, school), weeks)
    const view: WeeklyView = { ...weeks, file, running, told: statusOf(entries, weeks.week, running) }
    return view
  },
)
