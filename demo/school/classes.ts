import { boys, families, girls } from './names.ts'
import {
  addFeideAccount,
  addNumber,
  addPerson,
  addToSchool,
  type MadePerson,
  type Making,
  type SchoolPlace,
} from './place.ts'

export interface ClassLine {
  readonly name: string
  readonly yearLevel: number
  readonly pupils: number
}

export interface MadeClass extends ClassLine {
  readonly id: string
  readonly members: readonly MadePerson[]
}

/** A pupil that a story names. */
export interface NamedPupil {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly class: string
  readonly birth?: string
  readonly protection?: 'confidential' | 'strictly-confidential'
}

export const addClass = (
  making: Making,
  place: SchoolPlace,
  line: ClassLine,
  named: readonly NamedPupil[],
): MadeClass => {
  const id = making.luck.id()
  making.rows.add('school_class', {
    owner_id: place.owner,
    class_id: id,
    school_id: place.school,
    name: line.name,
    year_level: line.yearLevel,
    school_year: making.schoolYear,
  })
  const members: MadePerson[] = named.map((pupil) => addPupil(making, place, line, pupil))
  const taken = new Set(members.map((pupil) => `${pupil.given} ${pupil.family}`))
  while (members.length < line.pupils) {
    const name = newName(making, taken)
    members.push(addPupil(making, place, line, name))
  }
  for (const pupil of members) addMember(making, place, { schoolClass: id, person: pupil.id, part: 'pupil' })
  return { ...line, id, members }
}

const newName = (making: Making, taken: Set<string>) => {
  for (;;) {
    const given = making.luck.of(making.luck.next() < 0.5 ? girls : boys)
    const family = making.luck.of(families)
    if (taken.has(`${given} ${family}`)) continue
    taken.add(`${given} ${family}`)
    return { given, family }
  }
}

const addPupil = (
  making: Making,
  place: SchoolPlace,
  line: ClassLine,
  name: { given: string; family: string; birth?: string; protection?: NamedPupil['protection'] },
): MadePerson => {
  const year = Number(making.yearStart.slice(0, 4)) - line.yearLevel - 5
  const month = String(making.luck.between(1, 12)).padStart(2, '0')
  const day = String(making.luck.between(1, 28)).padStart(2, '0')
  const pupil = addPerson(making, place, {
    given: name.given,
    family: name.family,
    birth: name.birth ?? `${year}-${month}-${day}`,
    locale: place.locale,
    protection: name.protection ?? 'none',
  })
  addToSchool(making, place, pupil, { part: 'pupil' })
  addNumber(making, place, pupil, null)
  addFeideAccount(making, place, pupil, { group: 'pupils', roleLine: `elev i ${line.name}` })
  return pupil
}

export interface Membership {
  readonly schoolClass: string
  readonly person: string
  readonly part: 'pupil' | 'contact-teacher' | 'teacher'
}

export const addMember = (
  making: Making,
  place: SchoolPlace,
  { schoolClass, person, part }: Membership,
): void =>
  making.rows.add('class_member', {
    owner_id: place.owner,
    class_id: schoolClass,
    person_id: person,
    part,
    from_on: making.since,
    to_on: null,
  })
