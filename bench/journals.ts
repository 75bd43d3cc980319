import { calendar } from '../demo/calendar.ts'
import { type Day, day, dayOf, isoWeekText, textOf } from '../src/domain/calendar/day.ts'
import { compile, type SchoolDays } from '../src/domain/calendar/school-calendar.ts'
import type { SafetyRecord } from '../src/domain/journal/journal.ts'
import { measure, person } from '../tests/facts.ts'
import { RecordBuilder } from '../tests/record-builder.ts'

/** The same journals in every run: a small generator of numbers (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const school: SchoolDays = compile(calendar)
const named = {
  id: measure('adult in the changing room'),
  level: 'adults',
  responsible: { person: person('teacher') },
} as const

interface Writing {
  readonly builder: RecordBuilder
  readonly random: () => number
  on: Day
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
const at = ({ on, random }: Writing): string => `${textOf(on)}T${two(8 + random() * 7)}:${two(random() * 60)}`

const schoolDaysLater = (writing: Writing, count: number): void => {
  writing.on = school.addSchoolDays(writing.on, count)
}

const taken = (writing: Writing): void => {
  const { builder, random } = writing
  const first = at(writing)
  builder
    .concern(first, 'concern-reported', { pupilSaysUnsafe: random() < 0.6, firstTalk: random() < 0.3 })
    .concern(first, 'concern-routed')
    .concern(first, 'reporter-answered')
  schoolDaysLater(writing, random() < 0.9 ? 0 : 2)
  const opened = `${textOf(writing.on)}T15:30`
  builder
    .concern(opened, 'concern-opened')
    .case(opened, 'case-opened')
    .case(opened, 'roles-settled')
    .case(opened, 'seriousness-assessed', { serious: random() < 0.1 })
  if (random() < 0.8) builder.case(opened, 'statsforvalter-right-told')
  schoolDaysLater(writing, 1)
  builder.case(at(writing), 'pupil-talked', { safe: 'no' }).case(at(writing), 'investigation-opened')
  if (random() < 0.9) builder.case(at(writing), 'guardian-contacted')
  builder.case(at(writing), 'immediate-measures-set')
}

const planned = (writing: Writing, version: number): void => {
  const now = at(writing)
  writing.builder
    .case(now, 'plan-approved', {
      version,
      measures: [{ ...named, when: { from: textOf(writing.on) } }],
      evaluateOn: textOf(school.addSchoolDays(writing.on, 9)),
    })
    .case(now, 'plan-sent-home', { version })
    .case(now, 'principal-informed', { version })
}

const weekly = (writing: Writing): void => {
  schoolDaysLater(writing, 4)
  writing.builder.case(at(writing), 'weekly-status', {
    week: isoWeekText(writing.on),
    measures: [{ measure: named.id, done: 'as-planned' }],
  })
}

const evaluation = (writing: Writing, last: boolean, version: number): void => {
  schoolDaysLater(writing, 5)
  writing.builder
    .case(at(writing), 'evaluated', {
      version,
      pupilAnswer: last ? 'yes' : 'partly',
      next: last ? { closing: true } : { evaluateOn: textOf(day(writing.on + 14)) },
    })
    .case(at(writing), 'seriousness-assessed')
}

/** A case as they go: taken hold of, planned, followed up week by week, evaluated, and often closed. */
export const journal = (name: string, evaluations: number, random: () => number): SafetyRecord => {
  const writing: Writing = {
    builder: new RecordBuilder(name),
    random,
    on: school.addSchoolDays(dayOf('2025-08-16'), 1 + Math.floor(random() * 60)),
  }
  taken(writing)
  schoolDaysLater(writing, 4)
  if (evaluations === 0) return writing.builder.record
  writing.builder.case(at(writing), 'investigation-concluded')
  for (let version = 1; version <= evaluations; version++) {
    planned(writing, version)
    weekly(writing)
    evaluation(writing, version === evaluations, version)
  }
  if (random() < 0.7) writing.builder.case(at(writing), 'case-closed')
  return writing.builder.record
}
