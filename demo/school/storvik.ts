import { addClass, addMember } from './classes.ts'
import { addGuardians } from './guardians.ts'
import {
  addFeideAccount,
  addPerson,
  type MadePerson,
  type Making,
  type OwnerPlace,
  type SchoolPlace,
} from './place.ts'
import { roleWords } from './role-words.ts'
import { addStaff, addTraining, type Staff, type StaffLine } from './staff.ts'

/** The other owner's small school, in nynorsk: so that every test has two owners. */
const storvikStaff: readonly StaffLine[] = [
  { key: 'torbjørg', given: 'Torbjørg', family: 'Hjelle', role: 'principal' },
  { key: 'sjur', given: 'Sjur', family: 'Nesbø', role: 'assistant-principal' },
  { key: 'liv', given: 'Liv', family: 'Storegjerde', role: 'social-teacher' },
  { key: 'aslaug', given: 'Aslaug', family: 'Vik', role: 'contact-teacher' },
  { key: 'eldar', given: 'Eldar', family: 'Fure', role: 'contact-teacher' },
  { key: 'gudrun', given: 'Gudrun', family: 'Hole', role: 'teacher' },
]

export const addStorvik = (making: Making, place: SchoolPlace): Staff => {
  const staff = addStaff(making, place, storvikStaff)
  const classes = [
    { name: '8A', yearLevel: 8, pupils: 6 },
    { name: '9A', yearLevel: 9, pupils: 5 },
  ].map((line) =>
    addClass(
      making,
      place,
      line,
      line.name === '8A' ? [{ key: 'mari', given: 'Mari', family: 'Fure', class: '8A' }] : [],
    ),
  )
  for (const { members } of classes) for (const pupil of members) addGuardians(making, place, pupil)
  classes.forEach((schoolClass, at) => {
    const teacher = staff.byKey.get(at === 0 ? 'aslaug' : 'eldar')
    if (teacher !== undefined) addMember(making, place, schoolClass.id, teacher.id, 'contact-teacher')
  })
  return staff
}

/** A second school of the first owner: where the owner finds somebody who doesn't answer to the principal. */
export const addKvernlia = (making: Making, place: SchoolPlace): Staff =>
  addStaff(making, place, [
    { key: 'hallgeir', given: 'Hallgeir', family: 'Sunnset', role: 'principal' },
    { key: 'eira', given: 'Eira', family: 'Mostad', role: 'social-teacher' },
    { key: 'kåre', given: 'Kåre', family: 'Blindheim', role: 'department-head' },
  ])

export interface OfficeLine {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly role: 'owner-case-officer' | 'owner-leader'
}

/** Those who sit at the owner, outside every school. */
export const addOffice = (
  making: Making,
  place: OwnerPlace & { readonly realm: string; readonly schoolName: string },
  lines: readonly OfficeLine[],
): ReadonlyMap<string, MadePerson> => {
  const byKey = new Map<string, MadePerson>()
  for (const line of lines) {
    const person = addPerson(making, place, { given: line.given, family: line.family, birth: null })
    byKey.set(line.key, person)
    making.rows.add('role_grant', {
      owner_id: place.owner,
      grant_id: making.luck.id(),
      person_id: person.id,
      school_id: null,
      role: line.role,
      class_id: null,
      year_level: null,
      from_on: making.yearStart,
      to_on: null,
      granted_by: null,
      approved_by: null,
      acting_for: null,
    })
    addTraining(making, place.owner, person.id, true)
    addFeideAccount(making, place, person, { group: 'owner', roleLine: roleWords(line.role) })
  }
  return byKey
}
