import type { Safety } from '../../domain/journal/facts.ts'
import { caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept } from '../command.ts'

export interface OwnWords extends Happened {
  readonly safe: Safety
  readonly words: string | null
  readonly notToBeTold: string | null
  readonly wantsMeasures: boolean
}

/** Written by the pupil's own hand on the adult's device. Not wanting to answer is an answer. */
export const writeOwnWords = caseAct<OwnWords, never>({
  action: 'case.write-own-words',
  decide: ({ hand }, { happened, safe, words, notToBeTold, wantsMeasures }) => {
    const pupil = hand.row.pupil_id
    const silent = words === null && safe === 'declined'
    return accept([
      {
        kind: 'pupil-talked',
        happened,
        facts: {
          pupil,
          mode: silent ? 'declined' : 'wrote',
          safe,
          alone: true,
          present: [],
          wantsMeasures,
          pupilConfirmed: true,
        },
        words: wordsOf(pupil, [
          { field: 'pupil-words', text: words },
          { field: 'not-to-be-told', text: notToBeTold },
        ]),
      },
    ])
  },
})
