import { logAccess } from '../../database/records/access-log.ts'
import { readCalendar } from '../../database/records/calendar.ts'
import { type DoingRow, readDoing, type Wanted } from '../../database/records/doing/occurrences.ts'
import { doingPlace, mayAct } from '../../database/records/doing/permission.ts'
import { insertActs } from '../../database/records/doing/writing.ts'
import { type NamedYear, type SchoolPlace, schoolPlace } from '../../database/records/held/place.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import {
  type ActKind,
  type ActRefusal,
  decideAct,
  type NewAct,
  settledBy,
  standingActs,
} from '../../domain/doing/act.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type LineId, lineId } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'

export type ActWriteRefusal = ActRefusal | 'changed-meanwhile'

export interface NamedOccurrence extends NamedYear {
  readonly activity: string
  readonly ordinal: number
}

const readOne = async (scope: Scope, place: SchoolPlace, wanted: Wanted): Promise<readonly DoingRow[]> => {
  const rows = await readDoing(scope.tx, doingPlace(scope, place), wanted)
  if (rows.length === 0) throw new NotFound()
  return rows
}

const yearDays = async (scope: Scope, place: SchoolPlace) => {
  const { calendar } = await readCalendar(scope)
  const days = schoolYearOf(calendar, place.year)
  if (days === null) throw new NotFound()
  return { from: textOf(days.start), to: textOf(days.end) }
}

/** Writes of one occurrence: done, partly, not, moved, dropped, or the last taken back. Two who write: the second sees both. */
export const writeAct = command(
  'occurrence.write',
  async (
    scope,
    {
      seen,
      act,
      activity,
      ordinal,
      ...named
    }: NamedOccurrence & { readonly seen: number; readonly act: NewAct },
  ): Promise<Decision<ActKind, ActWriteRefusal>> => {
    const place = await schoolPlace(scope, named)
    const id = lineId(activity)
    const [row] = await readOne(scope, place, { of: 'one', activity: id, ordinal })
    if (row === undefined) throw new NotFound()
    const { acts } = row
    const last = acts.at(-1)?.seq ?? 0
    // What was dropped is taken back by those who could drop it.
    const kind = act.kind === 'taken-back' ? (standingActs(acts).at(-1)?.kind ?? act.kind) : act.kind
    if (!(await mayAct(scope, place, row, kind))) throw new NotPermitted('role')
    if (last !== seen) return refuse('changed-meanwhile')
    const decision = decideAct(acts, act, { today: scope.today, year: await yearDays(scope, place) })
    if (!decision.accepted) return decision
    const written = await insertActs(scope, doingPlace(scope, place), [
      { activity: id, ordinal, seen, act: decision.outcome },
    ])
    if (written === 0) return refuse('changed-meanwhile')
    await logAccess(scope, { action: 'occurrence.write', outcome: 'granted', reason: act.kind })
    return accept(act.kind)
  },
)

const doneEachTime = (on: DateText): NewAct => ({
  kind: 'done',
  on,
  tookPart: null,
  note: null,
  link: null,
  reason: null,
  to: null,
})

/** What comes every day or every week was done each time until now: one act for each that nobody has written of. */
export const writeDoneSoFar = command(
  'occurrence.write-all',
  async (
    scope,
    { activity, ...named }: NamedYear & { readonly activity: string },
  ): Promise<Decision<number, 'nothing-open'>> => {
    const place = await schoolPlace(scope, named)
    const id: LineId = lineId(activity)
    const rows = await readOne(scope, place, { of: 'activity', activity: id })
    const [first] = rows
    if (first === undefined || !(await mayAct(scope, place, first, 'done'))) throw new NotPermitted('role')
    const open = rows.filter(
      ({ beat, to, acts }) => beat !== null && to !== null && to <= scope.today && settledBy(acts) === null,
    )
    if (open.length === 0) return refuse('nothing-open')
    const written = await insertActs(
      scope,
      doingPlace(scope, place),
      open.map(({ ordinal, to, acts }) => ({
        activity: id,
        ordinal,
        seen: acts.at(-1)?.seq ?? 0,
        act: doneEachTime(to ?? scope.today),
      })),
    )
    await logAccess(scope, { action: 'occurrence.write-all', outcome: 'granted' })
    return accept(written)
  },
)
