import { logAccess } from '../../database/records/access-log.ts'
import { missingAs } from '../../database/records/case/by-number.ts'
import { readNames } from '../../database/records/case/file.ts'
import { type ConcernFileRow, findConcernFile } from '../../database/records/concern/file.ts'
import { type ConcernText, readConcernJournal } from '../../database/records/concern/journal.ts'
import { schoolDaysOf } from '../../database/records/school-days.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { momentText, osloMinute } from '../../domain/calendar/moment.ts'
import { isNewsTo, opensAs } from '../../domain/concern/opening.ts'
import { type ConcernState, foldConcern } from '../../domain/concern/state.ts'
import type { ConcernEntry } from '../../domain/journal/entry.ts'
import type { ConcernFacts } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import { standing } from '../../domain/journal/standing.ts'
import { type ConcernId, concernId, type PersonId, personId, schoolId } from '../../domain/people/ids.ts'
import { assessDuties } from '../../domain/rules/clock.ts'
import type { Assessment } from '../../domain/rules/obligation.ts'

export type { ConcernPersonRow as ConcernPersonShown } from '../../database/records/concern/file.ts'
export type { ConcernText } from '../../database/records/concern/journal.ts'

/** A concern as this reader may have it. */
export interface ConcernFile {
  readonly id: ConcernId
  readonly row: ConcernFileRow
  readonly state: ConcernState
  readonly report: ConcernFacts['concern-reported'] | null
  readonly entries: readonly ConcernEntry[]
  readonly texts: readonly ConcernText[]
  readonly assessment: Assessment
  readonly now: MomentText
  readonly names: ReadonlyMap<string, string>
  /** Opening it now is something that happens: the page writes it before it shows. */
  readonly isNews: boolean
  readonly about: readonly PersonId[]
}

export const readConcernFile = async (scope: Scope, number: string): Promise<ConcernFile | null> => {
  const { tx, actor } = scope
  const row = await findConcernFile(scope, number)
  if (row === null) return nothing(scope, number)
  const { entries, texts } = await readConcernJournal(scope, row)
  const id = concernId(row.concern_id)
  const knownAt = scope.now.toString({ smallestUnit: 'millisecond' })
  const now = momentText(osloMinute(knownAt))
  const school = schoolId(row.school_id)
  const record = { owner: actor.owner, school, pupil: null, concerns: [{ concern: id, entries }], case: null }
  const days = await schoolDaysOf(tx, actor.owner, row.calendar_version)
  const state = foldConcern(entries)
  const by = opensAs(state, actor, school)
  return {
    id,
    row,
    state,
    report: reportIn(entries),
    entries,
    texts,
    assessment: assessDuties(record, { asOf: now, knownAt }, days),
    now,
    names: await readNames(tx, actor.owner, personsOf(state)),
    isNews: by !== null && isNewsTo(state, entries, by),
    about: (row.people ?? []).filter(({ part }) => part === 'about').map(({ person }) => personId(person)),
  }
}

const nothing = async (scope: Scope, number: string): Promise<null> => {
  const missing = await missingAs(scope, number)
  if (missing instanceof NotPermitted) throw missing
  return null
}

const reportIn = (entries: readonly ConcernEntry[]) => {
  const told = standing(entries).find((entry) => entry.kind === 'concern-reported')
  return told?.kind === 'concern-reported' ? told.facts : null
}

const personsOf = ({ holder, conflicts }: ConcernState): readonly string[] => [
  ...conflicts,
  ...(holder === null ? [] : [holder]),
]

/** The reading is in the log before the page is out. */
export const logConcernRead = (scope: Scope, file: ConcernFile, reason: string | null = null) =>
  logAccess(scope, {
    action: 'concern.read',
    outcome: 'granted',
    stream: file.id,
    compartment: file.row.compartment,
    reason,
  })
