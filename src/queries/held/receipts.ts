import { logAccess } from '../../database/records/access-log.ts'
import { type NamedYear, type SchoolPlace, findSchoolPlace } from '../../database/records/held/place.ts'
import {
  type NamedPerson,
  type OwnClass,
  readClasses,
  readRegister,
  readStaff,
  type Register,
} from '../../database/records/held/register.ts'
import { type Receipt, receiptsOf } from '../../domain/held/receipts.ts'
import { type Held, standing } from '../../domain/held/subject.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { absent, query } from '../query.ts'

export interface ReceiptsView extends SchoolPlace {
  readonly receipts: readonly Receipt[]
  /** What stands, newest first. */
  readonly held: readonly Held[]
  readonly present: Register['present']
  readonly names: Register['names']
  /** Everybody for the leaders; for others only themselves. */
  readonly staff: readonly NamedPerson[]
  readonly classes: readonly OwnClass[]
  readonly today: DateText
  readonly self: NamedPerson['id']
}

/** What has been gone through this year, and with whom it hasn't. */
export const receipts = query(
  'held.read',
  async (scope, named: NamedYear): Promise<ReceiptsView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null) return absent
    const at = { school: place.school.id, year: place.year }
    const register = await readRegister(scope, at)
    const classes = await readClasses(scope, at)
    const everybody = await readStaff(scope, place.school.id)
    const self = scope.actor.person
    const staff = place.leads ? everybody : everybody.filter(({ id }) => id === self)
    await logAccess(scope, { action: 'held.read', outcome: 'granted' })
    return {
      ...place,
      receipts: receiptsOf({ staff: staff.map(({ id }) => id), classes }, register.held, register.present),
      held: standing(register.held),
      present: register.present,
      names: register.names,
      staff,
      classes,
      today: scope.today,
      self,
    }
  },
)
