import type { PersonId } from '../people/ids.ts'
import type { AssessedAt, EntryRef } from '../rules/obligation.ts'

/** What supervisors find wrong, by number. */
export const mistakeIds = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
  'M20',
  'M21',
  'M22',
] as const
export type MistakeId = (typeof mistakeIds)[number]

/** Each way a mistake shows itself; the texts have a sentence for it, and one for how to mend it. */
export const mistakeCodes = {
  'told-late': 'M1',
  'started-late': 'M1',
  'nobody-can-show-when': 'M1',
  'not-passed-on': 'M2',
  'one-method': 'M3',
  'only-adults-asked': 'M3',
  'no-analysis': 'M3',
  'no-investigation': 'M3',
  'word-against-word': 'M4',
  'ended-as-not-proven': 'M4',
  belittled: 'M5',
  'no-plan': 'M6',
  'plan-lacks-problem': 'M7',
  'plan-lacks-measures': 'M7',
  'plan-lacks-when': 'M7',
  'plan-lacks-who': 'M7',
  'plan-lacks-evaluation': 'M7',
  'all-aimed-at-the-child': 'M8',
  'nothing-meets-the-problem': 'M8',
  'measure-not-done': 'M9',
  'measure-without-trace': 'M9',
  'not-evaluated': 'M10',
  'evaluated-without-the-pupil': 'M10',
  'kept-though-it-does-not-help': 'M11',
  'ended-by-adults': 'M12',
  'ended-without-asking': 'M12',
  'pupil-not-heard': 'M13',
  'best-interest-missing': 'M13',
  'others-not-heard': 'M13',
  'others-best-interest-missing': 'M13',
  'seriousness-not-assessed': 'M14',
  'owner-not-told': 'M14',
  'staff-offence-not-forwarded': 'M15',
  'staff-offence-as-ordinary': 'M15',
  'sent-to-the-leadership': 'M15',
  'kept-elsewhere': 'M16',
  'written-up-afterwards': 'M16',
  'wrong-form': 'M17',
  'plan-names-another-pupil': 'M18',
  'guardians-told-late': 'M19',
  'guardians-not-heard': 'M19',
  'absence-without-question': 'M20',
  'breach-not-handled': 'M21',
  'treated-as-outside': 'M22',
} as const satisfies Record<string, MistakeId>
export type MistakeCode = keyof typeof mistakeCodes

export interface Mistake {
  readonly id: MistakeId
  readonly entries: readonly EntryRef[]
  /** Names both what was found and the way to mend it. */
  readonly mend: MistakeCode
}

/** What a reader of the record knows of a person beside the journal. */
export type KnownPart = 'staff' | 'leader' | 'other-pupil' | 'other'

export interface MistakesAt extends AssessedAt {
  readonly people?: ReadonlyMap<PersonId, KnownPart>
}

/**
 * How far each is found here: whole, or only the part that a single case shows. What a case can't show belongs to the
 * school's plan, its year and its training; the texts say which part that is.
 */
export const mistakeCatalogue = {
  M1: 'found',
  M2: 'found',
  M3: 'found',
  M4: 'found',
  M5: 'found',
  M6: 'found',
  M7: 'found',
  M8: 'found',
  M9: 'found',
  M10: 'found',
  M11: 'found',
  M12: 'found',
  M13: 'found',
  M14: 'found',
  M15: 'found',
  M16: 'in-part',
  M17: 'found',
  M18: 'in-part',
  M19: 'found',
  M20: 'found',
  M21: 'in-part',
  M22: 'found',
} as const satisfies Readonly<Record<MistakeId, 'found' | 'in-part'>>

/** Those of which a part lies outside every case. */
export type FoundInPart = {
  [Id in MistakeId]: (typeof mistakeCatalogue)[Id] extends 'in-part' ? Id : never
}[MistakeId]
