import type { NewPassage } from '../../database/records/journal.ts'
import type { Told } from '../../domain/concern/own-words.ts'
import type { PassageField, PassageKind } from '../../domain/journal/passage.ts'
import type { PersonId } from '../../domain/people/ids.ts'

interface ToldAbout extends Told {
  readonly about: readonly PersonId[]
  readonly wasThere: readonly PersonId[]
  readonly adult: PersonId | null
}

const text = (
  field: PassageField,
  kind: PassageKind,
  about: readonly PersonId[],
  words: string | null,
): readonly NewPassage[] =>
  words === null || words.trim() === ''
    ? []
    : [{ field, kind, about: [...new Set(about)], text: words, audience: 'team' }]

/** The passages of a report: each knows whom it is about, or it could never be divided later. */
export const reportWords = (told: ToldAbout): readonly NewPassage[] => {
  const everybody = [...told.about, ...told.wasThere]
  const adult = told.adult === null ? [] : [told.adult]
  return [
    ...text('pupil-words', 'pupil-words', told.about, told.said),
    ...text('observed', 'observation', everybody, told.saw),
    ...text('about-description', 'observation', told.about, told.aboutDescription),
    ...text('about-description', 'observation', told.wasThere, told.othersDescription).map((words) => ({
      ...words,
      item: 'was-there',
    })),
    ...text('adult-description', 'observation', adult, told.adultDescription),
    ...text('intervention', 'observation', everybody, told.how),
    ...text('heard-from', 'observation', told.about, told.heardFrom),
  ]
}

/** Why somebody decided as they did. */
export const reasonWords = (about: readonly PersonId[], reason: string | null): readonly NewPassage[] =>
  text('reason', 'reason', about, reason)

/** What the pupil answered, as the one who asked wrote it down. */
export const answerWords = (about: readonly PersonId[], said: string | null): readonly NewPassage[] =>
  text('pupil-words', 'pupil-words', about, said)
