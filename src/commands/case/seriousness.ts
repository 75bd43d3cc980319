import { leadersOf } from '../../database/records/case/leaders.ts'
import { notify, urgent } from '../../database/records/notice.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import { caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface Seriousness extends Happened {
  readonly serious: boolean
  readonly criteria: CaseFacts['seriousness-assessed']['criteria']
  readonly reason: string
  /** Place of the last assessment when the form was shown; 0 when there was none. */
  readonly seen: number
}

/** § 12-4 second paragraph, C-15: yes or no, with a reason. It never stands before a measure or an investigation. */
export const assessSeriousness = caseAct<Seriousness, 'changed-meanwhile'>({
  action: 'case.assess-seriousness',
  decide: ({ hand }, { happened, serious, criteria, reason, seen }) =>
    (hand.state.seriousness?.seq ?? 0) > seen
      ? refuse('changed-meanwhile')
      : accept([
          {
            kind: 'seriousness-assessed',
            happened,
            facts: { serious, criteria },
            words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }]),
          },
        ]),
})

export interface OwnerNotice extends Happened {
  readonly about: CaseFacts['owner-notified']['about']
  readonly reason: string
}

/** C-16, C-20, C-27: the owner is told that something waits; what it is stands here. */
export const notifyOwner = caseAct<OwnerNotice, never>({
  action: 'case.notify-owner',
  decide: ({ hand }, { happened, about, reason }) =>
    accept([
      {
        kind: 'owner-notified',
        happened,
        facts: { about },
        words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }]),
      },
    ]),
  then: async ({ hand, scope }) => {
    const { officers } = await leadersOf(scope.tx, hand.row.school_id)
    const occasion = `owner-notified:${hand.row.case_id}:${hand.head.lastSeq}`
    await notify(
      scope,
      officers.map((recipient) => ({
        occasion,
        recipient,
        kind: 'owner-notified',
        stream: hand.row.case_id,
        channels: urgent,
      })),
    )
  },
})
