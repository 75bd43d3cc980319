import { day, dayOf, textOf } from '../../src/domain/calendar/day.ts'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import { nearestLeaders } from '../../src/domain/concern/nearest-leader.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import { type MeasureId, measureId, ownerId, personId, schoolId } from '../../src/domain/people/ids.ts'
import type { CoursePart, Outcome } from '../history/course.ts'
import { courseOf } from '../history/course-of.ts'
import { situations } from '../history/situations.ts'
import type { MadePerson } from '../school/place.ts'
import type { Chance } from '../school/random.ts'
import type { Bulk, BulkRow } from './bulk.ts'
import { Enacting, type Place } from './enact.ts'
import type { Makers } from './made-stream.ts'
import type { MadeSchool } from './schools.ts'

const outcomes: readonly { readonly weight: number; readonly outcome: Outcome }[] = [
  { weight: 52, outcome: { answers: ['yes'], end: 'closed', slips: [] } },
  { weight: 22, outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] } },
  { weight: 8, outcome: { answers: ['no', 'yes'], end: 'closed', slips: [{ step: 'send-home', days: 2 }] } },
  { weight: 6, outcome: { answers: ['no', 'partly', 'yes'], end: 'closed', slips: [] } },
  { weight: 5, outcome: { answers: ['partly'], end: 'left', slips: [] } },
  { weight: 4, outcome: { answers: ['yes'], end: 'closed', slips: [{ step: 'conclude', days: 3 }] } },
  { weight: 3, outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [{ step: 'week', days: 1 }] } },
]
const total = outcomes.reduce((sum, { weight }) => sum + weight, 0)

const outcomeBy = (luck: Chance): Outcome => {
  let at = luck.next() * total
  const found = outcomes.find(({ weight }) => {
    at -= weight
    return at < 0
  })
  return found?.outcome ?? { answers: ['yes'], end: 'closed', slips: [] }
}

const days = 5 * 365

export interface MattersWish {
  readonly school: MadeSchool
  readonly relations: readonly BulkRow[]
  readonly officers: readonly string[]
  readonly cases: number
  readonly now: MomentText
  readonly calendar: SchoolDays
  readonly luck: Chance
  readonly makers: Makers
}

/** What has happened at one school in five years. */
export const layMatters = (bulk: Bulk, wish: MattersWish): void => {
  const place = placeOf(wish)
  const { luck, calendar, now, school } = wish
  const guardians = contactsFrom(wish.relations)
  const today = dayOf(now)
  for (let at = 0; at < wish.cases; at++) {
    const { members, teacher } = classOf(wish)
    const pupil = luck.of(members)
    const from = textOf(calendar.onOrAfter(day(today - luck.between(1, days))))
    if (from >= now.slice(0, 10)) continue
    const course = courseOf({
      name: `${school.place.schoolName} ${at}`,
      part: partOf(wish, teacher),
      pupil: { pupil: pupil.id, given: pupil.given, guardians: guardians.get(pupil.id) ?? [] },
      situation: luck.of(situations),
      outcome: outcomeBy(luck),
      from,
      until: now,
      school: calendar,
    })
    new Enacting(place, course, { id: personId, measure: measuresBy(wish.makers) }).lay(bulk)
  }
}

const measuresBy = ({ newId }: Makers) => {
  const known = new Map<string, MeasureId>()
  return (tag: string): MeasureId => {
    const found = known.get(tag) ?? measureId(newId())
    known.set(tag, found)
    return found
  }
}

const staffIn = ({ school }: MattersWish, key: string): MadePerson => {
  const found = school.staff.byKey.get(key)
  if (found === undefined) throw new Error(`no ${key} at ${school.place.schoolName}`)
  return found
}

const classOf = ({ school, luck }: MattersWish) => {
  const at = luck.between(0, school.classes.length - 1)
  const found = school.classes[at]
  if (found === undefined) throw new Error('a school without classes')
  return { members: found.members, teacher: `teacher-${at + 1}` }
}

const partOf = (wish: MattersWish, teacher: string): CoursePart => {
  const { luck, school } = wish
  const others = school.staff.all.length - 14
  return {
    principal: staffIn(wish, 'principal').id,
    responsible: staffIn(wish, luck.next() < 0.6 ? 'social-teacher' : 'social-teacher-2').id,
    contact: staffIn(wish, teacher).id,
    reporter: staffIn(wish, luck.next() < 0.5 ? 'milieu-worker' : 'nurse').id,
    carrier: staffIn(wish, luck.next() < 0.5 ? 'milieu-worker' : 'milieu-worker-2').id,
    colleague: staffIn(
      wish,
      `teacher-${school.classes.length + luck.between(1, others - school.classes.length)}`,
    ).id,
  }
}

const placeOf = (wish: MattersWish): Place => {
  const { school, calendar, now, makers } = wish
  const id = (key: string) => personId(staffIn(wish, key).id)
  const [principal, deputy, head] = [id('principal'), id('deputy'), id('department-head')]
  const years = new Map(
    school.classes.flatMap(({ name, members }) =>
      members.map((one) => [personId(one.id), Number.parseInt(name, 10)] as const),
    ),
  )
  const lead = (year: number) => ({ person: id(`year-lead-${year}`), role: 'year-lead', year }) as const
  const leaders = [
    { person: deputy, role: 'assistant-principal', year: null } as const,
    ...[8, 9, 10].map(lead),
  ].map((one) => ({ ...one, replaced: false }))
  const names = new Map(school.staff.all.map((one) => [one.id, `${one.given} ${one.family}`]))
  return {
    makers,
    ground: {
      owner: ownerId(school.place.owner),
      school: schoolId(school.place.school),
      days: calendar,
      now,
      newId: makers.newId,
    },
    facts: {
      situation: {
        adultRoles: [],
        principal,
        holders: [
          { person: principal, position: 'principal' },
          { person: deputy, position: 'leader' },
          { person: head, position: 'leader' },
        ],
        nearest: [],
        conflicts: [],
      },
      officers: wish.officers.map(personId),
      standIns: [],
      nearTo: (pupil) => nearestLeaders(leaders, years.get(pupil) ?? null),
      nameOf: (person) => names.get(person) ?? '',
    },
  }
}

const contactsFrom = (relations: readonly BulkRow[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const row of relations) {
    if (row['verified_on'] === null || !['full', 'limited'].includes(String(row['access']))) continue
    const pupil = String(row['pupil_id'])
    const known = found.get(pupil)
    if (known === undefined) found.set(pupil, [String(row['guardian_id'])])
    else known.push(String(row['guardian_id']))
  }
  return found
}
