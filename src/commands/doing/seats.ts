import { logAccess } from '../../database/records/access-log.ts'
import { readDoing } from '../../database/records/doing/occurrences.ts'
import { doingPlace } from '../../database/records/doing/permission.ts'
import { endSeats, insertChoice, insertSeat, newestChoice } from '../../database/records/doing/writing.ts'
import { type NamedYear, schoolPlace } from '../../database/records/held/place.ts'
import { isStaffAt } from '../../database/records/school-plan/editors.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { Source } from '../../domain/doing/source.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { personId } from '../../domain/people/ids.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'

export type SeatRefusal = 'not-staff-here' | 'named-already'

interface NamedSeat extends NamedYear {
  /** As `partyKey` writes it. */
  readonly party: string
  readonly person: string
}

/** A leader names who carries what the plan gives to a role, a body or a partner. It opens no case. */
export const nameSeat = command(
  'plan-seat.name',
  async (scope, { party, person, ...named }: NamedSeat): Promise<Decision<'named', SeatRefusal>> => {
    const place = await schoolPlace(scope, named)
    if (!place.leads) throw new NotPermitted('role')
    if (!(await isStaffAt(scope, place.school.id, person))) return refuse('not-staff-here')
    const isNew = await insertSeat(scope, doingPlace(scope, place), { party, person, from: scope.today })
    if (!isNew) return refuse('named-already')
    await logAccess(scope, { action: 'plan-seat.name', outcome: 'granted', subject: personId(person) })
    return accept('named')
  },
)

export const endSeat = command(
  'plan-seat.end',
  async (scope, { party, person, ...named }: NamedSeat): Promise<Decision<'ended', SeatRefusal>> => {
    const place = await schoolPlace(scope, named)
    if (!place.leads) throw new NotPermitted('role')
    await endSeats(scope, doingPlace(scope, place), { party, person })
    await logAccess(scope, { action: 'plan-seat.end', outcome: 'granted', subject: personId(person) })
    return accept('ended')
  },
)

/** What elsewhere in Varde fulfils an activity from now on; null for nothing. */
export const chooseSource = command(
  'activity-source.choose',
  async (
    scope,
    { activity, source, ...named }: NamedYear & { readonly activity: string; readonly source: Source | null },
  ): Promise<Decision<'chosen', 'changed-meanwhile'>> => {
    const place = await schoolPlace(scope, named)
    if (!place.leads) throw new NotPermitted('role')
    const at = doingPlace(scope, place)
    const id = lineId(activity)
    const [row] = await readDoing(scope.tx, at, { of: 'activity', activity: id })
    if (row === undefined) throw new NotFound()
    const seq = (await newestChoice(scope, at, id)) + 1
    if (!(await insertChoice(scope, at, { activity: id, seq, source }))) return refuse('changed-meanwhile')
    await logAccess(scope, { action: 'activity-source.choose', outcome: 'granted', reason: source })
    return accept('chosen')
  },
)
