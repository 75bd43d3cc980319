import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { type NamedYear, type SchoolPlace, schoolPlace } from '../../database/records/held/place.ts'
import {
  findHeld,
  insertHeld,
  insertOwnReceipt,
  insertPresent,
  readClasses,
  readPresent,
  readStaff,
  worksAt,
} from '../../database/records/held/register.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { decideHolding, type Holding, type HoldingRefusal } from '../../domain/held/holding.ts'
import { type Acknowledged, type Held, trainingOf } from '../../domain/held/subject.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { ClassId, PersonId } from '../../domain/people/ids.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'

export type RegisterRefusal = HoldingRefusal | 'not-staff-here' | 'replaced-already'

const ofPlace = ({ school, year }: SchoolPlace) => ({ school: school.id, year })

/** The leaders write everything; a contact teacher what was gone through in the own class and with its guardians. */
const mayWrite = async (
  scope: Scope,
  place: SchoolPlace,
  one: { audience: string; class: ClassId | null },
) => {
  if (place.leads) return
  const classes = await readClasses(scope, ofPlace(place))
  const isOwn = classes.some(({ id, own }) => own && id === one.class)
  if (!isOwn || !['pupils', 'guardians'].includes(one.audience)) throw new NotPermitted('role')
}

/** A year, as training is valid (forskrift § 20-2). */
const validDays = 365
const yearFrom = (on: DateText): DateText => Temporal.PlainDate.from(on).add({ days: validDays }).toString()

/** Whoever writes is not trained by their own word: that takes another leader. */
const setTraining = async (
  scope: Scope,
  { subject, on }: Pick<Held, 'subject' | 'on'>,
  { persons, until }: { readonly persons: readonly PersonId[]; readonly until: DateText },
): Promise<void> => {
  const kind = trainingOf[subject]
  if (kind === undefined) return
  for (const person of persons.filter((one) => one !== scope.actor.person))
    await sql`select gate.register_training(${person}, ${kind}, ${on}, ${until})`.execute(scope.tx)
}

/**
 * Writes that something was held, with whom and when. With staff it is proof per person, and what they must know before
 * they get access counts as training from that day.
 */
export const registerHeld = command(
  'held.register',
  async (
    scope,
    { holding, ...named }: NamedYear & { readonly holding: Holding },
  ): Promise<Decision<string, RegisterRefusal>> => {
    const place = await schoolPlace(scope, named)
    await mayWrite(scope, place, holding)
    const decision = decideHolding(holding, { today: scope.today, year: place.year })
    if (!decision.accepted) return decision
    const { persons, ...held } = decision.outcome
    const isTraining = trainingOf[held.subject] !== undefined
    if (isTraining && !place.trains) throw new NotPermitted('role')
    if (isTraining && !scope.actor.twoFactor) throw new NotPermitted('two-factor')
    const classes = await readClasses(scope, ofPlace(place))
    if (held.class !== null && !classes.some(({ id }) => id === held.class)) throw new NotFound()
    if (persons.length > 0) {
      const staff = new Set((await readStaff(scope, place.school.id)).map(({ id }) => id))
      if (persons.some((person) => !staff.has(person))) return refuse('not-staff-here')
    }
    const id = await insertHeld(scope, ofPlace(place), { ...held, replaces: null, stands: true })
    if (id === null) return refuse('replaced-already')
    await insertPresent(scope, { school: place.school.id, held: id }, persons)
    await setTraining(scope, held, { persons, until: yearFrom(held.on) })
    await logAccess(scope, { action: 'held.register', outcome: 'granted', reason: held.subject })
    return accept(id)
  },
)

/** A member of staff says that they have read it. It is proof of theirs, and no training: that takes another's word. */
export const acknowledge = command(
  'held.acknowledge',
  async (
    scope,
    { subject, ...named }: NamedYear & { readonly subject: Acknowledged },
  ): Promise<Decision<'read', 'other-school-year'>> => {
    const place = await schoolPlace(scope, named)
    if (!(await worksAt(scope, place.school.id))) throw new NotPermitted('role')
    if (place.year !== schoolYearOf(scope.today)) return refuse('other-school-year')
    await insertOwnReceipt(scope, ofPlace(place), subject)
    await logAccess(scope, { action: 'held.acknowledge', outcome: 'granted', reason: subject })
    return accept('read')
  },
)

/** It was wrong: a row that takes it back, and training that came of it ends with the day it was given. */
export const takeBackHeld = command(
  'held.take-back',
  async (
    scope,
    { held: id, ...named }: NamedYear & { readonly held: string },
  ): Promise<Decision<'taken-back', RegisterRefusal>> => {
    const place = await schoolPlace(scope, named)
    const held = await findHeld(scope, ofPlace(place), id)
    if (held === null) return refuse('replaced-already')
    await mayWrite(scope, place, held)
    if (trainingOf[held.subject] !== undefined) {
      if (!place.trains) throw new NotPermitted('role')
      if (!scope.actor.twoFactor) throw new NotPermitted('two-factor')
    }
    const back = await insertHeld(scope, ofPlace(place), { ...held, replaces: held.id, stands: false })
    if (back === null) return refuse('replaced-already')
    const persons = await readPresent(scope, held.id)
    await setTraining(scope, held, { persons, until: held.on })
    await logAccess(scope, { action: 'held.take-back', outcome: 'granted', reason: held.subject })
    return accept('taken-back')
  },
)
