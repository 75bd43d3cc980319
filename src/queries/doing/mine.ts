import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { readDoingAndRegister } from '../../database/records/doing/occurrences.ts'
import type { Scope } from '../../database/scope.ts'
import { carriersOf } from '../../domain/doing/carriers.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { isLeadership } from '../../domain/people/role.ts'
import { type SchoolYearName, schoolYearOf } from '../../domain/school-plan/ids.ts'
import { query } from '../query.ts'
import { type StandingRow, standingOfAll } from './place.ts'

export interface SchoolDoing {
  readonly slug: string
  readonly name: string
  readonly languageForm: 'nb' | 'nn'
  readonly year: SchoolYearName
  readonly leads: boolean
  /** Late, or to be done this week and the next; what is late first. */
  readonly mine: readonly OfActivity[]
  /** For the leaders: what is late at the school and others carry. */
  readonly others: readonly OfActivity[]
}

/** The times of one activity that stand alike are one line, named by the first of them. */
export interface OfActivity {
  readonly first: StandingRow
  readonly times: number
}

const byActivity = (rows: readonly StandingRow[]): readonly OfActivity[] =>
  [...Map.groupBy(rows, ({ activity, standing }) => `${activity} ${standing.state}`).values()].flatMap(
    (all) => {
      const [first] = all
      return first === undefined ? [] : [{ first, times: all.length }]
    },
  )

interface OwnSchool {
  readonly id: SchoolId
  readonly slug: string
  readonly name: string
  readonly languageForm: 'nb' | 'nn'
}

const ahead = 14
const most = 60

/** Schools where the one who asks has a role of their own. */
const ownSchools = async ({ tx, actor }: Scope): Promise<readonly OwnSchool[]> => {
  const ids = [...new Set(actor.roles.flatMap(({ school }) => (school === null ? [] : [school])))]
  if (ids.length === 0) return []
  const { rows } = await sql<OwnSchool>`
    select school_id as id, slug, name, language_form as "languageForm" from school
    where owner_id = ${actor.owner} and school_id = any(${ids}::uuid[])
      and school_id = any((select gate.schools())::uuid[])
    order by name`.execute(tx)
  return rows
}

const later = (today: DateText, days: number): DateText =>
  Temporal.PlainDate.from(today).add({ days }).toString()

/** What is late, and what has its last day until then: a window that is open till June can wait. */
export const dueAt = async (scope: Scope, school: SchoolId, days: number) => {
  const { actor, today, tx } = scope
  const place = { owner: actor.owner, school, schoolYear: schoolYearOf(today) }
  const until = later(today, days)
  const { rows: read, ...register } = await readDoingAndRegister(tx, place, { of: 'open', until })
  const rows = await standingOfAll(scope, place, read)
  const due = rows.filter(
    ({ standing: { state, days: within } }) =>
      state === 'late' || ((state === 'now' || state === 'ahead') && within !== null && within.to <= until),
  )
  const isMine = ({ content }: StandingRow) => carriersOf(content, register).persons.includes(actor.person)
  return { due, isMine }
}

const thisWeek = 7

/** For the front page: how much of the year is the reader's own now, and how much of that is late. */
export const dueThisWeek = async (
  scope: Scope,
): Promise<{ readonly mine: number; readonly late: number }> => {
  const schools = new Set(scope.actor.roles.flatMap(({ school }) => (school === null ? [] : [school])))
  let mine = 0
  let late = 0
  for (const school of schools) {
    const { due, isMine } = await dueAt(scope, school, thisWeek)
    const own = due.filter(isMine)
    mine += own.length
    late += own.filter(({ standing }) => standing.state === 'late').length
  }
  return { mine, late }
}

const lateFirst = (a: StandingRow, b: StandingRow): number =>
  Number(b.standing.state === 'late') - Number(a.standing.state === 'late') ||
  ((a.standing.days?.to ?? '') < (b.standing.days?.to ?? '') ? -1 : 1)

/** What the one who asks carries in the year, at each school where they work. */
export const myDoing = query('doing.read', async (scope): Promise<readonly SchoolDoing[]> => {
  const schools: SchoolDoing[] = []
  for (const { id, ...school } of await ownSchools(scope)) {
    const leads = scope.actor.roles.some((held) => held.school === id && isLeadership(held.role))
    const { due, isMine } = await dueAt(scope, id, ahead)
    schools.push({
      ...school,
      year: schoolYearOf(scope.today),
      leads,
      mine: byActivity(due.filter(isMine).toSorted(lateFirst)).slice(0, most),
      others: leads
        ? byActivity(
            due.filter((row) => row.standing.state === 'late' && !isMine(row)).toSorted(lateFirst),
          ).slice(0, most)
        : [],
    })
  }
  await logAccess(scope, { action: 'doing.read', outcome: 'granted' })
  return schools
})
