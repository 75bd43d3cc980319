import { type PersonId, personId, type SchoolId, schoolId } from '../../src/domain/people/ids.ts'
import type { MadePerson } from '../school/place.ts'
import type { Population } from '../school/population.ts'

/** Who can appear in what has happened: by the key that demo/school gives them, or by class and place in it. */
export interface Cast {
  readonly schools: { readonly tarnlia: SchoolId; readonly kvernlia: SchoolId; readonly storvik: SchoolId }
  /** Staff, pupils, guardians and the owner's people by key; `8C:4` is the fourth pupil of 8C. */
  person(key: string): MadePerson
  id(key: string): PersonId
  ownerOf(key: string): string
  /** The guardians who may be contacted, as far as the registers know. */
  guardiansOf(pupilKey: string): readonly PersonId[]
  contactTeacherOf(pupilKey: string): PersonId
  /** Of a pupil; null for everybody else. */
  yearOf(person: string): number | null
  nameOf(person: string): string
  ownerOfPerson(person: string): string
}

interface Named {
  readonly owner_id: string
  readonly given_name: string
  readonly family_name: string
}

export const castOf = (people: Population): Cast => {
  const { tarnlia, kvernlia, storvik, office, schools } = people
  const places = [
    tarnlia.staff.byKey,
    tarnlia.pupils,
    tarnlia.guardians,
    kvernlia.byKey,
    storvik.byKey,
    office,
  ]
  const classes = [
    ...tarnlia.classes,
    ...prefixed('kvernlia', kvernlia.classes),
    ...prefixed('storvik', storvik.classes),
  ]
  const named = new Map(people.rows.of('person').map((row) => [String(row['person_id']), namedFrom(row)]))
  const contacts = contactsOf(people)
  const teachers = teachersOf(people)
  const years = yearsOf(people)

  const inClass = (key: string): MadePerson | undefined => {
    const [name = '', place = ''] = key.split(/:(?=\d+$)/)
    return classes.find((one) => one.name === name)?.members[Number(place) - 1]
  }
  const person = (key: string): MadePerson => {
    const found = places.map((place) => place.get(key)).find((one) => one !== undefined) ?? inClass(key)
    if (found === undefined) throw new Error(`nobody is called ${key}`)
    return found
  }
  const ownerOfPerson = (id: string): string => {
    const found = named.get(id)
    if (found === undefined) throw new Error('nobody has that id')
    return found.owner_id
  }
  return {
    schools: {
      tarnlia: schoolId(schools.tarnlia),
      kvernlia: schoolId(schools.kvernlia),
      storvik: schoolId(schools.storvik),
    },
    person,
    id: (key) => personId(person(key).id),
    ownerOf: (key) => ownerOfPerson(person(key).id),
    guardiansOf: (key) => contacts.get(person(key).id) ?? [],
    contactTeacherOf: (key) => {
      const teacher = teachers.get(person(key).id)
      if (teacher === undefined) throw new Error(`${key} has no contact teacher`)
      return teacher
    },
    yearOf: (id) => years.get(id) ?? null,
    nameOf: (id) => {
      const found = named.get(id)
      return found === undefined ? '' : `${found.given_name} ${found.family_name}`
    },
    ownerOfPerson,
  }
}

const prefixed = <C extends { readonly name: string }>(school: string, classes: readonly C[]): readonly C[] =>
  classes.map((one) => ({ ...one, name: `${school}-${one.name}` }))

const namedFrom = (row: Readonly<Record<string, unknown>>): Named => ({
  owner_id: String(row['owner_id']),
  given_name: String(row['given_name']),
  family_name: String(row['family_name']),
})

/** Guardians with a verified relation that lets them be contacted. */
const contactsOf = (people: Population): ReadonlyMap<string, readonly PersonId[]> => {
  const found = new Map<string, PersonId[]>()
  for (const row of people.rows.of('guardian_relation')) {
    if (row['verified_on'] === null || !['full', 'limited'].includes(String(row['access']))) continue
    const pupil = String(row['pupil_id'])
    found.set(pupil, [...(found.get(pupil) ?? []), personId(String(row['guardian_id']))])
  }
  return found
}

const yearsOf = (people: Population): ReadonlyMap<string, number> => {
  const classes = new Map(
    people.rows.of('school_class').map((row) => [String(row['class_id']), Number(row['year_level'])]),
  )
  return new Map(
    people.rows
      .of('class_member')
      .filter((row) => row['part'] === 'pupil')
      .map((row) => [String(row['person_id']), classes.get(String(row['class_id'])) ?? 0]),
  )
}

const teachersOf = (people: Population): ReadonlyMap<string, PersonId> => {
  const members = people.rows.of('class_member')
  const teacherOf = new Map(
    members
      .filter((row) => row['part'] === 'contact-teacher')
      .map((row) => [String(row['class_id']), personId(String(row['person_id']))]),
  )
  return new Map(
    members.flatMap((row) => {
      const teacher = teacherOf.get(String(row['class_id']))
      return row['part'] === 'pupil' && teacher !== undefined
        ? [[String(row['person_id']), teacher] as const]
        : []
    }),
  )
}
