import { addClass, addMember, type ClassLine, type MadeClass, type NamedPupil } from './classes.ts'
import { addGuardian, addGuardians, bind } from './guardians.ts'
import type { MadePerson, Making, SchoolPlace } from './place.ts'
import { addStaff, fillerStaff, type Staff, type StaffLine } from './staff.ts'

/** The people whom everybody knows by name: those of the five stories and of README's who is who. */
export const named: readonly StaffLine[] = [
  { key: 'marit', given: 'Marit', family: 'Aasen', role: 'principal' },
  { key: 'jostein', given: 'Jostein', family: 'Bakkerud', role: 'assistant-principal' },
  { key: 'renate', given: 'Renate', family: 'Hovde', role: 'department-head' },
  { key: 'kjersti', given: 'Kjersti', family: 'Falkeid', role: 'year-lead', yearLevel: 8 },
  { key: 'bjarte', given: 'Bjarte', family: 'Rosland', role: 'year-lead', yearLevel: 9 },
  { key: 'oddny', given: 'Oddny', family: 'Skogmo', role: 'year-lead', yearLevel: 10 },
  { key: 'mathilde', given: 'Mathilde', family: 'Lien', role: 'social-teacher' },
  { key: 'preben', given: 'Preben', family: 'Utne', role: 'counsellor' },
  { key: 'samira', given: 'Samira', family: 'Haddad', role: 'milieu-worker' },
  { key: 'anders', given: 'Anders', family: 'Moe', role: 'milieu-worker' },
  { key: 'tordis', given: 'Tordis', family: 'Kleppe', role: 'school-nurse' },
  { key: 'henrik', given: 'Henrik', family: 'Dahl', role: 'contact-teacher' },
  { key: 'kari', given: 'Kari', family: 'Nygård', role: 'teacher' },
  { key: 'trym', given: 'Trym', family: 'Sætervik', role: 'teacher' },
  { key: 'ingrid', given: 'Ingrid', family: 'Thorsen', role: 'contact-teacher' },
  { key: 'vilde', given: 'Vilde', family: 'Strandli', role: 'substitute', trained: false },
  { key: 'ronny', given: 'Ronny', family: 'Eikås', role: 'assistant', trained: 'lapsing' },
  { key: 'arvid', given: 'Arvid', family: 'Lunde', role: 'caretaker' },
  { key: 'sigrun', given: 'Sigrun', family: 'Vatne', role: 'it-administrator' },
  { key: 'lapsed', given: 'Torgeir', family: 'Mæland', role: 'teacher', trained: 'lapsed' },
]

export const pupils: readonly NamedPupil[] = [
  { key: 'nora', given: 'Nora', family: 'Vik', class: '8B' },
  { key: 'selma', given: 'Selma', family: 'Krogh', class: '8B' },
  { key: 'amalie', given: 'Amalie', family: 'Foss', class: '8B' },
  { key: 'leah', given: 'Leah', family: 'Brandt', class: '8A' },
  { key: 'amina', given: 'Amina', family: 'Farhan', class: '9A', birth: '2012-02-20' },
  { key: 'idris', given: 'Idris', family: 'Farhan', class: '10C' },
  { key: 'jonas', given: 'Jonas', family: 'Berget', class: '9A' },
  { key: 'emil', given: 'Emil', family: 'Thorsen', class: '9A' },
  { key: 'sara', given: 'Sara', family: 'Lundeby', class: '8D' },
  { key: 'oskar', given: 'Oskar', family: 'Bergum', class: '10A' },
  { key: 'hidden', given: 'Elin', family: 'Havn', class: '8C', protection: 'strictly-confidential' },
  { key: 'shielded', given: 'Mikkel', family: 'Torp', class: '10B', protection: 'confidential' },
]

const letters = 'ABCDEFG'
const wholeSchool = (): readonly ClassLine[] =>
  [8, 9, 10].flatMap((yearLevel) =>
    [...letters.slice(0, yearLevel === 10 ? 6 : 7)].map((letter) => ({
      name: `${yearLevel}${letter}`,
      yearLevel,
      pupils: 27,
    })),
  )
const smallSchool = (): readonly ClassLine[] =>
  ['8A', '8B', '8C', '8D', '9A', '10A', '10B', '10C'].map((name) => ({
    name,
    yearLevel: Number.parseInt(name, 10),
    pupils: 5,
  }))

export interface Tarnlia {
  readonly staff: Staff
  readonly classes: readonly MadeClass[]
  readonly pupils: ReadonlyMap<string, MadePerson>
  readonly guardians: ReadonlyMap<string, MadePerson>
}

export const addTarnlia = (making: Making, place: SchoolPlace, size: 'small' | 'whole'): Tarnlia => {
  const lines = size === 'whole' ? wholeSchool() : smallSchool()
  const fillers = fillerStaff(
    making,
    size === 'whole' ? 60 : 10,
    new Set(named.map((one) => `${one.given} ${one.family}`)),
  )
  const staff = addStaff(making, place, [...named, ...contactTeachers(fillers, lines.length)])
  const classes = lines.map((line) =>
    addClass(
      making,
      place,
      line,
      pupils.filter((pupil) => pupil.class === line.name),
    ),
  )
  seatTeachers(making, place, staff, classes)
  const byKey = new Map(pupils.map((pupil) => [pupil.key, pupilOf(classes, pupil)]))
  const guardians = storyGuardians(making, place, byKey, staff)
  const bound = new Set(
    [...byKey.entries()].filter(([key]) => withOwnGuardians.has(key)).map(([, pupil]) => pupil.id),
  )
  for (const { members } of classes)
    for (const pupil of members) if (!bound.has(pupil.id)) addGuardians(making, place, pupil)
  addTies(making, place, { staff, byKey, classes })
  return { staff, classes, pupils: byKey, guardians }
}

/** The first of the fillers each have a class to be contact teacher for. */
const contactTeachers = (fillers: readonly StaffLine[], classes: number): readonly StaffLine[] =>
  fillers.map((line, at) => (at < classes ? { ...line, role: 'contact-teacher' } : line))

const pupilOf = (classes: readonly MadeClass[], named: NamedPupil): MadePerson => {
  const found = classes
    .find((one) => one.name === named.class)
    ?.members.find((pupil) => pupil.given === named.given && pupil.family === named.family)
  if (found === undefined) throw new Error(`no ${named.key} in ${named.class}`)
  return found
}

const seatTeachers = (
  making: Making,
  place: SchoolPlace,
  staff: Staff,
  classes: readonly MadeClass[],
): void => {
  const own: Readonly<Record<string, string>> = { '8B': 'henrik', '9A': 'ingrid' }
  const teachers = [...staff.byKey.entries()]
    .filter(([key]) => key.startsWith('teacher-'))
    .map(([, person]) => person)
  classes.forEach((schoolClass, at) => {
    const key = own[schoolClass.name]
    const contact = (key === undefined ? undefined : staff.byKey.get(key)) ?? teachers[at]
    if (contact !== undefined)
      addMember(making, place, { schoolClass: schoolClass.id, person: contact.id, part: 'contact-teacher' })
    const other = teachers[(at + 7) % teachers.length]
    if (other !== undefined && other !== contact)
      addMember(making, place, { schoolClass: schoolClass.id, person: other.id, part: 'teacher' })
    for (const teacher of ['kari', 'trym']) {
      const person = staff.byKey.get(teacher)
      if (person !== undefined && at % 3 === 1)
        addMember(making, place, { schoolClass: schoolClass.id, person: person.id, part: 'teacher' })
    }
  })
}

const withOwnGuardians = new Set(['nora', 'amina', 'idris', 'emil', 'hidden'])

const storyGuardians = (
  making: Making,
  place: SchoolPlace,
  byKey: ReadonlyMap<string, MadePerson>,
  staff: Staff,
): ReadonlyMap<string, MadePerson> => {
  const guardians = new Map<string, MadePerson>()
  const give = (
    key: string,
    name: { given: string; family: string },
    ofPupils: readonly string[],
    access: 'full' | 'blocked' = 'full',
  ) => {
    const guardian = addGuardian(making, place, name)
    guardians.set(key, guardian)
    for (const pupil of ofPupils) {
      const person = byKey.get(pupil)
      if (person !== undefined)
        bind(making, place, { guardian, pupil: person, bond: { kind: 'parent', access } })
    }
  }
  give('øyvind', { given: 'Øyvind', family: 'Vik' }, ['nora'])
  give('hanne', { given: 'Hanne', family: 'Solli' }, ['nora'])
  give('yasin', { given: 'Yasin', family: 'Farhan' }, ['amina', 'idris'])
  give('hodan', { given: 'Hodan', family: 'Farhan' }, ['amina', 'idris'])
  give('stian', { given: 'Stian', family: 'Thorsen' }, ['emil'])
  give('vera', { given: 'Vera', family: 'Havn' }, ['hidden'])
  give('raymond', { given: 'Raymond', family: 'Slettemo' }, ['hidden'], 'blocked')
  const [ingrid, emil] = [staff.byKey.get('ingrid'), byKey.get('emil')]
  if (ingrid !== undefined && emil !== undefined)
    bind(making, place, { guardian: ingrid, pupil: emil, bond: { kind: 'parent', access: 'full' } })
  return guardians
}

interface Tied {
  readonly staff: Staff
  readonly byKey: ReadonlyMap<string, MadePerson>
  readonly classes: readonly MadeClass[]
}

/** Stand-ins by rank, the brother-in-law of story B, today's groups, and who may know where the protected ones are. */
const addTies = (making: Making, place: SchoolPlace, { staff, byKey, classes }: Tied): void => {
  const { rows, luck } = making
  const id = (key: string) => staff.byKey.get(key)?.id ?? byKey.get(key)?.id
  const standIn = (role: string, key: string, rank: number) =>
    rows.add('stand_in', {
      owner_id: place.owner,
      stand_in_id: luck.id(),
      school_id: place.school,
      role,
      person_id: id(key),
      rank,
      from_on: making.since,
      to_on: null,
      granted_by: null,
      approved_by: null,
    })
  standIn('social-teacher', 'preben', 1)
  rows.add('kinship', {
    owner_id: place.owner,
    person_id: id('marit'),
    other_id: id('trym'),
    kind: 'kin',
    source: 'register',
  })
  for (const day of Array.from({ length: 130 }, (_, at) => at - 125))
    for (const [key, name] of [
      ['vilde', '9A'],
      ['ronny', '8B'],
      ['arvid', '8A'],
    ] as const)
      rows.add('group_duty', {
        owner_id: place.owner,
        school_id: place.school,
        person_id: id(key),
        class_id: classes.find((one) => one.name === name)?.id,
        on_date: Temporal.PlainDate.from(making.today).add({ days: day }).toString(),
      })
  for (const pupil of ['hidden', 'shielded'])
    for (const key of ['marit', 'mathilde'])
      rows.add('protected_named', {
        owner_id: place.owner,
        pupil_id: id(pupil),
        person_id: id(key),
        until: null,
      })
}
