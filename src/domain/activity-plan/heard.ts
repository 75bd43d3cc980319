import type { CaseState } from '../case/state.ts'
import type { ConcernState } from '../concern/state.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { MomentText } from '../journal/facts.ts'

export interface Heard {
  readonly pupil: CaseFacts['plan-approved']['pupilHeard']
  readonly pupilAt: MomentText | null
  readonly guardiansAt: MomentText | null
}

const latest = (moments: readonly MomentText[]): MomentText | null =>
  moments.reduce<MomentText | null>((last, at) => (last === null || last < at ? at : last), null)

const silent = ['declined', 'cannot'] as const

/**
 * Whether the pupil and the guardians have been heard (§ 10-2), by the journal and never by a tick:
 * an own talk counts, also the one that the report itself was; asked without an answer is said as what it was.
 */
export const heardSoFar = (
  state: CaseState,
  concerns: readonly Pick<ConcernState, 'firstTalk' | 'knownFrom'>[],
): Heard => {
  const own = state.answers.filter((answer) => answer.by === 'pupil')
  const spoken = own.filter((answer) => !silent.some((mute) => answer.mode === mute || answer.safe === mute))
  const reported = concerns.flatMap((each) =>
    each.firstTalk && each.knownFrom !== null ? [each.knownFrom] : [],
  )
  const spokenAt = latest([...spoken.map((answer) => answer.at), ...reported])
  const guardiansAt = latest(state.guardiansAskedAt)
  if (spokenAt !== null) return { pupil: 'yes', pupilAt: spokenAt, guardiansAt }
  const last = own.at(-1)
  if (last === undefined) return { pupil: 'no', pupilAt: null, guardiansAt }
  const cannot = last.mode === 'cannot' || last.safe === 'cannot'
  return { pupil: cannot ? 'cannot' : 'declined', pupilAt: last.at, guardiansAt }
}
