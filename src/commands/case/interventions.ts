import { leadersOf } from '../../database/records/case/leaders.ts'
import { notify, urgent } from '../../database/records/notice.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { caseAct, type Happened } from './act.ts'
import { inThisCase } from './investigation.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface PhysicalIntervention extends Happened {
  readonly by: PersonId
  readonly pupil: PersonId
  readonly serious: boolean
  readonly principalTold: boolean
  /** The three fields of § 13-5: what happened, what was done, how the pupil sees it. */
  readonly event: string
  readonly intervention: string
  readonly pupilView: string | null
  readonly pupilViewAsked: boolean
}

/** § 13-5, C-26. Rektor is told by the act itself; home and, from the second time, the owner are told after. */
export const recordIntervention = caseAct<PhysicalIntervention, 'view-not-asked' | 'not-in-case'>({
  action: 'case.record-intervention',
  decide: async (at, input) => {
    const { hand } = at
    const { happened, by, pupil, serious, principalTold, pupilViewAsked, pupilView } = input
    if (pupilView !== null && !pupilViewAsked) return refuse('view-not-asked')
    if (!(await inThisCase(at, [pupil]))) return refuse('not-in-case')
    const about = [pupil, by]
    return accept([
      {
        kind: 'physical-intervention',
        happened,
        facts: { by, pupil, serious, pupilViewAsked, told: principalTold ? 'principal' : null },
        words: wordsOf(hand.row.pupil_id, [
          { field: 'observed', text: input.event, about },
          { field: 'intervention', text: input.intervention, about },
          { field: 'pupil-words', text: pupilView, about: [pupil] },
        ]),
      },
    ])
  },
  then: async ({ hand, scope }, { principalTold }) => {
    if (!principalTold) return
    const { principals } = await leadersOf(scope.tx, hand.row.school_id)
    const occasion = `intervention:${hand.row.case_id}:${hand.head.lastSeq}`
    await notify(
      scope,
      principals
        .filter((recipient) => recipient !== scope.actor.person)
        .map((recipient) => ({
          occasion,
          recipient,
          kind: 'duty-due',
          stream: hand.row.case_id,
          channels: urgent,
        })),
    )
  },
})
