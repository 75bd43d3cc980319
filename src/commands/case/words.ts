import type { NewPassage } from '../../database/records/journal.ts'
import type { Audience, PassageField, PassageKind } from '../../domain/journal/passage.ts'
import type { PersonId } from '../../domain/people/ids.ts'

/** Whose text a field holds. The pupil's own words are never anything else. */
const kinds: Record<PassageField, PassageKind> = {
  'pupil-words': 'pupil-words',
  'not-to-be-told': 'pupil-words',
  observed: 'observation',
  'about-description': 'observation',
  'adult-description': 'observation',
  intervention: 'observation',
  'heard-from': 'observation',
  summary: 'assessment',
  statement: 'statement',
  'guardian-words': 'statement',
  what: 'plan-text',
  reason: 'reason',
  analysis: 'assessment',
  'best-interest': 'assessment',
  problem: 'plan-text',
  goal: 'plan-text',
  success: 'plan-text',
  'guardians-view': 'statement',
  minutes: 'assessment',
  reference: 'assessment',
  note: 'assessment',
}

export interface Text {
  readonly field: PassageField
  /** Null or blank: nothing was written, and nothing is stored. */
  readonly text: string | null
  readonly item?: string
  /** Everybody the text is about, beside the pupil whose case it is. */
  readonly about?: readonly PersonId[]
  readonly audience?: Audience
  readonly named?: readonly PersonId[]
}

/**
 * Texts as they are stored: each knows whose it is and whom it is about, or it could never be
 * divided later.
 * @param pupil null only where the writer may not know whose case it is
 */
export const wordsOf = (pupil: PersonId | null, texts: readonly Text[]): readonly NewPassage[] =>
  texts.flatMap(({ field, text, item, about, audience, named }) =>
    text === null || text.trim() === ''
      ? []
      : [
          {
            field,
            kind: kinds[field],
            text,
            about: [...new Set([...(pupil === null ? [] : [pupil]), ...(about ?? [])])],
            audience: audience ?? 'team',
            ...(item === undefined ? {} : { item }),
            ...(named === undefined ? {} : { named }),
          },
        ],
  )
