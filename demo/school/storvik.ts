import { addClass, addMember, type ClassLine, type MadeClass, type NamedPupil } from './classes.ts'
import { addGuardians } from './guardians.ts'
import {
  addEntraAccount,
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

/** A second school of the first owner: where the owner finds somebody who doesn't answer to the principal. */
const kvernliaStaff: readonly StaffLine[] = [
  { key: 'hallgeir', given: 'Hallgeir', family: 'Sunnset', role: 'principal', trained: 'lapsed' },
  { key: 'eira', given: 'Eira', family: 'Mostad', role: 'social-teacher' },
  { key: 'kåre', given: 'Kåre', family: 'Blindheim', role: 'department-head' },
  { key: 'yngvild', given: 'Yngvild', family: 'Sandmo', role: 'contact-teacher' },
]

/** A school of a few classes. */
export interface SmallSchool extends Staff {
  readonly classes: readonly MadeClass[]
}

interface SmallClass extends ClassLine {
  readonly contact: string
  readonly named?: readonly NamedPupil[]
}

const addSmallSchool = (
  making: Making,
  place: SchoolPlace,
  lines: readonly StaffLine[],
  wanted: readonly SmallClass[],
): SmallSchool => {
  const staff = addStaff(making, place, lines)
  const classes = wanted.map((line) => {
    const made = addClass(making, place, line, line.named ?? [])
    for (const pupil of made.members) addGuardians(making, place, pupil)
    const teacher = staff.byKey.get(line.contact)
    if (teacher !== undefined)
      addMember(making, place, { schoolClass: made.id, person: teacher.id, part: 'contact-teacher' })
    return made
  })
  return { ...staff, classes }
}

export const addStorvik = (making: Making, place: SchoolPlace): SmallSchool =>
  addSmallSchool(making, place, storvikStaff, [
    {
      name: '8A',
      yearLevel: 8,
      pupils: 6,
      contact: 'aslaug',
      named: [{ key: 'mari', given: 'Mari', family: 'Fure', class: '8A' }],
    },
    { name: '9A', yearLevel: 9, pupils: 5, contact: 'eldar' },
  ])

export const addKvernlia = (making: Making, place: SchoolPlace): SmallSchool =>
  addSmallSchool(making, place, kvernliaStaff, [{ name: '9A', yearLevel: 9, pupils: 6, contact: 'yngvild' }])

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
      from_on: making.since,
      to_on: null,
      granted_by: null,
      approved_by: null,
      acting_for: null,
    })
    addTraining(making, place.owner, person.id, true)
    addFeideAccount(making, place, person, { group: 'owner', roleLine: roleWords(line.role) })
    addEntraAccount(making, place, person, roleWords(line.role))
  }
  return byKey
}
