import { readDoing, readYearRegisterInJob, type YearRegister } from '../database/records/doing/occurrences.ts'
import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import {
  factsOf,
  markTold,
  type RunningYear,
  runningYears,
  type ToTell,
} from '../database/records/jobs/occurrences.ts'
import { insertNotices, type NewNotice, type NoticeKind, ordinary } from '../database/records/notice.ts'
import { textOf } from '../domain/calendar/day.ts'
import { schoolYearOf as yearIn } from '../domain/calendar/school-year.ts'
import { carriersOf, leadersOf } from '../domain/doing/carriers.ts'
import { leadOf, type Reminder, remindersOf, standingOf } from '../domain/doing/standing.ts'
import type { DateText } from '../domain/journal/facts.ts'
import type { PersonId } from '../domain/people/ids.ts'
import { schoolYearOf } from '../domain/school-plan/ids.ts'
import type { PlannedActivity } from '../domain/school-plan/line.ts'
import { occurrenceKey } from '../domain/year/occurrence.ts'
import type { JobShell } from './escalate.ts'

const later = (today: DateText, days: number): DateText =>
  Temporal.PlainDate.from(today).add({ days }).toString()

const kinds = {
  due: 'occurrence-due',
  late: 'occurrence-late',
  escalated: 'occurrence-escalated',
} as const satisfies Record<Reminder, NoticeKind>

/**
 * What comes is told to those who carry it, what is late to them again, and a week later to the school's leaders. Each
 * occurrence once; one notice for a person, a school and a day, however much it is, on free days too.
 */
export const tellOfOccurrences = async ({ jobs, newId }: JobShell): Promise<void> => {
  const years = await inJob(jobs, newId, ({ tx, today }) => runningYears(tx, schoolYearOf(today)))
  for (const year of years) await inJob(jobs, newId, (scope) => tellOfYear(scope, year))
}

const tellOfYear = async (scope: JobScope, year: RunningYear): Promise<void> => {
  const { tx, today } = scope
  const days = yearIn(year.calendar, year.schoolYear)
  const lead = leadOf(year.remindBefore)
  // Nothing is reminded of earlier than this before it comes.
  const rows = await readDoing(tx, year, { of: 'open', until: later(today, lead + 1) })
  if (days === null || rows.length === 0) return
  const facts = rows.some(({ source }) => source !== null) ? await factsOf(tx, year, today) : []
  const springFrom = textOf(days.springFrom)
  const spring = { from: springFrom, to: textOf(days.end), lead }
  const wanted = rows.flatMap((row): readonly ToTell[] => {
    const standing = standingOf(row, { ...row, facts, springFrom, today })
    return remindersOf(standing, row, today, spring).map((what) => ({
      activity: row.activity,
      ordinal: row.ordinal,
      what,
    }))
  })
  const told = await markTold(scope, year, wanted)
  if (told.length === 0) return
  const register = await readYearRegisterInJob(tx, year, today)
  const contents = new Map(rows.map((row) => [occurrenceKey(row), row.content]))
  const notices = told.flatMap((one) => noticesOf(one, contents.get(occurrenceKey(one)), register))
  await insertNotices(
    tx,
    { owner: year.owner, now: scope.now, newId: scope.newId },
    grouped(notices, year, today),
  )
}

interface Wanted {
  readonly what: Reminder
  readonly person: PersonId
  readonly key: string
}

const noticesOf = (
  one: ToTell,
  content: PlannedActivity | undefined,
  register: YearRegister,
): readonly Wanted[] => {
  if (content === undefined) return []
  const persons =
    one.what === 'escalated' ? leadersOf(register.holders) : carriersOf(content, register).persons
  return persons.map((person) => ({ what: one.what, person, key: occurrenceKey(one) }))
}

/** One a person, however many occurrences; named by the first of them, so that what is new later is told again. */
const grouped = (wanted: readonly Wanted[], { school }: RunningYear, today: DateText): readonly NewNotice[] =>
  [...Map.groupBy(wanted, ({ what, person }) => `${what} ${person}`).values()].flatMap((all) => {
    const [first] = all.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    return first === undefined
      ? []
      : [
          {
            occasion: `${kinds[first.what]}:${school}:${today}:${first.key}`,
            recipient: first.person,
            kind: kinds[first.what],
            stream: null,
            channels: ordinary,
          },
        ]
  })
