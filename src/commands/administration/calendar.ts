import { type CalendarSource, layCalendar, readCalendar } from '../../database/records/calendar.ts'
import { logAccess } from '../../database/records/access-log.ts'
import { askForSweep } from '../../database/records/demonstration-clock.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { type CalendarProblem, faultsOf } from '../../domain/calendar/checking.ts'
import { type ImportRefusal, importRoute } from '../../domain/calendar/import/import.ts'
import type { FreeDays, SchoolCalendar, SchoolYear } from '../../domain/calendar/school-calendar.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { schoolYearAt } from '../../domain/calendar/school-year.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { holds } from '../../domain/people/actor.ts'
import { accept, command, refuse } from '../command.ts'
import { inPerson } from './in-person.ts'

export type CalendarRefusal = CalendarProblem | ImportRefusal | 'changed-meanwhile' | 'nothing-new'

const byOwnersLeader = (scope: Scope): void => {
  if (!holds(scope.actor, 'owner-leader')) throw new NotPermitted('role')
  inPerson(scope)
}

type Days = Pick<SchoolCalendar, 'schoolYears' | 'free'>
/** What counts, in one order: the database keeps its own. */
const daysOf = ({ schoolYears, free }: Days): string =>
  JSON.stringify([
    schoolYears.map(({ name, from, to, springFrom = null }) => [name, from, to, springFrom]),
    free.map(({ from, to, name, kind = 'holiday' }) => [from, to, name, kind]),
  ])

const lay = async (
  scope: Scope,
  { days, before, basedOn, source }: { days: Days; before: Days; basedOn: number; source: CalendarSource },
): Promise<Decision<{ readonly version: number }, CalendarRefusal>> => {
  if (daysOf(days) === daysOf(before)) return refuse('nothing-new')
  const calendar: SchoolCalendar = { version: `${scope.today.slice(0, 4)}-${basedOn + 1}`, ...days }
  const [first, ...others] = [...new Set(faultsOf(calendar).map(({ problem }) => problem))]
  if (first !== undefined) return refuse<CalendarRefusal>(first, ...others)
  const version = await layCalendar(scope, { calendar, source, basedOn })
  if (version === null) return refuse('changed-meanwhile')
  await logAccess(scope, { action: 'calendar.lay', outcome: 'granted', reason: `version ${version}` })
  await askForSweep(scope)
  return accept({ version })
}

/** The school years that a file speaks of, read again from its text: what was shown is what is saved. */
export const importCalendar = command(
  'calendar.import',
  async (scope, { text, basedOn }: { readonly text: string; readonly basedOn: number }) => {
    byOwnersLeader(scope)
    const { version, calendar } = await readCalendar(scope)
    if (version !== basedOn) return refuse<CalendarRefusal>('changed-meanwhile')
    const read = importRoute(text, calendar)
    if (!read.ok) return refuse<CalendarRefusal>(read.refusal)
    return lay(scope, { days: read.calendar, before: calendar, basedOn, source: 'file' })
  },
)

export interface CalendarYear {
  readonly year: SchoolYear
  readonly free: readonly FreeDays[]
}

const byDate = (a: { readonly from: string }, b: { readonly from: string }): number =>
  a.from.localeCompare(b.from)

/** One school year by hand: it takes the place of what stood there, or is added. */
export const writeCalendarYear = command(
  'calendar.write',
  async (scope, { year, free, basedOn }: CalendarYear & { readonly basedOn: number }) => {
    byOwnersLeader(scope)
    const { version, calendar } = await readCalendar(scope)
    if (version !== basedOn) return refuse<CalendarRefusal>('changed-meanwhile')
    const isOther = ({ from }: FreeDays): boolean => schoolYearAt(dayOf(from)) !== year.name
    const outside = free.some(({ from, to }) =>
      [from, to].some((on) => schoolYearAt(dayOf(on)) !== year.name),
    )
    if (outside) return refuse<CalendarRefusal>('free-outside-year')
    const days: Days = {
      schoolYears: [...calendar.schoolYears.filter(({ name }) => name !== year.name), year].toSorted(byDate),
      free: [...calendar.free.filter(isOther), ...free].toSorted(byDate),
    }
    return lay(scope, { days, before: calendar, basedOn, source: 'by-hand' })
  },
)
