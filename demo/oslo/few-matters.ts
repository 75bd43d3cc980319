import type { Client } from 'pg'
import type { SchoolDays } from '../../src/domain/calendar/school-calendar.ts'
import { nearestLeaders } from '../../src/domain/concern/nearest-leader.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import { looksLikeId, measureId, ownerId, type PersonId, personId } from '../../src/domain/people/ids.ts'
import type { Cast } from '../history/cast.ts'
import type { Course, Outcome } from '../history/course.ts'
import { courseOf } from '../history/course-of.ts'
import { situations } from '../history/situations.ts'
import { Bulk } from './bulk.ts'
import { Enacting } from './enact.ts'
import type { Makers } from './made-stream.ts'
import type { Ground } from './matter-rows.ts'
import { tablesOfMatters } from './tables.ts'

const outcomes: readonly Outcome[] = [
  { answers: ['yes'], end: 'closed', slips: [] },
  { answers: ['partly', 'yes'], end: 'closed', slips: [{ step: 'send-home', days: 2 }] },
  { answers: ['no', 'partly', 'yes'], end: 'closed', slips: [{ step: 'contact', days: 1 }] },
  { answers: ['partly'], end: 'left', slips: [{ step: 'week', days: 2 }] },
  { answers: ['no'], end: 'goes-on', slips: [{ step: 'conclude', days: 3 }] },
  { answers: ['yes'], end: 'closed', slips: [] },
]
const pupils = ['nora', 'leah', 'sara', 'oskar', '10B:3', '8C:4']

interface At {
  readonly now: MomentText
  readonly school: SchoolDays
}

/** A matter of each kind, told of the tests' small school. */
export const coursesIn = (cast: Cast, { now, school }: At): readonly Course[] =>
  outcomes.map((outcome, at) => {
    const pupil = pupils[at] ?? ''
    const situation = situations[at % situations.length]
    if (situation === undefined) throw new Error('no situation')
    return courseOf({
      name: `equal-${at}`,
      part: {
        principal: 'marit',
        responsible: at % 2 === 0 ? 'mathilde' : 'preben',
        contact: cast.contactTeacherOf(pupil),
        reporter: 'samira',
        carrier: 'anders',
        colleague: 'kari',
      },
      pupil: { pupil, given: cast.person(pupil).given, guardians: cast.guardiansOf(pupil) },
      situation,
      outcome,
      // The last has just been reported.
      from:
        at === 5
          ? '2026-11-20'
          : (['2026-08-24', '2026-09-07', '2026-08-18', '2026-09-21', '2026-10-19'][at] ?? ''),
      until: now,
      school,
    })
  })

/** Lays them down in bulk. */
export const enactAll = async (
  admin: Client,
  makers: Makers,
  cast: Cast,
  { now, school }: At,
): Promise<void> => {
  const owner = ownerId(cast.ownerOf('marit'))
  const ground: Ground = { owner, school: cast.schools.tarnlia, days: school, now, newId: makers.newId }
  const [marit, jostein, renate] = [cast.id('marit'), cast.id('jostein'), cast.id('renate')]
  const situation = {
    adultRoles: [],
    principal: marit,
    holders: [
      { person: marit, position: 'principal' as const },
      { person: jostein, position: 'leader' as const },
      { person: renate, position: 'leader' as const },
    ],
    nearest: [],
    conflicts: [],
  }
  const lead = (year: number, key: string) =>
    ({ person: cast.id(key), role: 'year-lead', year, replaced: false }) as const
  const leaders = [
    { person: jostein, role: 'assistant-principal', year: null, replaced: false } as const,
    lead(8, 'kjersti'),
    lead(9, 'bjarte'),
    lead(10, 'oddny'),
  ]
  const nearTo = (pupil: PersonId) => nearestLeaders(leaders, cast.yearOf(pupil))
  const facts = { situation, officers: [], standIns: [], nearTo, nameOf: cast.nameOf }
  const bulk = new Bulk(admin, tablesOfMatters)
  for (const course of coursesIn(cast, { now, school })) {
    const measures = new Map<string, ReturnType<typeof measureId>>()
    const measure = (tag: string) => {
      const known = measures.get(tag) ?? measureId(makers.newId())
      measures.set(tag, known)
      return known
    }
    const id = (someone: string) => (looksLikeId(someone) ? personId(someone) : cast.id(someone))
    new Enacting({ ground, facts, makers }, course, { id, measure }).lay(bulk)
  }
  await bulk.finish()
}
