import type { PupilTalk } from '../../../src/commands/case/talks.ts'
import type { Report } from '../../../src/commands/concern/reporting.ts'
import type { EvaluationWish } from '../../../src/commands/evaluation.ts'
import type { MeasureWish } from '../../../src/domain/activity-plan/draft.ts'
import type { MomentText } from '../../../src/domain/journal/facts.ts'
import type { MeasureId, PersonId, SchoolId } from '../../../src/domain/people/ids.ts'
import type { EvaluationTold, MeasureTold, ReportTold, TalkTold } from './told.ts'

/** What a story says, as the commands want it. */
export interface Ids {
  readonly id: (someone: string) => PersonId
  readonly measure: (tag: string) => MeasureId
}

const all = ({ id }: Ids, people: readonly string[] | undefined) => (people ?? []).map(id)
const one = ({ id }: Ids, person: string | undefined) => (person === undefined ? null : id(person))

export const reportFrom = (
  told: ReportTold,
  ids: Ids,
  at: { readonly school: SchoolId; readonly now: MomentText },
): Report => {
  const hasAdult = told.adult !== undefined || told.adultDescription !== undefined
  return {
    school: told.school ?? at.school,
    about: all(ids, told.about),
    wasThere: all(ids, told.wasThere),
    said: told.said ?? null,
    saw: told.saw ?? null,
    how: told.how ?? null,
    heardFrom: told.heardFrom ?? null,
    aboutDescription: told.aboutDescription ?? null,
    othersDescription: told.othersDescription ?? null,
    adultDescription: told.adultDescription ?? null,
    categories: told.categories ?? [],
    place: told.place ?? null,
    happened: told.at ?? at.now,
    firstTalk: told.firstTalk ?? false,
    pupilSaysUnsafe: told.unsafe ?? false,
    violenceTold: told.violence ?? false,
    intervened: told.intervened ?? (told.how === undefined ? 'not-applicable' : 'yes'),
    concernsAdult: told.concernsAdult ?? (hasAdult ? 'yes' : 'no'),
    adult: one(ids, told.adult),
    adultLeads: told.adultLeads ?? false,
    capacity: told.capacity ?? null,
  }
}

export const talkFrom = (told: TalkTold, ids: Ids, now: MomentText): PupilTalk => ({
  happened: told.at ?? now,
  mode: told.mode ?? 'said',
  safe: told.safe,
  alone: told.alone ?? true,
  ...(told.chosenAdult === undefined ? {} : { chosenAdult: told.chosenAdult }),
  present: all(ids, told.present),
  wantsMeasures: told.wantsMeasures ?? true,
  pupilConfirmed: true,
  by: one(ids, told.by),
  pupilWords: told.words ?? null,
  notToBeTold: told.notToBeTold ?? null,
  summary: told.summary ?? null,
})

export const measureFrom = (told: MeasureTold, ids: Ids): MeasureWish => ({
  level: told.level,
  responsible: typeof told.by === 'string' ? { person: ids.id(told.by) } : told.by,
  standIn: told.standIn === undefined ? null : { person: ids.id(told.standIn) },
  when: told.when,
  weekdays: told.weekdays ?? [],
  series: null,
  places: [],
  what: told.what,
  goal: told.goal ?? '',
  success: told.success ?? '',
})

export const evaluationFrom = (told: EvaluationTold, ids: Ids, number: string): EvaluationWish => ({
  number,
  version: told.version,
  on: told.on ?? null,
  pupil: {
    pupilAnswer: told.safe,
    pupilMode: told.mode ?? 'said',
    answeredBy: told.answeredBy ?? 'pupil',
    alone: told.alone ?? true,
    present: all(ids, told.present),
    words: told.words ?? null,
    noAnswer: told.noAnswer ?? null,
  },
  measures: Object.entries(told.measures).map(([tag, { effect, decision, change }]) => ({
    measure: ids.measure(tag),
    effect,
    decision: decision ?? (change === undefined ? 'continue' : 'change'),
    change: change ?? null,
  })),
  added: told.added ?? null,
  noChange: told.noChange ?? null,
  guardiansAsked: told.guardians !== undefined,
  guardians: Object.entries(told.guardians ?? {}).map(([guardian, view]) => ({
    guardian: ids.id(guardian),
    view,
  })),
  next: told.next === null ? { closing: true } : { evaluateOn: told.next },
  note: told.note ?? null,
})
