import { addClass, addMember, type MadeClass } from '../school/classes.ts'
import { addGuardians } from '../school/guardians.ts'
import { families, men, women } from '../school/names.ts'
import type { Making, SchoolPlace } from '../school/place.ts'
import { addStaff, type Staff, type StaffLine } from '../school/staff.ts'

/** One of the many schools: its people, and who has which part in its cases. */
export interface MadeSchool {
  readonly place: SchoolPlace
  readonly staff: Staff
  readonly classes: readonly MadeClass[]
}

export interface SchoolSize {
  readonly classes: number
  readonly pupilsPerClass: number
  readonly staff: number
}

const beginnings = [
  'Bjørke',
  'Gran',
  'Elve',
  'Sol',
  'Furu',
  'Rogne',
  'Selje',
  'Hegg',
  'Lind',
  'Aske',
  'Berg',
  'Myr',
  'Stein',
  'Skog',
  'Nord',
  'Vest',
  'Øst',
  'Sør',
]
const ends = ['bakken', 'haugen', 'lia', 'moen', 'dalen', 'sletta', 'åsen', 'tunet', 'kroken', 'vangen']

/** 180 names; none of them is asked whether there is such a school. */
export const schoolName = (at: number): string =>
  `${beginnings[at % beginnings.length]}${ends[Math.floor(at / beginnings.length) % ends.length]} skole`

/** Positions that every school has; the rest are contact teachers and teachers. */
const positions: readonly Omit<StaffLine, 'given' | 'family'>[] = [
  { key: 'principal', role: 'principal' },
  { key: 'deputy', role: 'assistant-principal' },
  { key: 'department-head', role: 'department-head' },
  { key: 'year-lead-8', role: 'year-lead', yearLevel: 8 },
  { key: 'year-lead-9', role: 'year-lead', yearLevel: 9 },
  { key: 'year-lead-10', role: 'year-lead', yearLevel: 10 },
  { key: 'social-teacher', role: 'social-teacher' },
  { key: 'social-teacher-2', role: 'social-teacher' },
  { key: 'counsellor', role: 'counsellor' },
  { key: 'milieu-worker', role: 'milieu-worker' },
  { key: 'milieu-worker-2', role: 'milieu-worker' },
  { key: 'nurse', role: 'school-nurse' },
  { key: 'assistant', role: 'assistant' },
  { key: 'caretaker', role: 'caretaker' },
]

const staffLines = (making: Making, size: SchoolSize): readonly StaffLine[] => {
  const used = new Set<string>()
  const name = () => {
    for (;;) {
      const given = making.luck.of(making.luck.next() < 0.6 ? women : men)
      const family = making.luck.of(families)
      if (used.has(`${given} ${family}`)) continue
      used.add(`${given} ${family}`)
      return { given, family }
    }
  }
  const rest = Math.max(size.staff - positions.length, size.classes)
  const others = Array.from({ length: rest }, (_, at) => ({
    key: `teacher-${at + 1}`,
    role: at < size.classes ? 'contact-teacher' : 'teacher',
  }))
  return [...positions, ...others].map((line) => ({ ...line, ...name() }))
}

const letters = 'ABCDEFGH'

export const addOsloSchool = (making: Making, place: SchoolPlace, size: SchoolSize): MadeSchool => {
  const staff = addStaff(making, place, staffLines(making, size))
  const classes = Array.from({ length: size.classes }, (_, at) => {
    const yearLevel = 8 + (at % 3)
    const line = {
      name: `${yearLevel}${letters[Math.floor(at / 3)]}`,
      yearLevel,
      pupils: size.pupilsPerClass,
    }
    const made = addClass(making, place, line, [])
    const teacher = staff.byKey.get(`teacher-${at + 1}`)
    if (teacher !== undefined)
      addMember(making, place, { schoolClass: made.id, person: teacher.id, part: 'contact-teacher' })
    for (const pupil of made.members) addGuardians(making, place, pupil)
    return made
  })
  return { place, staff, classes }
}
