import { logAccess } from '../../database/records/access-log.ts'
import { onlyOfCases, readFacts, readWords, withWords } from '../../database/records/journal-reading.ts'
import { type OwnCase, readOwnCases } from '../../database/records/plan/own-cases.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import type { Entry } from '../../domain/journal/entry.ts'
import type { Who } from '../../domain/journal/facts.ts'
import { readNames } from '../../database/records/case/file.ts'
import { query } from '../query.ts'
import { type RunningView, runningThatWeek, runningViews, statusOf, type Weeks, weeksFrom } from './weekly.ts'

export interface ManyLine {
  readonly case: OwnCase
  readonly running: readonly RunningView[]
  readonly told: Entry<'weekly-status'> | null
}

export interface ManyView extends Weeks {
  readonly lines: readonly ManyLine[]
  readonly names: ReadonlyMap<string, string>
}

const carrierOf = (who: Who): readonly string[] => ('person' in who ? [who.person] : [])

/** All cases that this person is responsible for, for one form: the week of each. One line in the log names them. */
export const manyCases = query('cases.read', async (scope, asked: { readonly week: string | null }) => {
  const { tx, shell, actor } = scope
  const cases = await readOwnCases(scope)
  const streams = cases.map((one) => one.case)
  const facts = await readFacts(tx, actor.owner, streams)
  const words = await readWords(tx, shell.vault, actor.owner, streams)
  const school = await readSchoolDays(tx, actor.owner)
  await logAccess(scope, { action: 'cases.read', outcome: 'granted', streams, reason: 'weekly-status' })
  const weeks = weeksFrom(scope.today, asked.week)
  const lines = cases.map((one) => {
    const entries = onlyOfCases(withWords(facts.get(one.case) ?? [], words))
    const running = runningThatWeek(runningViews(entries, scope.today, school), weeks)
    return { case: one, running, told: statusOf(entries, weeks.week, running) }
  })
  const carriers = lines.flatMap(({ running }) =>
    running.flatMap(({ measure }) => carrierOf(measure.responsible)),
  )
  const names = await readNames(tx, actor.owner, [...new Set(carriers)])
  const view: ManyView = { ...weeks, lines, names }
  return view
})
