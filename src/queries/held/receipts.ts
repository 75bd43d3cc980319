import { logAccess } from '../../database/records/access-log.ts'
import { type NamedYear, type SchoolPlace, findSchoolPlace } from '../../database/records/held/place.ts'
import {
  type NamedPerson,
  type OwnClass,
  readClasses,
  readOwnReceipts,
  readRegister,
  readStaff,
  type Register,
  worksAt,
} from '../../database/records/held/register.ts'
import { type OwnReceipt, readAlone, type Receipt, receiptsOf } from '../../domain/held/receipts.ts'
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
  /** Has work of their own here, and can say what they have read. */
  readonly works: boolean
  readonly own: readonly OwnReceipt[]
  /** For those who register training: who has read the duty to act alone, themselves apart. */
  readonly readAlone: readonly NamedPerson[]
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
    const own = await readOwnReceipts(scope, at)
    const proofs = { present: register.present, own }
    const alone = readAlone('duty-to-act', register.held, proofs)
    const staff = place.leads ? everybody : everybody.filter(({ id }) => id === self)
    await logAccess(scope, { action: 'held.read', outcome: 'granted' })
    return {
      ...place,
      receipts: receiptsOf({ staff: staff.map(({ id }) => id), classes }, register.held, proofs),
      held: standing(register.held),
      present: register.present,
      names: register.names,
      staff,
      classes,
      works: await worksAt(scope, place.school.id),
      own,
      readAlone: place.trains ? staff.filter(({ id }) => id !== self && alone.includes(id)) : [],
      today: scope.today,
      self,
    }
  },
)
