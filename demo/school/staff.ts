import {
  addFeideAccount,
  addPerson,
  addToSchool,
  type MadePerson,
  type Making,
  type SchoolPlace,
} from './place.ts'
import { families, men, women } from './names.ts'
import { roleWords } from './role-words.ts'

/** A person at work, as the world's tables name them. */
export interface StaffLine {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly role: string
  readonly yearLevel?: number
  readonly trained?: boolean | 'lapsing' | 'lapsed'
  readonly from?: string
  readonly also?: readonly string[]
}

export interface Staff {
  readonly byKey: ReadonlyMap<string, MadePerson>
  readonly all: readonly MadePerson[]
}

export const addStaff = (making: Making, place: SchoolPlace, lines: readonly StaffLine[]): Staff => {
  const byKey = new Map<string, MadePerson>()
  for (const line of lines) byKey.set(line.key, addOne(making, place, line))
  return { byKey, all: [...byKey.values()] }
}

const addOne = (making: Making, place: SchoolPlace, line: StaffLine): MadePerson => {
  const person = addPerson(making, place, {
    given: line.given,
    family: line.family,
    birth: null,
    locale: place.locale,
  })
  const from = line.from ?? making.since
  addToSchool(making, place, person, { part: 'staff', from })
  for (const role of [line.role, ...(line.also ?? [])])
    addRole(making, place, person, { ...line, role, from })
  addTraining(making, place.owner, person.id, line.trained ?? true)
  addFeideAccount(making, place, person, { group: 'staff', roleLine: roleWords(line.role, line.yearLevel) })
  return person
}

const addRole = (
  making: Making,
  place: SchoolPlace,
  person: MadePerson,
  line: StaffLine & { readonly from: string },
): void =>
  making.rows.add('role_grant', {
    owner_id: place.owner,
    grant_id: making.luck.id(),
    person_id: person.id,
    school_id: place.school,
    role: line.role,
    class_id: null,
    year_level: line.yearLevel ?? null,
    from_on: line.from,
    to_on: null,
    granted_by: null,
    approved_by: null,
    acting_for: null,
  })

const daysFrom = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** Both kinds, valid a year; some lapse soon, some have lapsed, the newest have none (forskrift § 20-2). */
export const addTraining = (
  making: Making,
  owner: string,
  person: string,
  state: boolean | 'lapsing' | 'lapsed',
): void => {
  if (state === false) return
  const until =
    state === 'lapsing'
      ? daysFrom(making.today, 20)
      : state === 'lapsed'
        ? daysFrom(making.today, -3)
        : daysFrom(making.yearStart, 365)
  const register = (lastDay: string) => {
    for (const kind of ['privacy', 'duty-to-act'])
      making.rows.add('training', {
        owner_id: owner,
        person_id: person,
        kind,
        registered_on: daysFrom(lastDay, -365),
        registered_by: null,
        valid_until: lastDay,
      })
  }
  register(until)
  register(daysFrom(until, -365))
}

/** Teachers who only fill the staff room. */
export const fillerStaff = (
  making: Making,
  count: number,
  taken: ReadonlySet<string>,
): readonly StaffLine[] => {
  const lines: StaffLine[] = []
  const used = new Set(taken)
  while (lines.length < count) {
    const given = making.luck.of(making.luck.next() < 0.6 ? women : men)
    const family = making.luck.of(families)
    if (used.has(`${given} ${family}`)) continue
    used.add(`${given} ${family}`)
    lines.push({ key: `teacher-${lines.length + 1}`, given, family, role: 'teacher' })
  }
  return lines
}
