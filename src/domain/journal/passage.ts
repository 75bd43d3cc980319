import type { PassageId, PersonId } from '../people/ids.ts'

/** Which text of an entry this is; also the field's key in a case file. */
export const passageFields = [
  'pupil-words',
  'not-to-be-told',
  'observed',
  'about-description',
  'adult-description',
  'intervention',
  'heard-from',
  'summary',
  'statement',
  'guardian-words',
  'what',
  'reason',
  'analysis',
  'best-interest',
  'problem',
  'goal',
  'success',
  'guardians-view',
  'minutes',
  'reference',
  'note',
] as const
export type PassageField = (typeof passageFields)[number]

/** Whose text it is: the pupil's own words are never edited, never only paraphrased. */
export type PassageKind = 'pupil-words' | 'statement' | 'observation' | 'assessment' | 'plan-text' | 'reason'

/**
 * Who may read it beside the writer: the team of the stream; also those who carry out the measure (`slip`);
 * also the one who reported; only persons named one by one.
 */
export type Audience = 'team' | 'slip' | 'reporter' | 'named'

/** A text kept apart from the fact that something happened: it knows whom it is about. */
export interface Passage {
  readonly id: PassageId
  readonly field: PassageField
  /** The measure or item of the entry that the text belongs to, when it is one of several. */
  readonly item?: string
  readonly kind: PassageKind
  readonly text: string
  readonly author: PersonId | null
  readonly about: readonly PersonId[]
  readonly audience: Audience
  readonly named?: readonly PersonId[]
}
