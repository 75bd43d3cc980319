import type { DateText } from '../journal/facts.ts'
import type { LineId } from '../school-plan/ids.ts'
import type { BodyKind, PlanRole } from '../school-plan/parties.ts'
import type { YearActivity } from './making.ts'
import type { MadeOccurrence } from './occurrence.ts'

/** What a body has decided that a role is to do, from the meeting to a day. */
export interface DecidedTask {
  /** The decision; it is the activity's identity too, and no line of a plan has it. */
  readonly id: LineId
  readonly words: string
  readonly responsible: PlanRole
  readonly body: BodyKind
  readonly from: DateText
  readonly to: DateText
}

export const decidedSlot = 'decided'

/** In one language, as it was written. */
export const decidedActivity = ({ id, words, responsible, body }: DecidedTask): YearActivity => ({
  id,
  content: {
    kind: 'activity',
    what: { nb: words, nn: words },
    purpose: 'prevention',
    level: null,
    responsible: [
      { kind: 'role', role: responsible },
      { kind: 'body', body },
    ],
    targets: [],
    timing: null,
    documentedIn: null,
    reason: null,
    factors: [],
  },
})

export const decidedOccurrence = ({ id, from, to }: DecidedTask): MadeOccurrence => ({
  activity: id,
  slot: decidedSlot,
  part: 0,
  kind: 'dated',
  beat: null,
  from,
  to,
  moved: null,
})
