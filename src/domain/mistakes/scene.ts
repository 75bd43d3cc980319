import type { Day } from '../calendar/day.ts'
import { dayOfMinute, endOf, type Minute, minuteOf, secondsOf } from '../calendar/moment.ts'
import type { SchoolDays } from '../calendar/school-calendar.ts'
import type { EntryKind } from '../journal/entry-kinds.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import type { Passage, PassageField } from '../journal/passage.ts'
import type { Assessment, EntryRef, Obligation } from '../rules/obligation.ts'
import type { RuleId } from '../rules/rule.ts'
import { type Item, type Timeline, timelineOf } from '../rules/timeline.ts'
import { type Mistake, type MistakeCode, type MistakesAt, mistakeCodes } from './mistake.ts'

/** Everything a finder looks at: what stood, what the clock says of it, and the school's days. */
export interface Scene {
  readonly record: SafetyRecord
  readonly timeline: Timeline
  readonly assessment: Assessment
  readonly school: SchoolDays
  readonly asOf: Minute
  readonly at: MistakesAt
}

export const sceneOf = (
  record: SafetyRecord,
  assessment: Assessment,
  at: MistakesAt,
  school: SchoolDays,
): Scene => {
  const asOf = minuteOf(at.asOf, true)
  return { record, timeline: timelineOf(record, asOf, secondsOf(at.knownAt)), assessment, school, asOf, at }
}

export type Finder = (scene: Scene) => readonly Mistake[]

export const refOf = (item: Item): EntryRef => ({
  stream: item.stream,
  seq: item.entry.seq,
  id: item.entry.id,
})

export const mistake = (mend: MistakeCode, entries: readonly EntryRef[]): Mistake => ({
  id: mistakeCodes[mend],
  entries,
  mend,
})

export const duties = (scene: Scene, ...rules: RuleId[]): readonly Obligation[] =>
  scene.assessment.obligations.filter((obligation) => rules.includes(obligation.rule))

/** Never done, though the time is out. */
export const missed = (obligation: Obligation): boolean => obligation.state === 'late'

export const dayOfItem = (item: Item): Day => dayOfMinute(item.first)

/** Has the school day that is the nth after this one come to its end? */
export const schoolDaysPassed = (scene: Scene, from: Day, count: number): boolean =>
  endOf(scene.school.addSchoolDays(from, count)) < scene.asOf

export const textsOf = (item: Item, ...fields: PassageField[]): readonly Passage[] =>
  item.entry.words.filter((word) => fields.includes(word.field))

export const says = (item: Item, ...fields: PassageField[]): boolean =>
  textsOf(item, ...fields).some((word) => word.text.trim() !== '')

export const lastOf = <K extends EntryKind>(scene: Scene, kind: K): Item<K> | null =>
  scene.timeline.of(kind).at(-1) ?? null

/** The pupil's own answers about being safe, in order of time. */
export const ownAnswers = (scene: Scene): readonly Item[] =>
  scene.timeline.items.filter(({ entry }) => {
    if (entry.kind === 'pupil-talked')
      return (
        entry.facts.safe !== 'not-asked' && entry.facts.pupil === (scene.record.pupil ?? entry.facts.pupil)
      )
    return (
      (entry.kind === 'evaluated' &&
        entry.facts.answeredBy === 'pupil' &&
        entry.facts.pupilAnswer !== 'not-asked') ||
      (entry.kind === 'followed-up' && entry.facts.answeredBy === 'pupil' && entry.facts.safe !== 'not-asked')
    )
  })

export const isSafetyCase = (scene: Scene): boolean =>
  !scene.timeline.of('case-opened').some(({ entry }) => entry.facts.kind === 'follow-up')
